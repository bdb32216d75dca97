"""Reading: what is written stays text, every node knows its place, and what could surprise is refused there."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from bakuprocess.model import COLLECTIONS
from bakuprocess.problems import Place, Problem
from bakuprocess.reading import (
    LIBYAML,
    MAX_BYTES,
    MAX_DEPTH,
    MAX_SCALAR,
    PURE_PYTHON,
    Mapping,
    Node,
    Scalar,
    Sequence,
    locate,
    read,
    value_of,
)
from records import MINIMAL
from texts import GUESSED, NAME, mapping, read_text, refusal, refusals

# What stays as it is written.


@pytest.mark.parametrize("written", GUESSED)
def test_a_value_that_yaml_would_guess_stays_text(written: str, loader: Any) -> None:
    root = mapping(f"a: {written}\nb:\n  - {written}\nc: {{d: [{written}]}}\n", loader)
    assert value_of(root) == {"a": written, "b": [written], "c": {"d": [written]}}


@pytest.mark.parametrize("written", GUESSED)
def test_a_key_that_yaml_would_guess_stays_text(written: str, loader: Any) -> None:
    assert value_of(mapping(f"{written}: a\n", loader)) == {written: "a"}


def test_a_merge_key_is_a_key_like_any_other(loader: Any) -> None:
    assert value_of(mapping("a: b\n<<: {c: d}\n", loader)) == {"a": "b", "<<": {"c": "d"}}


def test_nothing_after_a_colon_is_an_empty_text(loader: Any) -> None:
    root = mapping("a:\nb: \nc: {d: , e}\nf:\n  -\n", loader)
    assert value_of(root) == {"a": "", "b": "", "c": {"d": "", "e": ""}, "f": [""]}


def test_a_question_mark_may_stand_within_a_value_between_brackets(loader: Any) -> None:
    root = mapping("a: {date: 2011?, url: https://example.org/?a=b#c, more: [what ? ever, x?]}\n", loader)
    assert value_of(root)["a"] == {
        "date": "2011?",
        "url": "https://example.org/?a=b#c",
        "more": ["what ? ever", "x?"],
    }


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("one\n  two", "one two"),
        ("one\n\n  two", "one\ntwo"),
        ("'it''s'", "it's"),
        (r'"a\"b\\c\u0259"', 'a"b\\cə'),
        ('"one\n  two"', "one two"),
        ("|\n  one\n  two", "one\ntwo\n"),
        (">-\n  one\n  two", "one two"),
        ("a#b", "a#b"),
        ("'a' # b", "a"),
    ],
)
def test_every_style_of_yaml_gives_its_text(written: str, text: str, loader: Any) -> None:
    assert value_of(mapping(f"a: {written}\n", loader)) == {"a": text}


def test_fields_keep_the_order_of_the_file(loader: Any) -> None:
    assert [key.text for key, _ in mapping("c: 1\na: 2\nb: 3\n", loader).entries] == ["c", "a", "b"]


# Places.

RECORD = """\
# A comment.
title: World Forum
place:
  city: "Baku"
  country:   'AZ'
theme:
cite: [one,  two]
facts:
  - text: >-
      A sentence.
    cite: one
  -   date: 2011?
participation:
- {partner: icesco,
   role: host}
