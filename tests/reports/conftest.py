"""A file, and reports of problems in it, for the tests of every form."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bakuprocess.problems import Problem
from bakuprocess.reports import Report
from reported import LINES, NAME

Made = Callable[..., Report]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Return a function that makes a report of problems in the file."""
    file = tmp_path / NAME
    file.parent.mkdir(parents=True)
    file.write_text(LINES, "utf-8")

    def report(*problems: Problem, **more: object) -> Report:
        return Report(problems, 3, tmp_path, **more)  # type: ignore[arg-type]

    return report
