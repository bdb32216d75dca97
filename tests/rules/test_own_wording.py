"""BP130: no summary and no fact repeats the wording of another record."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

ONE, TWO = "events/one.yml", "events/two.yml"
NINE = "ministers of twenty countries met in Baku last spring"


def fact(text: str) -> str:
    """Return the lines of an event with one fact."""
    return f"facts:\n  - {{text: '{text}', cite: a-source}}"


def test_nine_words_in_a_row_are_reported_at_the_second_record(data: Path) -> None:
    problem = only(data, {ONE: fact(f"Some {NINE}."), TWO: f"summary: '{NINE.capitalize()}, it says.'"}, "BP130")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, TWO, "summary: »'Ministers")
    assert problem.found == f"“{NINE.casefold()}” stands in `one` too"
    assert problem.allowed == "words of its own for each record"
    assert problem.mend == "say it in other words"


def test_eight_words_in_a_row_are_accepted(data: Path) -> None:
    eight = NINE.rpartition(" ")[0]
    assert silent(data, {ONE: fact(f"Some {eight} this year."), TWO: fact(f"Many {eight} once more.")}, "BP130")


def test_one_record_may_repeat_itself(data: Path) -> None:
    assert silent(data, {ONE: fact(NINE) + f"\nsummary: {NINE}"}, "BP130")


@pytest.mark.parametrize(
    "shared",
    [
        "They spoke of “dialogue between cultures as a basis for peace in all the world”",
        "The text is the Declaration on Dialogue between Cultures as a Basis for Peace",
        "It was the Organization for the Dialogue between All Cultures of the World that met",
    ],
)
def test_quotations_titles_and_names_may_be_repeated(data: Path, shared: str) -> None:
    records = {
        "documents/d.yml": "title: Declaration on Dialogue between Cultures as a Basis for Peace",
        "partners/p.yml": "names:\n  - {name: Organization for the Dialogue between All Cultures of the World}",
    }
    assert silent(data, {**records, ONE: fact(f"{shared} here."), TWO: fact(f"{shared} there.")}, "BP130")


def test_notes_may_repeat_each_other(data: Path) -> None:
    figures = f"figures:\n  - {{measure: ministers, value: 2, note: '{NINE}', cite: a-source}}"
    assert silent(data, {ONE: figures, TWO: figures}, "BP130")
