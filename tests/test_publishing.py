"""Publishing: nothing that a person wrote is lost, and the last good site stays until there is a better one."""

import json
from pathlib import Path

import pytest

from bakuprocess import publishing
from bakuprocess.pages.page import Page
from bakuprocess.publishing import CannotPublish, write_pages
from bakuprocess.settings import Settings

ONE = Page("events/one.md", "# One\n")
TWO = Page("events/two/index.html", "<p>Two</p>\n")


def tree(docs: Path) -> dict[str, str]:
    return {p.relative_to(docs).as_posix(): p.read_text() for p in docs.rglob("*") if p.is_file() and p.name[0] != "."}


def test_pages_are_written_where_they_belong(tmp_path: Path) -> None:
    assert write_pages(tmp_path, [ONE, TWO]) == 2
    assert tree(tmp_path) == {ONE.path: ONE.text, TWO.path: TWO.text}


def test_a_page_that_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write_pages(tmp_path, [ONE, TWO])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    write_pages(tmp_path, [ONE, Page(TWO.path, "changed")])
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")} == before
    assert (tmp_path / TWO.path).read_text() == "changed"


def test_a_stale_page_goes_and_its_empty_folder_with_it(tmp_path: Path) -> None:
    write_pages(tmp_path, [ONE, TWO])
    write_pages(tmp_path, [ONE])
    assert tree(tmp_path) == {ONE.path: ONE.text}
    assert not (tmp_path / "events" / "two").exists()


def test_a_file_that_a_person_wrote_is_reported_and_nothing_written(tmp_path: Path) -> None:
    (tmp_path / "events").mkdir()
    (tmp_path / "events" / "one.md").write_text("mine")
    with pytest.raises(CannotPublish, match=r"events/one\.md"):
        write_pages(tmp_path, [ONE, TWO])
    assert tree(tmp_path) == {"events/one.md": "mine"}


def test_a_stranger_in_a_generated_folder_is_reported_and_kept(tmp_path: Path) -> None:
    write_pages(tmp_path, [ONE])
    (tmp_path / "events" / "notes.md").write_text("mine")
    with pytest.raises(CannotPublish, match=r"events/notes\.md"):
        write_pages(tmp_path, [TWO])
    assert tree(tmp_path) == {ONE.path: ONE.text, "events/notes.md": "mine"}


def test_a_generated_page_changed_by_hand_is_reported_and_kept(tmp_path: Path) -> None:
    write_pages(tmp_path, [ONE])
    (tmp_path / ONE.path).write_text("changed by hand")
    for pages in ([Page(ONE.path, "new")], [TWO]):
        with pytest.raises(CannotPublish, match=r"events/one\.md"):
            write_pages(tmp_path, pages)
    assert tree(tmp_path) == {ONE.path: "changed by hand"}


def test_a_folder_in_the_place_of_a_page_is_reported(tmp_path: Path) -> None:
    (tmp_path / ONE.path).mkdir(parents=True)
    with pytest.raises(CannotPublish, match=r"events/one\.md"):
        write_pages(tmp_path, [ONE])


def test_a_hand_written_page_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "method.md").write_text("mine")
    write_pages(tmp_path, [ONE])
    write_pages(tmp_path, [])
    assert tree(tmp_path) == {"method.md": "mine"}


@pytest.mark.parametrize("written", [0, 1, 2, 3])
def test_after_a_build_killed_while_writing_the_next_one_goes_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    write_pages(tmp_path, [ONE, TWO])
    real, calls = publishing._write, iter(range(100))

    def killed(path: Path, content: bytes) -> None:
        if next(calls) == written:
            raise KeyboardInterrupt
        real(path, content)

    new = [Page(ONE.path, "new"), Page("events/three.md", "three")]
    monkeypatch.setattr(publishing, "_write", killed)
    with pytest.raises(KeyboardInterrupt):
        write_pages(tmp_path, new)
    monkeypatch.undo()
    write_pages(tmp_path, new)
    assert tree(tmp_path) == {ONE.path: "new", "events/three.md": "three"}
    assert set(json.loads((tmp_path / publishing.MANIFEST).read_text())) == {ONE.path, "events/three.md"}


def test_an_unreadable_manifest_is_explained(tmp_path: Path) -> None:
    (tmp_path / publishing.MANIFEST).write_text("{")
    with pytest.raises(CannotPublish, match="delete it"):
        write_pages(tmp_path, [ONE])


def test_a_site_lost_in_the_middle_of_a_swap_comes_back(project: Settings) -> None:
    (project.root / ".site-previous").mkdir()
    (project.root / ".site-previous" / "index.html").write_text("good")
    publishing.recover(project)
    assert (project.site / "index.html").read_text() == "good"
    assert not (project.root / ".site-previous").exists()
