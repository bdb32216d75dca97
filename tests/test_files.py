"""Files: which are records by their place and name, and what is said of every other."""

import os
import sys
from pathlib import Path

import pytest

from bakuprocess.files import RecordFile, find
from bakuprocess.problems import Problem


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def put(data: Path, *names: str) -> None:
    """Put empty files into a folder."""
    for name in names:
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).touch()


def only_problem(data: Path) -> Problem:
    """Return the one thing that is wrong with a folder."""
    _, [problem] = find(data)
    return problem


def test_a_record_is_known_by_its_folder_and_its_name(data: Path) -> None:
    put(data, "events/forum-2011.yml")
    record = RecordFile("data/events/forum-2011.yml", data / "events" / "forum-2011.yml", "events", "forum-2011")
    assert find(data) == ([record], [])


def test_records_are_in_order_of_their_names(data: Path) -> None:
    put(data, "sources/b.yml", "events/b.yml", "events/a-2.yml", "events/a-10.yml", "series/c.yml")
    files, problems = find(data)
    assert [file.name for file in files] == [
        "data/events/a-10.yml",
        "data/events/a-2.yml",
        "data/events/b.yml",
        "data/series/c.yml",
        "data/sources/b.yml",
    ]
    assert problems == []


def test_an_empty_folder_holds_nothing_and_nothing_is_wrong(data: Path) -> None:
    assert find(data) == ([], [])


ONLY_YML = "move or delete it: only files that end in .yml belong here"
OWN_NAME = "give it a name in such letters"
COPY = "if it is a copy by accident, delete it; if not, give it a name of its own"


@pytest.mark.parametrize(
    ("name", "code", "found", "mend"),
    [
        ("forum.yml", "BP020", "this file is in no collection", "move it into the folder of its kind, or delete it"),
        ("events/notes.txt", "BP025", "this is not a record’s file", ONLY_YML),
        ("events/forum", "BP025", "this is not a record’s file", ONLY_YML),
        ("events/forum.YML", "BP025", "this is not a record’s file", "rename it to forum.yml"),
        ("events/Forum.yml.txt", "BP025", "this is not a record’s file", "rename it to forum.yml"),
        ("events/форум.yml", "BP026", "“форум” is not an id", OWN_NAME),
        ("events/forum-2011 (1).yml", "BP026", "“forum-2011 (1)” is not an id", COPY),
        ("events/forum-2011 - Copy.yml", "BP026", "“forum-2011 - Copy” is not an id", COPY),
        ("events/forum.yaml", "BP024", "the name ends in .yaml", "rename it to forum.yml"),
        ("events/Forum.yml", "BP026", "“Forum” is not an id", "rename it to forum.yml"),
        ("events/forum_2011.yml", "BP026", "“forum_2011” is not an id", "rename it to forum-2011.yml"),
        ("events/forum 2011.yml", "BP026", "“forum 2011” is not an id", "rename it to forum-2011.yml"),
        ("events/-forum.yml", "BP026", "“-forum” is not an id", "rename it to forum.yml"),
        ("events/forum--2011.yml", "BP026", "“forum--2011” is not an id", "rename it to forum-2011.yml"),
        ("events/forum.2011.yml", "BP026", "“forum.2011” is not an id", "rename it to forum-2011.yml"),
        ("events/bakı.yml", "BP026", "“bakı” is not an id", "rename it to baki.yml"),
        ("events/index.yml", "BP026", "“index” is not an id", "rename it: index is the page that lists all events"),
    ],
)
def test_a_file_that_is_no_record_is_told_by_name(data: Path, name: str, code: str, found: str, mend: str) -> None:
    put(data, name)
    problem = only_problem(data)
    assert (str(problem.place), problem.code, problem.found, problem.mend) == (f"data/{name}:1:1", code, found, mend)


@pytest.mark.parametrize(
    "name",
    [".DS_Store", ".hidden", ".forum.yml", ".forum.yml.swp", "forum.yml~", "forum.swp", "Thumbs.db", "desktop.ini"],
)
def test_what_systems_and_editors_leave_behind_is_passed_over(data: Path, name: str) -> None:
    put(data, name, f"events/{name}", "events/forum.yml")
    files, problems = find(data)
    assert [file.name for file in files] == ["data/events/forum.yml"]
    assert problems == []


def test_an_id_may_have_a_hundred_characters_and_no_more(data: Path) -> None:
    put(data, f"events/{'x' * 100}.yml")
    assert find(data)[1] == []
    put(data, f"events/{'x' * 101}.yml")
    assert only_problem(data).code == "BP026"


