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

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bakuprocess.model.date_forms import rewritten

ALLOWED = (
    "2011, 2011-04, 2011-04-07, from one to another 2011-04-07/2011-04-09; "
    "with ~ for about, ? for uncertain, % for both"
)
DAY_ALLOWED = "a day, such as 2026-11-23"
_WHOLE_DAY = "write the whole day; where it is not known, delete the line"
_TWO = re.compile(r"(\d{4}-\d{2}-\d{2}) ?(?:,|;|&|and) ?(\d{4}-\d{2}-\d{2})", re.ASCII)
_WITH_A_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{1,2}[:.]\d{2}\S*", re.ASCII)
_POINT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?(?P<mark>[~?%]?)", re.ASCII)
# What can be told of a date without counting: the months, the longest that each can be, and the marks.
_POINT_PATTERN = (
    "(?!0000)[0-9]{4}(-((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?"
    "|02(-(0[1-9]|[12][0-9]))?))?[~?%]?"
)
# For an editor's own YAML parser a year is an integer.
DATE_SCHEMA = {
    "title": "Date",
    "type": ["string", "integer"],
    "pattern": f"^{_POINT_PATTERN}(/{_POINT_PATTERN})?$",
    "minimum": 1000,
    "maximum": 9999,
    "errorMessage": f"a date: {ALLOWED}",
}
DAY_SCHEMA = {
    "title": "Day",
    "type": "string",
    "pattern": "^(?!0000)[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    "|02-(0[1-9]|[12][0-9]))[~?%]?$",
    "errorMessage": DAY_ALLOWED,
}


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

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(DATE_SCHEMA)


def _validated(value: Any) -> Date:
    return value if isinstance(value, Date) else _parsed(value, ALLOWED)


def one_day(value: Any) -> Date:
    """Return a date that is one day; PydanticCustomError with the reason, and how to write the day, where it is not."""
    date = value if isinstance(value, Date) else _parsed(value, DAY_ALLOWED)
    if not is_one_day(date):
        raise _refused("it is not one day", DAY_ALLOWED, _WHOLE_DAY)
    return date


def _parsed(value: Any, allowed: str) -> Date:
    if not isinstance(value, str):
        raise _refused("a date is one text", allowed, "")
    try:
        return Date.parse(value)
    except ValueError as error:
        raise _refused(str(error), allowed, _hint(value, day=allowed == DAY_ALLOWED)) from None


def is_one_day(date: Date) -> bool:
    """Whether a date is a day, neither longer nor two of them."""
    return not date.is_interval and date.start.precision is Precision.DAY


def _refused(why: str, allowed: str, mend: str) -> PydanticCustomError:
    return PydanticCustomError("date", "{why}", {"why": why, "allowed": allowed, "mend": mend})


def _hint(text: str, *, day: bool = False) -> str:
    """Return how a date (or only a day) in a common other form is to be written, or an empty text."""
    if american := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text.strip(), re.ASCII):
        one, other, year = (int(part) for part in american.groups())
        if one != other and _is_date(f"{year:04}-{one:02}-{other:02}") and _is_date(f"{year:04}-{other:02}-{one:02}"):
            days = ((one, other), (other, one))
            told = (
                f"for {day} {calendar.month_name[month]} write {year:04}-{month:02}-{day:02}" for day, month in days
            )
            return ", ".join(told)
    if (two := _TWO.fullmatch(text.strip())) and not day and _is_date(f"{two[1]}/{two[2]}"):
        return f"if it went on from the one to the other, write {two[1]}/{two[2]}; if not, keep one of them"
    if (timed := _WITH_A_TIME.fullmatch(text.strip())) and _is_date(timed[1]):
        return f"write {timed[1]}: a date has no time of day"
    if re.fullmatch(r"\d{4}\S* or \d{4}\S*", text.strip(), re.ASCII):
        return "write the date of one source here, and both under `disagreements`"
    written = surely_meant(text, day=day)
    return f"write {written}" if written else _WHOLE_DAY if day else ""


def surely_meant(text: str, *, day: bool = False) -> str:
    """Return how a date (or only a day) in a common other form is to be written; an empty text where it is not sure."""
    if day_or_month := re.fullmatch(r"(\d{1,2})/(\d{1,2})/\d{4}", text.strip(), re.ASCII):
        one, other = map(int, day_or_month.groups())
        if one != other and one <= 12 and other <= 12:
            return ""
    years = re.fullmatch(r"\d{2}(\d{2})/(\d{2})", text.strip(), re.ASCII)
    if years and int(years[2]) == int(years[1]) + 1:  # a month, or the year after
        return ""
    doubt = text.strip()[-1:] if text.strip()[-1:] in "~?%" else ""
    written = rewritten(text.strip().removesuffix(doubt).rstrip())
    if doubt:
        written = f"{written}{doubt}" if "/" not in written and written[-1:].isdecimal() else ""
    return written if _is_date(written) and (not day or is_one_day(Date.parse(written))) else ""


def _is_date(text: str) -> bool:
    try:
        return not Date.parse(text).is_backwards
    except ValueError:
        return False
