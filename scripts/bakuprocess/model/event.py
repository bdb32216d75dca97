"""An event: a conference, forum, meeting or other gathering."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Part
from bakuprocess.model.relation import Entry
from bakuprocess.model.text import Text
from bakuprocess.model.values import Cites, Country, EventRef, PartnerRef, SeriesRef, Url, explained

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
KINDS = {
    "conference": "a meeting of one or more days on one subject; also one that ministers attend",
    "forum": "a large gathering for exchange, open to many kinds of participants",
    "summit": "a meeting of heads of state or government, or of religious leaders",
    "ministerial-meeting": "a meeting of ministers alone, often within a larger event",
    "roundtable": "a discussion in a small circle",
    "session": "a part of a larger event, which is named under part_of",
    "meeting": "any other meeting",
    "campaign": "an action over some time, in several places or online",
    "anniversary": "an event that marks something past",
}
STATUSES = {
    "held": "it took place",
    "announced": "it is to take place",
    "postponed": "it was announced, then put off to a later date",
    "cancelled": "it was announced, then called off",
}
ROLES = {
    "host": "it took place in its house, city or country",
    "organiser": "it organised the event, alone or as the main organiser",
    "co-organiser": "it organised the event together with others",
    "partner": "sources call it a partner of the event",
    "supporter": "it supported the event or was its patron",
    "media-partner": "sources call it a media partner of the event",
    "participant": "it took part",
}
MEASURES = {
    "participants": "people who took part",
    "countries": "countries from which people came or which were represented",
    "organisations": "organisations that were represented",
    "ministers": "ministers who took part",
    "sessions": "sessions, panels and the like",
}
QUALIFIERS = {
    "about": "the source says “about”, “some” or “nearly”",
    "more-than": "the source says “more than”, “over” or “at least”",
    "up-to": "the source says “up to”",
}


_WHOLE = "a whole number in digits, such as 1500; write about, more-than or up-to as its qualifier"
_NUMBER = "[0-9][0-9,. \u00a0\u202f'’]{0,11}"
# How sources write a number that is not exact, and its qualifier.
_QUALIFIED = (
    (rf"(?:about|some|nearly|approximately|circa|ca?\.|~) ?({_NUMBER})", "about"),
    (rf"(?:more than|over|at least|>) ?({_NUMBER})", "more-than"),
    (rf"({_NUMBER}) ?\+", "more-than"),
    (rf"up to ({_NUMBER})", "up-to"),
)
_BETWEEN = re.compile(r"([0-9]{1,9}) ?(?:-|–|—|/|to|or) ?([0-9]{1,9})", re.IGNORECASE)
_FROM_ONE = "a whole number from 1 on, such as 4"


def _whole_number(value: Any) -> Any:
    """Return a number of things."""
    text = value.strip() if isinstance(value, str) else ""
    return _read(value, _WHOLE, _how_to_write(text))


def _from_one(value: Any) -> Any:
    """Return the number of an edition."""
    digits = in_digits(value) if isinstance(value, str) else ""
    number = _read(value, _FROM_ONE, f"write {digits}" if digits else "")
    if number < 1:
        raise _no_number("editions are counted from 1", _FROM_ONE, "correct the number, or delete the line")
    return number


def _read(value: Any, allowed: str, mend: str) -> int:
    """Return the whole number that a value is; an error with what is allowed and how to mend it where it is none."""
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 9:
        return int(value)
    negative = isinstance(value, str) and re.fullmatch(r"-[0-9]+", value.strip())
    raise _no_number("it is less than 0" if negative else "it is not a whole number", allowed, mend)


def _no_number(why: str, allowed: str, mend: str = "") -> PydanticCustomError:
    return PydanticCustomError("number", "{why}", {"why": why, "allowed": allowed, "mend": mend})


def _how_to_write(text: str) -> str:
    """Return how to mend a text that means a number, or an empty text."""
    if both := _BETWEEN.fullmatch(text):
        return f"a figure is one number: tell a range as a fact, such as “Between {both[1]} and {both[2]} took part.”"
    for words, qualifier in _QUALIFIED:
        if (number := re.fullmatch(words, text, re.IGNORECASE)) and (digits := _digits(number[1])):
            return f"write {digits}, and a line `qualifier: {qualifier}`"
    counted = re.fullmatch(rf"({_NUMBER}) [^\W\d]+", text)
    digits = in_digits(text) or (_digits(counted[1]) if counted else "")
    return f"write {digits}" if digits else ""


def _digits(text: str) -> str:
    return text if text.isdigit() else in_digits(text)


def in_digits(text: str) -> str:
    """Return the digits of an ordinal or of a number with separators, or an empty text."""
    ordinal = re.fullmatch(r"([0-9]{1,9})(?:st|nd|rd|th|\.)", text, re.IGNORECASE)
    grouped = re.fullmatch(r"[0-9]{1,3}(?:[,. \u00a0\u202f'’][0-9]{3}){1,2}", text)
    digits = ordinal[1] if ordinal else re.sub("[^0-9]", "", text) if grouped else ""
    return str(int(digits)) if digits else ""


# An integer for an editor's own YAML parser, a text for ours; at most nine digits.
_COUNT_SCHEMA = {
    "title": "Whole number",
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": 999_999_999,
    "pattern": "^[0-9]{1,9}$",
    "errorMessage": _WHOLE,
}
_EDITION_SCHEMA = {
    **_COUNT_SCHEMA,
    "title": "Whole number from 1 on",
    "minimum": 1,
    "pattern": "^(?!0+$)[0-9]{1,9}$",
    "errorMessage": _FROM_ONE,
}
Count = Annotated[int, BeforeValidator(_whole_number), WithJsonSchema(_COUNT_SCHEMA)]
Edition = Annotated[int, BeforeValidator(_from_one), WithJsonSchema(_EDITION_SCHEMA)]


class Place(Part):
    """Where an event took place."""

    city: Text = Field(description="the English name of the city", examples=["Baku"])
    country: Country = Field(description="the country, by the two letters of ISO 3166", examples=["AZ"])
    venue: Text | None = Field(None, description="the building or place in the city", examples=["Gulustan Palace"])


class Participation(Part):
    """A partner's part in an event; `as` is the name that the sources use, where it is another."""

    partner: PartnerRef = Field(description="the organisation that took part, by its id", examples=["icesco"])
    role: Role = Field(description="what its part was", examples=["supporter"], json_schema_extra=explained(ROLES))
    named: Text | None = Field(
        None,
        alias="as",
        description="the name in the sources, if it is not the one that it had then",
        examples=["Islamic Educational Organisation"],
    )
    note: Text | None = Field(
        None, description="what helps to understand its part", examples=["Named in one list of partners only."]
    )
    cite: Cites = Field((), description="the sources that name it in this role", examples=["a-source"])


