"""BP127: a fact whose text names a date has a date."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import unquoted

# A month with its year, perhaps with days before it; or a year after a word that makes it a point in time. A year
# after another word mostly belongs to a name, such as “the conference of 2008”.
_MONTHS = "|".join(calendar.month_name[1:])
_DATE = re.compile(rf"\b(?:(?:\d{{1,2}}[–-])?\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}\b|\b[Ii]n \d{{4}}\b")


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every fact without a date whose text names one."""
    for record in standing(catalogue.described):
        for number, fact in enumerate(record.facts):
            named = _DATE.search(unquoted(fact.text.plain))
            if named and fact.date is None:
                found = f"the text names a date, “{named[0]}”, but the fact has none"
                yield Finding(record, ("facts", number, "text"), found, "a line `date: …`", "add the date of the fact")


_TEXT = "text: The forum opened on 7 April 2011."

RULE = Rule(
    code="BP127",
    title="A fact whose text names a date has a date",
    why="A dated fact takes its place in the chronologies; one that hides its date in the text stands apart.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": f"facts:\n  - {{{_TEXT}, date: 2011-04-07, cite: a-source}}"},
    bad={"events/forum.yml": f"facts:\n  - {{{_TEXT}, cite: a-source}}"},
)
