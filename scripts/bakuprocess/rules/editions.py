"""BP109: the editions of a series are numbered once each, in order of date."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.rule import Finding, Rule

_ALLOWED = "one event for each number, and later numbers at later dates"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield editions without a number or a series, numbers given twice, and numbers against the order of time."""
    for event in catalogue.events:
        if event.edition is not None and not event.series:
            mend = "add `series: …`, or delete the edition"
            yield Finding(event, ("edition",), "an edition of no series", "a number in a series", mend)
    for series in sorted({event.series for event in catalogue.events if event.series}):
        editions = catalogue.editions(series)
        for event in editions:
            if event.edition is None:
                yield Finding(event, ("series",), "the edition's number is missing", _ALLOWED, "add `edition: …`")
        for before, event in pairwise(event for event in editions if event.edition is not None):
            if before.edition == event.edition:
                found = f"edition {event.edition} is `{before.id}` already"
                yield Finding(event, ("edition",), found, _ALLOWED, "correct one of the two numbers")
            elif event.date.end.surely_before(before.date.start):
                found = f"edition {event.edition} is before edition {before.edition} ({before.date})"
                yield Finding(event, ("date",), found, _ALLOWED, "correct the numbers or the dates")


RULE = Rule(
    code="BP109",
    title="The editions of a series are numbered once each, in order of date",
    why="Pages lead from one edition to the next by these numbers.",
    check=check,
    good={
        "series/forum.yml": "",
        "events/forum-2011.yml": "series: forum\nedition: 1\ndate: 2011",
        "events/forum-2013.yml": "series: forum\nedition: 2\ndate: 2013",
    },
    bad={
        "series/forum.yml": "",
        "events/forum-2011.yml": "series: forum\nedition: 1\ndate: 2011",
        "events/forum-2013.yml": "series: forum\nedition: 1\ndate: 2013",
    },
)
