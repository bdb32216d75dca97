"""What a record shows, field by field, in the words of its page: the base on which two states are compared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import singledispatchmethod
from typing import Any

from pydantic import BaseModel

from bakuprocess.catalogue import Catalogue
from bakuprocess.diffing.labels import FIELDS
from bakuprocess.joins import agreeing
from bakuprocess.language import Language
from bakuprocess.model import Date, Described, Record
from bakuprocess.model.document import Link
from bakuprocess.model.event import Figure, Participation, Place
from bakuprocess.model.ids import is_id
from bakuprocess.model.partner import Identifiers, Name, Seat
from bakuprocess.model.record import Disagreement, Fact, reference_fields
from bakuprocess.model.relation import Relation
from bakuprocess.model.text import ENGLISH, Prose, Text
from bakuprocess.pages.labels import label

# What the sources of a record's head speak of.
_SOURCED = {"title", "kind", "date", "status", "place", "theme", "series", "edition", "part_of", "summary", "names"}
_SOURCED |= {"founded", "seat", "adopted_by", "adopted_at", "symbol"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a page says: its words, the ids of its sources, what it is about, and the value itself.

    Of two items, one before and one after, that are about the same (`about`, where it is not empty), one became the
    other.
    """

    text: str
    sources: tuple[str, ...] = ()
    about: str = ""
    value: object = None

    def says_what(self, other: "Item") -> bool:
        """Whether nothing that a reader sees tells the two apart."""
        same_value = self.value is not None and self.value == other.value
        return same_value or (self.text, self.sources) == (other.text, other.sources)


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a record: its name in YAML, its name on the page, what it says, and whether it is a list."""

    name: str
    label: str
    items: tuple[Item, ...]
    listed: bool


class Shower:
    """Tells what records of one catalogue show; `moved` leads from former ids to those of today."""

    def __init__(self, catalogue: Catalogue, language: Language, moved: Mapping[str, str]) -> None:
        self.catalogue = catalogue
        self.language = language
        self.moved = moved

    def rows(self, record: Record) -> tuple[Row, ...]:
        """Return what a record shows, in the order of its page, without fields that are empty."""
        rows = (
            Row(
                name,
                FIELDS[record.collection, name],
                tuple(self._items(record, name)),
                isinstance(getattr(record, name), tuple),
            )
            for collection, name in FIELDS
            if collection == record.collection
        )
        return tuple(row for row in rows if row.items)

    def _items(self, record: Record, name: str) -> Iterator[Item]:
        head = agreeing(record, name) if isinstance(record, Described) and name in _SOURCED else ()
        for one in _listed(getattr(record, name)):
            if isinstance(one, BaseModel):
                yield from (replace(item, sources=item.sources or self._current(head)) for item in self._part(one))
            elif isinstance(one, Text):
                yield from self._forms(one, self._current(head))
            else:
                yield Item(self._word(record, name, one), self._current(head), value=one)

    def _current(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.moved.get(one, one) for one in ids)

    # Values

    def _forms(self, text: Text, sources: tuple[str, ...]) -> Iterator[Item]:
        """Yield a text in each of its languages, English as it is, the others with the language's name behind it."""
        for tag, words in text.forms:
            shown = self._prose(text) if tag == ENGLISH and isinstance(text, Prose) else words
            shown += "" if tag == ENGLISH else f" ({self.language.tongue(tag)})"
            yield Item(shown, sources, about=tag)

    def _text(self, text: Text) -> str:
        return "; ".join(item.text for item in self._forms(text, ()))

    def _prose(self, text: Prose) -> str:
        """Return prose without its marks, the goal of each link behind its words."""
        return "".join(f"{s.words} [→ {self._goal(s.link)}]" if s.link else s.words for s in text.spans)

    def _goal(self, link: str) -> str:
        return self._heading(link) if is_id(link) else link

    def _heading(self, record_id: str) -> str:
        record = self.catalogue.by_id.get(record_id)
        return record.heading if record else record_id

    def _word(self, part: BaseModel, name: str, value: Any) -> str:
        """Return a single value as pages write it, by its type and by the field that holds it."""
        if isinstance(value, Date):
            return self.language.date(value)
        if isinstance(value, Text):
            return self._text(value)
        if isinstance(value, int):
            return self.language.number(value)
        return self._line(part, name, str(value))

    def _line(self, part: BaseModel, name: str, value: str) -> str:
        if name in reference_fields(type(part)):
            return self._heading(value)
        if name in ("kind", "status"):
            return label(self.language, getattr(part, "collection", name) if name == "kind" else name, value)
        named = {"country": self.language.country, "language": self.language.tongue}
        return named[name](value) if name in named else value

    # Parts

    @singledispatchmethod
    def _part(self, part: BaseModel) -> Iterator[Item]:
        """Yield what a part says; this one serves any part that has no words of its own here."""
        told = (
            f"{name.replace('_', ' ')}: {'; '.join(self._word(part, name, one) for one in values)}"
            for name in type(part).model_fields
            if name != "cite" and (values := _listed(getattr(part, name)))
        )
        yield Item("; ".join(told), self._current(getattr(part, "cite", ())), value=part)

    @_part.register
    def _(self, part: Relation) -> Iterator[Item]:
        words = self._noted(label(self.language, "relation", part.degree), part.note)
        yield Item(words, self._current(part.cite), value=part)

    @_part.register
    def _(self, part: Place) -> Iterator[Item]:
        where = [part.venue, part.city]
        yield Item(", ".join([*(self._text(one) for one in where if one), self.language.country(part.country)]))

    @_part.register
    def _(self, part: Seat) -> Iterator[Item]:
        yield Item(f"{self._text(part.city)}, {self.language.country(part.country)}")

    @_part.register
    def _(self, part: Participation) -> Iterator[Item]:
        words = f"{self._heading(part.partner)}: {label(self.language, 'role', part.role)}"
        words += f", as “{self._text(part.named)}”" if part.named else ""
        about = self.moved.get(part.partner, part.partner)
        yield Item(self._noted(words, part.note), self._current(part.cite), about, part)

    @_part.register
    def _(self, part: Figure) -> Iterator[Item]:
        number = self.language.number(part.value)
        if part.qualifier:
            number = label(self.language, "qualifier", part.qualifier) % {"number": number}
        words = f"{label(self.language, 'measure', part.measure)}: {number}"
        yield Item(self._noted(words, part.note), self._current(part.cite), part.measure, part)

    @_part.register
    def _(self, part: Fact) -> Iterator[Item]:
        before = f"{self.language.date(part.date)}: " if part.date else ""
        for form in self._forms(part.text, ()):
            yield Item(before + form.text, self._current(part.cite))

    @_part.register
    def _(self, part: Disagreement) -> Iterator[Item]:
        about = self._text(part.about)
        concerned = f" (concerns {', '.join(map(self._heading, part.concerns))})" if part.concerns else ""
        marked = f" (marks the {part.disputes} at the head of the page)" if part.disputes else ""
        point = (part.about, part.disputes, part.concerns, part.note)
        yield Item(self._noted(about + marked + concerned, part.note), about=about, value=point)
        for number, claim in enumerate(part.claims):
            words = self._noted(f"{about}: {self._text(claim.value)}", claim.note)
            yield Item(words, self._current(claim.cite), f"{about} {number}", claim)

    @_part.register
    def _(self, part: Name) -> Iterator[Item]:
        ends = [f"{word} {self.language.date(d)}" for word, d in (("from", part.since), ("to", part.until)) if d]
        words = part.full + (f" ({' '.join(ends)})" if ends else "")
        words += f"; {self._text(part.translations)}" if part.translations else ""
        yield Item(words, self._current(part.cite))

    @_part.register
    def _(self, part: Link) -> Iterator[Item]:
        words = [self.language.tongue(part.language), *([part.format.upper()] if part.format else [])]
        yield Item(f"{part.url} ({', '.join(words)})", about=part.url)

    @_part.register
    def _(self, part: Identifiers) -> Iterator[Item]:
        for register in type(part).model_fields:
            if value := getattr(part, register):
                yield Item(f"{register}: {value}", about=register)

    def _noted(self, words: str, note: Text | None) -> str:
        return f"{words} ({self._text(note)})" if note else words


def _listed(value: object) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
