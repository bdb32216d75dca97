"""Saving: all files or none, and only where nobody else changed them."""

import os
from pathlib import Path

import pytest

from bakuprocess.editing.saving import CannotSave, Change, save


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_changed_made_and_deleted_and_nothing_is_left_behind(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    save(
        [
            Change(tmp_path / "a", b"old", b"new"),
            Change(tmp_path / "b", b"old", None),
            Change(tmp_path / "c", None, b"c"),
        ]
    )
    assert listing(tmp_path) == {"a": b"new", "c": b"c"}


def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(0o640)
    save([Change(file, b"old", b"new")])
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_new_file_may_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        save([Change(tmp_path / "a", None, b"new")])
    finally:
        os.umask(mask)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(("before", "why"), [(b"other", "was changed by something else"), (None, "exists already")])
def test_what_somebody_else_changed_is_not_overwritten(tmp_path: Path, before: bytes | None, why: str) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    with pytest.raises(CannotSave, match=why):
        save([Change(tmp_path / "a", b"old", b"new"), Change(tmp_path / "b", before, b"new")])
    assert listing(tmp_path) == {"a": b"old", "b": b"old"}


def test_where_the_last_file_cannot_be_written_the_first_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_bytes(b"old")
    really = os.replace

    def full(source: Path, target: Path) -> None:
        if Path(target).name == "b":
            raise OSError(28, "No space left on device")
        really(source, target)

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(CannotSave, match=r"b: No space left on device\. Nothing was written\."):
        save([Change(tmp_path / "a", b"old", b"new"), Change(tmp_path / "b", b"old", b"new")])
    assert listing(tmp_path) == {"a": b"old", "b": b"old"}


def test_where_the_disk_is_full_nothing_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotSave, match=r"a: No space left on device\. Nothing was written\."):
        save([Change(tmp_path / "a", b"old", b"new")])
    assert listing(tmp_path) == {"a": b"old"}


def test_what_somebody_changes_while_the_others_are_written_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b").write_bytes(b"old")
    really = os.replace

    def meanwhile(source: Path, target: Path) -> None:
        really(source, target)
        (tmp_path / "b").write_bytes(b"other")

    monkeypatch.setattr(os, "replace", meanwhile)
    with pytest.raises(CannotSave, match="changed by something else in the meantime"):
        save([Change(tmp_path / "a", None, b"new"), Change(tmp_path / "b", b"old", b"new")])
    assert listing(tmp_path) == {"b": b"other"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written_stays(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(CannotSave, match="it may not be written"):
        save([Change(file, b"old", b"new")])
    assert listing(tmp_path) == {"a": b"old"}
