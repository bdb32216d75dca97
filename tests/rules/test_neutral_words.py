"""BP124: the record praises nobody and takes no side, except in quotation."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from bakuprocess.rules.neutral_words import REASONS
from records import found, only, place_of, silent

FORUM = "events/forum.yml"


def test_a_word_of_praise_is_reported_at_its_fact_with_the_reason(data: Path) -> None:
    problem = only(data, {FORUM: "facts:\n  - {text: It was a Unique event., cite: a-source}"}, "BP124")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "text: »It was a Unique")
    assert problem.found == "“Unique”: no source can prove it; quote whoever says so"
    assert problem.allowed == "neutral words"
    assert problem.mend == "leave it out, or put it between “ ” and say whose word it is"


@pytest.mark.parametrize("word", REASONS)
def test_every_word_of_the_list_is_found_in_a_summary(data: Path, word: str) -> None:
    assert only(data, {FORUM: f"summary: Some call it {word}, others not."}, "BP124").found.startswith(f"“{word}”")


def test_each_word_is_reported_once_for_a_text_and_notes_count_too(data: Path) -> None:
    fragment = (
        "summary: A renowned forum of renowned, distinguished people.\n"
        "figures:\n  - {measure: ministers, value: 2, note: Both renowned., cite: a-source}"
    )
    assert [problem.found.split(":")[0] for problem in found(data, {FORUM: fragment}, "BP124")] == [
        "“distinguished”",
        "“renowned”",
        "“renowned”",
    ]


@pytest.mark.parametrize(
    "fragment",
    [
        "summary: The minister spoke of “a unique and historic forum”.",
        "title: A Historic Forum",
        "theme: Unique cultures",
        "facts:\n  - {text: They spoke of historical monuments and uniqueness., cite: a-source}",
    ],
)
def test_quotations_titles_and_longer_words_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {FORUM: fragment}, "BP124")
