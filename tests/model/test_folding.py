"""Folding: texts in plain letters, for those who type without marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.model.folding import folded, other_spellings


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Bakı", "baki"),
        ("Heydər Əliyev", "heyder eliyev"),
        ("Mədəniyyətlərarası", "medeniyyetlerarasi"),
        ("İSESCO", "isesco"),
        ("TÜRKSOY", "turksoy"),
        ("Françoise Straße", "francoise strasse"),
        ("ICESCO 2024", "icesco 2024"),
        ("Бакинский", "бакинскии"),
        ("", ""),
    ],
)
def test_letters_lose_their_marks(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_only_words_that_change_are_told_each_once() -> None:
    assert other_spellings("Bakı Forum", "bakı prosesi") == ["baki"]
    assert other_spellings("World Forum") == []


def test_the_azerbaijani_e_is_typed_in_two_ways() -> None:
    assert other_spellings("Heydər") == ["heyder", "heydar"]
