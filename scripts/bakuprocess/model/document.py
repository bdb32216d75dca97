"""A document: a declaration, resolution, report or other text that the record speaks of."""

from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Part
from bakuprocess.model.relation import Entry
from bakuprocess.model.values import EventRef, Language, Line, PartnerOrText, Url, explained

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
KINDS = {
    "declaration": "a text in which those who met declare what they hold or intend",
    "communique": "a text for the public on how a meeting ended",
    "resolution": "what a body decided and itself calls a resolution",
    "decision": "what a body decided and calls otherwise",
    "report": "an account of what was done or found",
    "protocol": "a text on which two or more sides agreed and which they signed",
    "decree": "an order of a head of state or a government",
    "call": "an appeal to others to do something",
    "statement": "a text put out in the name of an organisation or a state",
    "speech": "what somebody said, written down",
    "booklet": "a brochure of the organisers",
    "concept-note": "a plan of an event, by those who prepare it",
}
Format = Literal["html", "pdf", "doc"]
FORMATS = {"html": "a web page", "pdf": "a PDF file", "doc": "a file of Word, or one like it"}


class Link(Part):
    """Where the text can be read."""

    url: Url = Field(description="the address of the text", examples=["https://example.org/declaration"])
    language: Language = Field(description="the language of the text there", examples=["en"])
    format: Format | None = Field(
        None, description="in what form it is there", examples=["pdf"], json_schema_extra=explained(FORMATS)
    )


class Document(Entry):
    """A text, who adopted it and where it can be read."""

    collection: ClassVar[str] = "documents"
    noun: ClassVar[str] = "document"

    kind: Kind = Field(
        description="what kind of text it is", examples=["declaration"], json_schema_extra=explained(KINDS)
    )
    date: Date | None = Field(None, description="when it was adopted, signed or published", examples=["2008-12-03"])
    adopted_by: tuple[PartnerOrText, ...] = Field(
        (),
        description="who adopted or issued it: partners by their ids, others in words",
        examples=["[icesco, Ministers and other participants of the conference]"],
    )
    adopted_at: EventRef | None = Field(
        None,
        description="the event at which it was adopted",
        examples=["conference-of-ministers-of-culture-2008"],
    )
    symbol: Line | None = Field(None, description="an official symbol, such as A/RES/72/136", examples=["A/RES/72/136"])
    links: tuple[Link, ...] = Field(
        (),
        description="where the text can be read",
        examples=["[{url: 'https://example.org/declaration', language: en, format: pdf}]"],
    )

    @property
    def when(self) -> Date | None:
        """When it was adopted."""
        return self.date
