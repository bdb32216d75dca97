"""BP117: a disagreement has at least two claims, and they differ."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

EVENT = "events/conference.yml"
ALLOWED = "at least two claims with different values"


def points(*points: tuple[str, ...]) -> dict[str, str]:
    """Return an event with a disagreement for each tuple of values."""
    lines = ["disagreements:"]
    for values in points:
        lines += ["  - about: Dates", "    claims:" if values else "    claims: []"]
        lines += [f"      - {{value: {value}, cite: a-source}}" for value in values]
    return {EVENT: "\n".join(lines)}


def test_a_single_claim_is_reported_where_the_claims_begin(data: Path) -> None:
    problem = only(data, points(("13–14 October",)), "BP117")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, EVENT, "- {value: 13–14 October")
    assert problem.found == "there is only one claim"
    assert problem.allowed == ALLOWED
    assert "what another source says" in problem.mend
    assert "fact" in problem.mend


def test_no_claim_at_all_is_reported_at_the_empty_list(data: Path) -> None:
    problem = only(data, points(()), "BP117")
    assert problem.place == place_of(data, EVENT, "[]")
    assert problem.found == "there is no claim"


def test_a_claim_that_says_what_an_earlier_one_says_is_reported_at_its_value(data: Path) -> None:
    problem = only(data, points(("May", "June", "MAY")), "BP117")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, EVENT, "MAY")
    assert problem.found == "“MAY” stands twice"
    assert problem.allowed == ALLOWED
    assert "join the two claims" in problem.mend
    assert "the sources of both" in problem.mend


def test_two_points_written_alike_are_reported_each_at_its_own_place(data: Path) -> None:
    problems = found(data, points(("May", "May"), ("May", "May")), "BP117")
    first = problems[0].place.line
    assert [problem.place.line for problem in problems] == [first, first + 4]
    lines = (data / EVENT).read_text().splitlines()
    assert all(lines[problem.place.line - 1][problem.place.column - 1 :].startswith("May") for problem in problems)


def test_claims_that_differ_are_accepted(data: Path) -> None:
    assert silent(data, points(("13–14 October", "13–15 October"), ("May", "June", "July")), "BP117")


def test_one_value_in_two_disagreements_is_accepted(data: Path) -> None:
    assert silent(data, points(("May", "June"), ("June", "May")), "BP117")


def test_a_record_without_disagreements_is_accepted(data: Path) -> None:
    assert silent(data, {EVENT: "disagreements: []"}, "BP117")
