"""A document: a declaration, resolution, report or other text that the record speaks of."""

from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Part
from bakuprocess.model.relation import Entry
from bakuprocess.model.values import EventRef, Language, Line, PartnerOrText, Url

Kind = Literal[
    "declaration",
    "communique",
    "resolution",
    "decision",
    "report",
    "protocol",
    "decree",
    "call",
    "statement",
    "speech",
    "booklet",
    "concept-note",
]


class Link(Part):
    """Where the text can be read."""

    url: Url
    language: Language
    format: Literal["html", "pdf", "doc"] | None = None


class Document(Entry):
    """A text, who adopted it and where it can be read."""

    collection: ClassVar[str] = "documents"
    noun: ClassVar[str] = "document"

    kind: Kind
    date: Date | None = None
    adopted_by: tuple[PartnerOrText, ...] = ()
    adopted_at: EventRef | None = Field(None, description="the event at which it was adopted")
    symbol: Line | None = Field(None, description="an official symbol, such as A/RES/72/136")
    links: tuple[Link, ...] = ()

    @property
    def when(self) -> Date | None:
        """When it was adopted."""
        return self.date
