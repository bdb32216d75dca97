"""A source: where facts were read."""

from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Day, Record
from bakuprocess.model.text import Prose, Text
from bakuprocess.model.values import Country, DocumentOrText, Language, Line, Url, explained

Kind = Literal["primary-document", "official-igo", "official-government", "news", "academic", "ngo", "mirror", "other"]
KINDS = {
    "primary-document": "the document itself, on its author's website",
    "official-igo": "a page of an intergovernmental organisation",
    "official-government": "a page of a government or of its ministries and agencies",
    "news": "a report of a news agency, newspaper or broadcaster",
    "academic": "a work of research",
    "ngo": "a page of a non-governmental organisation",
    "mirror": "a copy of a document on another website; copy_of says of which document",
    "other": "anything else, such as an encyclopedia or a private page",
}


class Source(Record):
    """A page, document or news report; it proves others and cites nothing itself."""

    collection: ClassVar[str] = "sources"
    noun: ClassVar[str] = "source"

    title: Text = Field(description="what the page or text is called", examples=["What the page is called"])
    publisher: Line = Field(description="who published it", examples=["UNESCO"])
    via: Line | None = Field(
        None, description="who published it again, where that copy was read", examples=["Name of that site"]
    )
    country: Country | None = Field(
        None,
        description="the country of the publisher; left out for international bodies",
        examples=["AZ"],
    )
    url: Url = Field(description="the address where it was read", examples=["https://example.org/page"])
    kind: Kind = Field(
        description="what kind of source it is, which tells what it can prove",
        examples=["news"],
        json_schema_extra=explained(KINDS),
    )
    date: Date | None = Field(None, description="when it was published", examples=["2011-04-07"])
    accessed: Day | None = Field(None, description="the day it was read", examples=["2026-11-23"])
    archive_url: Url | None = Field(
        None,
        description="the address of a copy that an archive keeps",
        examples=["https://web.archive.org/web/2011/https://example.org/page"],
    )
    language: Language | None = Field(None, description="the language that it is written in", examples=["en"])
    copy_of: DocumentOrText | None = Field(
        None,
        description="what a mirror copies: the id of a document or source, or what it is called",
        examples=["baku-declaration-2008"],
    )
    summary: Prose | None = Field(
        None,
        description="what stands in it, for those who read nothing else",
        examples=["It tells how the forum began."],
    )

    @property
    def heading(self) -> str:
        """The English title."""
        return str(self.title)

    @property
    def when(self) -> Date | None:
        """When it was published."""
        return self.date
