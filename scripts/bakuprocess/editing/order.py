"""The order in which the fields of a record stand: what it is, what it says, what it rests on."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel

from bakuprocess.model import COLLECTIONS
from bakuprocess.model.record import models_in
from bakuprocess.reading import Node, Scalar

_END = ("see_also", "cite", "verified", "withdrawn")
_SAID = ("relation", "summary", "facts")
_NAMED = ("title", "also_known_as", "aliases")

# Of each collection; the parts of a record have the order of their models.
ORDER: dict[str, tuple[str, ...]] = {
    "series": (*_NAMED, "summary", "facts", "disagreements", *_END),
    "events": (
        *_NAMED,
        *("kind", "part_of", "series", "edition", "date", "status", "place", "theme"),
        *_SAID,
        *("participation", "figures", "disagreements", "website"),
        *_END,
    ),
    "partners": (
        *("names", "also_known_as", "aliases", "kind", "part_of", "founded", "seat", "website", "identifiers"),
        *("summary", "facts", "disagreements"),
        *_END,
    ),
    "milestones": (*_NAMED, "date", "about", *_SAID, "disagreements", *_END),
    "documents": (
        *_NAMED,
        *("kind", "date", "adopted_by", "adopted_at", "symbol", "links"),
        *_SAID,
        "disagreements",
        *_END,
    ),
    "sources": (
        *_NAMED,
        *("publisher", "via", "country", "url", "archive_url", "date", "accessed", "language", "kind"),
        *("copy_of", "summary", "see_also", "verified", "withdrawn"),
    ),
}
Model = type[BaseModel] | None
Entry = TypeVar("Entry", bound=tuple[Scalar, Node])


def names(collection: str, model: Model) -> tuple[str, ...]:
    """Return the fields of a record or of a part of one, in order; none for texts by language, whose order is free."""
    if model is None:
        return ()
    if model is COLLECTIONS[collection]:
        return ORDER[collection]
    return tuple(field.alias or name for name, field in model.model_fields.items())


def ordered(entries: Iterable[Entry], order: tuple[str, ...]) -> list[Entry]:
    """Return entries in their order; one that nobody knows stays behind the one that it follows."""
    ranked, rank = [], -1
    for entry in entries:
        rank = order.index(entry[0].text) if entry[0].text in order else rank
        ranked.append((rank, entry))
    return [entry for _, entry in sorted(ranked, key=lambda one: one[0])]


def within(model: Model, name: str) -> Model:
    """Return the model of the part, or of the list of parts, that a field holds; None where it holds neither."""
    fields = model.model_fields.items() if model else ()
    annotations = (field.annotation for own, field in fields if (field.alias or own) == name)
    return next((part for annotation in annotations for part in models_in(annotation)), None)
