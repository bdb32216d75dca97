"""What changed lately is read from git, and nothing is said where git does not know."""

from datetime import date
from pathlib import Path

import pytest

from bakuprocess.history import Changes, changes
from repositories import git


def commit(folder: Path, at: str, *paths: str) -> None:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(at + path)
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "A change", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    root.mkdir()
    git(root, "init", "-b", "main")
    commit(root, "2026-01-01T12:00:00Z", "data/events/a.yml", "data/events/b.yml", "data/sources/c.yml", "README.md")
    commit(root, "2026-01-03T23:30:00-02:00", "data/events/a.yml", "scripts/build.py")
    return root


def test_each_record_stands_at_the_day_of_its_last_change_the_newest_first_wherever_the_machine_is(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    assert changes(repository) == (Changes(date(2026, 1, 4), ("a",)), Changes(date(2026, 1, 1), ("b", "c")))


def test_only_records_count_not_what_lies_beside_them(repository: Path) -> None:
    commit(repository, "2026-02-01T12:00:00Z", "data/README.md", "data/schema/event.json", "data/events/.a.yml.swp")
    assert changes(repository)[0].day == date(2026, 1, 4)


def test_a_folder_without_git_has_no_changes(tmp_path: Path) -> None:
    assert changes(tmp_path) == ()


def test_a_folder_within_another_repository_has_none_of_its_own(repository: Path) -> None:
    assert changes(repository / "data") == ()


def test_a_history_that_was_cut_off_is_not_believed(repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--depth", "1", f"file://{repository}", "shallow")
    assert changes(tmp_path / "shallow") == ()


def test_a_repository_without_a_commit_has_no_changes(tmp_path: Path) -> None:
    git(tmp_path, "init")
    assert changes(tmp_path) == ()


def test_without_git_there_are_no_changes(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert changes(repository) == ()
