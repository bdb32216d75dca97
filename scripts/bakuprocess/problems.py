"""What a problem is, and how it is printed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A place in a file: its path as an editor knows it, line and column from 1.

    `end` is the line and column behind the last character of what stands there, where that is known.
    """

    file: str
    line: int = 1
    column: int = 1
    end: tuple[int, int] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing that is wrong: where, what was found, what is allowed, how to mend it."""

    place: Place
    code: str
    found: str
    allowed: str = ""
    mend: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        lines = [f"{self.place}: {self.severity} {self.code}: {self.found}"]
        if self.allowed:
            lines.append(f"    allowed: {self.allowed}")
        if self.mend:
            lines.append(f"    to mend: {self.mend}")
        return "\n".join(lines)


def count(number: int, noun: str) -> str:
    """Return "1 error", "2 errors": English only, for the terminal."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def report(problems: Iterable[Problem], checked: str) -> str:
    """Return what the terminal shows: every problem in order of place, then one line of totals.

    `checked` says what was looked at, such as "212 records".
    """
    ordered = sorted(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in ordered)
    warnings = len(ordered) - errors
    totals = f"{checked}: {count(errors, 'error')}, {count(warnings, 'warning')}"
    return "\n".join([*map(str, ordered), totals])