def test_an_unknown_folder_is_told_once_and_what_collections_there_are(data: Path) -> None:
    put(data, "event/a.yml", "event/b.yml")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/event:1:1", "BP021")
    assert problem.allowed == "series, events, partners, milestones, documents, sources"


def test_the_schemas_for_editors_are_no_records_and_no_mistake(data: Path) -> None:
    put(data, "schema/events.json", "schema/.hidden", "events/forum.yml")
    files, problems = find(data)
    assert [file.name for file in files] == ["data/events/forum.yml"]
    assert problems == []


@pytest.mark.parametrize("name", ["schema/forum.yml", "schema/event.json", "schema/events.json/a", "schema/events.yml"])
def test_anything_else_among_the_schemas_is_told(data: Path, name: str) -> None:
    put(data, name)
    problem = only_problem(data)
    assert (problem.code, problem.found) == ("BP025", "this is the schema of no collection")
    assert problem.place.file == "/".join(f"data/{name}".split("/")[:3])


def test_a_schema_that_links_out_of_the_data_folder_is_told(data: Path) -> None:
    put(data, "../elsewhere.json", "schema/series.json")
    (data / "schema" / "events.json").symlink_to("../../elsewhere.json")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/schema/events.json:1:1", "BP022")


def test_a_folder_of_something_else_is_told_once(data: Path) -> None:
    put(data, "forum.yml", "report.yml", "2011/letter.txt")
    problem = only_problem(data)
    assert (problem.code, problem.found) == ("BP027", "there is no collection in this folder")


def test_a_folder_in_a_collection_is_told_even_if_named_as_a_record(data: Path) -> None:
    put(data, "events/2011.yml/forum.yml")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/events/2011.yml:1:1", "BP023")
    assert problem.found == "there is a folder in a collection"


@pytest.mark.parametrize("target", ["a.yml", "../../secret.yml", "/"])
def test_a_link_is_no_record_wherever_it_leads(data: Path, target: str) -> None:
    put(data, "../secret.yml", "events/a.yml")
    (data / "events" / "b.yml").symlink_to(target)
    assert [file.id for file in find(data)[0]] == ["a"]
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/events/b.yml:1:1", "BP022")
    assert problem.found == "this is a link to another place"


def test_a_collection_that_is_a_link_is_not_followed(data: Path) -> None:
    put(data, "../elsewhere/a.yml")
    (data / "events").symlink_to("../elsewhere")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/events:1:1", "BP022")
    assert find(data)[0] == []


@pytest.mark.parametrize(("link", "target"), [("b.yml", "missing.yml"), ("b.yml", "b.yml"), ("b.txt", "../c")])
def test_a_link_that_leads_nowhere_or_to_itself_is_told(data: Path, link: str, target: str) -> None:
    put(data, "events/a.yml")
    (data / "events" / link).symlink_to(target)
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == (f"data/events/{link}:1:1", "BP022")
    assert problem.found == "this link leads nowhere"


def test_the_data_folder_itself_may_be_a_link(data: Path, tmp_path: Path) -> None:
    put(data, "events/a.yml")
    linked = tmp_path / "linked"
    linked.symlink_to(data)
    files, problems = find(linked)
    assert [file.name for file in files] == ["linked/events/a.yml"]
    assert problems == []


def test_the_folder_at_hand_is_called_by_its_own_name(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(data, "events/a.yml")
    monkeypatch.chdir(data)
    assert [file.name for file in find(Path())[0]] == ["data/events/a.yml"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\x1b[2J\n.yml", r"a\x1b[2J\n.yml"),
        ("\u202e.yaml", r"\u202e.yaml"),
        pytest.param(
            "\udcff.yml", r"\udcff.yml", marks=pytest.mark.skipif(sys.platform != "linux", reason="no such names")
        ),
    ],
)
def test_a_name_that_no_terminal_can_show_is_shown_by_its_numbers(data: Path, name: str, shown: str) -> None:
    put(data, f"events/{name}")
    problem = only_problem(data)
    assert problem.place.file == f"data/events/{shown}"
    assert str(problem).replace("\n", "").isprintable()


def test_a_pipe_named_as_a_collection_is_told(data: Path) -> None:
    os.mkfifo(data / "events")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/events:1:1", "BP020")


def test_what_is_neither_a_file_nor_a_folder_is_told(data: Path) -> None:
    (data / "events").mkdir()
    os.mkfifo(data / "events" / "a.yml")
    problem = only_problem(data)
    assert (str(problem.place), problem.code) == ("data/events/a.yml:1:1", "BP023")
    assert problem.found == "this is neither a file nor a folder"
