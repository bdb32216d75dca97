"""BP110: a part takes place within the dates of its whole."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

SESSION = "events/session.yml"


def events(whole: str, part: str) -> dict[str, str]:
    """Return an event and a part of it, at the dates given."""
    return {"events/forum.yml": f"date: {whole}", SESSION: f"date: {part}\npart_of: forum"}


def test_a_part_outside_the_dates_of_its_whole_is_reported_at_its_date(data: Path) -> None:
    problem = only(data, events("2011-04-07/2011-04-09", "2011-04-10"), "BP110")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, SESSION, "2011-04-10")
    assert problem.found == "2011-04-10 is outside the dates of `forum`, 2011-04-07/2011-04-09"
    assert problem.allowed == "a date within that of the whole"
    assert "correct one of the two dates" in problem.mend
    assert "see_also" in problem.mend


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("2011-04-07/2011-04-09", "2011-04-06"),
        ("2011-04-07/2011-04-09", "2011-04-08/2011-04-10"),
        ("2011-04-07/2011-04-09", "2011-04-06/2011-04-10"),
        ("2011-04-07/2011-04-09", "2011-05"),
        ("2011-04-07/2011-04-09", "2010"),
        ("2011-04", "2011-05-01"),
        ("2011", "2010-12-31/2011-01-01"),
    ],
)
def test_a_part_that_cannot_lie_within_its_whole_is_reported(data: Path, whole: str, part: str) -> None:
    assert only(data, events(whole, part), "BP110").place == place_of(data, SESSION, part)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("2011-04-07/2011-04-09", "2011-04-07/2011-04-09"),
        ("2011-04-07/2011-04-09", "2011-04-09"),
        ("2011-04-07/2011-04-09", "2011-04"),
        ("2011-04-07/2011-04-09", "2011"),
        ("2011", "2011-04-08"),
        ("2011-04", "2011"),
        ("2011-04-07/2011-04-09", "2011-04-10~"),
        ("2011-04-07/2011-04-09", "2011-04-10?"),
        ("2011-04~", "2011-05-01"),
    ],
)
def test_a_part_that_may_lie_within_its_whole_is_accepted(data: Path, whole: str, part: str) -> None:
    assert silent(data, events(whole, part), "BP110")


def test_a_withdrawn_part_is_left_alone(data: Path) -> None:
    records = events("2011-04-07/2011-04-09", "2011-04-10")
    records[SESSION] += "\nwithdrawn: It never took place."
    assert silent(data, records, "BP110")


@pytest.mark.parametrize("whole", ["a-source", "nowhere", "session"])
def test_a_whole_that_is_no_other_event_is_the_business_of_other_rules(data: Path, whole: str) -> None:
    assert silent(data, {SESSION: f"part_of: {whole}"}, "BP110")


def test_a_whole_whose_file_is_broken_is_left_alone(data: Path) -> None:
    assert not found(data, {**events("2011", "2013"), "events/forum.yml": "date: 2011-13"}, "BP110")
