"""BP113: an event that was held is not in the future."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every event said to be held that begins after the as-of date."""
    for event in standing(catalogue.events):
        if event.status == "held" and event.date.first_day > as_of:
            found = f"it is `held`, but its date, {event.date}, is still to come"
            yield Finding(
                event, ("status",), found, "held only once it began", "write `announced`, or correct the date"
            )


RULE = Rule(
    code="BP113",
    title="An event that was held is not in the future",
    why="Plans change. Until an event takes place, the record says that it is announced.",
    check=check,
    good={"events/forum.yml": "date: 2999\nstatus: announced"},
    bad={"events/forum.yml": "date: 2999\nstatus: held"},
)
