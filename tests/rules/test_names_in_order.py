"""BP112: the names of a partner follow one another."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

PARTNER = "partners/icesco.yml"


def names(*periods: str) -> dict[str, str]:
    """Return a partner whose names, A, B and so on, have the periods given."""
    lines = (
        f"  - {{name: {letter}{', ' if period else ''}{period}}}"
        for letter, period in zip("ABCD", periods, strict=False)
    )
    return {PARTNER: "\n".join(["names:", *lines])}


def test_a_name_that_begins_before_the_one_before_ends_is_reported_at_its_beginning(data: Path) -> None:
    problem = only(data, names("until: 2020-01-30", "since: 2019-01-30"), "BP112")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, PARTNER, "2019-01-30")
    assert problem.found == "this name begins with 2019-01-30, before “A” ends with 2020-01-30"
    assert "newest last" in problem.allowed
    assert problem.mend == "correct since or until"


def test_names_between_which_nothing_stands_are_reported_at_the_later_name(data: Path) -> None:
    problem = only(data, names("since: 1982", "until: 2030"), "BP112")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, PARTNER, "{name: B")
    assert problem.found == "nothing says when this name followed “A”"
    assert "newest last" in problem.allowed
    assert "`until`" in problem.mend
    assert "`since`" in problem.mend


@pytest.mark.parametrize("since", ["1981", "1982"])
def test_a_name_that_does_not_begin_after_the_one_before_is_reported_at_its_beginning(data: Path, since: str) -> None:
    problem = only(data, names("since: 1982", f"since: {since}"), "BP112")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, PARTNER, f"B, since: »{since}")
    assert problem.found == f"this name begins with {since}, not after “A”, with 1982"
    assert "newest last" in problem.allowed
    assert problem.mend == "put the names in order of time"


def test_a_name_that_ends_before_the_one_before_is_reported_at_its_end(data: Path) -> None:
    problem = only(data, names("until: 2020-01-30", "until: 1982", "since: 2021"), "BP112")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, PARTNER, "1982")
    assert problem.found == "this name ends with 1982, before “A” ends with 2020-01-30"
    assert "newest last" in problem.allowed
    assert problem.mend == "put the names in order of time"


def test_each_pair_of_names_is_checked(data: Path) -> None:
    problems = found(data, names("until: 1990", "since: 1980, until: 2000", "since: 1995"), "BP112")
    assert [problem.place for problem in problems] == [
        place_of(data, PARTNER, "1980"),
        place_of(data, PARTNER, "1995"),
    ]


@pytest.mark.parametrize(
    "periods",
    [
        ("",),
        ("since: 1982",),
        ("until: 2020-01-30", "since: 2020-01-30"),
        ("until: 2020-01-30", "since: 2020-01-31"),
        ("until: 2020-01-30", "since: 2020"),
        ("until: 2020", "since: 2020-01-30"),
        ("until: 1990", "since: 2000"),
        ("until: 2020-01-30", ""),
        ("", "since: 2020-01-30"),
        ("since: 1982", "since: 2020-01-30"),
        ("since: 2012-05", "since: 2012"),
        ("since: 2012", "since: 2012-01-01"),
        ("since: 1982, until: 2020-01-30", ""),
        ("", "since: 2020, until: 2024"),
        ("until: 1982", "until: 2020", "since: 2020"),
        ("since: 1982, until: 2020-01-30", "since: 2020-01-30, until: 2026"),
    ],
)
def test_names_that_follow_one_another_are_accepted(data: Path, periods: tuple[str, ...]) -> None:
    assert silent(data, names(*periods), "BP112")
