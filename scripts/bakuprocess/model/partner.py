"""A partner: an organisation that took part in events, under the names that it bore over time."""

from itertools import pairwise
from typing import ClassVar, Literal

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.record import Described, Part
from bakuprocess.model.text import Text, Translations
from bakuprocess.model.values import Cites, Country, Line, PartnerRef, Url

Kind = Literal[
    "intergovernmental-organization", "un-body", "eu-body", "national-authority", "foundation", "centre", "media"
]


class Name(Part):
    """A name and the time for which it was borne."""

    name: Text
    acronym: Line | None = None
    since: Date | None = None
    until: Date | None = None
    translations: Translations | None = None
    cite: Cites = ()

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

    city: Text
    country: Country


class Identifiers(Part):
    """What other registers call the organisation."""

    wikidata: str | None = Field(None, pattern=r"^Q[1-9][0-9]*$", description="Q and a number, such as Q7809")
    isni: str | None = Field(
        None,
        pattern=r"^[0-9]{15}[0-9X]$",
        description="16 digits (the last may be X) without spaces, such as 0000000123456789",
    )
    ror: str | None = Field(
        None, pattern=r"^0[a-z0-9]{6}[0-9]{2}$", description="what stands after ror.org/, such as 04w9hb387"
    )


class Partner(Described):
    """An organisation; its part in events is joined from the events, never written here."""

    collection: ClassVar[str] = "partners"
    noun: ClassVar[str] = "partner"

    names: tuple[Name, ...] = Field(min_length=1, description="newest last")
    kind: Kind
    part_of: PartnerRef | None = None
    founded: Date | None = None
    seat: Seat | None = None
    website: Url | None = None
    identifiers: Identifiers | None = None

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
