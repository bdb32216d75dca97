"""BP135: no text holds the place of one that is missing."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model.record import values
from bakuprocess.model.text import NOTHING, Text
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every text that is nothing but a word for “none” or “later”."""
    for record in catalogue.records:
        for path, value in values(record):
            if isinstance(value, Text) and path != ("withdrawn",) and str(value).casefold() in NOTHING:
                found = f"“{value}” would be shown as if it were the {str(path[-1]).replace('_', ' ')}"
                mend = "write what a source says; where nothing is known, delete the line, or the part that needs it"
                yield Finding(record, path, found, "a text that tells something", mend)


RULE = Rule(
    code="BP135",
    title="No text stands in for a missing one",
    why="A page shows what is written. Where nothing is known the line is left out, and the page leaves it out too.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": "theme: Dialogue of cultures"},
    bad={"events/forum.yml": "theme: n/a"},
)
