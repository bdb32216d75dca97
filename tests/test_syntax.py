"""Mistakes of YAML's syntax: each at its place, in plain words, with the way to mend it."""

from typing import Any

import pytest

from bakuprocess.reading import value_of
from texts import mapping, read_text, refusals

COLON = "there is a colon with a space after it within a text"
NEITHER = "this line begins neither below the line above nor below an earlier one"
INDENT = "let it begin exactly below the field before it"
QUOTE = 'put the whole text between quotes: "…"'


@pytest.mark.parametrize(
    ("content", "where", "words", "mend"),
    [
        ("title: The Forum: a dialogue\n", "1:17", COLON, '`title: "The Forum: a dialogue"`'),
        ("a: b: c\n", "1:5", COLON, '`a: "b: c"`'),
        ('a: b: "c"\n', "1:5", COLON, "`a: 'b: \"c\"'`"),
        ("a:\n  - text: b: c\n", "2:12", COLON, '`text: "b: c"`'),
        ("a: it's: c\n", "1:8", COLON, 'put the whole text between quotes: "…"'),
        ("title: a\nstatus:held\nkind: b\n", "2:8", "no space after the colon of `status:`", "write `status: held`"),
        ("status:held\nkind: b\n", "1:8", "no space after the colon of `status:`", "write `status: held`"),
        ("a: b\nstatus:held\n", "2:8", "no space after the colon of `status:`", "write `status: held`"),
        ("a:\n  -partner: b\n    role: c\n", "2:4", "no space after the dash", "write `- partner: b`"),
        ("a:\n  - b: c\n  -b: d\n", "3:4", "no space after the dash", "write `- b: d`"),
        ("a: b\n  c: d\n", "2:4", "this line begins too far to the right", INDENT),
        (
            "a:\n  b: c\n d: e\n",
            "3:2",
            NEITHER,
            INDENT,
        ),
        ("a:\n  - b\n c: d\n", "3:2", NEITHER, INDENT),
        (
            "a: >-\n    b\n  c\nd: e\n",
            "3:3",
            NEITHER,
            INDENT,
        ),
        ("a: b\n- c\n", "2:1", "an item of a list stands where a field was expected", INDENT),
        ("a: - b\n", "1:4", "a dash with a space stands where no list can begin", "on a line of its own"),
        ('a: b\nc: "d\ne: f\n', "2:4", "a quote begins here and never ends", "write the same quote"),
        ("a: b\nc: 'd\ne: f\n", "2:4", "a quote begins here and never ends", "write the same quote"),
        ('a: "b\n---\nc: d\n', "2:1", "a quote begins before this line and never ends", "write the same quote"),
        ('a: "b" c\n', "1:8", "text after the end of a quoted text", "put the whole text between '…'"),
        ("a: 'it's'\n", "1:8", "text after the end of a quoted text", 'put the whole text between "…"'),
        ('a: "b\nc: "d"\n', "2:5", "text after the end of a quoted text", "a quote further up may have no end"),
        ("a: b\nc: [d, e\n", "2:4", "a list that begins with [ has no ]", "write ] at its end"),
        ("a: [b\nc: d\n", "1:4", "a list that begins with [ has no ]", "write ] at its end"),
        ("a: “b: c”\n", "1:6", "curly quotes mean nothing here", '`a: "b: c"`'),
        ("a: b\nc: {d: e\n", "2:4", "fields that begin with { have no }", "write } at their end"),
        ("a: [b]]\n", "1:7", "there is a ] too many", "delete it"),
        ("a: {b: c}}\n", "1:10", "there is a } too many", "delete it"),
        ("a: {b}c\n", "1:7", "there is text where nothing more can follow", QUOTE),
        ('a: "b \\q"\n', "1:8", "a backslash in a text", "for a backslash"),
        ("a: @b\n", "1:4", "a text may not begin with @", QUOTE),
        ("a: `b`\n", "1:4", "a text may not begin with `", QUOTE),
        ("a: %b\n", "1:4", "a text may not begin with %", QUOTE),
        ("a: *Forum*\n", "1:10", "a text may not begin with *", QUOTE),
        ("a: & b\n", "1:5", "a text may not begin with &", QUOTE),
        ("a: !<b\n", "1:4", "a text may not begin with !", QUOTE),
        ("a: | b\n", "1:6", "a text may not begin with |", QUOTE),
        ("a: > b\n", "1:6", "a text may not begin with >", QUOTE),
        ("a: |#\n  b\n", "1:5", "a text may not begin with |", QUOTE),
        ("a: , b\n", "1:4", "a text begins with a sign that means something else", QUOTE),
        ("a:\n  • b: c\n    d: e\n", "2:3", "begins with a hyphen, not with •", "write `- b: c`"),
        ("a:\n  – b: c\n    d: e\n", "2:3", "begins with a hyphen, not with –", "write `- b: c`"),
        ("a:\n  *b* c\n", "2:5", "a text may not begin with *", QUOTE),
        ("a:\n  * b: c\n", "2:3", "begins with a hyphen, not with *", "write `- b: c`"),
        ("a: b\nstatus = held\n", "2:8", "a colon stands behind the name of a field, not =", "write `status: held`"),
        (
            "a: b\nstatus; held\nc: d\n",
            "2:7",
            "a colon stands behind the name of a field, not ;",
            "write `status: held`",
        ),
        (
            "a: b\nc\nd: e\n",
            "2:1",
            "neither a field's name with a colon nor a dash",
            "a colon and a space behind",
        ),
        ("a: ?\n", "1:4", "is not written as the check can read it", "look for wrong indentation"),
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> f\n", "2:1", "a line that git leaves", "the right one"),
        ("a: >-\n  b\n=======\n", "3:1", "a line that git leaves", "delete the lines that begin with <<<<<<<"),
    ],
)
def test_a_mistake_of_syntax_is_placed_and_told_with_the_way_to_mend_it(
    content: str, where: str, words: str, mend: str, loader: Any
) -> None:
    _, [problem] = read_text(content, loader)
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == f"{where} BP007"
    assert words in problem.found
    assert mend in problem.mend
    assert not [word for word in ("scalar", "token", "mapping", "sequence", "block", "flow") if word in str(problem)]


def test_what_looks_like_a_mark_of_git_may_stand_within_a_text(loader: Any) -> None:
    text = "a: |\n  <<<<<<< b\n  =======\nc: <<<<<<<d\n"
    assert value_of(mapping(text, loader)) == {"a": "<<<<<<< b\n=======\n", "c": "<<<<<<<d"}


def test_what_stood_before_a_mistake_of_syntax_is_told_too(loader: Any) -> None:
    assert refusals("a: b\na: c\nd: [e\n", loader) == ["2:1 BP016", "3:4 BP007"]


def test_a_file_that_cannot_be_understood_gives_no_node(loader: Any) -> None:
    assert all(read_text(content, loader)[0] is None for content in ("a: [", "", "- a", "a:\tb", b"\xff"))
