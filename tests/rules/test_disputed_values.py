"""BP132: what is marked as disputed stands at the head of the page, and one disagreement tells of it."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"
CLAIMS = "claims: [{value: one, cite: a-source}, {value: two, cite: another-source}]"


def disputing(*values: str) -> str:
    """Return the lines of a record with a disagreement over each value."""
    points = (f"  - {{about: Point {at}, disputes: {value}, {CLAIMS}}}" for at, value in enumerate(values))
    return "disagreements:\n" + "\n".join(points)


def test_a_value_that_the_record_has_not_is_reported(data: Path) -> None:
    problem = only(data, {FORUM: disputing("theme")}, "BP132")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "disputes: »theme")
    assert problem.found == "this event has no `theme` that could be disputed"
    assert problem.allowed == "a field that the record has"
    assert problem.mend == "add `theme`, or delete this line"


def test_a_second_disagreement_over_one_value_is_reported(data: Path) -> None:
    problem = only(data, {FORUM: disputing("date", "date")}, "BP132")
    assert problem.found == "another disagreement disputes the `date` already"
    assert problem.mend == "join the two"


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        (FORUM, "theme: Dialogue\nplace: {city: Baku, country: AZ}\n" + disputing("date", "theme", "place")),
        ("partners/p.yml", "founded: 1982\n" + disputing("founded")),
        (FORUM, f"disagreements: [{{about: Guests, {CLAIMS}}}, {{about: Hosts, {CLAIMS}}}]"),
    ],
)
def test_values_that_the_record_has_may_each_be_disputed(data: Path, path: str, fragment: str) -> None:
    assert silent(data, {path: fragment}, "BP132")
