"""Two catalogues in, what changes from one to the other out: pure, and in the words of the pages."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from bakuprocess.checking import Checked
from bakuprocess.diffing.shown import Item, Row, Shower
from bakuprocess.diffing.words import likeness
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS, Record, Source
from bakuprocess.problems import Problem

# Two items with less in common than this are not one that changed.
_ALIKE = 0.5
# More pairs than this are not looked through.
_MOST_PAIRS = 2000


class Kind(StrEnum):
    """What becomes of a record."""

    ADDED = "added"
    CHANGED = "changed"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    UNREADABLE = "unreadable"
    MENDED = "mended"


@dataclass(frozen=True, slots=True)
class Change:
    """What one item of a field becomes; without `before` it is added, without `after` it is removed."""

    before: Item | None
    after: Item | None


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What changes in a field; `reordered` where the same items only stand in another order."""

    name: str
    label: str
    changes: tuple[Change, ...]
    reordered: bool = False


@dataclass(frozen=True, slots=True)
class RecordChange:
    """What changes in a record.

    `was` is its former id; `perhaps` that of a new record which one that is removed may have become; `incomplete` tells
    whether something invalid was left out.
    """

    kind: Kind
    collection: str
    id: str
    title: str
    fields: tuple[FieldChange, ...] = ()
    was: str = ""
    perhaps: str = ""
    why: str = ""
    incomplete: bool = False

    @property
    def file(self) -> str:
        """The file of the record, as an editor knows it."""
        return f"data/{self.collection}/{self.id}.yml"


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changes, the problems of the new state with whether each is new, and the sources that are named."""

    records: tuple[RecordChange, ...]
    problems: tuple[tuple[Problem, bool], ...]
    sources: Mapping[str, Source]


def compare(old: Checked, new: Checked, language: Language) -> Difference:
    """Return what changes from one state of the record to another, in order of collection and id."""
    moved = {alias: record.id for alias, record in new.catalogue.by_alias.items()}
    before, after = Shower(old.catalogue, language, moved), Shower(new.catalogue, language, moved)
    order = list(COLLECTIONS)
    records = sorted(_records(before, after), key=lambda change: (order.index(change.collection), change.id))
    sources = {one.id: one for both in (old, new) for one in both.catalogue.sources}
    return Difference(tuple(records), tuple(_problems(old.problems, new.problems)), sources)


def _records(before: Shower, after: Shower) -> Iterator[RecordChange]:
    seen = set()
    for record in after.catalogue.by_id.values():
        former = _former(record, before, after)
        if former:
            seen.add(former.id)
        if former != record or record.id in after.catalogue.incomplete - before.catalogue.incomplete:
            yield from _changed(former, record, before, after)
    for record_id, collection in after.catalogue.broken.items():
        seen.add(record_id)
        if record_id not in before.catalogue.broken:
            known = before.catalogue.by_id.get(record_id)
            yield RecordChange(Kind.UNREADABLE, collection, record_id, known.heading if known else record_id)
    new = [record for record in after.catalogue.records if not before.catalogue.knows(record.id)]
    for record in before.catalogue.by_id.values():
        if record.id not in seen:
            alike = (one.id for one in new if (one.collection, one.heading) == (record.collection, record.heading))
            fields = _rows(before.rows(record), ())
            yield RecordChange(
                Kind.REMOVED, record.collection, record.id, record.heading, fields, perhaps=next(alike, "")
            )


def _former(record: Record, before: Shower, after: Shower) -> Record | None:
    """Return what a record was before: under its id, or under one that is now an alias of it."""
    known, now = before.catalogue.by_id, after.catalogue
    ids = [record.id, *(alias for alias in record.aliases if not now.knows(alias))]
    return next((known[one] for one in ids if one in known and known[one].collection == record.collection), None)


def _changed(former: Record | None, record: Record, before: Shower, after: Shower) -> Iterator[RecordChange]:
    """Yield the change of one record, or nothing where a reader would see none."""
    kind = _kind(former, record, before)
    fields = _rows(before.rows(former) if former else (), after.rows(record))
    if kind is Kind.RENAMED:
        fields = tuple(field for field in fields if field.name != "aliases")
    elif kind is Kind.WITHDRAWN:
        fields = tuple(field for field in fields if field.name != "withdrawn")
    incomplete = record.id in after.catalogue.incomplete
    if kind is Kind.CHANGED and not fields and not incomplete:
        return
    yield RecordChange(
        kind,
        record.collection,
        record.id,
        record.heading,
        fields,
        was=former.id if former and former.id != record.id else "",
        why=str(record.withdrawn) if kind is Kind.WITHDRAWN else "",
        incomplete=incomplete,
    )


def _kind(former: Record | None, record: Record, before: Shower) -> Kind:
    if former is None:
        return Kind.MENDED if record.id in before.catalogue.broken else Kind.ADDED
    if record.withdrawn and not former.withdrawn:
        return Kind.WITHDRAWN
    return Kind.CHANGED if former.id == record.id else Kind.RENAMED


def _rows(before: Sequence[Row], after: Sequence[Row]) -> tuple[FieldChange, ...]:
    """Return the fields that change, in the order of the page."""
    old, new = ({row.name: row.items for row in rows} for rows in (before, after))
    rows = {row.name: row for row in (*after, *before)}
    fields = (_field(row, old.get(name, ()), new.get(name, ())) for name, row in rows.items())
    return tuple(field for field in fields if field.changes or field.reordered)


def _field(row: Row, old: tuple[Item, ...], new: tuple[Item, ...]) -> FieldChange:
    pairs = _same(old, new)
    kept = [pairs[at] for at in sorted(pairs)]
    gone = [item for at, item in enumerate(old) if at not in pairs]
    come = [item for at, item in enumerate(new) if at not in pairs.values()]
    one_value = not row.listed and len(gone) == len(come) == 1
    changes = (Change(gone[0], come[0]),) if one_value else tuple(_paired(gone, come))
    return FieldChange(row.name, row.label, changes, reordered=not changes and kept != sorted(kept))


def _same(old: tuple[Item, ...], new: tuple[Item, ...]) -> dict[int, int]:
    """Return which items stay as they are: place before, place after."""
    pairs: dict[int, int] = {}
    free = list(range(len(new)))
    for at, item in enumerate(old):
        match = next((place for place in free if item.says_what(new[place])), None)
        if match is not None:
            pairs[at] = match
            free.remove(match)
    return pairs


def _paired(gone: list[Item], come: list[Item]) -> Iterator[Change]:
    """Yield what became of each item that is not the same: changed, removed or added, in the order of the new page."""
    became: dict[int, int] = {}
    for _, before, after in _likely(gone, come):
        if before not in became.values() and after not in became:
            became[after] = before
    yield from (Change(item, None) for at, item in enumerate(gone) if at not in became.values())
    yield from (Change(gone[became[at]] if at in became else None, item) for at, item in enumerate(come))


def _likely(gone: list[Item], come: list[Item]) -> list[tuple[float, int, int]]:
    """Return which items may have become which, the likeliest first: those about the same, then those alike."""
    if len(gone) * len(come) > _MOST_PAIRS:
        return []
    pairs = product(enumerate(gone), enumerate(come))
    likely = [(_likeness(before, after), one, other) for (one, before), (other, after) in pairs]
    return sorted((pair for pair in likely if pair[0] >= _ALIKE), key=lambda pair: (-pair[0], pair[1], pair[2]))


def _likeness(before: Item, after: Item) -> float:
    about = bool(before.about) and before.about == after.about
    return about + likeness(before.text, after.text)


def _problems(old: Sequence[Problem], new: Sequence[Problem]) -> Iterator[tuple[Problem, bool]]:
    """Yield the problems of the new state, each with whether the old one had it not; lines may have moved."""
    known = Counter((problem.place.file, problem.code, problem.found) for problem in old)
    for problem in new:
        same = problem.place.file, problem.code, problem.found
        known[same] -= 1
        yield problem, known[same] < 0
