"""What the search knows of a record's page beside its text: all its names, and what results can be filtered by."""

from collections.abc import Iterator

from bakuprocess.catalogue import Catalogue
from bakuprocess.language import Language
from bakuprocess.model import Document, Entry, Event, Milestone, Partner, Record, Series, Source
from bakuprocess.model.folding import other_spellings
from bakuprocess.model.text import Text

SEPARATOR = "; "  # between names, for the script of the search


def _(message: str) -> str:
    """Mark a message for extraction; it is translated where it is shown."""
    return message


# A title counts editions in figures or Roman numbers, and people ask for “the third forum”.
_ORDINALS = (
    _("First"),
    _("Second"),
    _("Third"),
    _("Fourth"),
    _("Fifth"),
    _("Sixth"),
    _("Seventh"),
    _("Eighth"),
    _("Ninth"),
    _("Tenth"),
)


def fields(record: Record, catalogue: Catalogue, language: Language) -> dict[str, str | list[str]]:
    """Return the fields for the front matter of a record's page, each empty where there is nothing to say.

    They are the collection, the date as people read it, the year (as on the timeline the first that a date touches),
    the partners by their short names, all names in all languages (of sources: `titles`, which weigh less), their words
    in other spellings, how near the record is to the Baku Process, the place of an event, the publisher of a source.
    """
    when = record.when
    names = list(dict.fromkeys(_names(record, catalogue, language)))
    joined = SEPARATOR.join(name.replace(SEPARATOR, ", ") for name in names)
    return {
        "collection": record.collection,
        "date": language.date(when) if when else "",
        "year": str(when.start.year) if when else "",
        "partners": sorted({partner.name.short for partner in _partners(record, catalogue)}),
        "titles" if isinstance(record, Source) else "names": joined,
        "spellings": " ".join(other_spellings(*names)),
        "relation": _relation(record, catalogue),
        "place": _place(record, language),
        "publisher": record.publisher if isinstance(record, Source) else "",
    }


def _relation(record: Record, catalogue: Catalogue) -> str:
    """Return how near a record is to the Baku Process: core, linked or context; nothing for partners and sources."""
    if isinstance(record, Series):
        return "core" if catalogue.has_core(record.id) else ""
    return record.relation.degree if isinstance(record, Entry) else ""


def _place(record: Record, language: Language) -> str:
    """Return where an event was: venue, city, country."""
    if not (isinstance(record, Event) and record.place):
        return ""
    place = record.place
    return ", ".join(str(part) for part in (place.venue, place.city, language.country(place.country)) if part)


def _names(record: Record, catalogue: Catalogue, language: Language) -> Iterator[str]:
    """Yield what people may call a record; an event by its theme and its number, a document by its symbol too."""
    title: Text | None = getattr(record, "title", None)
    yield record.heading
    yield from (words for _, words in title.others) if title else ()
    yield from (words for text in record.also_known_as for _, words in text.forms)
    match record:
        case Partner():
            for name in record.names:
                yield str(name.name)
                yield from (words for _, words in name.translations.forms) if name.translations else ()
                yield from [name.acronym] if name.acronym else []
        case Event():
            yield from [str(record.theme)] if record.theme else []
            if record.series and record.edition and record.edition <= len(_ORDINALS):
                yield f"{language.word(_ORDINALS[record.edition - 1])} {catalogue[record.series].heading}"
        case Document(symbol=str(symbol)):
            yield symbol


def _partners(record: Record, catalogue: Catalogue) -> Iterator[Partner]:
    """Yield the partners that a record is about; an event or a series is about those that had a part in it."""
    match record:
        case Partner():
            yield record
        case Event():
            yield from (catalogue.partner(part.partner) for part in record.participation)
        case Series():
            for edition in catalogue.editions(record.id):
                yield from _partners(edition, catalogue)
        case Milestone() | Document():
            named = record.about if isinstance(record, Milestone) else record.adopted_by
            found = (catalogue.by_id.get(str(one)) for one in named)
            yield from (one for one in found if isinstance(one, Partner))
