"""BP112: the names of a partner follow one another."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Date
from bakuprocess.rules.rule import Finding, Rule

_ALLOWED = "names in order of time, newest last; one begins when, or after, the one before ends"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield names whose periods overlap, and names between which nothing says when one followed the other."""
    for partner in catalogue.partners:
        for number, (before, name) in enumerate(pairwise(partner.names), start=1):
            path = ("names", number)
            if before.until and name.since:
                if name.since.last_day < before.until.first_day:
                    found = f"this name begins with {name.since}, before “{before.name}” ends with {before.until}"
                    yield Finding(partner, (*path, "since"), found, _ALLOWED, "correct since or until")
            elif not before.until and not name.since:
                found = f"nothing says when this name followed “{before.name}”"
                yield Finding(partner, path, found, _ALLOWED, "add `until` to the name before, or `since` to this one")
            elif before.since and name.since and _not_after(name.since, before.since):
                found = f"this name begins with {name.since}, not after “{before.name}”, with {before.since}"
                yield Finding(partner, (*path, "since"), found, _ALLOWED, "put the names in order of time")
            elif before.until and name.until and name.until.last_day < before.until.first_day:
                found = f"this name ends with {name.until}, before “{before.name}” ends with {before.until}"
                yield Finding(partner, (*path, "until"), found, _ALLOWED, "put the names in order of time")


def _not_after(one: Date, other: Date) -> bool:
    return one == other or one.last_day < other.first_day


_OLD = "names:\n  - {name: Old Name, until: 2020-01-30}\n"

RULE = Rule(
    code="BP112",
    title="The names of a partner follow one another",
    why="A page speaks of a partner by the name that it had at the time: there has to be exactly one.",
    check=check,
    good={"partners/icesco.yml": _OLD + "  - {name: New Name, since: 2020-01-30}"},
    bad={"partners/icesco.yml": _OLD + "  - {name: New Name, since: 2019-01-30}"},
)
