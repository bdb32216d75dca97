"""New fields and items in a file: at their place, the rest byte for byte."""

from pathlib import Path

import pytest

from bakuprocess.editing.fields import new_field, new_item
from bakuprocess.editing.opened import CannotEdit, Opened
from bakuprocess.editing.written import Replacement, Written
from bakuprocess.files import RecordFile


def file(text: str) -> Opened:
    return Opened(RecordFile("data/events/a.yml", Path(), "events", "a"), Written("data/events/a.yml", text.encode()))


def made(text: str, replacement: Replacement) -> str:
    return file(text).written.replaced([replacement]).decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\ncite: b\n", "title: A\ncite: b\nwithdrawn: Why.\n"),
        ("title: A\ncite: b", "title: A\ncite: b\nwithdrawn: Why."),
        ("title: A\r\ncite: b\r\n", "title: A\r\ncite: b\r\nwithdrawn: Why.\r\n"),
        ("title:   A\ncite:\n- b\n\n# the end\n", "title:   A\ncite:\n- b\nwithdrawn: Why.\n\n# the end\n"),
        ("summary: |\n  A\n\n  b\n", "summary: |\n  A\n\n  b\nwithdrawn: Why.\n"),
        ("cite:\n  - b\n  # more?\nsumary: c\n", "cite:\n  - b\n  # more?\nwithdrawn: Why.\nsumary: c\n"),
        ("sumary: c\n", "withdrawn: Why.\nsumary: c\n"),
    ],
)
def test_a_field_is_written_behind_those_that_stand_before_it(before: str, after: str) -> None:
    assert made(before, new_field(file(before), "withdrawn", "Why.")) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: A\nkind: b\n", "title: A\naliases: [old]\nkind: b\n"),
        ("title: A\naliases: [one]\n", "title: A\naliases: [one, old]\n"),
        ("title: A\naliases: []\n", "title: A\naliases: [old]\n"),
        (
            "aliases:\n  - 'one'\n  # above two\n  - two\nkind: b\n",
            "aliases:\n  - 'one'\n  # above two\n  - two\n  - old\nkind: b\n",
        ),
        ("aliases:\n- one", "aliases:\n- one\n- old"),
    ],
)
def test_an_item_is_written_at_the_end_of_the_list(before: str, after: str) -> None:
    assert made(before, new_item(file(before), "aliases", "old")) == after


def test_a_record_between_brackets_is_left_to_a_person() -> None:
    with pytest.raises(CannotEdit, match="write each field on a line"):
        new_field(file("{title: A}"), "withdrawn", "Why.")
