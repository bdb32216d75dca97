"""BP118: no two records of one kind and month have nearly the same title."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

FIRST, SECOND = "events/a.yml", "events/b.yml"


def events(first: str, second: str) -> dict[str, str]:
    """Return two events of one day with the titles given."""
    return {FIRST: f"title: {first}\ndate: 2011-04-07", SECOND: f"title: {second}\ndate: 2011-04-07"}


def test_the_second_of_two_nearly_equal_titles_is_a_warning_at_the_title(data: Path) -> None:
    problem = only(data, events("Opening of the forum", "Opening of the Forum."), "BP118")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, SECOND, "Opening of the Forum.")
    assert problem.found == "the title is nearly that of `a`, “Opening of the forum”"
    assert problem.allowed == "one record for one thing"
    assert "join the two" in problem.mend
    assert "tell in the titles what is different" in problem.mend


def test_the_later_record_is_reported_whatever_its_id(data: Path) -> None:
    records = {
        FIRST: "title: Opening of the forum\ndate: 2011-04-08",
        SECOND: "title: Opening of the forum\ndate: 2011-04-07",
    }
    assert only(data, records, "BP118").place.file == "data/events/a.yml"


def test_a_record_of_which_only_the_month_is_known_is_compared_with_those_of_its_days(data: Path) -> None:
    records = {
        FIRST: "title: Opening of the forum\ndate: 2011-04",
        SECOND: "title: Opening of the forum\ndate: 2011-04-07",
    }
    assert only(data, records, "BP118").place.file == "data/events/b.yml"


@pytest.mark.parametrize("collection", ["milestones", "documents"])
def test_milestones_and_documents_are_compared_too(data: Path, collection: str) -> None:
    record = "title: A report on dialogue\ndate: 2011-04"
    problem = only(data, {f"{collection}/a.yml": record, f"{collection}/b.yml": record}, "BP118")
    assert problem.place == place_of(data, f"{collection}/b.yml", "A report on dialogue")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1st World Forum on Intercultural Dialogue", "2nd World Forum on Intercultural Dialogue"),
        ("Session 1 of the World Forum", "Session 11 of the World Forum"),
        ("Opening of the forum", "Session of young people"),
        ("Meeting of ministers", "Meeting of ministers of culture and of tourism"),
    ],
)
def test_titles_that_tell_two_things_apart_are_accepted(data: Path, first: str, second: str) -> None:
    assert silent(data, events(first, second), "BP118")


@pytest.mark.parametrize(
    "other",
    [
        {"events/b.yml": "title: A report on dialogue\ndate: 2011-05-07"},
        {"events/b.yml": "title: A report on dialogue\ndate: 2012-04-07"},
        {"events/b.yml": "title: A report on dialogue\ndate: 2011-04-07\nkind: session"},
        {"milestones/b.yml": "title: A report on dialogue\ndate: 2011-04-07"},
        {"documents/b.yml": "title: A report on dialogue"},
        {"sources/b.yml": "title: A report on dialogue\ndate: 2011-04-07"},
        {"events/b.yml": "title: A report on dialogue\ndate: 2011-04-07\nwithdrawn: Entered twice."},
    ],
)
def test_equal_titles_of_other_months_kinds_or_withdrawn_records_are_accepted(
    data: Path, other: dict[str, str]
) -> None:
    assert silent(data, {FIRST: "title: A report on dialogue\ndate: 2011-04-07", **other}, "BP118")


def test_records_without_a_date_are_not_compared(data: Path) -> None:
    records = dict.fromkeys(("documents/a.yml", "documents/b.yml"), "title: A report on dialogue")
    assert silent(data, records, "BP118")


def test_titles_are_compared_in_english(data: Path) -> None:
    records = {
        FIRST: "title: {en: Opening, az: Forum}\ndate: 2011-04-07",
        SECOND: "title: {az: Forum, en: Session of young people}\ndate: 2011-04-07",
    }
    assert not found(data, records, "BP118")
