"""BP131: nothing was read or verified in the future."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Source
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every day of reading or verifying that lies after the as-of date."""
    for record in catalogue.records:
        days = {"verified": record.verified, "accessed": record.accessed if isinstance(record, Source) else None}
        for field, day in days.items():
            if day and day.first_day > as_of:
                found = f"{day} is still to come: today is {as_of.isoformat()}"
                yield Finding(record, (field,), found, "today or a day before", "correct the day")


RULE = Rule(
    code="BP131",
    title="Nothing was read or verified in the future",
    why="The two days tell readers how fresh the proof is; one that has not come yet is a typing error.",
    check=check,
    good={"sources/page.yml": "accessed: 2011-04-07"},
    bad={"sources/page.yml": "accessed: 9011-04-07"},
)
