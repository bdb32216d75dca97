"""Checking: the whole way from a folder to its problems; no broken file hides what is wrong with others."""

import os
from pathlib import Path

import pytest

from bakuprocess import checking
from bakuprocess.model import COLLECTIONS, Event
from bakuprocess.problems import Severity
from records import AS_OF, checked, write


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def told(data: Path, records: dict[str, str]) -> list[str]:
    """Return the problems of some records, each as `file:line:column code`, without the folder's name."""
    problems = checked(data, records).problems
    return [f"{str(problem.place).removeprefix('data/')} {problem.code}" for problem in problems]


def test_a_right_record_gives_a_catalogue_and_no_problem(data: Path) -> None:
    result = checked(data, {"events/forum.yml": "", "partners/unesco.yml": ""})
    assert result.problems == ()
    assert not result.has_errors
    assert result.files == 5
    assert isinstance(result.catalogue.by_id["forum"], Event)


def test_records_are_in_order_of_collection_and_id(data: Path) -> None:
    result = checked(data, {"partners/b.yml": "", "events/c.yml": "title: C", "events/a.yml": "", "series/d.yml": ""})
    order = [(record.collection, record.id) for record in result.catalogue.records]
    assert order == sorted(order, key=lambda pair: (list(COLLECTIONS).index(pair[0]), pair[1]))
    assert order[:4] == [("series", "d"), ("events", "a"), ("events", "c"), ("partners", "b")]


def test_a_broken_file_does_not_hide_the_problems_of_others(data: Path) -> None:
    records = {
        "events/no-yaml.yml": "theme: [",
        "events/invalid.yml": "theme: []",
        "events/tab.yml": "theme:\ta",
        "partners/twice.yml": "names: [{name: a}]\nkind: centre\nkind: media",
        "milestones/leads-nowhere.yml": "about:\n  - nobody",
        "documents/Wrong.yml": "",
        "events/notes.txt": "",
    }
    assert told(data, records) == [
        "documents/Wrong.yml:1:1 BP026",
        "events/invalid.yml:9:8 BP060",
        "events/no-yaml.yml:10:1 BP007",
        "events/notes.txt:1:1 BP025",
        "events/tab.yml:9:7 BP003",
        "milestones/leads-nowhere.yml:8:5 BP102",
        "partners/twice.yml:5:1 BP016",
    ]


@pytest.mark.parametrize("broken", ["theme: [", "theme: []", "theme:\ta", "id: forum", "venue: a"])
def test_a_reference_to_a_broken_record_is_not_called_missing(data: Path, broken: str) -> None:
    records = {
        "events/forum.yml": broken,
        "events/session.yml": "title: Session\npart_of: forum\nsummary: A part of [it](forum).",
        "documents/call.yml": "adopted_at: forum",
        "milestones/step.yml": "about: [forum]",
    }
    assert {place.split(":")[0] for place in told(data, records)} == {"events/forum.yml"}


def test_a_citation_of_a_broken_source_is_not_called_missing(data: Path) -> None:
    records = {"sources/page.yml": "url: none", "milestones/step.yml": "cite: page"}
    assert told(data, records) == ["sources/page.yml:4:6 BP056"]


def test_a_reference_to_a_broken_record_of_another_kind_is_still_wrong(data: Path) -> None:
    records = {"events/forum.yml": "theme: [", "milestones/step.yml": "cite: forum"}
    assert told(data, records) == ["events/forum.yml:10:1 BP007", "milestones/step.yml:6:7 BP103"]


def test_a_source_is_not_called_unused_while_a_broken_record_might_use_it(data: Path) -> None:
    assert told(data, {"sources/page.yml": ""}) == ["sources/page.yml:1:1 BP106"]
    assert told(data, {"sources/page.yml": "", "events/forum.yml": "theme: ["}) == ["events/forum.yml:10:1 BP007"]


def test_what_can_be_understood_of_a_file_with_a_mistake_is_checked_on(data: Path) -> None:
    records = {"events/forum.yml": "theme: a\ntheme: b\nstatus: hled\nsee_also: [nobody]"}
    assert told(data, records) == ["events/forum.yml:9:1 BP016", "events/forum.yml:10:9 BP052"]
    records = {"events/forum.yml": "theme: a\ntheme: b\nsee_also: [nobody]"}
    assert told(data, records) == ["events/forum.yml:10:1 BP016", "events/forum.yml:11:12 BP102"]


def test_problems_are_in_order_of_place_whoever_found_them(data: Path) -> None:
    records = {
        "series/b.yml": "see_also: [nobody, series]\ncite: nothing\nwithdrawn:",
        "events/a.yml": "see_also: [nobody]\ndate: 2011-04-09/2011-04-07\ncite: nothing",
    }
    places = [problem.place for problem in checked(data, records).problems]
    assert places == sorted(places)
    assert {place.file for place in places} == {"data/events/a.yml", "data/series/b.yml"}


def test_a_rule_tells_the_very_value_that_it_found(data: Path) -> None:
    fragment = "participation:\n  - partner: nobody\n    role: host\n    as: Nobody\n    cite: [a-source, no-source]"
    assert told(data, {"events/forum.yml": fragment}) == [
        "events/forum.yml:10:14 BP102",
        "events/forum.yml:13:22 BP104",
    ]


def test_warnings_alone_are_no_errors(data: Path) -> None:
    result = checked(data, {"events/forum.yml": "date: 2011\nstatus: announced"})
    assert [(problem.code, problem.severity) for problem in result.problems] == [("BP114", Severity.WARNING)]
    assert not result.has_errors


def test_the_day_decides_what_has_passed(data: Path) -> None:
    write(data, {"events/forum.yml": "date: 2026-11-23\nstatus: announced"})
    assert checking.check(data, AS_OF).problems == ()
    assert [problem.code for problem in checking.check(data, AS_OF.replace(day=24)).problems] == ["BP114"]


def test_the_same_folder_gives_the_same_result(data: Path) -> None:
    write(data, {"events/a.yml": "theme: [", "events/b.yml": "see_also: [nobody]", "partners/c.yml": "kind: xyz"})
    assert checking.check(data, AS_OF) == checking.check(data, AS_OF)


@pytest.mark.parametrize("made", ["nothing", "a file"])
def test_a_folder_that_is_none_is_the_only_problem(data: Path, made: str) -> None:
    if made == "a file":
        data.write_text("")
    result = checking.check(data, AS_OF)
    [problem] = result.problems
    assert (problem.code, problem.place.file) == ("BP027", str(data))
    assert problem.found.startswith("this folder cannot be read: ")
    assert (result.files, result.has_errors) == (0, True)


def test_a_file_or_folder_that_may_not_be_read_is_told_beside_the_others(data: Path) -> None:
    write(data, {"events/closed.yml": "", "partners/a.yml": "", "milestones/wrong.yml": "date: never"})
    (data / "events" / "closed.yml").chmod(0)
    (data / "partners").chmod(0)
    if os.access(data / "partners", os.R_OK):
        pytest.skip("nothing is closed to this user")
    try:
        problems = [f"{problem.place} {problem.code}" for problem in checking.check(data, AS_OF).problems]
    finally:
        (data / "partners").chmod(0o755)
    assert problems == [
        "data/events/closed.yml:1:1 BP028",
        "data/milestones/wrong.yml:4:7 BP054",
        "data/partners:1:1 BP028",
    ]
