"""BP129: a partner is called by an acronym that it had at the time."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Date, Described, Entry, Partner
from bakuprocess.model.partner import Name
from bakuprocess.model.record import Path
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import told

# Before an acronym of another time, one of these words says that it is meant so.
_MEANT = r"(?<!today )(?<!now )(?<!later )(?<!former )(?<!formerly )(?<!renamed )(?<!then )"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every dated text with an acronym that its partner did not bear at that date."""
    borne = _acronyms(catalogue.partners)
    if not borne:
        return
    pattern = re.compile(rf"{_MEANT}\b(?:{'|'.join(map(re.escape, borne))})\b")
    for record in standing(catalogue.described):
        for path, text in told(record):
            when = _when(record, path)
            for acronym in dict.fromkeys(pattern.findall(text)) if when else ():
                if when and not any(_overlap(when, *period) for period in borne[acronym]):
                    found = f"`{acronym}` is not what the partner was called in {when}"
                    then = _name_of(catalogue, acronym, when)
                    mend = f"write {then}, its name of that time, or “today {acronym}” or “formerly {acronym}”"
                    yield Finding(record, path, found, "the short name that it had then", mend)


def _acronyms(partners: tuple[Partner, ...]) -> Mapping[str, list[tuple[date, date]]]:
    """Return the acronyms of partners that changed their acronym, each with the times for which it was borne."""
    found: dict[str, list[tuple[date, date]]] = {}
    for partner in standing(partners):
        if len({name.acronym for name in partner.names}) > 1:
            for name, period in _periods(partner):
                if name.acronym:
                    found.setdefault(name.acronym, []).append(period)
    return found


def _periods(partner: Partner) -> Iterator[tuple[Name, tuple[date, date]]]:
    """Yield each name of a partner with its first and last day; where one is not known, the name next to it tells."""
    names = partner.names
    for before, name, after in zip((None, *names), names, (*names[1:], None), strict=False):
        since = name.since or (before.until if before else None)
        until = name.until or (after.since if after else None)
        yield name, (since.first_day if since else date.min, until.last_day if until else date.max)


def _when(record: Described, path: Path) -> Date | None:
    """Return the date that a text speaks of: that of its fact, else that of its entry."""
    if path[0] == "facts" and (own := record.facts[int(path[1])].date):
        return own
    return record.when if isinstance(record, Entry) else None


def _name_of(catalogue: Catalogue, acronym: str, when: Date) -> str:
    """Return what a partner that bears an acronym at some time was called at a date."""
    partner = next(p for p in standing(catalogue.partners) if acronym in {name.acronym for name in p.names})
    return f"`{partner.name_at(when).short}`"


def _overlap(when: Date, first: date, last: date) -> bool:
    return when.first_day <= last and first <= when.last_day


_PARTNER = "names:\n  - {name: Old, acronym: ISESCO, until: 2020}\n  - {name: New, acronym: ICESCO}"

RULE = Rule(
    code="BP129",
    title="A partner is called by an acronym that it had at the time",
    why="A page of 2011 that speaks of ICESCO, which got this name in 2020, misleads whoever looks for it elsewhere.",
    severity=Severity.WARNING,
    check=check,
    good={
        "partners/icesco.yml": _PARTNER,
        "events/forum-2011.yml": "date: 2011\nsummary: 'ISESCO, today ICESCO, was among the partners.'",
    },
    bad={
        "partners/icesco.yml": _PARTNER,
        "events/forum-2011.yml": "date: 2011\nsummary: ICESCO was among the partners.",
    },
)
