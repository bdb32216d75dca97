"""BP108: a date ends after it begins."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent


def test_an_interval_that_runs_backwards_is_reported_at_the_date(data: Path) -> None:
    path = "events/forum-2011.yml"
    problem = only(data, {path: "date: 2011-04-09/2011-04-07"}, "BP108")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "2011-04-09/2011-04-07")
    assert problem.found == "this ends with 2011-04-07, before it begins with 2011-04-09"
    assert problem.allowed == "an end on or after the start"
    assert problem.mend == "write 2011-04-07/2011-04-09, or correct the wrong one of the two"


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("milestones/m.yml", "date: 2012/2011"),
        ("documents/d.yml", "date: 2012/2011"),
        ("sources/s.yml", "date: 2012/2011"),
        ("partners/p.yml", "founded: 2012/2011"),
        ("events/e.yml", "facts:\n  - text: It began.\n    date: 2012/2011\n    cite: a-source"),
        ("partners/p.yml", "names:\n  - {name: A name, until: 2012/2011}"),
    ],
)
def test_every_date_is_checked(data: Path, path: str, fragment: str) -> None:
    problem = only(data, {path: fragment}, "BP108")
    assert problem.place == place_of(data, path, "2012/2011")


def test_a_name_that_ends_before_it_begins_is_reported_at_its_end(data: Path) -> None:
    path = "partners/icesco.yml"
    fragment = "names:\n  - {name: Old Name, until: 1982}\n  - {name: New Name, since: 2020-01-30, until: 2002-01}"
    problem = only(data, {path: fragment}, "BP108")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "2002-01}")
    assert problem.found == "the name ends with 2002-01, before it begins with 2020-01-30"
    assert problem.allowed == "an end on or after the start"
    assert problem.mend == "correct since or until"


@pytest.mark.parametrize(
    "date", ["2011-04-07/2011-04-07", "2011-04-07/2011-04", "2011-04/2011", "2011-04-07", "2011~/2012?", "2011/2011-01"]
)
def test_dates_that_can_be_in_order_are_accepted(data: Path, date: str) -> None:
    assert silent(data, {"events/forum.yml": f"date: {date}"}, "BP108")


@pytest.mark.parametrize(
    "period",
    [
        "since: 2020",
        "until: 2020",
        "since: 2020-05, until: 2020",
        "since: 2020-05-01, until: 2020-05-01",
        "cite: a-source",
    ],
)
def test_names_whose_ends_can_be_in_order_are_accepted(data: Path, period: str) -> None:
    assert silent(data, {"partners/p.yml": f"names:\n  - {{name: A name, {period}}}"}, "BP108")
