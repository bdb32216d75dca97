"""BP108: a date ends after it begins."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Date
from bakuprocess.model.partner import Name
from bakuprocess.model.record import parts, values
from bakuprocess.rules.rule import Finding, Rule

_ALLOWED = "an end on or after the start"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every interval, and every period of a name, that ends before it starts."""
    for record in catalogue.records:
        for path, value in values(record):
            if isinstance(value, Date) and value.is_backwards:
                found = f"this ends with {value.end}, before it begins with {value.start}"
                mend = f"write {value.end}/{value.start}, or correct the wrong one of the two"
                yield Finding(record, path, found, _ALLOWED, mend)
        for path, part in parts(record):
            if isinstance(part, Name) and part.since and part.until and part.until.last_day < part.since.first_day:
                found = f"the name ends with {part.until}, before it begins with {part.since}"
                yield Finding(record, (*path, "until"), found, _ALLOWED, "correct since or until")


RULE = Rule(
    code="BP108",
    title="A date does not end before it begins",
    why="An interval that runs backwards is a typing error, and would put the record in the wrong place in time.",
    check=check,
    good={"events/forum-2011.yml": "date: 2011-04-07/2011-04-09"},
    bad={"events/forum-2011.yml": "date: 2011-04-09/2011-04-07"},
)
