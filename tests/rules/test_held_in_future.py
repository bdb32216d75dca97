"""BP113: an event that was held is not in the future."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"


def test_an_event_held_after_the_as_of_date_is_reported_at_its_status(data: Path) -> None:
    problem = only(data, {FORUM: "date: 2999\nstatus: held"}, "BP113")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "held")
    assert problem.found == "it is `held`, but its date, 2999, is still to come"
    assert problem.allowed == "held only once it began"
    assert "`announced`" in problem.mend
    assert "correct the date" in problem.mend


@pytest.mark.parametrize("date", ["2026-11-24", "2026-12", "2027", "2026-11-24/2026-11-26"])
def test_an_event_that_cannot_have_begun_is_reported(data: Path, date: str) -> None:
    assert only(data, {FORUM: f"date: {date}\nstatus: held"}, "BP113").place == place_of(data, FORUM, "held")


@pytest.mark.parametrize("date", ["2026-11-23", "2026-11", "2026", "2026-11-22/2026-11-25", "2026/2027", "2011"])
def test_an_event_that_may_have_begun_is_accepted(data: Path, date: str) -> None:
    assert silent(data, {FORUM: f"date: {date}\nstatus: held"}, "BP113")


@pytest.mark.parametrize("status", ["announced", "postponed", "cancelled"])
def test_an_event_that_is_not_held_may_be_in_the_future(data: Path, status: str) -> None:
    assert silent(data, {FORUM: f"date: 2999\nstatus: {status}"}, "BP113")


def test_a_withdrawn_event_is_left_alone(data: Path) -> None:
    assert silent(data, {FORUM: "date: 2999\nstatus: held\nwithdrawn: It was a rumour."}, "BP113")
