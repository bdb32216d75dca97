"""The table of mistakes, `mistakes.md`: what an editor wrote, and what the check says of it.

After a message was changed, `.venv/bin/python tests/mistakes.py` writes the table anew; then read what changed.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from bakuprocess import examples
from bakuprocess.cli import main
from bakuprocess.explanation import Example

TABLE = Path(__file__).parent / "mistakes.md"
_ENTRY = re.compile(
    r"^## (?P<title>.+)\n\n`data/(?P<path>.+)`\n\n"
    r"~~~yaml\n(?P<written>(?:.*\n)*?)~~~\n\n~~~\n(?P<said>(?:.*\n)*?)~~~\n",
    re.MULTILINE,
)
# What stands beside the file with the mistake, for it to refer to.
BESIDE: Example = {
    "series/world-forum.yml": "",
    "events/forum-2011.yml": "",
    "partners/unesco.yml": "",
    "partners/icesco.yml": "names:\n  - name: Islamic Organization\n    acronym: ISESCO\n    until: 2020-01-30\n"
    "  - name: Islamic World Organization\n    acronym: ICESCO",
}


@dataclass(frozen=True)
class Mistake:
    """One entry: its title, the file's path below data/, what is written there, and what the check says of it."""

    title: str
    path: str
    written: str
    said: str


def table() -> list[Mistake]:
    """Return all entries."""
    return [Mistake(**match.groupdict()) for match in _ENTRY.finditer(TABLE.read_text("utf-8"))]


def written(mistake: Mistake, folder: Path) -> Path:
    """Write a record with a mistake in it; return its data folder."""
    return examples.write(folder / "data", {**BESIDE, mistake.path: as_typed(mistake.written).rstrip("\n")})


def said_of(mistake: Mistake, folder: Path) -> str:
    """Return what `baku check` says of a mistake, in a terminal of 88 columns, without the line of totals."""
    data = written(mistake, folder)
    result = CliRunner(env={"COLUMNS": "88"}).invoke(main, ["check", "--data", str(data), "--as-of", "2026-11-23"])
    return result.output.rpartition("\n\n")[0] + "\n"


def as_typed(written: str) -> str:
    """Return what the editor's file holds: in the table, what cannot be seen stands by name."""
    codes = re.sub("⟨U\\+([0-9A-F]+)⟩", lambda match: chr(int(match[1], 16)), written)
    return codes.replace("⟨tab⟩", "\t")


def _anew() -> None:
    text = TABLE.read_text("utf-8")
    for mistake in table():
        with TemporaryDirectory() as folder:
            said = said_of(mistake, Path(folder))
        old = f"~~~yaml\n{mistake.written}~~~\n\n~~~\n{mistake.said}~~~\n"
        start = text.index(f"## {mistake.title}\n")
        text = text[:start] + text[start:].replace(old, f"~~~yaml\n{mistake.written}~~~\n\n~~~\n{said}~~~\n", 1)
    TABLE.write_text(text, "utf-8")


if __name__ == "__main__":
    _anew()
