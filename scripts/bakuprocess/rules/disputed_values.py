"""BP132: what is marked as disputed stands at the head of the page, and one disagreement tells of it."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield disagreements that dispute a value that the record has not, or that an earlier one disputes already."""
    for record in standing(catalogue.described):
        seen: set[str] = set()
        for at, point in enumerate(record.disagreements):
            value, path = point.disputes, ("disagreements", at, "disputes")
            if value and getattr(record, value, None) is None:
                found = f"this {record.noun} has no `{value}` that could be disputed"
                yield Finding(record, path, found, "a field that the record has", f"add `{value}`, or delete this line")
            elif value and value in seen:
                found = f"another disagreement disputes the `{value}` already"
                yield Finding(record, path, found, "one disagreement for each value", "join the two")
            seen.add(value or "")


_POINT = "disagreements:\n  - about: The day\n    disputes: {}\n    claims:\n"
_CLAIMS = "      - {value: 7 April, cite: a-source}\n      - {value: 8 April, cite: another-source}"

RULE = Rule(
    code="BP132",
    title="What is marked as disputed stands at the head of the page",
    why="The mark beside a value leads to the claims; without the value there is nothing to stand beside.",
    check=check,
    good={"events/forum.yml": _POINT.format("date") + _CLAIMS},
    bad={"events/forum.yml": _POINT.format("founded") + _CLAIMS},
)
