"""A series: what ties the editions of an event together."""

from typing import ClassVar

from bakuprocess.model.record import Titled


class Series(Titled):
    """A recurring event; its editions are the events that name it."""

    collection: ClassVar[str] = "series"
    noun: ClassVar[str] = "series"
