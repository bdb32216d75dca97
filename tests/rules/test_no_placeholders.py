"""BP135: no text holds the place of one that is missing."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

FORUM = "events/forum.yml"


def test_a_word_for_nothing_is_reported_where_it_stands(data: Path) -> None:
    problem = only(data, {FORUM: "place:\n  city: Baku\n  country: AZ\n  venue: Unknown"}, "BP135")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "venue: »Unknown")
    assert problem.found == "“Unknown” would be shown as if it were the venue"
    assert problem.allowed == "a text that tells something"
    assert problem.mend == (
        "write what a source says; where nothing is known, delete the line, or the part that needs it"
    )


@pytest.mark.parametrize("text", ["n/a", "None", "TBD", "…", "'-'", "'?'"])
def test_many_ways_to_say_nothing_are_known(data: Path, text: str) -> None:
    assert found(data, {FORUM: f"theme: {text}"}, "BP135")


@pytest.mark.parametrize("fragment", ["theme: Known and unknown", "withdrawn: none", "title: No borders"])
def test_texts_with_such_words_in_them_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {FORUM: fragment}, "BP135")
