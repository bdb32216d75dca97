"""A milestone: a dated step that was no gathering, such as a decree or a change of name."""

from typing import ClassVar

from pydantic import Field

from bakuprocess.model.dates import Date
from bakuprocess.model.relation import Entry
from bakuprocess.model.values import AnyRef


class Milestone(Entry):
    """A step in the course of things, and whom or what it concerns."""

    collection: ClassVar[str] = "milestones"
    noun: ClassVar[str] = "milestone"

    date: Date = Field(description="when it happened", examples=["2016-01"])
    about: tuple[AnyRef, ...] = Field((), description="whom or what it concerns", examples=["[icesco]"])

    @property
    def when(self) -> Date:
        """When it happened."""
        return self.date
