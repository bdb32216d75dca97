"""`baku fmt`: what it writes, shows and tells."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bakuprocess.cli import main

GOOD = "title: A\nkind: forum\n"
OUT = "kind: forum\ntitle: 'A'\n"
BROKEN = "title: 'A\nkind: forum\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data/events"
    folder.mkdir(parents=True)
    for name, text in (("good", GOOD), ("out", OUT)):
        (folder / f"{name}.yml").write_text(text)
    return tmp_path / "data"


def fmt(data: Path, *arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, ["fmt", "--data", str(data), *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_files_out_of_form_are_formatted_and_named(data: Path) -> None:
    result = fmt(data)
    assert (result.exit_code, result.stdout) == (0, "data/events/out.yml: formatted\n")
    assert result.stderr == "2 records, 1 formatted\n"
    assert (data / "events/out.yml").read_text() == GOOD
    assert fmt(data).stdout == ""


def test_check_names_them_fails_and_writes_nothing(data: Path) -> None:
    result = fmt(data, "--check")
    assert (result.exit_code, result.stdout) == (1, "data/events/out.yml: not in form\n")
    assert (data / "events/out.yml").read_text() == OUT
    fmt(data)
    assert fmt(data, "--check").exit_code == 0


def test_diff_is_a_patch_and_writes_nothing(data: Path, tmp_path: Path) -> None:
    (data / "events/out.yml").write_text(OUT.rstrip("\n"))
    result = fmt(data, "--diff")
    assert result.exit_code == 0
    assert (data / "events/out.yml").read_text() == OUT.rstrip("\n")
    subprocess.run(["git", "apply", "-"], input=result.stdout, text=True, cwd=tmp_path, check=True)
    assert (data / "events/out.yml").read_text() == GOOD


def test_only_what_is_named_is_formatted(data: Path) -> None:
    (data / "events/other.yml").write_text(OUT)
    assert fmt(data, data / "events/out.yml").exit_code == 0
    assert (data / "events/out.yml").read_text() == GOOD
    assert (data / "events/other.yml").read_text() == OUT
    assert fmt(data, data / "events").exit_code == 0
    assert (data / "events/other.yml").read_text() == GOOD


def test_a_file_that_cannot_be_read_is_reported_and_the_others_are_formatted(data: Path) -> None:
    (data / "events/broken.yml").write_text(BROKEN)
    result = fmt(data)
    assert result.exit_code == 1
    assert "data/events/broken.yml:1:8: error BP007: " in result.stderr
    assert (data / "events/broken.yml").read_text() == BROKEN
    assert (data / "events/out.yml").read_text() == GOOD


def test_a_path_that_is_no_record_is_refused(data: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.yml"
    note.write_text(OUT)
    result = fmt(data, note)
    assert result.exit_code == 2
    assert "note.yml is no record" in result.stderr
    assert note.read_text() == OUT
    assert (data / "events/out.yml").read_text() == OUT


def test_rights_and_line_ends_stay(data: Path) -> None:
    file = data / "events/out.yml"
    file.write_bytes(OUT.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    fmt(data)
    assert file.read_bytes() == GOOD.replace("\n", "\r\n").encode()
    assert file.stat().st_mode & 0o777 == 0o640
