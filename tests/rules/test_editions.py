"""BP109: the editions of a series are numbered once each, in order of date."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

ALLOWED = "one event for each number, and later numbers at later dates"


def forums(*dates: str, **more: str) -> dict[str, str]:
    """Return a series and its editions, numbered from 1, at the dates given; `more` adds lines to an edition."""
    editions = {
        f"events/forum-{number}.yml": f"series: forum\nedition: {number}\ndate: {date}\n"
        + more.get(f"forum_{number}", "")
        for number, date in enumerate(dates, start=1)
    }
    return {"series/forum.yml": "", **editions}


def test_a_number_given_twice_is_reported_at_the_later_edition(data: Path) -> None:
    records = {**forums("2011"), "events/forum-2013.yml": "series: forum\nedition: 1\ndate: 2013"}
    problem = only(data, records, "BP109")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, "events/forum-2013.yml", "edition: »1")
    assert problem.found == "edition 1 is `forum-1` already"
    assert problem.allowed == ALLOWED
    assert problem.mend == "correct one of the two numbers"


def test_numbers_against_the_order_of_time_are_reported_at_the_date(data: Path) -> None:
    problem = only(data, forums("2013-05-29", "2011-04-07/2011-04-09"), "BP109")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, "events/forum-2.yml", "2011-04-07/2011-04-09")
    assert problem.found == "edition 2 is before edition 1 (2013-05-29)"
    assert problem.allowed == ALLOWED
    assert problem.mend == "correct the numbers or the dates"


def test_an_edition_without_its_number_is_reported_at_the_series(data: Path) -> None:
    path = "events/forum.yml"
    problem = only(data, {"series/world-forum.yml": "", path: "series: world-forum"}, "BP109")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "world-forum")
    assert problem.found == "the edition's number is missing"
    assert problem.allowed == ALLOWED
    assert problem.mend == "add `edition: …`"


def test_an_edition_without_its_number_is_in_nobodys_order(data: Path) -> None:
    records = {**forums("2011"), "events/forum.yml": "series: forum\ndate: 2015", "events/other.yml": ""}
    assert only(data, records, "BP109").found == "the edition's number is missing"


def test_a_number_without_a_series_is_reported_at_the_number(data: Path) -> None:
    path = "events/forum.yml"
    problem = only(data, {path: "edition: 7"}, "BP109")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "7")
    assert problem.found == "an edition of no series"
    assert problem.allowed == "a number in a series"
    assert "series: …" in problem.mend


def test_the_editions_of_a_series_whose_file_is_broken_are_checked_too(data: Path) -> None:
    problem = only(data, {**forums("2013", "2011"), "series/forum.yml": "title: ["}, "BP109")
    assert problem.place == place_of(data, "events/forum-2.yml", "date: »2011")


def test_every_number_given_twice_is_reported(data: Path) -> None:
    records = {f"events/forum-{year}.yml": f"series: forum\nedition: 1\ndate: {year}" for year in (2011, 2013, 2015)}
    problems = found(data, {"series/forum.yml": "", **records}, "BP109")
    assert [(problem.place.file, problem.found) for problem in problems] == [
        ("data/events/forum-2013.yml", "edition 1 is `forum-2011` already"),
        ("data/events/forum-2015.yml", "edition 1 is `forum-2013` already"),
    ]


@pytest.mark.parametrize(
    "dates",
    [
        ("2011-04-07/2011-04-09", "2013-05-29/2013-06-01"),
        ("2011-04-07", "2011"),
        ("2011", "2011"),
        ("2011-04", "2011-04-01"),
        ("2012", "2011~"),
        ("2012?", "2011"),
        ("2011-04-07/2011-04-09", "2011-04-08"),
    ],
)
def test_dates_that_can_be_in_order_are_accepted(data: Path, dates: tuple[str, ...]) -> None:
    assert silent(data, forums(*dates), "BP109")


def test_a_number_left_out_is_accepted(data: Path) -> None:
    records = forums("2011", "2013", "2015")
    del records["events/forum-2.yml"]
    assert silent(data, records, "BP109")


def test_one_number_in_two_series_is_accepted(data: Path) -> None:
    records = {**forums("2011"), "series/summit.yml": "", "events/summit-1.yml": "series: summit\nedition: 1"}
    assert silent(data, records, "BP109")


def test_a_withdrawn_edition_takes_its_number_from_nobody(data: Path) -> None:
    records = {
        **forums("2011"),
        "events/first-forum.yml": "series: forum\nedition: 1\ndate: 2011\nwithdrawn: Entered twice.",
    }
    assert silent(data, records, "BP109")


def test_a_series_without_editions_is_accepted(data: Path) -> None:
    assert silent(data, forums(), "BP109")
