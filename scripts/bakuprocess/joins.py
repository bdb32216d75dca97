"""What the catalogue is joined from: dated things, ranges, references, the orders in which records stand, groups."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from bakuprocess.model import Date, Described, Event, Record
from bakuprocess.model.event import Figure
from bakuprocess.model.record import Fact, Path

R = TypeVar("R", bound=Record)
Key = TypeVar("Key")
Value = TypeVar("Value")


class Dated(NamedTuple):
    """A dated thing: a record, or one of its facts."""

    date: Date
    record: Record
    fact: Fact | None = None


class Reported(NamedTuple):
    """The range that sources report for one measure of one event, and each figure."""

    event: Event
    lowest: int
    highest: int
    figures: tuple[Figure, ...]


class Reference(NamedTuple):
    """A place where a record names another: the record, the path in it, the id, the collections that it may lead to."""

    record: Record
    path: Path
    target: str
    collections: tuple[str, ...]

    @property
    def is_citation(self) -> bool:
        """Whether it is the proof of something, and not only a pointer."""
        return self.collections == ("sources",)


def tells(fact: Dated, entry: Dated) -> bool:
    """Whether a dated fact links to a record of the same time."""
    overlap = fact.date.first_day <= entry.date.last_day and entry.date.first_day <= fact.date.last_day
    return overlap and fact.fact is not None and entry.record.id in fact.fact.text.links


def relates(reference: Reference) -> bool:
    """Whether a reference makes two records related, and is not shown on both pages in a place of its own."""
    elsewhere = ("summary", "facts", "series", "part_of", "participation", "adopted_at", "adopted_by", "disagreements")
    return not reference.is_citation and reference.path[0] not in elsewhere


def agreeing(record: Described, value: str) -> list[str]:
    """Return the sources of a record's head, but for those that a disagreement gives for another of its values.

    The claim that the head shows stands first in the disagreement.
    """
    points = [point for point in record.disagreements if point.disputes == value]
    others = {source for point in points for claim in point.claims[1:] for source in claim.cite}
    shown = {source for point in points for claim in point.claims[:1] for source in claim.cite}
    return [source for source in record.cite if source not in others - shown]


def standing(records: Iterable[R]) -> tuple[R, ...]:
    """Return the records that are not withdrawn: a withdrawn one keeps its page, and stands in no joined list."""
    return tuple(record for record in records if not record.withdrawn)


def reported(event: Event, measure: str) -> Reported | None:
    """Return the range that sources report for a measure of an event, or None where none does."""
    figures = tuple(figure for figure in event.figures if figure.measure == measure)
    if not figures:
        return None
    numbers = [figure.value for figure in figures]
    return Reported(event, min(numbers), max(numbers), figures)


def by_time(record: Record) -> tuple[bool, object, str]:
    """Order records by time, those without a date last."""
    return record.when is None, record.when.sort_key if record.when else (), record.id


def by_verification(record: Record) -> tuple[bool, object, str]:
    """Order records by the day of their verification, those never verified first."""
    return record.verified is not None, record.verified.sort_key if record.verified else (), record.id


def by_heading(record: Record) -> tuple[str, str]:
    """Order records by what they are called."""
    return record.heading.casefold(), record.id


def dated_order(dated: Dated) -> tuple[object, bool, bool, str]:
    """Order dated things by time.

    Of one date the event comes before what was adopted there, and a record before what a fact adds to it.
    """
    return dated.date.sort_key, dated.fact is not None, not isinstance(dated.record, Event), dated.record.id


def grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    """Return the values of each key, in the order in which they come."""
    groups: defaultdict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return read_only({key: tuple(values) for key, values in groups.items()})


def read_only(index: dict[Key, Value]) -> Mapping[Key, Value]:
    """Return an index that cannot be changed."""
    return MappingProxyType(index)
