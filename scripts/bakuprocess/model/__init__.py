"""What a record is: one module a record type, plus the value types that they share."""

from bakuprocess.model.dates import Date
from bakuprocess.model.document import Document
from bakuprocess.model.event import Event
from bakuprocess.model.milestone import Milestone
from bakuprocess.model.partner import Partner
from bakuprocess.model.record import Described, Record
from bakuprocess.model.relation import Entry
from bakuprocess.model.series import Series
from bakuprocess.model.source import Source

COLLECTIONS: dict[str, type[Record]] = {
    model.collection: model for model in (Series, Event, Partner, Milestone, Document, Source)
}

__all__ = [
    "COLLECTIONS",
    "Date",
    "Described",
    "Document",
    "Entry",
    "Event",
    "Milestone",
    "Partner",
    "Record",
    "Series",
    "Source",
]
