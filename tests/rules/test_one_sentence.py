"""BP126: a fact is one sentence."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.problems import Severity
from bakuprocess.rules.one_sentence import has_several_sentences
from records import only, place_of, silent

FORUM = "events/forum.yml"


def test_a_fact_of_two_sentences_is_reported_at_its_text(data: Path) -> None:
    fragment = "facts:\n  - {text: It met in Baku., cite: a-source}\n  - {text: It began. It ended., cite: a-source}"
    problem = only(data, {FORUM: fragment}, "BP126")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "text: »It began")
    assert problem.found == "this fact has several sentences"
    assert problem.allowed == "one sentence"
    assert problem.mend == "make each sentence a fact of its own, with the sources that say so"


def test_a_summary_may_have_several_sentences(data: Path) -> None:
    assert silent(data, {FORUM: "summary: It met. It spoke. It parted."}, "BP126")


@pytest.mark.parametrize("text", ["It met. It spoke.", "Did it meet? It did!", "It met (in Baku). “It spoke” to all."])
def test_what_goes_on_after_its_end_is_several_sentences(text: str) -> None:
    assert has_several_sentences(text)


@pytest.mark.parametrize(
    "text",
    [
        "It met in Baku.",
        "Mr. Ban and Dr. Smith spoke at No. 5 St. James Square.",
        "J. Haynes wrote of it.",
        "He said: “It met. It spoke.”",
        "The report (para. 12, p. 3) names it.",
        "The U.S. Ambassador spoke.",
        "It lasted 2.5 hours, i.e. an afternoon.",
    ],
)
def test_abbreviations_and_quotations_end_no_sentence(text: str) -> None:
    assert not has_several_sentences(text)


@given(st.text(st.characters(exclude_characters=".!?")))
def test_without_a_mark_at_an_end_there_is_one_sentence(text: str) -> None:
    assert not has_several_sentences(text + ".")
