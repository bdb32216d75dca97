"""A source: where facts were read."""

from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Day, Record
from bakuprocess.model.text import Prose, Text
from bakuprocess.model.values import Country, DocumentOrText, Language, Line, Url

Kind = Literal["primary-document", "official-igo", "official-government", "news", "academic", "ngo", "mirror", "other"]


class Source(Record):
    """A page, document or news report; it proves others and cites nothing itself."""

    collection: ClassVar[str] = "sources"
    noun: ClassVar[str] = "source"

    title: Text
    publisher: Line
    via: Line | None = Field(None, description="who published it again, where that copy was read")
    country: Country | None = Field(
        None, description="whose government, organisers or media published it; none for international bodies"
    )
    url: Url
    kind: Kind
    date: Date | None = Field(None, description="when it was published")
    accessed: Day | None = Field(None, description="the day it was read")
    archive_url: Url | None = None
    language: Language | None = None
    copy_of: DocumentOrText | None = Field(None, description="what a mirror copies")
    summary: Prose | None = None

    @property
    def heading(self) -> str:
        """The English title."""
        return str(self.title)

    @property
    def when(self) -> Date | None:
        """When it was published."""
        return self.date
