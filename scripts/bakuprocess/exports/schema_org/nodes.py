"""The small parts that a description in schema.org's vocabulary is made of: nodes, references, dates, places."""

from typing import Any

from bakuprocess.exports.addresses import address_of
from bakuprocess.model import Date, Document, Event, Partner, Record, Series, Source
from bakuprocess.model.dates import Point
from bakuprocess.model.text import Text
from bakuprocess.settings import Settings

Node = dict[str, Any]

# Only types that say neither more nor less than the record. All others are an Organization, and a CreativeWork:
# the vocabulary has no type for intergovernmental bodies, and “NGO” is more than “foundation” or “centre” tells.
_ORGANIZATIONS = {"national-authority": "GovernmentOrganization", "media": "NewsMediaOrganization"}
_DOCUMENTS = {"report": "Report", "decree": "Legislation"}
_SOURCES = {"news": "NewsArticle"}


def node(kind: str, **properties: Any) -> Node:
    """Return a node of a type, or of none, without the properties that are empty; a list of one is that one."""
    given = {name: value for name, value in {"@type": kind, **properties}.items() if value not in (None, "", [], ())}
    return {name: value[0] if isinstance(value, list) and len(value) == 1 else value for name, value in given.items()}


def type_of(record: Record) -> str:
    """Return schema.org's type for what a record is about."""
    match record:
        case Event():
            return "Event"
        case Series():
            return "EventSeries"
        case Partner():
            return _ORGANIZATIONS.get(record.kind, "Organization")
        case Document():
            return _DOCUMENTS.get(record.kind, "CreativeWork")
        case Source():
            return _SOURCES.get(record.kind, "CreativeWork")
        case _:
            # A milestone was no gathering, so no Event; who acted is not told, so no Action; and it is no text.
            return "Thing"


def identity(record: Record, settings: Settings) -> Node:
    """Return the name of what a record is about, for other data to refer to; nothing where the site has no address.

    It is not the address of the page, which is another thing than what the page is about.
    """
    address = address_of(record, settings)
    return {"@id": f"{address}#this"} if address else {}


def reference(record: Record, settings: Settings, when: Date | None = None) -> Node:
    """Return a node that only names what a record is about: a partner under the name that it bore at a date."""
    name = record.name_at(when).name if isinstance(record, Partner) else record.heading
    return node(type_of(record), **identity(record, settings), name=str(name))


def exact(point: Point) -> str:
    """Return a point of time in ISO 8601, in its own precision; nothing if it is in doubt.

    A date of the vocabulary can be reduced in precision (2011, 2011-04), but has no mark for “about” and “uncertain”.
    """
    return "" if point.approximate or point.uncertain else point.machine


def single(date: Date | None) -> str:
    """Return a date in ISO 8601 where it is one point of time and not in doubt; else nothing."""
    return exact(date.start) if date and not date.is_interval else ""


def postal_address(city: Text, country: str) -> Node:
    """Return a city and a country, by its ISO 3166-1 code, as an address."""
    return node("PostalAddress", addressLocality=str(city), addressCountry=country)
