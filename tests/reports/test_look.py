"""The look: how wide and how coloured a report is printed, by what the terminal and the environment say."""

import io
import os
from collections.abc import Iterator
from typing import TextIO

import pytest

from bakuprocess.reports import Look, look_of


@pytest.fixture
def terminal() -> Iterator[TextIO]:
    """Return a stream that is a terminal, 80 columns wide."""
    termios, fcntl = pytest.importorskip("termios"), pytest.importorskip("fcntl")
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, b"\x18\x00\x50\x00\x00\x00\x00\x00")
    with os.fdopen(theirs, "w") as stream:
        yield stream
    os.close(ours)


def test_a_file_or_pipe_has_no_colours_and_no_width() -> None:
    assert look_of(io.StringIO(), {}) == Look(None, colours=False)


def test_a_terminal_has_colours_and_its_own_width(terminal: TextIO) -> None:
    assert look_of(terminal, {"TERM": "xterm"}) == Look(80, colours=True)


@pytest.mark.parametrize(
    ("environment", "colours"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "anything"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_the_environment_has_the_word_on_colours(terminal: TextIO, environment: dict[str, str], colours: bool) -> None:
    assert look_of(terminal, environment).colours is colours


def test_colours_can_be_demanded_where_there_is_no_terminal() -> None:
    assert look_of(io.StringIO(), {"FORCE_COLOR": "1"}).colours
    assert not look_of(io.StringIO(), {"FORCE_COLOR": ""}).colours


@pytest.mark.parametrize(
    ("columns", "width"),
    [("60", 60), ("3", 40), ("0", None), ("", None), ("wide", None), ("-5", None), ("9999999", None), ("²", None)],
)
def test_the_environment_sets_the_width_unless_it_is_no_number(columns: str, width: int | None) -> None:
    assert look_of(io.StringIO(), {"COLUMNS": columns}).width == width


def test_the_environment_is_stronger_than_the_terminal(terminal: TextIO) -> None:
    assert look_of(terminal, {"COLUMNS": "60"}).width == 60
