"""BP106: a source is cited somewhere."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every source that nothing refers to; none while a broken record might."""
    if catalogue.broken:
        return
    for source in catalogue.sources:
        if not catalogue.uses(source.id) and not source.withdrawn:
            yield Finding(
                source,
                (),
                "no record cites this source",
                "",
                "cite it where it proves something, or delete it",
            )


RULE = Rule(
    code="BP106",
    title="A source is cited somewhere",
    why="A source that proves nothing is a leftover, or somebody forgot to cite it.",
    severity=Severity.WARNING,
    check=check,
    good={"sources/report-2017.yml": "", "milestones/report.yml": "cite: report-2017"},
    bad={"sources/report-2017.yml": ""},
)
