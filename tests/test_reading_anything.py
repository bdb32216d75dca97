"""Reading whatever comes: both parsers give the same, nothing fails, and every place is a real one."""

import unicodedata
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess.problems import Problem
from bakuprocess.reading import LIBYAML, PURE_PYTHON, Mapping, read, value_of
from texts import GUESSED, NAME, scalars

SEEN = st.characters(
    exclude_categories=("Cc", "Cs", "Cn"),
    exclude_characters="\u00a0\u00ad\u200b\u200c\u200e\u200f\u2060\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
TEXTS = (
    st.text(SEEN, max_size=12)
    | st.sampled_from([*GUESSED, "", " ", "a: b", "- a", "? a", "#", "x # y", "'", '"'])
    | st.text("ab:?-#,[]{}&*!|>'\"%@` \n", max_size=12)
).map(lambda text: unicodedata.normalize("NFC", text))
DATA = st.dictionaries(
    TEXTS,
    st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=12
    ),
    min_size=1,
    max_size=4,
)
FRAGMENTS = st.sampled_from(
    [
        "a",
        "b: ",
        "key: c\n",
        ": ",
        ":",
        "- ",
        "-",
        "? ",
        "?",
        ", ",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        " # c",
        "|",
        ">-\n",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        "&a ",
        "*a ",
        "!t ",
        "!!str ",
        "---\n",
        "...\n",
        "%",
        "%YAML 1.1\n",
        "@",
        "`",
        "\\",
        r"\x41",
        r"\ud800",
        r"\U99999999",
        "\t",
        "\r\n",
        "\r",
        "\x00",
        "\u202e",
        "\u00a0",
        "\u200b",
        "<<<<<<< a\n",
        "e\u0301",
        "ə",
        "🎉",
        "\ufeff",
    ]
)
SOUP = st.lists(FRAGMENTS | st.text(max_size=2), max_size=16).map("".join)


def same_for_both(content: bytes) -> tuple[Mapping | None, list[Problem]]:
    """Return what the pure Python parser reads, having seen that libyaml reads the same."""
    result = read(NAME, content, PURE_PYTHON)
    if LIBYAML:
        assert read(NAME, content, LIBYAML) == result
    return result


def lines_of(content: bytes) -> list[str]:
    """Return the lines of a file as an editor counts them."""
    return content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")


def assert_places_are_inside(content: bytes, problems: list[Problem]) -> None:
    lines = lines_of(content)
    for place in (problem.place for problem in problems):
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


def assert_scalars_stand_where_they_say(content: bytes, root: Mapping) -> None:
    lines = lines_of(content)
    for scalar in scalars(root):
        ahead = lines[scalar.place.line - 1][scalar.place.column - 1 :]
        if scalar.text and not ahead.startswith(("'", '"', "|", ">")):
            assert ahead.startswith(scalar.text.split("\n")[0].split(" ")[0])


@given(
    DATA, st.sampled_from([None, False, True]), st.sampled_from([None, "'", '"', "|", ">"]), st.sampled_from([20, 1000])
)
@settings(max_examples=250, deadline=None)
def test_whatever_is_dumped_is_read_back_alike_by_both(
    data: dict[str, Any], flow: bool | None, style: str | None, width: int
) -> None:
    content = yaml.safe_dump(
        data, default_flow_style=flow, default_style=style, width=width, allow_unicode=True, sort_keys=False
    ).encode()
    root, problems = same_for_both(content)
    assert problems == []
    assert root is not None
    assert value_of(root) == data
    assert_scalars_stand_where_they_say(content, root)


@given(SOUP | st.text(max_size=40))
@settings(max_examples=700, deadline=None)
def test_whatever_text_is_read_alike_by_both_and_never_fails(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    root, problems = same_for_both(content)
    assert (root is None) <= bool(problems)
    assert_places_are_inside(content, problems)
    if root and not problems:
        assert_scalars_stand_where_they_say(content, root)


@given(
    st.binary(max_size=40)
    | st.tuples(SOUP, st.binary(max_size=3), SOUP).map(
        lambda parts: parts[0].encode("utf-8", "replace") + parts[1] + parts[2].encode("utf-8", "replace")
    )
)
@settings(max_examples=150, deadline=None)
def test_whatever_bytes_are_read_alike_by_both_and_never_fail(content: bytes) -> None:
    root, problems = same_for_both(content)
    assert (root is None) <= bool(problems)
    assert_places_are_inside(content, problems)
