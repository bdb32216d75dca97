"""`baku diff` on real histories: what it prints, and a clear word where nothing can be compared."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bakuprocess.cli import main
from bakuprocess.settings import ROOT
from records import write
from repositories import commit_all, git, repository

OLD = {
    "events/forum.yml": "title: The Forum\ndate: 2011-04-06\nfacts: [{text: It opened in the palace., cite: a-source}]"
}
NEW = {"events/forum.yml": OLD["events/forum.yml"].replace("04-06", "04-07")}
DATE = "- **Date:** 6 April 2011 → 7 April 2011 (source: A page a-source, Somebody)"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764547200")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a repository whose record was changed once and committed, with a tag at each state."""
    root = repository(tmp_path / "project")
    for tag, records in (("old", OLD), ("new", NEW)):
        write(root / "data", records)
        commit_all(root)
        git(root, "tag", tag)
    return root


def diff(project: Path, *options: str) -> Result:
    result = CliRunner().invoke(main, ["diff", "--project", str(project), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("revision", ["old", "HEAD~1", "HEAD^1", "HEAD^"])
def test_a_revision_is_compared_with_the_files_as_they_are(project: Path, revision: str) -> None:
    result = diff(project, revision)
    assert result.exit_code == 0
    assert DATE in result.output
    assert "It opened" not in result.output


def test_what_is_not_committed_counts(project: Path) -> None:
    (project / "data/events/forum.yml").unlink()
    assert "### Removed: The Forum (event)" in diff(project, "HEAD").output


def test_two_revisions_are_compared_without_the_files(project: Path) -> None:
    (project / "data/events/forum.yml").unlink()
    assert DATE in diff(project, "old", "--to", "new").output
    assert "- **Date:** 7 April 2011 → 6 April 2011" in diff(project, "new", "--to", "old").output


def test_a_merge_is_compared_with_what_it_was_merged_into(project: Path) -> None:
    git(project, "checkout", "-b", "editor", "old")
    write(project / "data", {"events/other.yml": "title: Another"})
    commit_all(project)
    git(project, "checkout", "main")
    git(project, "merge", "--no-ff", "-m", "A merge", "editor")
    told = diff(project, "HEAD^1").output
    assert "### New: Another (event)" in told
    assert "The Forum" not in told


def test_a_repository_without_a_commit_has_nothing_to_compare_with(tmp_path: Path) -> None:
    result = diff(repository(tmp_path / "new"), "HEAD")
    assert result.exit_code == 1
    assert "nothing is committed here yet" in result.output


def test_an_empty_revision_is_none(project: Path) -> None:
    result = diff(project, "old", "--to", "")
    assert result.exit_code == 1
    assert "Error: " in result.output


def test_records_and_program_at_once_are_explained(project: Path) -> None:
    (project / "build.py").touch()
    assert "at once" in diff(project, "old").output
    assert "at once" not in diff(project, "old", "--to", "new").output


def test_json_has_the_shape_that_its_page_tells(project: Path) -> None:
    source = {"id": "a-source", "title": "A page a-source", "publisher": "Somebody"}
    told = json.loads(diff(project, "old", "--format", "json").output)
    assert told == {
        "format": 1,
        "before": "old",
        "after": "the working tree",
        "records": [
            {
                "kind": "changed",
                "collection": "events",
                "id": "forum",
                "was": "",
                "perhaps": "",
                "file": "data/events/forum.yml",
                "title": "The Forum",
                "why": "",
                "incomplete": False,
                "fields": [
                    {
                        "name": "date",
                        "label": "Date",
                        "reordered": False,
                        "changes": [
                            {
                                "before": {"text": "6 April 2011", "sources": [source]},
                                "after": {"text": "7 April 2011", "sources": [source]},
                                "words": [
                                    {"kind": "removed", "text": "6"},
                                    {"kind": "added", "text": "7"},
                                    {"kind": "same", "text": "April 2011"},
                                ],
                            }
                        ],
                    }
                ],
            }
        ],
        "problems": [],
        "touched": {"records": ["data/events/forum.yml"], "program": [], "both": False},
    }


def shape(value: object) -> object:
    """Return what a value is made of: names of fields, and of lists what they hold."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    return [shape(value[0])] if isinstance(value, list) and value else type(value).__name__


def test_the_shape_is_that_of_the_example_in_the_docs(project: Path) -> None:
    write(project / "data", {"events/forum.yml": NEW["events/forum.yml"] + "\nsee_also: [nobody]"})
    (example, _) = re.findall(r"```json\n(.*?)```", (ROOT / "docs/develop/reviewing.md").read_text("utf-8"), re.DOTALL)
    told = json.loads(diff(project, "old", "--format", "json").output)
    assert shape(told) == shape(json.loads(example))


def test_problems_are_told_and_do_not_end_it(project: Path) -> None:
    write(project / "data", {"events/other.yml": "see_also: [nobody]"})
    result = diff(project, "HEAD", "--format", "json")
    assert result.exit_code == 0
    (problem,) = json.loads(result.output)["problems"]
    assert problem == {
        "file": "data/events/other.yml",
        "line": 9,
        "column": 12,
        "code": "BP102",
        "severity": "error",
        "found": "there is no record `nobody`",
        "allowed": "the id of a record in series, events, partners, milestones, documents, sources",
        "mend": "correct the id, or add a record nobody.yml; "
        "if its file was renamed or deleted, undo that, and use `baku rename` or `baku withdraw`",
        "new": True,
    }


def test_it_can_be_written_into_a_file(project: Path, tmp_path: Path) -> None:
    file = tmp_path / "new" / "comment.md"
    result = diff(project, "old", "--output", str(file))
    assert (result.exit_code, result.output) == (0, "")
    assert DATE in file.read_text("utf-8")


def test_a_file_that_cannot_be_written_is_told(project: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = diff(project, "old", "--output", str(tmp_path / "file" / "comment.md"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output


@pytest.mark.parametrize(
    ("options", "why"),
    [(("nope",), "no revision “nope”"), (("HEAD", "--to", "nope"), "no revision “nope”"), (("HEAD~7",), "“HEAD~7”")],
)
def test_a_wrong_revision_ends_with_1(project: Path, options: tuple[str, ...], why: str) -> None:
    result = diff(project, *options)
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert why in result.output


def test_a_folder_without_git_ends_with_1(tmp_path: Path) -> None:
    result = diff(tmp_path, "HEAD")
    assert result.exit_code == 1
    assert "no working tree of git" in result.output
