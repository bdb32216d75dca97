"""What an entry has to do with the Baku Process."""

from typing import Literal

from pydantic import Field

from bakuprocess.model.record import Part, Titled
from bakuprocess.model.text import Text
from bakuprocess.model.values import Cites, explained

Degree = Literal["core", "linked", "context"]
DEGREES = {
    "core": "it is one of the meetings or texts that the method counts as the Baku Process itself",
    "linked": "officials of a government or an organisation link it to the Baku Process",
    "context": "it is no part of the Baku Process, but helps to understand it",
}


class Relation(Part):
    """How near an entry is to the Baku Process, why, and who says so."""

    degree: Degree = Field(
        description="how near it is to the Baku Process", examples=["linked"], json_schema_extra=explained(DEGREES)
    )
    note: Text | None = Field(
        None,
        description="who links it to the Baku Process, or why it is told here",
        examples=["Officials of Azerbaijan link it to the Baku Process."],
    )
    cite: Cites = Field((), description="the sources that say so; only context needs none", examples=["a-source"])


class Entry(Titled):
    """An event, milestone or document: what the timeline lists."""

    relation: Relation = Field(
        description="what it has to do with the Baku Process: a degree, a note and its sources",
        examples=["{degree: linked, note: Who links it., cite: id-of-a-source}"],
    )
