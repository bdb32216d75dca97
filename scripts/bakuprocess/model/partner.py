"""A partner: an organisation that took part in events, under the names that it had over time."""

from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Described, Part
from bakuprocess.model.text import Text, Translations
from bakuprocess.model.values import PERHAPS_A_NUMBER, Cites, Country, Line, PartnerRef, Url, explained

Kind = Literal[
    "intergovernmental-organization", "un-body", "eu-body", "national-authority", "foundation", "centre", "media"
]
KINDS = {
    "intergovernmental-organization": "an organisation whose members are states",
    "un-body": "an organisation, agency or programme of the United Nations",
    "eu-body": "an institution or agency of the European Union",
    "national-authority": "a ministry, commission or other authority of one country",
    "foundation": "a foundation or charitable trust",
    "centre": "a centre, institute, university or network",
    "media": "a newspaper, broadcaster or news agency",
}


class Name(Part):
    """A name and the time in which the partner had it."""

    name: Text = Field(
        description="the full English name",
        examples=["Islamic World Educational, Scientific and Cultural Organization"],
    )
    acronym: Line | None = Field(None, description="its short form, the same in all languages", examples=["ICESCO"])
    since: Date | None = Field(None, description="from when it had this name", examples=["2020-01-30"])
    until: Date | None = Field(None, description="until when it had this name", examples=["2020-01-30"])
    translations: Translations | None = Field(
        None,
        description="the name in other languages, a line for each",
        examples=["{fr: Organisation des Nations Unies, de: Vereinte Nationen}"],
    )
    cite: Cites = Field((), description="where the name and its time come from", examples=["a-source"])

    @property
    def short(self) -> str:
        """The acronym, or the name where there is none."""
        return self.acronym or str(self.name)

    @property
    def full(self) -> str:
        """The name with its acronym, as an official list would write it."""
        return f"{self.name} ({self.acronym})" if self.acronym else str(self.name)


class Seat(Part):
    """Where an organisation has its seat."""

    city: Text = Field(description="the English name of the city", examples=["Rabat"])
    country: Country = Field(description="the country, by the two letters of ISO 3166", examples=["MA"])


class Identifiers(Part):
    """What other registers call the organisation."""

    wikidata: str | None = Field(
        None, pattern=r"^Q[1-9][0-9]*$", description="Q and a number, such as Q7809", examples=["Q7809"]
    )
    isni: str | None = Field(
        None,
        pattern=r"^[0-9]{15}[0-9X]$",
        description="16 digits (the last may be X) without spaces, such as 0000000123456789",
        examples=["0000000123456789"],
        json_schema_extra=PERHAPS_A_NUMBER,
    )
    ror: str | None = Field(
        None,
        pattern=r"^0[a-z0-9]{6}[0-9]{2}$",
        description="what stands after ror.org/, such as 04w9hb387",
        examples=["04w9hb387"],
        json_schema_extra=PERHAPS_A_NUMBER,
    )


class Partner(Described):
    """An organisation; its part in events is joined from the events, never written here."""

    collection: ClassVar[str] = "partners"
    noun: ClassVar[str] = "partner"

    names: tuple[Name, ...] = Field(
        min_length=1,
        description="every name that it had, each with its time, newest last",
        examples=["[{name: A centre for dialogue, acronym: ACD, cite: a-source}]"],
    )
    kind: Kind = Field(
        description="what kind of organisation it is", examples=["centre"], json_schema_extra=explained(KINDS)
    )
    part_of: PartnerRef | None = Field(
        None, description="the larger organisation that it belongs to", examples=["council-of-europe"]
    )
    founded: Date | None = Field(None, description="when it was founded", examples=["1982"])
    seat: Seat | None = Field(None, description="where it has its seat", examples=["{city: Rabat, country: MA}"])
    website: Url | None = Field(None, description="the address of its own site", examples=["https://icesco.org"])
    identifiers: Identifiers | None = Field(
        None, description="what other registers call it", examples=["{wikidata: Q7809}"]
    )

    @property
    def name(self) -> Name:
        """The name of today."""
        return self.names[-1]

    def name_at(self, date: Date | None) -> Name:
        """Return the name that the partner bore when a date began; without a date, the name of today.

        A name begins to be borne on its `since`, or where that is not known on the `until` of the one before.
        """
        borne = self.names[0]
        for earlier, name in pairwise(self.names):
            since = name.since or earlier.until
            if date is None or since is None or since.first_day <= date.first_day:
                borne = name
        return borne

    @property
    def heading(self) -> str:
        """The full name of today."""
        return self.name.full
