"""BP116: a document is adopted while its event takes place."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

DECLARATION = "documents/declaration.yml"


def adopted(event: str, document: str) -> dict[str, str]:
    """Return an event and a document that was adopted there, at the dates given."""
    fragment = "adopted_at: conference" + (f"\ndate: {document}" if document else "")
    return {"events/conference.yml": f"date: {event}", DECLARATION: fragment}


def test_a_document_dated_outside_its_event_is_a_warning_at_its_date(data: Path) -> None:
    problem = only(data, adopted("2008-12-02/2008-12-03", "2009-01"), "BP116")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, DECLARATION, "2009-01")
    assert problem.found == "2009-01 is outside the dates of `conference`, 2008-12-02/2008-12-03"
    assert problem.allowed == "a date within that of the event"
    assert "correct one of the dates" in problem.mend
    assert "see_also" in problem.mend


@pytest.mark.parametrize("date", ["2008-12-01", "2008-12-04", "2008-11", "2007", "2008-11-30/2008-12-01"])
def test_a_document_before_or_after_its_event_is_reported(data: Path, date: str) -> None:
    problem = only(data, adopted("2008-12-02/2008-12-03", date), "BP116")
    assert problem.place == place_of(data, DECLARATION, f"date: »{date}")


@pytest.mark.parametrize(
    "date", ["2008-12-02", "2008-12-03", "2008-12", "2008", "2008-12-03/2008-12-04", "2009~", "2008-12-04?", ""]
)
def test_a_document_that_may_be_of_the_time_of_its_event_is_accepted(data: Path, date: str) -> None:
    assert silent(data, adopted("2008-12-02/2008-12-03", date), "BP116")


def test_an_event_with_a_doubtful_date_proves_nothing(data: Path) -> None:
    assert silent(data, adopted("2008?", "2009-01"), "BP116")


def test_a_withdrawn_document_is_left_alone(data: Path) -> None:
    records = adopted("2008", "2009")
    records[DECLARATION] += "\nwithdrawn: It was never adopted."
    assert silent(data, records, "BP116")


@pytest.mark.parametrize("event", ["nowhere", "a-source"])
def test_what_is_no_event_is_the_business_of_other_rules(data: Path, event: str) -> None:
    assert silent(data, {DECLARATION: f"date: 2008\nadopted_at: {event}"}, "BP116")


def test_an_event_whose_file_is_broken_is_left_alone(data: Path) -> None:
    assert not found(data, {**adopted("2008", "2009"), "events/conference.yml": "date: 2008-13"}, "BP116")
