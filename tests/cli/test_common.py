"""What several commands share: how a report is shown."""

import io
import shutil
import sys

import pytest

from bakuprocess.cli.common import show
from bakuprocess.problems import Place, Problem
from bakuprocess.reports import Report

REPORT = Report((Problem(Place("data/events/a.yml"), "BP102", "there is no record `b`", "", "correct the id"),), 1)
HINT = "Where it says baku, type .venv/bin/baku.\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "found", "form", "hinted"),
    [
        (Terminal, None, "text", True),
        (Terminal, "/usr/bin/baku", "text", False),
        (Terminal, None, "github", False),
        (io.StringIO, None, "text", False),
    ],
)
def test_in_a_terminal_that_does_not_know_the_command_its_place_is_told(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO], found: str | None, form: str, hinted: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", stream())
    monkeypatch.setattr(shutil, "which", lambda _: found)
    show(REPORT, form)
    assert isinstance(sys.stdout, io.StringIO)
    assert sys.stdout.getvalue().endswith(HINT) is hinted


def test_where_nothing_is_wrong_there_is_nothing_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(shutil, "which", lambda _: None)
    show(Report((), 1))
    assert isinstance(sys.stdout, io.StringIO)
    assert HINT not in sys.stdout.getvalue()
