"""What a record is about, in schema.org's vocabulary: an event, a series, an organisation, a document, a source.

What has no exact property there is left out; the page and the record's own data tell it.
"""

from collections.abc import Iterator

from bakuprocess.catalogue import Catalogue
from bakuprocess.exports.schema_org.nodes import (
    Node,
    exact,
    identity,
    node,
    postal_address,
    reference,
    single,
    type_of,
)
from bakuprocess.model import Document, Event, Partner, Record, Series, Source
from bakuprocess.model.text import Text
from bakuprocess.settings import Settings

_STATUS = {
    "held": "EventScheduled",  # it “is taking place or has taken place”
    "announced": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
# A sponsor would be one that pledged, promised or paid something; of partners and supporters no source says that.
_ROLES = {
    "host": "organizer",
    "organiser": "organizer",
    "co-organiser": "organizer",
    "partner": "contributor",
    "supporter": "contributor",
    "media-partner": "contributor",
    "participant": "attendee",
}
# Others are adopted, signed or spoken, which the vocabulary counts as the making of the work: see legislationDate.
_PUBLISHED = {"report", "booklet", "concept-note"}
_MEDIA_TYPES = {"html": "text/html", "pdf": "application/pdf", "doc": "application/msword"}


def thing(record: Record, catalogue: Catalogue, settings: Settings) -> Node:
    """Return the description of what a record is about."""
    name = str(record.name.name) if isinstance(record, Partner) else record.heading
    summary = getattr(record, "summary", None)
    return node(
        type_of(record),
        **identity(record, settings),
        name=name,
        alternateName=[other for other in dict.fromkeys(_other_names(record)) if other != name],
        description=summary.plain if summary else "",
        **_own(record, catalogue, settings),
    )


def _other_names(record: Record) -> Iterator[str]:
    title: Text | None = getattr(record, "title", None)
    if title:
        yield from (words for _, words in title.others)
    for name in reversed(record.names) if isinstance(record, Partner) else ():
        yield str(name.name)
        yield from [name.acronym] if name.acronym else []
        yield from (words for _, words in (*name.name.others, *(name.translations.forms if name.translations else ())))
    yield from (words for text in record.also_known_as for _, words in text.forms)


def _own(record: Record, catalogue: Catalogue, settings: Settings) -> Node:
    """Return the properties that only this type has."""
    match record:
        case Event():
            return _event(record, catalogue, settings)
        case Series():
            return {"subEvent": [reference(event, settings) for event in catalogue.editions(record.id)]}
        case Partner():
            return _partner(record, catalogue, settings)
        case Document():
            return _document(record, catalogue, settings)
        case Source():
            return _source(record, catalogue, settings)
        case _:
            return {}


def _event(event: Event, catalogue: Catalogue, settings: Settings) -> Node:
    parts: dict[str, dict[str, Node]] = {}
    for part in event.participation:
        partner = reference(catalogue.partner(part.partner), settings, event.date)
        parts.setdefault(_ROLES[part.role], {})[part.partner] = partner
    # Nobody has said yet whether an announced event whose time is over took place.
    overdue = event.status == "announced" and event.date.last_day < settings.as_of
    place = event.place
    return {
        "startDate": exact(event.date.start),
        "endDate": exact(event.date.end) if event.date.is_interval else "",
        "eventStatus": "" if overdue else f"https://schema.org/{_STATUS[event.status]}",
        "location": place
        and node(
            "Place",
            name=str(place.venue) if place.venue else "",
            address=postal_address(place.city, place.country),
        ),
        "superEvent": [reference(catalogue[whole], settings) for whole in (event.part_of, event.series) if whole],
        "subEvent": [reference(part, settings) for part in catalogue.parts_of(event.id)],
        **{name: list(partners.values()) for name, partners in parts.items()},
        "url": event.website,
    }


def _partner(partner: Partner, catalogue: Catalogue, settings: Settings) -> Node:
    return {
        "foundingDate": single(partner.founded),
        "address": partner.seat and postal_address(partner.seat.city, partner.seat.country),
        "parentOrganization": partner.part_of and reference(catalogue[partner.part_of], settings),
        "url": partner.website,
    }


def _document(document: Document, catalogue: Catalogue, settings: Settings) -> Node:
    # Whether a body that is told in words only is an organisation or are persons, the record does not know.
    known = [catalogue[one] for one in document.adopted_by if isinstance(one, str)]
    return {
        "identifier": document.symbol,
        "datePublished" if document.kind in _PUBLISHED else "dateCreated": single(document.date),
        "creator": [reference(partner, settings, document.date) for partner in known],
        "encoding": [
            node(
                "MediaObject",
                contentUrl=link.url,
                encodingFormat=_MEDIA_TYPES[link.format] if link.format else "",
                inLanguage=link.language,
            )
            for link in document.links
        ],
    }


def _source(source: Source, catalogue: Catalogue, settings: Settings) -> Node:
    copied = source.copy_of
    return {
        "publisher": node("", name=source.publisher),  # an organisation mostly, sometimes a person: without a type
        "datePublished": single(source.date),
        "inLanguage": source.language,
        "url": source.url,
        "archivedAt": source.archive_url,
        "exampleOfWork": reference(catalogue[copied], settings) if isinstance(copied, str) else "",
    }
