"""Whether a change touches the record, the program, or both."""

import subprocess
import sys

import pytest

from bakuprocess.diffing.touched import touched
from bakuprocess.settings import ROOT


@pytest.mark.parametrize(
    ("paths", "records", "program"),
    [
        (["data/events/a.yml"], 1, 0),
        (["scripts/build.py"], 0, 1),
        (["data/events/a.yml", "scripts/build.py"], 1, 1),
        (["data/events/a.yml", ".github/workflows/check.yml"], 1, 1),
        (["data/events/a.yml", "docs/method.md"], 1, 0),
        (["data/events/a.yml", "docs/assets/site.css"], 1, 1),
        (["data/schema/events.json", "scripts/build.py"], 0, 2),
        (["data/events/a.yml", "data/events/a.yml"], 1, 0),
        (["database/events/a.yml"], 0, 1),
        ([], 0, 0),
    ],
)
def test_records_and_program_are_told_apart(paths: list[str], records: int, program: int) -> None:
    found = touched(paths)
    assert (len(found.records), len(found.program), found.both) == (records, program, bool(records and program))


def test_it_needs_python_alone() -> None:
    ask = "import sys; from bakuprocess.diffing.touched import touched; print('pydantic' in sys.modules)"
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'scripts')!r}); {ask}"]
    assert subprocess.run(command, check=True, capture_output=True, text=True).stdout == "False\n"
