"""The comment: in the editor's words, safe whatever the record holds, and never too long."""

import re

import html5lib
import pytest
from hypothesis import given, settings

from bakuprocess.diffing import markdown
from bakuprocess.diffing.changes import Change, Difference, FieldChange, Kind, RecordChange
from bakuprocess.diffing.shown import Item
from bakuprocess.diffing.touched import Touched, touched
from bakuprocess.language import Language
from bakuprocess.problems import Place, Problem, Severity
from differences import Compared
from github_markdown import as_github
from hostile import TEXTS

NOTHING = Touched((), ())
GITHUB_TAKES = 65_536


def written(difference: Difference, files: Touched = NOTHING) -> str:
    return markdown.render(difference, files, Language())


def only(*changes: Change, kind: Kind = Kind.CHANGED, title: str = "The Forum", why: str = "") -> Difference:
    fields = (FieldChange("facts", "Facts", changes),)
    return Difference((RecordChange(kind, "events", "forum", title, fields, why=why),), (), {})


def elements(text: str) -> set[str]:
    tree = html5lib.parseFragment(as_github(text), treebuilder="etree", namespaceHTMLElements=False)
    return {element.tag for element in tree.iter()}


# In the editor's words.


def test_a_change_of_a_date_is_told_with_before_and_after_and_its_source(difference: Compared) -> None:
    states = ({"events/forum.yml": f"title: The Forum\ndate: {day}"} for day in ("2011-04-06", "2011-04-07"))
    assert written(difference(*states)) == (
        "## What this changes in the record\n\n"
        "1 record: 1 changed.\n\n"
        "### Changed: The Forum (event)\n\n"
        "`data/events/forum.yml`\n\n"
        "- **Date:** 6 April 2011 → 7 April 2011 (source: A page a-source, Somebody)\n\n"
        "## Problems\n\n"
        "The check finds nothing wrong.\n"
    )


def test_a_long_text_is_shown_once_with_the_changed_words_marked() -> None:
    before = Item("On the first day the President opened the forum in the palace of the old town.")
    after = Item("On the first day the President closed the forum in the palace of the old town.")
    assert "On the first day the President ~~opened~~ **closed** the forum in the palace of the old town." in written(
        only(Change(before, after))
    )


def test_of_a_very_long_text_what_stands_far_from_the_changes_is_left_out() -> None:
    numbers = " ".join(map(str, range(100)))
    text = written(only(Change(Item(f"It opened {numbers}"), Item(f"It closed {numbers}"))))
    assert "- **Facts:** It ~~opened~~ **closed** 0 1 2 3 4 5 …\n" in text


def test_other_sources_are_told_beside_the_words_that_stay() -> None:
    change = Change(Item("It opened.", ("one",)), Item("It opened.", ("two",)))
    assert "- **Facts:** It opened. (source before: `one`; now: `two`)" in written(only(change))


def test_of_a_list_each_line_says_what_happens() -> None:
    text = written(only(Change(Item("It opened."), None), Change(None, Item("It closed."))))
    assert "- **Facts, removed:** It opened." in text
    assert "- **Facts, added:** It closed." in text


def test_another_order_is_told() -> None:
    field = FieldChange("facts", "Facts", (), reordered=True)
    difference = Difference((RecordChange(Kind.CHANGED, "events", "forum", "The Forum", (field,)),), (), {})
    assert "- **Facts:** the same in another order" in written(difference)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Kind.WITHDRAWN, "### Withdrawn: The Forum (event)\n\n`data/events/forum.yml`\n\nWhy: Entered twice."),
        (Kind.REMOVED, "### Removed: The Forum (event)\n\n`data/events/forum.yml`\n\nIts address will lead nowhere."),
        (Kind.UNREADABLE, "### Stopped by an error: The Forum (event)"),
        (Kind.MENDED, "### Mended: The Forum (event)"),
    ],
)
def test_what_becomes_of_a_record_is_said(kind: Kind, told: str) -> None:
    assert told in written(only(kind=kind, why="Entered twice." if kind is Kind.WITHDRAWN else ""))


