"""BP127: a fact whose text names a date has a date."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"


def fact(text: str, more: str = "") -> str:
    """Return the lines of an event with one fact."""
    return f"facts:\n  - text: {text}\n    cite: a-source{more}"


def test_a_hidden_date_is_reported_at_the_text(data: Path) -> None:
    problem = only(data, {FORUM: fact("The order came on 27 May 2011.")}, "BP127")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "text: »The order")
    assert problem.found == "the text names a date, “27 May 2011”, but the fact has none"
    assert problem.allowed == "a line `date: …`"
    assert problem.mend == "add the date of the fact"


@pytest.mark.parametrize("date", ["7–9 April 2011", "7-9 April 2011", "April 2011", "in 2011", "In 2011"])
def test_days_months_and_years_are_dates(data: Path, date: str) -> None:
    assert f"“{date}”" in only(data, {FORUM: fact(f"Then {date} it met.")}, "BP127").found


@pytest.mark.parametrize(
    "text",
    ["The conference of 2008 is recalled.", "It quoted “the forum of 7 April 2011”.", "In Baku 2011 people met."],
)
def test_a_year_within_a_name_and_what_is_quoted_are_accepted(data: Path, text: str) -> None:
    assert silent(data, {FORUM: fact(text)}, "BP127")


def test_a_fact_with_a_date_is_accepted(data: Path) -> None:
    assert silent(data, {FORUM: fact("The order came on 27 May 2011.", "\n    date: 2011-05-27")}, "BP127")


def test_a_summary_may_name_dates(data: Path) -> None:
    assert silent(data, {FORUM: "summary: It met in April 2011."}, "BP127")
