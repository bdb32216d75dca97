"""Texts that try to be more than text: for the tests of everything that writes a page."""

import re
import unicodedata

from hypothesis import strategies as st

SNIPPETS = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;",
    "{{ 7 * 7 }} {% raw %} {# x #}",
    "[click](javascript:alert(1))",
    "![x](https://example.org/x.png)",
    "[^1] [1]: https://example.org",
    "**bold** __bold__ _it_ *it* `code` ~~gone~~",
    "# Heading",
    "1. one 2) two",
    "- item + item * item",
    "a | b | c",
    "| --- | --- |",
    "> quoted",
    "``` fenced",
    "=== --- ***",
    ":   defined",
    "!!! note",
    "{: .class #id onclick=alert(1) }",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "\\* \\[ \\\\",
    "--- title: x",
    "*[abbr]: text",
    "[TOC]",
    "<!-- comment -->",
    "<details open ontoggle=alert(1)>",
    "klzwxh:0001 wzxhzdk:1",
    "https://example.org/a_b_c?d=e&f=g",
    "$x^2$ :smile: ==mark== ^^ins^^",
    "Heydər Əliyev, İçərişəhər, Бакинский процесс, المنتدى العالمي",
)

_CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Co"),
    exclude_characters="\u2028\u2029\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
)
_MARKS = st.sampled_from("*_`[](){}<>#+-.!|&\"'\\~:=^@$%/;0123456789 abc\n")
_PIECES = st.sampled_from(SNIPPETS) | st.text(_MARKS, max_size=12) | st.text(_CHARACTERS, max_size=12)

# What a field of a record may hold once it has been read: some text, normalised, with no control character in it.
TEXTS = st.lists(_PIECES, min_size=1, max_size=4).map(" ".join).map(lambda text: unicodedata.normalize("NFC", text))


def normalised(text: str) -> str:
    """Return a text as a page shows it: runs of white space as one space, none at the ends."""
    return re.sub(r"\s+", " ", text).strip()
