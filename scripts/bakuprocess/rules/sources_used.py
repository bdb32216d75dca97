"""BP106: a source is cited somewhere."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every source that nothing refers to; none while a broken record might."""
    if catalogue.broken or catalogue.incomplete:
        return
    for source in catalogue.sources:
        used = any(use.record is not source for use in catalogue.uses(source.id))
        if not used and not source.withdrawn:
            mend = "cite it where it proves something; if it is not needed, delete it if it is new, else withdraw it"
            yield Finding(source, (), "no record cites this source", "", mend)


RULE = Rule(
    code="BP106",
    title="A source is cited somewhere",
    why="A source that proves nothing is a leftover, or somebody forgot to cite it.",
    severity=Severity.WARNING,
    check=check,
    good={"sources/report-2017.yml": "", "milestones/report.yml": "cite: report-2017"},
    bad={"sources/report-2017.yml": ""},
)
