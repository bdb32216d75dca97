"""BP136: a list names a record once."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

FORUM = "events/forum.yml"


def test_the_second_time_in_a_list_is_reported_where_it_stands(data: Path) -> None:
    problem = only(data, {FORUM: "cite: [a-source, another-source, a-source]"}, "BP136")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "another-source, »a-source")
    assert problem.found == "`a-source` stands in `cite` already"
    assert problem.allowed == "each record once in a list"
    assert problem.mend == "delete one of the two"


def test_the_lists_of_parts_are_looked_at_and_the_third_time_too(data: Path) -> None:
    fact = "facts:\n  - text: It began.\n    cite: [a-source, a-source, a-source]"
    assert len(found(data, {FORUM: fact}, "BP136")) == 2


@pytest.mark.parametrize(
    "fragment",
    [
        "cite: [a-source]\nfacts:\n  - {text: It began., cite: [a-source]}\n  - {text: It ended., cite: [a-source]}",
        "summary: See [it](a-source) and [again](a-source).",
    ],
)
def test_in_two_lists_or_in_a_text_it_may_stand_again(data: Path, fragment: str) -> None:
    assert silent(data, {FORUM: fragment}, "BP136")
