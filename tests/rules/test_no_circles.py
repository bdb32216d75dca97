"""BP121: no event is a part of itself, and no organisation of itself."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent


@pytest.mark.parametrize("collection", ["events", "partners"])
def test_a_record_that_is_a_part_of_itself_is_reported_at_its_whole(data: Path, collection: str) -> None:
    path = f"{collection}/one.yml"
    problem = only(data, {path: "part_of: one"}, "BP121")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "part_of: »one")
    assert problem.found == "a part of itself: one → one"
    assert problem.allowed == "a whole that is no part of this"
    assert problem.mend == "delete `part_of` in one of these records"


def test_every_record_of_a_longer_circle_is_reported(data: Path) -> None:
    wholes = {"one": "two", "two": "three", "three": "one"}
    problems = found(data, {f"events/{part}.yml": f"part_of: {whole}" for part, whole in wholes.items()}, "BP121")
    assert [(problem.place, problem.found) for problem in problems] == [
        (place_of(data, "events/one.yml", "part_of: »two"), "a part of itself: one → two → three → one"),
        (place_of(data, "events/three.yml", "part_of: »one"), "a part of itself: three → one → two → three"),
        (place_of(data, "events/two.yml", "part_of: »three"), "a part of itself: two → three → one → two"),
    ]


def test_a_record_that_leads_into_a_circle_is_not_reported(data: Path) -> None:
    problems = found(data, {"events/one.yml": "part_of: one", "events/two.yml": "part_of: one"}, "BP121")
    assert [problem.place.file for problem in problems] == ["data/events/one.yml"]


def test_a_chain_of_parts_is_accepted(data: Path) -> None:
    records = {"events/one.yml": "part_of: two", "events/two.yml": "part_of: three", "events/three.yml": ""}
    assert silent(data, records, "BP121")


def test_two_parts_of_one_whole_are_accepted(data: Path) -> None:
    records = {"partners/one.yml": "part_of: three", "partners/two.yml": "part_of: three", "partners/three.yml": ""}
    assert silent(data, records, "BP121")


def test_a_chain_that_leads_nowhere_or_to_a_broken_file_is_accepted(data: Path) -> None:
    assert silent(data, {"events/one.yml": "part_of: nowhere"}, "BP121")
    assert not found(data, {"events/one.yml": "part_of: two", "events/two.yml": "date: x\npart_of: one"}, "BP121")


def test_records_that_point_to_each_other_as_related_are_accepted(data: Path) -> None:
    assert silent(data, {"events/one.yml": "see_also: [two]", "events/two.yml": "see_also: [one, two]"}, "BP121")
