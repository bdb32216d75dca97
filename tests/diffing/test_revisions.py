"""The record as it was at a revision is read from git, byte for byte, and nothing else is."""

from pathlib import Path

import pytest

from bakuprocess.diffing.revisions import changed_files, commit_of, write_record
from bakuprocess.git import CannotAsk
from repositories import commit_all, git, repository

FILES = {"data/events/a.yml": b"title: \xc7\xa9\r\n\x00", "data/events/b c.yml": b"", "README.md": b"Hello"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = repository(tmp_path / "project")
    for path, content in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    commit_all(root)
    return root


def written(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_record_of_a_commit_is_written_byte_for_byte(project: Path, tmp_path: Path) -> None:
    commit = commit_of(project, "HEAD")
    (project / "data/events/a.yml").write_text("changed since")
    folder = tmp_path / "old"
    folder.mkdir()
    assert write_record(project, commit, folder) == folder / "data"
    assert written(folder) == {path: content for path, content in FILES.items() if path.startswith("data/")}
    assert (project / "data/events/a.yml").read_text() == "changed since"


def test_a_project_within_a_larger_repository_has_its_own_record(tmp_path: Path) -> None:
    root = repository(tmp_path / "whole")
    for place in ("data/events/other.yml", "site/data/events/own.yml"):
        (root / place).parent.mkdir(parents=True)
        (root / place).touch()
    commit_all(root)
    (tmp_path / "old").mkdir()
    write_record(root / "site", commit_of(root / "site", "HEAD"), tmp_path / "old")
    assert list(written(tmp_path / "old")) == ["data/events/own.yml"]


def test_a_link_stays_a_link_and_nothing_is_written_through_it(project: Path, tmp_path: Path) -> None:
    (project / "data/events/link.yml").symlink_to("/etc/hostname")
    commit_all(project)
    (tmp_path / "old").mkdir()
    data = write_record(project, commit_of(project, "HEAD"), tmp_path / "old")
    assert (data / "events/link.yml").readlink() == Path("/etc/hostname")


def test_a_state_without_a_record_is_an_empty_one(tmp_path: Path) -> None:
    root = repository(tmp_path / "empty")
    commit_all(root)
    (tmp_path / "old").mkdir()
    assert written(write_record(root, commit_of(root, "HEAD"), tmp_path / "old")) == {}


@pytest.mark.parametrize("revision", ["nope", "--help", "-1", "HEAD~9", "HEAD:data", "", "a b", "HEAD\nHEAD"])
def test_what_is_no_revision_is_told_with_what_may_stand_there(project: Path, revision: str) -> None:
    with pytest.raises(CannotAsk, match="no revision “") as refused:
        commit_of(project, revision)
    assert "such as main" in str(refused.value)
    assert "--unshallow" not in str(refused.value)


def test_in_a_shallow_copy_it_is_told_how_to_fetch_the_rest(project: Path, tmp_path: Path) -> None:
    commit_all(project)
    git(tmp_path, "clone", "--depth", "1", f"file://{project}", "shallow")
    with pytest.raises(CannotAsk, match="git fetch --unshallow"):
        commit_of(tmp_path / "shallow", "HEAD~1")


def test_a_folder_without_git_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotAsk, match="is no working tree of git"):
        commit_of(tmp_path, "HEAD")


def test_without_git_that_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CannotAsk, match="git is not installed"):
        commit_of(project, "HEAD")


def test_changed_files_are_those_since_a_commit_with_new_ones_and_without_ignored_ones(project: Path) -> None:
    commit = commit_of(project, "HEAD")
    (project / ".gitignore").write_text("/site/\n")
    (project / "site").mkdir()
    (project / "site/index.html").touch()
    (project / "data/events/ç.yml").touch()
    (project / "README.md").unlink()
    assert changed_files(project, commit, None) == (".gitignore", "README.md", "data/events/ç.yml")


def test_changed_files_between_two_commits_leave_out_what_is_not_committed(project: Path) -> None:
    old = commit_of(project, "HEAD")
    git(project, "mv", "README.md", "READ.md")
    commit_all(project)
    (project / "data/events/new.yml").touch()
    assert changed_files(project, old, commit_of(project, "HEAD")) == ("READ.md", "README.md")
