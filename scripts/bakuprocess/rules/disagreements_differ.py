"""BP117: a disagreement has at least two claims, and they differ."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.model.record import Claim, Path
from bakuprocess.rules.rule import Finding, Rule

_ALLOWED = "at least two claims with different values"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield disagreements with fewer than two claims, and claims that say what an earlier one says."""
    for record in catalogue.described:
        for at, point in enumerate(record.disagreements):
            yield from _point(record, ("disagreements", at, "claims"), point.claims)


def _point(record: Record, path: Path, claims: tuple[Claim, ...]) -> Iterator[Finding]:
    if len(claims) < 2:
        mend = "add what another source says, or make it a fact"
        yield Finding(record, path, "there is only one claim" if claims else "there is no claim", _ALLOWED, mend)
    seen: set[str] = set()
    for number, claim in enumerate(claims):
        value = str(claim.value)
        if value.casefold() in seen:
            mend = "join the two claims: one value, the sources of both"
            yield Finding(record, (*path, number, "value"), f"“{value}” stands twice", _ALLOWED, mend)
        seen.add(value.casefold())


_GOOD = "disagreements:\n  - about: Dates\n    claims:\n      - {value: 13–14 October, cite: a-source}\n"

RULE = Rule(
    code="BP117",
    title="A disagreement has at least two claims, and they differ",
    why="One claim is a fact. Two sources that say the same stand behind one claim together.",
    check=check,
    good={"events/conference.yml": _GOOD + "      - {value: 13–15 October, cite: another-source}"},
    bad={"events/conference.yml": _GOOD + "      - {value: 13–14 October, cite: another-source}"},
)
