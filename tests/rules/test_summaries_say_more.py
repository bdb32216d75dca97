"""BP125: a summary says more than the title."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"
TITLE = "title: First World Forum on Dialogue\n"


def test_a_summary_that_repeats_the_title_is_reported(data: Path) -> None:
    problem = only(data, {FORUM: TITLE + "summary: This was the first World Forum on Dialogue."}, "BP125")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "summary: »This was")
    assert problem.found == "the summary only repeats the title"
    assert problem.allowed == "what a reader needs who reads nothing else"
    assert problem.mend == "tell who met, where, for what, or what came of it"


def test_a_partners_name_counts_as_its_title(data: Path) -> None:
    fragment = "names:\n  - {name: Centre for Dialogue, acronym: CFD}\nsummary: The Centre for Dialogue (CFD)."
    assert only(data, {"partners/centre.yml": fragment}, "BP125").place.line


@pytest.mark.parametrize("summary", ["Ministers of twenty countries met in Baku.", "Scholars debated migration there."])
def test_a_summary_with_something_new_is_accepted(data: Path, summary: str) -> None:
    assert silent(data, {FORUM: f"{TITLE}summary: {summary}"}, "BP125")
