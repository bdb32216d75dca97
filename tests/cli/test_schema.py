"""`baku schema`: what editors read of the models is written, or held against them."""

from pathlib import Path

from bakuprocess.model import COLLECTIONS
from commands import baku


def schema(data: Path, *options: str) -> tuple[int, list[str]]:
    done = baku("schema", "--data", data, *options)
    return done.exit_code, done.output.splitlines()


def test_the_command_writes_what_is_missing_or_old_and_nothing_else(tmp_path: Path) -> None:
    assert schema(tmp_path) == (0, [f"schema/{name}.json is new." for name in COLLECTIONS])
    (tmp_path / "schema" / "events.json").write_text("{}")
    before = (tmp_path / "schema" / "series.json").stat().st_mtime_ns
    assert schema(tmp_path) == (0, ["schema/events.json is new."])
    assert (tmp_path / "schema" / "series.json").stat().st_mtime_ns == before
    assert schema(tmp_path, "--check") == (0, [])


def test_the_check_tells_what_is_missing_or_old_and_writes_nothing(tmp_path: Path) -> None:
    schema(tmp_path)
    (tmp_path / "schema" / "events.json").write_bytes(b"\xff")
    (tmp_path / "schema" / "series.json").unlink()
    code, said = schema(tmp_path, "--check")
    assert code == 1
    assert said == [
        "schema/series.json is not as the models say.",
        "schema/events.json is not as the models say.",
        "Run `baku schema` to write them anew.",
    ]
    assert not (tmp_path / "schema" / "series.json").exists()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "schema").write_text("")
    code, [said] = schema(tmp_path)
    assert (code, said.startswith("Error: "), "schema" in said) == (1, True, True)