class Figure(Part):
    """A reported number; several of one measure are normal, since sources differ."""

    measure: Measure = Field(
        description="what was counted", examples=["participants"], json_schema_extra=explained(MEASURES)
    )
    value: Count = Field(description="the number in digits, as the sources report it", examples=["435"])
    qualifier: Qualifier | None = Field(
        None,
        description="how the sources limit the number, if they do",
        examples=["more-than"],
        json_schema_extra=explained(QUALIFIERS),
    )
    note: Text | None = Field(None, description="what exactly was counted", examples=["Guests from abroad only."])
    cite: Cites = Field((), description="the sources that report this number", examples=["a-source"])


class Event(Entry):
    """Something that took place, or was announced, at a time and mostly at a place."""

    collection: ClassVar[str] = "events"
    noun: ClassVar[str] = "event"

    kind: Kind = Field(description="what kind of event it is", examples=["forum"], json_schema_extra=explained(KINDS))
    date: Date = Field(description="when it was, or is to be", examples=["2011-04-07/2011-04-09"])
    status: Status = Field(
        description="whether it took place", examples=["held"], json_schema_extra=explained(STATUSES)
    )
    series: SeriesRef | None = Field(
        None,
        description="the series that it is an edition of",
        examples=["world-forum-on-intercultural-dialogue"],
    )
    edition: Edition | None = Field(None, description="its number in the series", examples=["1"])
    part_of: EventRef | None = Field(
        None, description="the event that it was a part of", examples=["world-forum-on-intercultural-dialogue-2011"]
    )
    place: Place | None = Field(
        None, description="where it took place", examples=["{city: Baku, country: AZ, venue: Gulustan Palace}"]
    )
    theme: Text | None = Field(
        None,
        description="its official theme or motto",
        examples=["United through common values, enriched by cultural diversity"],
    )
    participation: tuple[Participation, ...] = Field(
        (),
        description="which partners took part, and in which role",
        examples=["[{partner: icesco, role: supporter, cite: a-source}]"],
    )
    figures: tuple[Figure, ...] = Field(
        (),
        description="reported numbers, each with its sources; several of one measure where sources differ",
        examples=["[{measure: participants, value: 500, qualifier: about, cite: a-source}]"],
    )
    website: Url | None = Field(None, description="the address of its own site", examples=["https://example.org"])

    @property
    def when(self) -> Date:
        """When it was, or is to be."""
        return self.date
