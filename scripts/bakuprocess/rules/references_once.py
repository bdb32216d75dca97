"""BP136: a list names a record once."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model.record import Path, references
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every reference that stands in its list already."""
    for record in catalogue.records:
        seen: set[tuple[Path, str]] = set()
        for path, target, _ in references(record):
            if not isinstance(path[-1], int):
                continue
            if (path[:-1], target) in seen:
                found = f"`{target}` stands in `{path[-2]}` already"
                yield Finding(record, path, found, "each record once in a list", "delete one of the two")
            seen.add((path[:-1], target))


RULE = Rule(
    code="BP136",
    title="A list names a record once",
    why="Named twice, one source would look like two.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": "cite: [a-source, another-source]"},
    bad={"events/forum.yml": "cite: [a-source, another-source, a-source]"},
)