"""


def placed(node: Node) -> Iterator[tuple[str, str]]:
    """Yield every node in the order of the file: its place, and its text or its kind."""
    yield f"{node.place.line}:{node.place.column}", node.text if isinstance(node, Scalar) else type(node).__name__
    match node:
        case Sequence():
            for item in node.items:
                yield from placed(item)
        case Mapping():
            for key, item in node.entries:
                yield from placed(key)
                yield from placed(item)


def test_every_node_knows_where_it_begins(loader: Any) -> None:
    assert list(placed(mapping(RECORD, loader))) == [
        ("2:1", "Mapping"),
        ("2:1", "title"),
        ("2:8", "World Forum"),
        ("3:1", "place"),
        ("4:3", "Mapping"),
        ("4:3", "city"),
        ("4:9", "Baku"),
        ("5:3", "country"),
        ("5:14", "AZ"),
        ("6:1", "theme"),
        ("6:7", ""),
        ("7:1", "cite"),
        ("7:7", "Sequence"),
        ("7:8", "one"),
        ("7:14", "two"),
        ("8:1", "facts"),
        ("9:3", "Sequence"),
        ("9:5", "Mapping"),
        ("9:5", "text"),
        ("9:11", "A sentence."),
        ("11:5", "cite"),
        ("11:11", "one"),
        ("12:7", "Mapping"),
        ("12:7", "date"),
        ("12:13", "2011?"),
        ("13:1", "participation"),
        ("14:1", "Sequence"),
        ("14:3", "Mapping"),
        ("14:4", "partner"),
        ("14:13", "icesco"),
        ("15:4", "role"),
        ("15:10", "host"),
    ]


@pytest.mark.parametrize("before", ["é", "Bakı", "日本", "🎉"])
def test_columns_count_characters_and_not_bytes(before: str, loader: Any) -> None:
    root = mapping(f"a: [{before}, x]\n", loader)
    assert locate(root, ("a", 1)) == Place(NAME, 1, 5 + len(before) + 2)


def test_windows_line_ends_give_the_same_nodes(loader: Any) -> None:
    assert mapping(RECORD.replace("\n", "\r\n"), loader) == mapping(RECORD, loader)


def test_a_byte_order_mark_counts_for_nothing(loader: Any) -> None:
    assert mapping(b"\xef\xbb\xbf" + RECORD.encode(), loader) == mapping(RECORD, loader)
    assert refusals(b"\xef\xbb\xbfa: b\na: b\n", loader) == ["2:1 BP016"]
    assert refusals(b"\xef\xbb\xbfa:\tb\n", loader) == ["1:3 BP003"]


@pytest.mark.parametrize(
    ("path", "value", "key"),
    [
        ((), "2:1", "2:1"),
        (("title",), "2:8", "2:1"),
        (("place", "country"), "5:14", "5:3"),
        (("cite", 1), "7:14", "7:14"),
        (("facts", 1, "date"), "12:13", "12:7"),
        (("participation", 0), "14:3", "14:3"),
    ],
)
def test_a_path_leads_to_a_value_or_to_its_name(path: tuple[str | int, ...], value: str, key: str, loader: Any) -> None:
    root = mapping(RECORD, loader)
    assert str(locate(root, path)) == f"{NAME}:{value}"
    assert str(locate(root, path, key=True)) == f"{NAME}:{key}"


@pytest.mark.parametrize(
    ("path", "nearest"),
    [
        (("nothing",), "2:1"),
        (("place", "venue"), "4:3"),
        (("cite", 7), "7:7"),
        (("title", 0), "2:8"),
        (("facts", 0, "date"), "9:5"),
    ],
)
def test_a_path_to_what_is_not_written_leads_as_near_as_it_can(
    path: tuple[str | int, ...], nearest: str, loader: Any
) -> None:
    assert str(locate(mapping(RECORD, loader), path)) == f"{NAME}:{nearest}"


def test_a_mapping_gives_a_key_with_its_value(loader: Any) -> None:
    root = mapping("a: b\n", loader)
    assert root.get("a") == (Scalar(Place(NAME, 1, 1), "a"), Scalar(Place(NAME, 1, 4), "b"))
    assert root.get("b") is None


# What our subset of YAML leaves out.


def test_a_duplicate_key_is_reported_at_the_second_key_and_the_first_one_counts(loader: Any) -> None:
    root, [problem] = read_text("title: a\nkind: b\ntitle: c\n", loader)
    assert problem == Problem(
        Place(NAME, 3, 1),
        "BP016",
        "`title` stands twice, first in line 1",
        "each field once",
        "keep one and delete the other, or join the two",
    )
    assert root is not None
    assert value_of(root) == {"title": "a", "kind": "b"}


def test_a_duplicate_key_in_an_item_may_be_the_beginning_of_another(loader: Any) -> None:
    _, [problem] = read_text("a:\n  - text: b\n    text: c\n", loader)
    assert problem.mend == "if a new item begins here, write `- ` before its first field; if not, keep one of the two"


def test_of_a_duplicate_list_the_items_are_joined(loader: Any) -> None:
    _, [problem] = read_text("a:\n  - b\nc: d\na:\n  - e\n", loader)
    assert problem.mend == "move the items of this one below those of the first, and delete this `a:`"


def test_duplicate_keys_are_found_in_every_mapping_and_every_time(loader: Any) -> None:
    assert refusals("a: {b: 1, c: 2, b: 3}\nd:\n  - e: 1\n    e: 2\n    e: 3\n", loader) == [
        "1:17 BP016",
        "4:5 BP016",
        "5:5 BP016",
    ]
    assert refusals("a: {b: 1}\nc: {b: 1}\n", loader) == []


@pytest.mark.parametrize(
    ("content", "where", "found"),
    [
        ("a: *b\n", "1:4 BP011", "a text may not begin with * unless it stands between quotes"),
        ("a:\n  - *b\n", "2:5 BP011", "a text may not begin with * unless it stands between quotes"),
        ("*b : a\n", "1:1 BP011", "a text may not begin with * unless it stands between quotes"),
        ("a: &b c\n", "1:4 BP011", "a text may not begin with & unless it stands between quotes"),
        ("a: &b\n  c: d\n", "1:4 BP011", "a text may not begin with & unless it stands between quotes"),
        ("a: &b [c]\n", "1:4 BP011", "a text may not begin with & unless it stands between quotes"),
        ("&b a: c\n", "1:1 BP011", "a text may not begin with & unless it stands between quotes"),
        ("a: !!str 2011\n", "1:4 BP012", "a text may not begin with ! unless it stands between quotes"),
        (
            "a: !!python/object:os.system x\n",
            "1:4 BP012",
            "a text may not begin with ! unless it stands between quotes",
        ),
        ("a: !b c\n", "1:4 BP012", "a text may not begin with ! unless it stands between quotes"),
        ("a: !b\n  - c\n", "1:4 BP012", "a text may not begin with ! unless it stands between quotes"),
        ("a: ! b\n", "1:4 BP012", "a text may not begin with ! unless it stands between quotes"),
        ("a: b\n---\nc: d\n", "2:1 BP008", "a second record begins here"),
        ("a: b\n...\n---\n", "3:1 BP008", "a second record begins here"),
        ("? [a]\n: b\n", "1:3 BP015", "a list or fields stand where a field's name belongs"),
        ("a: {[b]: c}\n", "1:5 BP015", "a list or fields stand where a field's name belongs"),
        ("{b: c}: d\n", "1:1 BP015", "a list or fields stand where a field's name belongs"),
        ("- a\n- b\n", "1:1 BP010", "the file holds a list"),
        ("# x\n\n  [a]\n", "3:3 BP010", "the file holds a list"),
        ("only words\n", "1:1 BP010", "the file holds a text without a field's name"),
        ("|\n  title\n", "1:1 BP010", "the file holds a text without a field's name"),
    ],
)
def test_what_a_record_may_not_hold_is_refused_at_its_place(content: str, where: str, found: str, loader: Any) -> None:
    assert refusal(content, loader) == (where, found)


def test_a_duplicate_key_an_anchor_and_an_alias_are_told_together(loader: Any) -> None:
    assert refusals("a: &x b\na: *x\nc: !t d\n", loader) == ["1:4 BP011", "2:4 BP011", "2:1 BP016", "3:4 BP012"]


@pytest.mark.parametrize(("content", "mark"), [("a: *b", "*"), ("a: &b c", "&"), ("a: !b c", "!")])
def test_a_mark_of_yaml_is_mended_by_quoting_the_text(content: str, mark: str, loader: Any) -> None:
    _, [problem] = read_text(content, loader)
    assert problem.found == f"a text may not begin with {mark} unless it stands between quotes"
    assert problem.mend == "delete it, or put the whole text between quotes"


def test_one_document_may_be_marked_as_such(loader: Any) -> None:
    assert value_of(mapping("%YAML 1.1\n---\na: b\n...\n", loader)) == {"a": "b"}


# Sizes.


def test_a_file_may_be_as_long_as_the_limit_and_no_longer(loader: Any) -> None:
    longest = b"a: b\n#" + b"x" * (MAX_BYTES - 6)
    assert value_of(mapping(longest, loader)) == {"a": "b"}
    assert refusal(longest + b"x", loader) == (
        "1:1 BP001",
        "the file is 262,145 bytes long, more than any record needs",
    )


@pytest.mark.parametrize(("opening", "closing", "width"), [("[", "]", 1), ("{b: ", "}", 4)])
def test_nesting_ends_at_twenty_levels(opening: str, closing: str, width: int, loader: Any) -> None:
    def nested(levels: int) -> str:
        return "a: " + opening * (levels - 1) + closing * (levels - 1) + "\n"

    assert refusals(nested(MAX_DEPTH), loader) == []
    column = 4 + width * (MAX_DEPTH - 1)
    assert refusal(nested(MAX_DEPTH + 1), loader) == (
        f"1:{column} BP014",
        "more than 20 lists or fields stand within each other",
    )


def test_nesting_without_an_end_is_refused_at_the_same_level(loader: Any) -> None:
    assert refusals("[" * 5000, loader) == ["1:21 BP014"]
    assert refusals("- " * 5000, loader) == ["1:41 BP014"]


def test_a_text_may_be_as_long_as_the_limit_and_no_longer(loader: Any) -> None:
    assert refusals(f"a: {'x' * MAX_SCALAR}\n", loader) == []
    content = f"a: b\nc:\n  - {'x' * (MAX_SCALAR + 1)}\nd: e\nd: f\n"
    assert refusals(content, loader) == ["3:5 BP013", "5:1 BP016"]
    _, problems = read_text(content, loader)
    assert problems[0].found == "a text of 20,001 characters"


# Empty files.


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", '""\n', b"\xef\xbb\xbf"])
def test_an_empty_file_is_told_from_a_broken_one(content: str | bytes, loader: Any) -> None:
    where, found = refusal(content, loader)
    assert where.endswith(" BP009")
    assert found == "the file is empty"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_an_empty_file_says_what_a_minimal_record_of_its_collection_holds(collection: str, loader: Any) -> None:
    _, [problem] = read(f"data/{collection}/x.yml", b"", loader)
    fields = problem.allowed.removeprefix("at least ").split(", ")
    assert sorted(fields) == sorted(yaml.safe_load(MINIMAL[collection]))
    required = {name for name, field in COLLECTIONS[collection].model_fields.items() if field.is_required()}
    assert required - {"id"} <= set(fields)
    assert problem.mend.endswith(problem.allowed.removeprefix("at least "))


# Comments.


@pytest.mark.parametrize(
    ("content", "where", "comment"),
    [
        ("theme: Talk #1 of many\n", "1:13", "#1 of many"),
        ("theme: #1 of many\n", "1:8", "#1 of many"),
        ("a:\n  - b   # c\n", "2:9", "# c"),
        ("a: {b: c # d\n}\n", "1:10", "# d"),
        ("a: b\n  c # d\ne: f\n", "2:5", "# d"),
        ("a: Bakı 🎉 #1\n", "1:11", "#1"),
    ],
)
def test_a_comment_behind_a_plain_text_is_reported(content: str, where: str, comment: str, loader: Any) -> None:
    root, [problem] = read_text(content, loader)
    assert root is not None
    assert f"{problem.place.line}:{problem.place.column} {problem.code}" == f"{where} BP017"
    assert problem.found == f"readers would not see “{comment}”: what follows a space and # is a note for editors"
    assert "between quotes" in problem.mend


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ("a: 'b #1'\n", "b #1"),
        ('a: "b #1" # c\n', "b #1"),
        ('a: "b\n  c #1"\n', "b c #1"),
        ("a: >- # b\n  c #1\n", "c #1"),
        ("a: |\n  c\n  # d\n", "c\n# d\n"),
        ("a: b#1\n", "b#1"),
        ("# b\na: c\n  # d\n", "c"),
        ("a: [b] # c\n", ["b"]),
        ("a: # b\n  - c\n", ["c"]),
    ],
)
def test_any_other_number_sign_is_welcome(content: str, value: Any, loader: Any) -> None:
    assert value_of(mapping(content, loader)) == {"a": value}


ENDS = """\
a: one two
b: "x y"
c: [p, {q: 2011?}, r ]
d:
  - k: plain
      more
    l: last
"""


@pytest.mark.parametrize("loader", [LIBYAML, PURE_PYTHON])
@pytest.mark.parametrize(
    ("path", "end"),
    [
        (("a",), (1, 11)),
        (("b",), (2, 9)),
        (("c",), (3, 23)),
        (("c", 1), (3, 18)),
        (("d",), (7, 12)),
        (("d", 0, "k"), (6, 11)),
        ((), (7, 12)),
    ],
)
def test_a_place_ends_behind_what_stands_there(loader: Any, path: tuple[str | int, ...], end: tuple[int, int]) -> None:
    root, _ = read(NAME, ENDS.encode(), loader)
    assert root
    assert locate(root, path).end == end
