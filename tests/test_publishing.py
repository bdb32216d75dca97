"""Publishing: nothing that a person wrote is lost, and the last good site stays until there is a better one."""

import json
import resource
from collections.abc import Callable
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


FIELDS = Page("contribute/fields/events.md", "# Fields\n")


def test_a_generated_folder_may_stand_in_one_that_people_write(tmp_path: Path) -> None:
    (tmp_path / "contribute" / "pictures").mkdir(parents=True)
    mine = {"contribute/index.md": "mine", "contribute/pictures/a.md": "mine"}
    for path, text in mine.items():
        (tmp_path / path).write_text(text)
    write_pages(tmp_path, [ONE, FIELDS])
    assert tree(tmp_path) == {ONE.path: ONE.text, FIELDS.path: FIELDS.text, **mine}
    write_pages(tmp_path, [ONE])
    assert tree(tmp_path) == {ONE.path: ONE.text, **mine}
    write_pages(tmp_path, [FIELDS])
    assert publishing.clean(tmp_path) == []
    assert tree(tmp_path) == mine


def test_a_stranger_in_a_generated_folder_within_another_is_reported(tmp_path: Path) -> None:
    write_pages(tmp_path, [FIELDS])
    (tmp_path / "contribute" / "fields" / "deep").mkdir()
    (tmp_path / "contribute" / "fields" / "deep" / "notes.md").write_text("mine")
    with pytest.raises(CannotPublish, match=r"contribute/fields/deep/notes\.md"):
        write_pages(tmp_path, [FIELDS])


def test_a_link_above_a_generated_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "contribute").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotPublish, match=r"docs/contribute\n"):
        write_pages(docs, [FIELDS])
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_part_of_a_page_left_by_a_killed_build_is_removed(tmp_path: Path) -> None:
    write_pages(tmp_path, [ONE, TWO])
    for page in (ONE, TWO):
        (tmp_path / f"{page.path}.part").write_text("half")
    write_pages(tmp_path, [ONE])
    assert tree(tmp_path) == {ONE.path: ONE.text}


@pytest.mark.parametrize("name", [".DS_Store", ".one.md.swp", ".cache/notes.md", "one.md~"])
def test_hidden_files_and_backups_in_a_generated_folder_are_left_alone(tmp_path: Path, name: str) -> None:
    path = tmp_path / "events" / name
    path.parent.mkdir(parents=True)
    path.write_text("an editor's")
    assert write_pages(tmp_path, [ONE]) == 1
    assert path.read_text() == "an editor's"


def test_a_file_or_a_link_in_the_place_of_a_generated_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "events").write_text("mine")
    (tmp_path / "series").symlink_to(tmp_path)
    with pytest.raises(CannotPublish, match=r"/events\n.*/series\n"):
        write_pages(tmp_path, [ONE, Page("series/one.md", "# One\n")])
    assert not (tmp_path / publishing.MANIFEST).exists()


def test_a_full_disk_is_told_with_the_file(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1, hard))
    try:
        with pytest.raises(CannotPublish, match=rf"{publishing.MANIFEST}: File too large$"), publishing.explained():
            write_pages(tmp_path, [ONE])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


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


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 5}', '{"a": [5]}', "\xff", "[" * 10_000])
def test_an_unreadable_manifest_is_explained(tmp_path: Path, text: str) -> None:
    (tmp_path / publishing.MANIFEST).write_text(text, "latin-1")
    with pytest.raises(CannotPublish, match="delete it"):
        write_pages(tmp_path, [ONE])


def test_a_site_lost_in_the_middle_of_a_swap_comes_back(project: Settings) -> None:
    (project.root / ".site-previous").mkdir()
    (project.root / ".site-previous" / "index.html").write_text("good")
    publishing.recover(project)
    assert (project.site / "index.html").read_text() == "good"
    assert not (project.root / ".site-previous").exists()


def a_file(path: Path) -> None:
    path.write_text("a file")


def a_link(path: Path) -> None:
    path.symlink_to(path.parent / "docs")


def a_dangling_link(path: Path) -> None:
    path.symlink_to("nowhere")


def a_read_only_folder(path: Path) -> None:
    (path / "events").mkdir(parents=True)
    (path / "events" / "index.html").write_text("old")
    (path / "events").chmod(0o555)
    path.chmod(0o555)


@pytest.mark.parametrize(("make", "kind"), [(a_file, "file"), (a_link, "link"), (a_dangling_link, "link")])
def test_what_is_no_folder_in_the_place_of_the_site_is_refused_and_kept(
    project: Settings, make: Callable[[Path], None], kind: str
) -> None:
    make(project.site)
    with pytest.raises(CannotPublish, match=rf"site is a {kind}; .* Move it away"):
        publishing.recover(project)
    assert project.site.is_symlink() or project.site.is_file()


@pytest.mark.parametrize("name", [".site-previous", ".site-building"])
@pytest.mark.parametrize("make", [a_file, a_link, a_dangling_link, a_read_only_folder])
def test_whatever_a_killed_build_left_beside_the_site_is_removed(
    project: Settings, name: str, make: Callable[[Path], None]
) -> None:
    project.site.mkdir()
    make(project.root / name)
    publishing.recover(project)
    assert sorted(path.name for path in project.root.iterdir() if path.name[0] == ".") == []
    assert (project.docs / "method.md").is_file()


def test_cleaning_deletes_what_was_generated_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "method.md").write_text("mine")
    write_pages(tmp_path, [ONE, TWO, Page("index.md", "# Home\n")])
    (tmp_path / ONE.path).write_text("changed by hand")
    assert publishing.clean(tmp_path) == [ONE.path]
    assert tree(tmp_path) == {"method.md": "mine", ONE.path: "changed by hand"}
    assert not (tmp_path / publishing.MANIFEST).exists()
    assert not (tmp_path / "events" / "two").exists()
    assert publishing.clean(tmp_path) == []


# What is told of MkDocs' output.

INSIDE = """\
INFO    -  Cleaning site directory
Traceback (most recent call last):
  File "mkdocs/build.py", line 1, in build
    raise ValueError
"""
LIST = """\
WARNING -  The following pages exist in the docs directory, but are not included in the "nav" configuration:
  - a.md
  - b.md
"""
YAML = """\
Error: MkDocs encountered an error parsing the configuration file: while parsing a flow sequence
  in "mkdocs.yml", line 1, column 12
did not find expected ',' or ']'
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (LIST, LIST),
        (f"INFO    -  Building\n{LIST}INFO    -  Built\nAborted with 1 warnings!\n", f"{LIST}Aborted with 1 warnings!"),
        (f"INFO    -  Building\n{YAML}", YAML),
        (f"ERROR   -  Wrong\n{INSIDE}ValueError: why\n{LIST}", f"ERROR   -  Wrong\nValueError: why\n{LIST}"),
        (f"{INSIDE}ValueError: why", "ValueError: why"),
        ("one\ntwo\n\n", "two"),
        ("", ""),
    ],
    ids=["a list", "amidst information", "YAML", "amidst a traceback", "a traceback only", "neither", "nothing"],
)
def test_of_what_a_program_says_all_that_matters_is_told(said: str, told: str) -> None:
    assert publishing._essence(said) == told.strip()
