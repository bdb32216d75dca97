"""The report for people: each problem with its line, what is allowed, how to mend it, and where to read on."""

import textwrap
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import click

from bakuprocess.problems import Problem, Severity
from bakuprocess.reports.excerpt import excerpt
from bakuprocess.reports.look import Look
from bakuprocess.reports.report import Report
from bakuprocess.reports.visible import visible

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
_INDENT = "    "


def render(report: Report) -> str:
    """Return every problem, an empty line between each two, then one line of totals."""
    _lines.cache_clear()
    blocks = [
        block(problem, lines_of(report, problem), report.look, report.read_on(problem.code))
        for problem in report.problems
    ]
    return "\n\n".join([*blocks, report.totals])


def block(problem: Problem, lines: Sequence[str], look: Look, read_on: str = "") -> str:
    """Return one problem, of a file with these lines; its first line begins as editors know it: `file:line:column:`."""
    head = f"{problem.place}: {problem.severity} {problem.code}:"
    first, *more = wrapped(f"{head} ", problem.found, look)
    told = [_coloured_head(problem, look) + first.removeprefix(head), *more]
    told += _excerpt(problem, lines, look)
    for label, text in (("allowed", problem.allowed), ("to mend", problem.mend), ("read on", read_on)):
        if text:
            told += _labelled(label, text, look)
    return "\n".join(told)


def _coloured_head(problem: Problem, look: Look) -> str:
    severity = _styled(f"{problem.severity} {problem.code}", look, fg=_COLOURS[problem.severity], bold=True)
    return f"{_styled(str(problem.place), look, bold=True)}: {severity}:"


def _excerpt(problem: Problem, lines: Sequence[str], look: Look) -> Iterator[str]:
    for gutter, text, underline in excerpt(lines, problem.place, look.width):
        indent = len(underline) - len(underline.lstrip())
        marks = _styled(underline[indent:], look, fg=_COLOURS[problem.severity], bold=True)
        yield _styled(gutter, look, dim=True) + text
        yield _styled(f"{'|':>{len(gutter) - 1}} ", look, dim=True) + " " * indent + marks


def _labelled(label: str, text: str, look: Look) -> list[str]:
    beginning = f"{_INDENT}{label}: "
    first, *more = wrapped(beginning, text, look, " " * len(beginning))
    return [_styled(beginning, look, dim=True) + first.removeprefix(beginning), *more]


def wrapped(beginning: str, text: str, look: Look, indent: str = _INDENT) -> list[str]:
    """Return a text in lines no wider than the terminal, as far as words and addresses allow it."""
    shown = visible(text)
    if look.width is None:
        return [beginning + shown]
    return textwrap.wrap(
        shown,
        look.width,
        initial_indent=beginning,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _styled(text: str, look: Look, fg: str | None = None, **style: bool) -> str:
    return click.style(text, fg=fg, **style) if look.colours else text


def lines_of(report: Report, problem: Problem) -> list[str]:
    """Return the lines of the file that a problem is in, as far as it can be read; none for a whole file."""
    return _lines(report.folder / problem.place.file) if problem.place.end else []


@lru_cache(maxsize=1)  # problems come in order of their files
def _lines(path: Path) -> list[str]:
    try:
        content = path.read_bytes()
    except (OSError, ValueError):
        return []
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").split("\n")
