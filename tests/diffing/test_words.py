"""Which words of a text changed."""

from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.diffing.words import MOST, Kind, compared, likeness

TEXTS = st.lists(st.sampled_from(["the", "forum", "opened", "in", "Baku,", "2011"]), max_size=12).map(" ".join)


def side(before: str, after: str, without: Kind) -> str:
    return " ".join(text for kind, text in compared(before, after) if kind is not without)


def test_what_stays_goes_and_comes_is_told_in_order() -> None:
    assert compared("It opened in Baku.", "It  closed in Baku.") == (
        (Kind.SAME, "It"),
        (Kind.REMOVED, "opened"),
        (Kind.ADDED, "closed"),
        (Kind.SAME, "in Baku."),
    )


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_runs(before: str, after: str) -> None:
    assert side(before, after, Kind.ADDED) == before
    assert side(before, after, Kind.REMOVED) == after


def test_a_text_that_is_too_long_is_told_as_a_whole() -> None:
    long = "word " * (MOST + 1)
    assert [kind for kind, _ in compared(long, "word")] == [Kind.REMOVED, Kind.ADDED]


def test_likeness_counts_the_words_in_common() -> None:
    assert likeness("a b c", "a b c") == 1
    assert likeness("a b c d", "a b x y") == 0.5
    assert likeness("a b", "c d") == 0
