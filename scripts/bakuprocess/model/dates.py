"""Dates in the subset of EDTF that the record allows.

EDTF is the Extended Date/Time Format of ISO 8601-2:2019, kept by the Library of Congress. Allowed here: a year,
month or day (`2011`, `2011-04`, `2011-04-07`), each with an optional `~` (approximate), `?` (uncertain) or `%`
(both), and an interval of two of them (`2011-04-07/2011-04-09`). No day is ever invented.
"""

import calendar
import datetime
import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

ALLOWED = (
    "2011, 2011-04, 2011-04-07, an interval such as 2011-04-07/2011-04-09; "
    "with ~ for about, ? for uncertain, % for both"
)
_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)", re.ASCII)


class Precision(IntEnum):
    """How exactly a date is known: 1 the year, 2 the month, 3 the day."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date: a year, month or day, perhaps approximate or uncertain."""

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the point that `text` writes; ValueError with the reason where it writes none."""
        match = _POINT.fullmatch(text)
        if not match:
            raise ValueError("it is not written as a date")
        year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
        if not year:
            raise ValueError("there is no year 0000")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"there is no month {month:02}")
        if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
            raise ValueError(f"{calendar.month_name[month]} {year} has no day {day:02}")
        return cls(year, month, day, match["mark"] in ("~", "%"), match["mark"] in ("?", "%"))

    @property
    def precision(self) -> Precision:
        """How exactly this point is known."""
        if self.day:
            return Precision.DAY
        return Precision.MONTH if self.month else Precision.YEAR

    @property
    def first_day(self) -> datetime.date:
        """The earliest day that the point can mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The latest day that the point can mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def surely_before(self, other: "Point") -> bool:
        """Whether this point is before another, however either is meant; a doubtful one (~, ?, %) proves nothing."""
        doubtful = self.approximate or self.uncertain or other.approximate or other.uncertain
        return not doubtful and self.last_day < other.first_day

    @property
    def machine(self) -> str:
        """The point in ISO 8601, as HTML's `datetime` takes it: the marks of doubt left off."""
        return "-".join(f"{part:0{width}}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part)

    def __str__(self) -> str:
        mark = {(True, True): "%", (True, False): "~", (False, True): "?"}
        return self.machine + mark.get((self.approximate, self.uncertain), "")


@dataclass(frozen=True)
class Date:
    """A point in time or an interval between two, both ends included; compares in order of time."""

    start: Point
    end: Point

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the date that `text` writes in our subset of EDTF.

        The end may stand before the start: that is a finding for a rule, which knows the place.
        Raises ValueError with the reason where it writes none.
        """
        first, slash, second = text.partition("/")
        start = Point.parse(first)
        return cls(start, Point.parse(second) if slash else start)

    @property
    def is_interval(self) -> bool:
        """Whether two ends are written."""
        return self.start != self.end

    @cached_property
    def first_day(self) -> datetime.date:
        """The earliest day that the date can mean."""
        return self.start.first_day

    @cached_property
    def last_day(self) -> datetime.date:
        """The latest day that the date can mean."""
        return self.end.last_day

    @property
    def is_backwards(self) -> bool:
        """Whether the end lies before the start, however either is meant."""
        return self.last_day < self.first_day

    @property
    def machine(self) -> str:
        """The date in ISO 8601, without the marks of doubt."""
        return f"{self.start.machine}/{self.end.machine}" if self.is_interval else self.start.machine

    @cached_property
    def sort_key(self) -> tuple[datetime.date, Precision, int, str]:
        """Orders dates by time; of two that begin together the less precise comes first, then the longer.

        So a whole stands before its parts.
        """
        return self.first_day, self.start.precision, -self.last_day.toordinal(), str(self)

    def __lt__(self, other: "Date") -> bool:
        return self.sort_key < other.sort_key

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.is_interval else str(self.start)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _validated, serialization=core_schema.to_string_ser_schema()
        )


def _validated(value: Any) -> Date:
    if isinstance(value, Date):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("date", "a date is one text", {"allowed": ALLOWED})
    try:
        return Date.parse(value)
    except ValueError as error:
        raise PydanticCustomError(
            "date", "{why}", {"why": str(error), "allowed": ALLOWED, "mend": _hint(value)}
        ) from None


def _hint(text: str) -> str:
    """Return how a date in a common other form is to be written, or an empty text."""
    hint, written = _rewritten(text)
    try:
        Date.parse(written)
    except ValueError:
        return ""
    return f"{hint}{written}"


def _rewritten(text: str) -> tuple[str, str]:
    numbers = re.fullmatch(r"\s*(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})\s*", text, re.ASCII)
    if numbers:
        day, month, year = (int(part) for part in numbers.groups())
        return "the day comes last: ", f"{year:04}-{month:02}-{day:02}"
    loose = re.fullmatch(r"\s*(\d{4})[./ -](\d{1,2})(?:[./ -](\d{1,2}))?\s*", text, re.ASCII)
    return "write ", "-".join(part.zfill(2) for part in loose.groups() if part) if loose else ""
