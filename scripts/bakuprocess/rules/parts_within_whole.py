"""BP110: a part takes place within the dates of its whole."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Date, Event
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every part of an event that lies outside the event's dates."""
    for event in standing(catalogue.events):
        whole = catalogue.by_id.get(event.part_of or "")
        if isinstance(whole, Event) and _leaves(event.date, whole.date):
            found = f"{event.date} is outside the dates of `{whole.id}`, {whole.date}"
            mend = "correct one of the two dates, or use see_also instead of part_of"
            yield Finding(event, ("date",), found, "a date within that of the whole", mend)


def _leaves(part: Date, whole: Date) -> bool:
    return part.start.surely_before(whole.start) or whole.end.surely_before(part.end)


RULE = Rule(
    code="BP110",
    title="A part takes place within the dates of its whole",
    why="A session before its conference begins is a wrong date, or no part of it.",
    check=check,
    good={
        "events/forum.yml": "date: 2011-04-07/2011-04-09",
        "events/session.yml": "date: 2011-04-08\npart_of: forum",
    },
    bad={
        "events/forum.yml": "date: 2011-04-07/2011-04-09",
        "events/session.yml": "date: 2011-04-10\npart_of: forum",
    },
)
