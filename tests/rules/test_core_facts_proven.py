"""BP128: a core fact does not rest on sources of kind “other” alone."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"
LISTS = {"sources/list.yml": "kind: other", "sources/other-list.yml": "kind: other"}


def forum(degree: str, cite: str) -> str:
    """Return the lines of an event of this degree with one fact."""
    return f"relation: {{degree: {degree}, cite: a-source}}\nfacts:\n  - {{text: It met., cite: {cite}}}"


def test_a_core_fact_on_lists_alone_is_reported_at_its_citations(data: Path) -> None:
    problem = only(data, {**LISTS, FORUM: forum("core", "[list, other-list]")}, "BP128")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "cite: »[list")
    assert problem.found == "this core fact rests on sources of kind `other` alone"
    assert problem.allowed == "at least one source of another kind"
    assert problem.mend == "cite a better source beside it, or leave the fact out"


def test_a_better_source_beside_them_is_enough(data: Path) -> None:
    assert silent(data, {**LISTS, FORUM: forum("core", "[list, a-source]")}, "BP128")


@pytest.mark.parametrize("degree", ["linked", "context"])
def test_what_is_not_core_may_rest_on_them(data: Path, degree: str) -> None:
    assert silent(data, {**LISTS, FORUM: forum(degree, "list")}, "BP128")


def test_a_fact_without_a_source_is_another_rules_business(data: Path) -> None:
    assert silent(data, {FORUM: "relation: {degree: core, cite: a-source}\nfacts:\n  - {text: It met.}"}, "BP128")
