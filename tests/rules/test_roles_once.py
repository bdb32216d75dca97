"""BP111: a partner stands once in a role."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

PARTNERS = {"partners/icesco.yml": "", "partners/unesco.yml": ""}
FORUM = "events/forum.yml"


def participation(*parts: tuple[str, str]) -> str:
    """Return the lines of an event that say which partners took part in which roles."""
    lines = (f"  - {{partner: {partner}, role: {role}, cite: a-source}}" for partner, role in parts)
    return "\n".join(["participation:", *lines])


def test_the_second_time_in_a_role_is_reported_at_the_partner(data: Path) -> None:
    fragment = participation(("unesco", "partner"), ("icesco", "partner")) + (
        "\n  - partner: unesco\n    role: partner\n    cite: another-source"
    )
    problem = only(data, {**PARTNERS, FORUM: fragment}, "BP111")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "- partner: »unesco")
    assert problem.found == "`unesco` is partner of this event already"
    assert problem.allowed == "each partner once in a role"
    assert problem.mend == "join the two, with the sources of both"


def test_the_third_time_is_reported_too(data: Path) -> None:
    problems = found(data, {**PARTNERS, FORUM: participation(*[("unesco", "host")] * 3)}, "BP111")
    first = problems[0].place.line
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(first, 15), (first + 1, 15)]
    assert (data / FORUM).read_text().splitlines()[first - 1][14:].startswith("unesco")


def test_one_partner_in_two_roles_is_accepted(data: Path) -> None:
    fragment = participation(("unesco", "partner"), ("unesco", "co-organiser"))
    assert silent(data, {**PARTNERS, FORUM: fragment}, "BP111")


def test_two_partners_in_one_role_are_accepted(data: Path) -> None:
    fragment = participation(("unesco", "partner"), ("icesco", "partner"))
    assert silent(data, {**PARTNERS, FORUM: fragment}, "BP111")


def test_one_partner_in_one_role_at_two_events_is_accepted(data: Path) -> None:
    fragment = participation(("unesco", "partner"))
    assert silent(data, {**PARTNERS, FORUM: fragment, "events/other.yml": fragment}, "BP111")


def test_an_event_without_partners_is_accepted(data: Path) -> None:
    assert silent(data, {FORUM: "participation: []"}, "BP111")
