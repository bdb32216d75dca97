"""BP116: a document is adopted while its event takes place."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Date, Event
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every document dated outside the dates of the event at which it was adopted."""
    for document in standing(catalogue.documents):
        event = catalogue.by_id.get(document.adopted_at or "")
        if isinstance(event, Event) and document.date and _apart(document.date, event.date):
            found = f"{document.date} is outside the dates of `{event.id}`, {event.date}"
            mend = "correct one of the dates, or use see_also instead of adopted_at"
            yield Finding(document, ("date",), found, "a date within that of the event", mend)


def _apart(one: Date, other: Date) -> bool:
    return one.end.surely_before(other.start) or other.end.surely_before(one.start)


RULE = Rule(
    code="BP116",
    title="A document is adopted while its event takes place",
    why="A declaration dated after its conference is often dated by its publication: look again.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/conference.yml": "date: 2008-12-02/2008-12-03",
        "documents/declaration.yml": "adopted_at: conference\ndate: 2008-12-03",
    },
    bad={
        "events/conference.yml": "date: 2008-12-02/2008-12-03",
        "documents/declaration.yml": "adopted_at: conference\ndate: 2009-01",
    },
)