def test_a_record_that_was_perhaps_renamed_by_hand_is_told_with_the_line_that_keeps_its_address() -> None:
    change = RecordChange(Kind.REMOVED, "events", "forum", "The Forum", perhaps="first-forum")
    text = written(Difference((change,), (), {}))
    assert "The new record `first-forum` has the same title" in text
    assert "write `aliases: [forum]` in its file" in text


def test_a_renamed_record_is_told_with_its_former_id(difference: Compared) -> None:
    after = {"events/new.yml": "title: The Forum\naliases: [old]"}
    text = written(difference({"events/old.yml": "title: The Forum"}, after))
    assert "### Renamed: The Forum (event)\n\n`data/events/new.yml`, until now `old`\n" in text


def test_new_problems_come_first_and_are_marked() -> None:
    problems = [
        (Problem(Place("data/events/a.yml", 3), "BP114", "it is late", severity=Severity.WARNING), False),
        (Problem(Place("data/events/b.yml", 9), "BP102", "no `x`", "an id", "correct it"), True),
    ]
    text = written(Difference((), tuple(problems), {}))
    assert "No record changes in what its page shows." in text
    assert text.endswith(
        "The check finds 2 problems, 1 of them new.\n\n"
        "- **New error BP102** in `data/events/b.yml`, line 9: no \\`x\\`. Allowed: an id. To mend: correct it.\n"
        "- **warning BP114** in `data/events/a.yml`, line 3: it is late.\n"
    )


def test_records_and_program_at_once_are_explained_with_the_files_of_the_program() -> None:
    text = written(only(), touched(["data/events/a.yml", "scripts/build.py"]))
    assert "**This changes the record and the program at once:** 1 record and 1 other file." in text
    assert "\n- `scripts/build.py`\n" in text
    assert "at once" not in written(only(), touched(["data/events/a.yml", "docs/about.md"]))


# Safe.


@given(TEXTS)
def test_a_hostile_text_stays_a_text_wherever_it_stands(text: str) -> None:
    places = [Change(None, Item(text, (text,))), Change(Item(text + " a b c d e f g h i"), Item("j " + text))]
    record = RecordChange(
        Kind.WITHDRAWN, "events", "forum", text, (FieldChange("facts", text, tuple(places)),), why=text
    )
    problem = Problem(Place("data/" + text), "BP100", text, text, text)
    shown = written(Difference((record,), ((problem, True),), {}), Touched(("data/a.yml",), (text,)))
    ours = {"DOCUMENT_FRAGMENT", "h2", "h3", "p", "ul", "li", "strong", "del", "code"}
    assert elements(shown) <= ours


# Never too long.


def fact(number: int, length: int) -> Change:
    return Change(None, Item(f"{number} " + "word " * length))


def test_what_does_not_fit_is_counted() -> None:
    records = tuple(
        RecordChange(Kind.ADDED, "events", f"forum-{n}", "The Forum", (FieldChange("facts", "Facts", (fact(n, 150),)),))
        for n in range(300)
    )
    text = written(Difference(records, (), {}))
    shown = text.count("### New: ")
    assert 0 < shown < 300
    assert f"**{300 - shown} more records not shown here,** since GitHub takes no longer text" in text
    assert len(text) < GITHUB_TAKES


def test_one_record_does_not_take_the_place_of_all_others() -> None:
    many = tuple(fact(number, 100) for number in range(200))
    records = (only(*many).records[0], only(Change(None, Item("A fact of the other."))).records[0])
    text = written(Difference(records, (), {}))
    assert re.search(r"\*\*\d+ more lines not shown here", text)
    assert "A fact of the other." in text


@settings(max_examples=5)
@given(TEXTS)
def test_nothing_makes_it_longer_than_github_takes(text: str) -> None:
    long = text * 500
    problems = tuple((Problem(Place(f"data/{n}"), "BP100", long, long, long), True) for n in range(30))
    records = tuple(only(Change(Item(long), Item(long + " x")), title=long, why=long).records[0] for _ in range(30))
    shown = written(Difference(records, problems, {}), Touched(("data/a.yml",), (long,) * 30))
    assert len(shown) < GITHUB_TAKES
