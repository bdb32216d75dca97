"""BP114: an event whose date has passed is no longer only announced."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"


def test_an_announced_event_whose_date_has_passed_is_a_warning_at_its_status(data: Path) -> None:
    problem = only(data, {FORUM: "date: 2011\nstatus: announced"}, "BP114")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "announced")
    assert problem.found == "it is `announced`, but its date, 2011, has passed"
    assert "held, postponed or cancelled" in problem.allowed
    assert "source" in problem.mend


@pytest.mark.parametrize("date", ["2026-11-22", "2026-10", "2025", "2026-11-20/2026-11-22", "2025~"])
def test_an_event_that_must_be_over_is_reported(data: Path, date: str) -> None:
    problem = only(data, {FORUM: f"date: {date}\nstatus: announced"}, "BP114")
    assert problem.place == place_of(data, FORUM, "announced")


@pytest.mark.parametrize("date", ["2026-11-23", "2026-11", "2026", "2026-11-20/2026-11-23", "2025/2026", "2999"])
def test_an_event_that_may_still_take_place_is_accepted(data: Path, date: str) -> None:
    assert silent(data, {FORUM: f"date: {date}\nstatus: announced"}, "BP114")


@pytest.mark.parametrize("status", ["held", "postponed", "cancelled"])
def test_an_event_of_which_more_is_known_is_accepted(data: Path, status: str) -> None:
    assert silent(data, {FORUM: f"date: 2011\nstatus: {status}"}, "BP114")


def test_a_withdrawn_event_is_left_alone(data: Path) -> None:
    assert silent(data, {FORUM: "date: 2011\nstatus: announced\nwithdrawn: It was a rumour."}, "BP114")
