"""All records, joined and indexed; immutable.

What a page shows and what a rule asks is answered here, in one pass over the records at most once.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import cast

from bakuprocess.joins import (
    Dated,
    R,
    Reference,
    Reported,
    by_heading,
    by_time,
    by_verification,
    dated_order,
    grouped,
    read_only,
    relates,
    reported,
    standing,
    tells,
)
from bakuprocess.model import (
    COLLECTIONS,
    Date,
    Described,
    Document,
    Entry,
    Event,
    Milestone,
    Partner,
    Record,
    Series,
    Source,
)
from bakuprocess.model.event import Participation
from bakuprocess.model.partner import Name
from bakuprocess.model.record import Disagreement, references


@dataclass(frozen=True)
class Catalogue:
    """All records that could be read.

    `records` are in order of collection and id; `broken` names the collection of each id whose file could not be
    understood, so that references to it are not called wrong; `incomplete` holds the ids of records of which something
    invalid was left out.
    """

    records: tuple[Record, ...]
    broken: Mapping[str, str] = field(default_factory=dict)
    incomplete: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> Mapping[str, Record]:
        """Every record by its id; of several with one id (which a rule reports) the first."""
        return read_only({record.id: record for record in reversed(self.records)})

    @cached_property
    def by_alias(self) -> Mapping[str, Record]:
        """Every record by its former ids."""
        return read_only({alias: record for record in reversed(self.records) for alias in record.aliases})

    def __getitem__(self, record_id: str) -> Record:
        return self.by_id[record_id]

    def source(self, source_id: str) -> Source:
        """Return a source by its id."""
        return cast("Source", self[source_id])

    def partner(self, partner_id: str) -> Partner:
        """Return a partner by its id."""
        return cast("Partner", self[partner_id])

    def knows(self, record_id: str) -> bool:
        """Whether there is a record with this id, be its file broken or not."""
        return record_id in self.by_id or record_id in self.broken

    def collection_of(self, record_id: str) -> str | None:
        """Return the collection of an id, or None where nothing has it."""
        record = self.by_id.get(record_id)
        return record.collection if record else self.broken.get(record_id)

    # Collections

    def _all(self, model: type[R]) -> tuple[R, ...]:
        return tuple(record for record in self.records if isinstance(record, model))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """All series, those nearest to the Baku Process first, then by title."""
        return tuple(sorted(self._all(Series), key=lambda series: (not self.has_core(series.id), *by_heading(series))))

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events in order of time."""
        return tuple(sorted(self._all(Event), key=by_time))

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """All partners, by name."""
        return tuple(sorted(self._all(Partner), key=by_heading))

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """All milestones in order of time."""
        return tuple(sorted(self._all(Milestone), key=by_time))

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """All documents in order of time, those without a date last."""
        return tuple(sorted(self._all(Document), key=by_time))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources by publisher, then by time."""
        return tuple(sorted(self._all(Source), key=lambda source: (source.publisher.casefold(), *by_time(source))))

    @cached_property
    def described(self) -> tuple[Described, ...]:
        """All records that have facts and sources."""
        return self._all(Described)

    def collection(self, name: str) -> tuple[Record, ...]:
        """Return all records of a collection, in the order in which pages show them."""
        return cast("tuple[Record, ...]", getattr(self, name))

    # Series and parts

    @cached_property
    def _editions(self) -> Mapping[str, tuple[Event, ...]]:
        by_series = grouped((event.series, event) for event in standing(self.events) if event.series)
        return {
            series: tuple(sorted(events, key=lambda e: (e.edition or 0, *by_time(e))))
            for series, events in by_series.items()
        }

    def editions(self, series_id: str) -> tuple[Event, ...]:
        """Return the events of a series in order of edition."""
        return self._editions.get(series_id, ())

    def has_core(self, series_id: str) -> bool:
        """Whether an edition of a series is core to the Baku Process."""
        return any(event.relation.degree == "core" for event in self.editions(series_id))

    @cached_property
    def _parts(self) -> Mapping[str, tuple[Event, ...]]:
        return grouped((event.part_of, event) for event in standing(self.events) if event.part_of)

    def parts_of(self, event_id: str) -> tuple[Event, ...]:
        """Return the events that were a part of an event, in order of time."""
        return self._parts.get(event_id, ())

    @cached_property
    def _documents(self) -> Mapping[str, tuple[Document, ...]]:
        documents = standing(self.documents)
        return grouped((document.adopted_at, document) for document in documents if document.adopted_at)

    def documents_of(self, event_id: str) -> tuple[Document, ...]:
        """Return the documents that were adopted at an event."""
        return self._documents.get(event_id, ())

    @cached_property
    def _neighbours(self) -> Mapping[str, tuple[Record | None, Record | None]]:
        rows = [*map(self.editions, self._editions), *(self._outside_series(name) for name in COLLECTIONS)]
        return {
            record.id: (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)
            for row in rows
            for at, record in enumerate(row)
        }

    def _outside_series(self, name: str) -> tuple[Record, ...]:
        return tuple(r for r in standing(self.collection(name)) if not (isinstance(r, Event) and r.series))

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        """Return the records before and after, in the series of an edition, else in the collection."""
        return self._neighbours.get(record.id, (None, None))

    # Time

    @cached_property
    def in_time(self) -> tuple[Described, ...]:
        """All records with facts that stand, in order of time, those without a date last."""
        return tuple(sorted(standing(self.described), key=by_time))

    @cached_property
    def timeline(self) -> tuple[Dated, ...]:
        """All events, milestones and documents that have a date, in order of time."""
        dated = chain[Record](self.events, self.milestones, self.documents)
        return tuple(sorted((Dated(r.when, r) for r in standing(dated) if r.when), key=dated_order))

    @cached_property
    def by_year(self) -> Mapping[int, tuple[Dated, ...]]:
        """The timeline by year."""
        return grouped((dated.date.start.year, dated) for dated in self.timeline)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Dated, ...]]:
        """The timeline by the kind of event or document; milestones, which have none, under their own noun."""
        return grouped((getattr(dated.record, "kind", dated.record.noun), dated) for dated in self.timeline)

    @cached_property
    def by_degree(self) -> Mapping[str, tuple[Dated, ...]]:
        """The timeline by how near its entries are to the Baku Process: core, linked, context."""
        entries = ((dated, dated.record) for dated in self.timeline)
        return grouped((entry.relation.degree, dated) for dated, entry in entries if isinstance(entry, Entry))

    # Partners

    @cached_property
    def _roles(self) -> Mapping[str, tuple[tuple[Event, Participation], ...]]:
        events = standing(self.events)
        return grouped((part.partner, (event, part)) for event in events for part in event.participation)

    def roles(self, partner_id: str) -> tuple[tuple[Event, Participation], ...]:
        """Return a partner's part in events, in order of time."""
        return self._roles.get(partner_id, ())

    @cached_property
    def matrix(self) -> Mapping[tuple[str, str], tuple[Participation, ...]]:
        """Partners × events: every participation by (partner id, event id)."""
        events = standing(self.events)
        return grouped(((part.partner, event.id), part) for event in events for part in event.participation)

    def name_at(self, partner_id: str, date: Date | None) -> Name:
        """Return the name that a partner bore at a date."""
        return self.partner(partner_id).name_at(date)

    def chronology(self, partner_id: str) -> tuple[Dated, ...]:
        """Return what concerns a partner, in order of time.

        That is: its own dated facts, the events that it took part in, and the milestones and documents that name it,
        but for milestones and documents that a fact of the same time tells of and links to.
        """
        facts = [Dated(f.date, self[partner_id], f) for f in self.partner(partner_id).facts if f.date]
        records = {event.id: event for event, _ in self.roles(partner_id)} | {
            use.record.id: use.record
            for use in self.uses(partner_id)
            if isinstance(use.record, Milestone | Document) and use.path[0] in ("about", "adopted_by")
        }
        dated = (Dated(record.when, record) for record in standing(records.values()) if record.when)
        untold = (e for e in dated if isinstance(e.record, Event) or not any(tells(fact, e) for fact in facts))
        return tuple(sorted(chain(facts, untold), key=dated_order))

    # Figures and disagreements

    def reported(self, series_id: str, measure: str) -> tuple[Reported, ...]:
        """Return, for each edition of a series with figures for a measure, the range that sources report."""
        return tuple(r for event in self.editions(series_id) if (r := reported(event, measure)))

    @cached_property
    def disagreements(self) -> tuple[tuple[Described, Disagreement], ...]:
        """Every point on which sources differ, by record in order of time."""
        return tuple((record, point) for record in self.in_time for point in record.disagreements)

    @cached_property
    def _concerning(self) -> Mapping[str, tuple[tuple[Described, int, Disagreement], ...]]:
        found = ((record, at, point) for record in self.in_time for at, point in enumerate(record.disagreements))
        return grouped((other, entry) for entry in found for other in entry[2].concerns)

    def disagreements_concerning(self, record_id: str) -> tuple[tuple[Described, int, Disagreement], ...]:
        """Return the points of other records that concern one: the record, the point's place in it, the point."""
        return self._concerning.get(record_id, ())

    # Sources and references

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference of every record, the links in its prose among them."""
        return tuple(Reference(record, *found) for record in self.records for found in references(record))

    @cached_property
    def _uses(self) -> Mapping[str, tuple[Reference, ...]]:
        return grouped((reference.target, reference) for reference in self.references)

    def uses(self, record_id: str) -> tuple[Reference, ...]:
        """Return every place that refers to a record."""
        return self._uses.get(record_id, ())

    def citations(self, source_id: str) -> tuple[Reference, ...]:
        """Return every place that cites a source: what rests on it."""
        return tuple(use for use in self.uses(source_id) if use.is_citation)

    def resting_on(self, source_id: str) -> tuple[Record, ...]:
        """Return the records that rest on a source, in order of collection and id."""
        return tuple({use.record.id: use.record for use in self.citations(source_id)}.values())

    @cached_property
    def _documents_by_address(self) -> Mapping[str, str]:
        return read_only({link.url: document.id for document in self.documents for link in document.links})

    def work_of(self, source: Source) -> str:
        """Return what is the same for a document and all its copies: its id, or what a copy calls it."""
        return str(source.copy_of or self._documents_by_address.get(source.url) or source.id)

    @cached_property
    def sources_by_kind(self) -> Mapping[str, tuple[Source, ...]]:
        """The sources by their kind."""
        return grouped((source.kind, source) for source in self.sources)

    @cached_property
    def sources_by_publisher(self) -> Mapping[str, tuple[Source, ...]]:
        """The sources by who published them."""
        return grouped((source.publisher, source) for source in self.sources)

    @cached_property
    def _sources_of(self) -> Mapping[str, tuple[str, ...]]:
        cited = grouped((one.record.id, one.target) for one in self.references if one.is_citation)
        return {record: tuple(dict.fromkeys(sources)) for record, sources in cited.items()}

    def sources_of(self, record_id: str) -> tuple[str, ...]:
        """Return the ids of the sources that a record rests on, in the order in which it cites them."""
        return self._sources_of.get(record_id, ())

    @cached_property
    def single_source(self) -> tuple[Described, ...]:
        """The records that rest on one source only."""
        return tuple(record for record in standing(self.described) if len(self.sources_of(record.id)) == 1)

    @cached_property
    def longest_unverified(self) -> tuple[Described, ...]:
        """All described records, those never verified first, then by the day of the last verification."""
        return tuple(sorted(standing(self.described), key=by_verification))

    @cached_property
    def unverified(self) -> tuple[Described, ...]:
        """The records that nobody has compared with their live sources yet."""
        return tuple(record for record in self.longest_unverified if not record.verified)

    @cached_property
    def _references_of(self) -> Mapping[str, tuple[Reference, ...]]:
        return grouped((reference.record.id, reference) for reference in self.references)

    def related(self, record: Record) -> tuple[Record, ...]:
        """Return the records that a record points to beside its sources, and those that point to it."""
        own = (one.target for one in self._references_of.get(record.id, ()) if relates(one))
        back = (one.record.id for one in self.uses(record.id) if relates(one) and not one.record.withdrawn)
        return tuple(self[i] for i in dict.fromkeys(chain(own, back)) if i != record.id and i in self.by_id)
