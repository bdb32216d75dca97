"""BP114: an event whose date has passed is no longer only announced."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every announced event that would have ended before the as-of date."""
    for event in standing(catalogue.events):
        if event.status == "announced" and event.date.last_day < as_of:
            found = f"it is `announced`, but its date, {event.date}, has passed"
            allowed = "held, postponed or cancelled, once a source says so"
            mend = "look for a source that tells whether it took place"
            yield Finding(event, ("status",), found, allowed, mend)


RULE = Rule(
    code="BP114",
    title="An event whose date has passed is no longer only announced",
    why="Readers want to know whether it took place. A warning: time passes while the record stays the same.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": "date: 2011\nstatus: held"},
    bad={"events/forum.yml": "date: 2011\nstatus: announced"},
)
