"""An event: a conference, forum, meeting or other gathering."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Part
from bakuprocess.model.relation import Entry
from bakuprocess.model.text import Text
from bakuprocess.model.values import Cites, Country, EventRef, PartnerRef, SeriesRef, Url

Kind = Literal[
    "conference",
    "forum",
    "summit",
    "ministerial-meeting",
    "roundtable",
    "session",
    "meeting",
    "campaign",
    "anniversary",
]
Status = Literal["held", "announced", "postponed", "cancelled"]
Role = Literal["host", "organiser", "co-organiser", "partner", "supporter", "media-partner", "participant"]
Measure = Literal["participants", "countries", "organisations", "ministers", "sessions"]
Qualifier = Literal["about", "more-than", "up-to"]


_WHOLE = "a whole number in digits, such as 1500; write about, more-than or up-to as its qualifier"


def _whole_number(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not value.isascii() or not value.isdigit() or len(value) > 9:
        text = value.strip() if isinstance(value, str) else ""
        why = "it is less than 0" if re.fullmatch(r"-[0-9]+", text) else "it is not a whole number"
        digits = in_digits(text)
        raise _no_number(why, _WHOLE, f"write {digits}" if digits else "")
    return int(value)


def _from_one(number: int) -> int:
    if number < 1:
        raise _no_number("editions are counted from 1", "a whole number from 1 on, such as 4")
    return number


def _no_number(why: str, allowed: str, mend: str = "") -> PydanticCustomError:
    return PydanticCustomError("number", "{why}", {"why": why, "allowed": allowed, "mend": mend})


def in_digits(text: str) -> str:
    """Return how an ordinal or a number with separators is to be written, or an empty text."""
    ordinal = re.fullmatch(r"([0-9]{1,9})(?:st|nd|rd|th|\.)", text, re.IGNORECASE)
    grouped = re.fullmatch(r"[0-9]{1,3}(?:[,. \u00a0\u202f'’][0-9]{3}){1,2}", text)
    digits = ordinal[1] if ordinal else re.sub("[^0-9]", "", text) if grouped else ""
    return str(int(digits)) if digits else ""


Count = Annotated[int, BeforeValidator(_whole_number)]
Edition = Annotated[Count, AfterValidator(_from_one)]


class Place(Part):
    """Where an event took place."""

    city: Text
    country: Country
    venue: Text | None = None


class Participation(Part):
    """A partner's part in an event; `named` is the name that the sources use, where it is another."""

    partner: PartnerRef
    role: Role
    named: Text | None = Field(None, alias="as")
    note: Text | None = None
    cite: Cites = ()


class Figure(Part):
    """A reported number; several of one measure are normal, since sources differ."""

    measure: Measure
    value: Count
    qualifier: Qualifier | None = None
    note: Text | None = None
    cite: Cites = ()


class Event(Entry):
    """Something that took place, or was announced, at a time and mostly at a place."""

    collection: ClassVar[str] = "events"
    noun: ClassVar[str] = "event"

    kind: Kind
    date: Date
    status: Status
    series: SeriesRef | None = Field(None, description="the series that it is an edition of")
    edition: Edition | None = Field(None, description="its number in the series")
    part_of: EventRef | None = Field(None, description="the event that it was a part of")
    place: Place | None = None
    theme: Text | None = None
    participation: tuple[Participation, ...] = ()
    figures: tuple[Figure, ...] = ()
    website: Url | None = None

    @property
    def when(self) -> Date:
        """When it was, or is to be."""
        return self.date
