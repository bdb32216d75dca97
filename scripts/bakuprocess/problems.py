"""What a problem is: where, how bad, what was found, what is allowed, how to mend it."""

from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A place in a file: its path as an editor knows it, line and column from 1.

    `end` is the line and column behind the last character of what stands there; without it, the whole file is meant.
    """

    file: str
    line: int = 1
    column: int = 1
    end: tuple[int, int] | None = field(default=None, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def stretch(file: str, line: int, column: int, length: int) -> Place:
    """Return the place of some characters of one line."""
    return Place(file, line, column, (line, column + length))


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
        return f"{self.place}: {self.severity} {self.code}: {self.found}"
