"""What a statement rests on: one source, one publisher, one country, or several that are independent of each other.

Computed from the kinds, publishers and countries of the sources that it cites; nobody writes it by hand.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Described, Event
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.record import Fact

# What a record states, each with sources of its own; the claims of a disagreement name who makes them anyway.
Statement = Fact | Figure | Participation


class Level(StrEnum):
    """How narrow the ground of a statement is, the narrowest first."""

    ONE_SOURCE = "one-source"
    ONE_PUBLISHER = "one-publisher"
    ONE_COUNTRY = "one-country"
    SEVERAL = "several"


class Support(NamedTuple):
    """What a statement rests on; the publisher, the country and the work where all its sources share them.

    A work is a document, be it read in a copy or in the original: its record's id, where there is one.
    """

    level: Level
    publisher: str | None = None
    country: str | None = None
    work: str | None = None


def support(catalogue: Catalogue, cite: Iterable[str]) -> Support:
    """Return what a statement that cites these sources rests on; two copies of one document count once."""
    sources = [catalogue.source(one) for one in cite]
    publisher = _shared({source.publisher for source in sources})
    country = _shared({source.country for source in sources})
    work = _shared({catalogue.work_of(source) for source in sources})
    if work:
        level = Level.ONE_SOURCE
    elif publisher:
        level = Level.ONE_PUBLISHER
    else:
        level = Level.ONE_COUNTRY if country else Level.SEVERAL
    return Support(level, publisher, country, work)


def _shared(values: set[str] | set[str | None]) -> str | None:
    return next(iter(values)) if len(values) == 1 else None


def statements(record: Described) -> Iterator[Statement]:
    """Yield the facts, figures and roles of a record."""
    yield from record.facts
    if isinstance(record, Event):
        yield from record.figures
        yield from record.participation


def countries(catalogue: Catalogue, stated: Iterable[Statement]) -> Counter[str]:
    """Return how many of some statements cite only sources of one country, by that country."""
    found = (support(catalogue, one.cite).country for one in stated)
    return Counter(country for country in found if country)


def tally(catalogue: Catalogue, stated: Iterable[Statement]) -> Counter[Level]:
    """Return how many of some statements rest on how much."""
    return Counter(support(catalogue, one.cite).level for one in stated)


def cited_by_kind(catalogue: Catalogue) -> Counter[str]:
    """Return how many facts, figures and roles cite a source of each kind."""
    cited: Counter[str] = Counter()
    for record in standing(catalogue.described):
        for stated in statements(record):
            cited.update({catalogue.source(one).kind for one in stated.cite})
    return cited
