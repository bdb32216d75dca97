"""BP118: no two records of one kind and month have nearly the same title."""

import difflib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule

NEARLY_EQUAL = 0.9


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the second of two events, milestones or documents of one kind and month whose titles nearly agree."""
    groups: defaultdict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for dated in catalogue.timeline:
        record = dated.record
        month = dated.date.start.machine[:7]
        groups[record.collection, getattr(record, "kind", ""), month].append(record)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if _alike(one.heading.casefold(), other.heading.casefold()):
                found = f"the title is nearly that of `{one.id}`, “{one.heading}”"
                mend = "join the two and withdraw one, or tell in the titles what is different"
                yield Finding(other, ("title",), found, "one record for one thing", mend)


def _alike(one: str, other: str) -> bool:
    # Numbers tell editions apart, however alike the words are.
    if [c for c in one if c.isdigit()] != [c for c in other if c.isdigit()]:
        return False
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    return matcher.real_quick_ratio() >= NEARLY_EQUAL and matcher.ratio() >= NEARLY_EQUAL


RULE = Rule(
    code="BP118",
    title="No two records of one kind and month have nearly the same title",
    why="Most often somebody wrote a second record of a thing that the site has already.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/opening.yml": "title: Opening of the forum\ndate: 2011-04-07",
        "events/session.yml": "title: Session of young people\ndate: 2011-04-08",
    },
    bad={
        "events/opening.yml": "title: Opening of the forum\ndate: 2011-04-07",
        "events/opening-2.yml": "title: Opening of the Forum.\ndate: 2011-04-07",
    },
)
