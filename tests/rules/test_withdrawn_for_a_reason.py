"""BP134: who withdraws a record says why."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"


def test_a_word_is_no_reason(data: Path) -> None:
    problem = only(data, {FORUM: "withdrawn: true"}, "BP134")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, FORUM, "withdrawn: »true")
    assert problem.found == "`withdrawn` holds “true”, which is no reason"
    assert problem.allowed == "a sentence that tells a reader why"
    assert problem.mend == "write why the record no longer stands"


@pytest.mark.parametrize("word", ["false", "No"])
def test_who_meant_that_the_record_stands_is_told_to_delete_the_line(data: Path, word: str) -> None:
    assert only(data, {FORUM: f"withdrawn: {word}"}, "BP134").mend.endswith("; if it stands, delete this line")


@pytest.mark.parametrize("fragment", ["withdrawn: Entered twice.", "title: The forum"])
def test_a_reason_and_a_record_that_stands_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {FORUM: fragment}, "BP134")
