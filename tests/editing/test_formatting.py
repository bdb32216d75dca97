"""Formatting: the canon, and that nothing else changes."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from bakuprocess import files as record_files
from bakuprocess.editing.comments import comments_of
from bakuprocess.editing.formatting import format_files, formatted
from bakuprocess.editing.layout import Layout
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.order import ORDER
from bakuprocess.editing.texts import WIDTH
from bakuprocess.editing.written import Written
from bakuprocess.model import COLLECTIONS
from bakuprocess.reading import Mapping, Node, Scalar, Sequence, value_of
from bakuprocess.settings import ROOT
from editing.anything import files

ANYTHING = settings(
    max_examples=60,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def written(text: str) -> Written:
    return Written("data/events/a.yml", text.encode())


def in_form(text: str, collection: str = "events") -> str:
    return formatted(written(text), collection).decode()


def comments_in(file: Written) -> Counter[str]:
    found = comments_of(file)
    groups = [found.head, *found.above.values(), *found.beside.values(), *found.below.values()]
    return Counter(comment for group in groups for comment in group)


Steps = tuple[str | int, ...]


def paths(file: Written, node: Node, path: Steps = ()) -> Iterator[tuple[int, Steps]]:
    """Yield the place in the text of every field and item, with the path that leads to it, the outer ones first."""
    steps: list[tuple[Node, str | int, Node]] = []
    if isinstance(node, Mapping):
        steps = [(key, key.text, value) for key, value in node.entries]
    elif isinstance(node, Sequence):
        steps = [(item, number, item) for number, item in enumerate(node.items)]
    for begins, step, value in steps:
        yield file.start(begins), (*path, step)
        yield from paths(file, value, (*path, step))


def owners(file: Written) -> dict[str, Steps]:
    """Return what each comment belongs to, of those that stand in the file once; () is the file, or its end."""
    assert file.root
    found = comments_of(file)
    outer: dict[int, Steps] = {}
    for place, path in paths(file, file.root):
        outer.setdefault(place, path)
    groups = [(found.above, outer), (found.beside, dict(paths(file, file.root)))]
    owned = [(one, known[at]) for group, known in groups for at, comments in group.items() for one in comments]
    owned += [(one, ()) for one in found.head]
    containers: dict[int, Steps] = {}
    for place, path in paths(file, file.root):
        containers.setdefault(place, path[:-1])
        if (node := at(file.root, path[:-1])) and not isinstance(node, Scalar):
            containers.setdefault(file.start(node), path[:-1])
    owned += [(one, containers[place]) for place, comments in found.below.items() for one in comments]
    times = Counter(comment for comment, _ in owned)
    return {comment: path for comment, path in owned if times[comment] == 1}


def at(node: Node, path: Steps) -> Node:
    for step in path:
        if isinstance(node, Mapping):
            entry = node.get(str(step))
            assert entry
            node = entry[1]
        elif isinstance(node, Sequence):
            node = node.items[int(step)]
    return node


def near(one: Steps, other: Steps) -> bool:
    """Whether two paths are the same, or that of an item and of its first field, above which a comment means both."""
    shorter, longer = sorted((one, other), key=len)
    return longer[: len(shorter)] == shorter and len(longer) - len(shorter) <= 2


# Whatever is written.


@ANYTHING
@given(files(), st.sampled_from(list(COLLECTIONS)))
def test_a_formatted_file_means_the_same_keeps_its_comments_and_is_not_formatted_again(
    text: str, collection: str
) -> None:
    before = written(text)
    assume(before.reads)
    content = formatted(before, collection)
    after = Written(before.name, content)
    assert before.root
    assert after.root
    assert value_of(after.root) == value_of(before.root)
    assert comments_in(after) == comments_in(before)
    belonged, belongs = owners(before), owners(after)
    assert {one for one, path in belonged.items() if not near(path, belongs[one])} == set()
    assert formatted(after, collection) == content


@ANYTHING
@given(files(), st.data())
def test_of_a_formatted_file_only_the_lines_that_somebody_disturbed_are_touched(text: str, data: st.DataObject) -> None:
    before = written(text)
    assume(before.reads)
    content = formatted(before, "events")
    lines = content.decode().splitlines(keepends=True)
    found = comments_of(Written("", content))
    number = data.draw(st.integers(len(found.head) + found.apart, len(lines) - 1))
    disturbed = written("".join([*lines[:number], lines[number].rstrip("\n"), "  \n", "\n", *lines[number + 1 :]]))
    assume(disturbed.reads and disturbed.root and before.root and value_of(disturbed.root) == value_of(before.root))
    assume(comments_of(disturbed).head == found.head)
    assert formatted(disturbed, "events") == content


# The canon.


def test_the_record_is_in_form() -> None:
    found, _ = record_files.find(ROOT / "data")
    out_of_form = []
    for file in found:
        content = file.path.read_bytes()
        if formatted(Written(file.name, content), file.collection) != content:
            out_of_form.append(file.name)
    assert found
    assert not out_of_form, "run `baku fmt`"


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_has_its_place_in_the_order(collection: str) -> None:
    fields = {field.alias or name for name, field in COLLECTIONS[collection].model_fields.items()} - {"id"}
    assert sorted(ORDER[collection]) == sorted(fields)


def test_fields_stand_in_their_order_those_of_parts_too() -> None:
    text = "cite: [a]\nfacts:\n  - cite: [a]\n    date: 2011\n    text: A fact.\nrelation: {cite: a, degree: core}\n"
    assert in_form(text) == (
        "relation: {degree: core, cite: a}\nfacts:\n  - text: A fact.\n    date: 2011\n    cite: [a]\ncite: [a]\n"
    )


def test_an_unknown_field_stays_behind_the_one_that_it_follows() -> None:
    assert in_form("summary: A\nsumary: B\ntitle: C\n") == "title: C\nsummary: A\nsumary: B\n"


def test_lists_and_texts_by_language_keep_their_order() -> None:
    text = "title:\n  ru: A\n  en: B\n  az: C\nsee_also: [z, a]\n"
    assert in_form(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: 'Plain'", "title: Plain"),
        ('title: "Plain"', "title: Plain"),
        ('title: "A: B"', "title: 'A: B'"),
        ("title: '#A'", "title: '#A'"),
        ("title: 'It''s: so'", 'title: "It\'s: so"'),
        ("title: 'a \"b\": it''s'", "title: 'a \"b\": it''s'"),
        ("title: '135'", "title: '135'"),
        ("title: 135", "title: 135"),
        ("title: 'yes'", "title: 'yes'"),
        ("title: ''", "title: ''"),
        ("title:", "title:"),
        ("title:   A", "title: A"),
        ("title :  A  ", "title: A"),
        ("title:\n    A\n    b", "title: A b"),
        ("'title': A", "title: A"),
        ("cite: [ a,b ]", "cite: [a, b]"),
        ("cite: ['a, b', 'c']", "cite: ['a, b', c]"),
        ("place: { country: AZ,city: Baku }", "place: {city: Baku, country: AZ}"),
        ("cite:\n- a\n- b", "cite:\n  - a\n  - b"),
        ("cite:\n      -   a", "cite:\n  - a"),
        ("place:\n    city: Baku", "place:\n  city: Baku"),
        ("\n\ntitle: A\n\n\nkind: b\n\n", "title: A\nkind: b"),
        ("---\ntitle: A\n...", "title: A"),
        ("summary: |\n    A\n      b\n", "summary: |\n  A\n    b"),
        ("summary: >-\n    A\n    b\n\n", "summary: >-\n  A\n  b"),
    ],
)
def test_one_way_to_write_it(before: str, after: str) -> None:
    assert in_form(before) == f"{after}\n"


def test_a_line_that_is_too_long_is_folded() -> None:
    words = " ".join(["word"] * 40)
    lines = in_form(f"facts:\n  - text: {words}\n").splitlines()
    assert lines[1] == "  - text: >-"
    assert lines[2].startswith("      word word")
    assert WIDTH - 5 < len(lines[2]) <= WIDTH
    assert in_form(f"title: '{words}: {words}'\n").startswith("title: >-\n  word")


def test_a_text_is_folded_anew_only_where_a_line_is_too_long() -> None:
    text = "summary: >-\n  Some words\n  and some more.\n"
    assert in_form(text) == text
    assert in_form(f"summary: >-\n  Some words\n  {'x ' * 60}and more.\n") == (
        f"summary: >-\n  Some words {('x ' * 60)[:107].strip()}\n  {('x ' * 60)[108:]}and more.\n"
    )


def test_an_address_is_never_broken() -> None:
    text = f"url: https://example.org/{'x' * 130}\n"
    assert in_form(text, "sources") == text


def test_a_list_between_brackets_gets_lines_of_its_own_where_it_is_too_long_for_one() -> None:
    ids = [f"a-source-with-a-long-name-{number}" for number in range(5)]
    assert in_form(f"cite: [{', '.join(ids)}]\n") == "cite:\n" + "".join(f"  - {one}\n" for one in ids)
    assert in_form(f"cite: [{', '.join(ids[:3])}]\n") == f"cite: [{', '.join(ids[:3])}]\n"


def test_comments_go_with_what_they_stand_above_or_beside() -> None:
    text = (
        "# for the whole file\n\n"
        "# above cite\ncite: 'a: b' # beside cite\n"
        "facts:  # beside facts\n"
        "  # above the item\n"
        "  - date: 2011\n"
        "    # above text\n"
        "    text: A\n"
        "    # at the end of the item\n"
        "  # at the end of the list\n"
        "title: A\n"
        "# at the end\n"
    )
    assert in_form(text) == (
        "# for the whole file\n\n"
        "title: A\n"
        "facts: # beside facts\n"
        "  # above the item\n"
        "  # above text\n"
        "  - text: A\n"
        "    date: 2011\n"
        "    # at the end of the item\n"
        "  # at the end of the list\n"
        "# above cite\ncite: 'a: b' # beside cite\n"
        "# at the end\n"
    )


def test_the_line_that_names_the_schema_stays_the_first() -> None:
    text = "# yaml-language-server: $schema=../schema/events.json\nkind: forum\ntitle: A\n"
    assert in_form(text) == text.replace("kind: forum\ntitle: A\n", "title: A\nkind: forum\n")


def test_a_list_with_comments_between_its_brackets_gets_lines_of_its_own() -> None:
    assert in_form("cite: [a, # why a\n  b]\n") == "cite:\n  # why a\n  - a\n  - b\n"


@pytest.mark.parametrize(
    "text",
    [
        "facts: [{text: A, cite: [a, b\n  # why b\n  ]}]\n",
        "place: {city: {en: Baku\n  # in English\n  }}\n",
        "facts: [[[a\n  # inmost\n  ]\n  # inner\n  ]\n  # outer\n  ]\n",
    ],
)
def test_a_comment_before_a_closing_bracket_is_kept_however_deep(text: str) -> None:
    before, after = written(text), written(in_form(text))
    assert comments_in(before)
    assert comments_in(after) == comments_in(before)
    assert in_form(after.text) == after.text


def test_a_comment_behind_a_dash_stands_above_the_item() -> None:
    text = "facts:\n  - text: 'A: b'\n  - # about c\n    text: C\n"
    assert in_form(text) == "facts:\n  - text: 'A: b'\n  # about c\n  - text: C\n"


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    text = "title: A#b\nsummary: |-\n  # c\n  d # e\nurl: https://example.org/#f\n"
    assert comments_in(written(text)) == Counter()
    assert in_form(text) == text


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_line_ends_and_a_byte_order_mark_stay(mark: bytes, end: bytes) -> None:
    content = mark + end.join([b"kind: forum", b"title: A", b"summary: |", b"  B", b""])
    expected = mark + end.join([b"title: A", b"kind: forum", b"summary: |", b"  B", b""])
    assert formatted(Written("a.yml", content), "events") == expected


def test_a_comment_at_the_end_of_an_item_with_one_field_stays_there() -> None:
    text = "facts:\n  - text: A\n    # remark\nfigures:\n  - - a: b\n      # remark\n"
    assert in_form(text) == text


def test_two_comments_that_belong_beside_one_value_stand_above_it() -> None:
    assert in_form("title: # one\n  'A: B' # two\n") == "# one\n# two\ntitle: 'A: B'\n"


def test_a_file_that_would_mean_something_else_is_left_alone_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Layout, "fields", lambda *_: ["title: B"])
    names = (f"data/events/{one}.yml" for one in "ab")
    texts = (b"title: A\n", b"title:  B\n")
    files = [
        Opened(record_files.RecordFile(name, Path(name), "events", name), Written(name, text))
        for name, text in zip(names, texts, strict=True)
    ]
    done = format_files(files)
    assert list(done.changes) == ["data/events/b.yml"]
    assert done.refused == [
        "data/events/a.yml is written in a way that `baku fmt` cannot put into form; it stays as it is"
    ]


def test_a_missing_last_line_end_is_added_and_the_text_keeps_its_value() -> None:
    assert in_form("title: A") == "title: A\n"
    assert in_form("summary: |\n  A") == "summary: |-\n  A\n"


def test_a_block_text_of_empty_lines_alone_keeps_its_value() -> None:
    assert in_form("title: a\nsummary: >+\n \n\n") == "title: a\nsummary: >+\n\n\n"
