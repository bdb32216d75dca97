"""BP104: a cited source exists."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.nearest import existing_id
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every citation of a source that is not there."""
    for reference in catalogue.references:
        record, path, target, collections = reference
        if reference.is_citation and not catalogue.knows(target):
            mend = existing_id(catalogue, target, collections)
            yield Finding(record, path, f"there is no source `{target}`", "the id of a record in sources", mend)


RULE = Rule(
    code="BP104",
    title="Every source that is cited is there",
    why="A citation is the proof of a fact: it has to lead to the source's own record.",
    check=check,
    good={"milestones/report-2017.yml": "cite: [a-source]"},
    bad={"milestones/report-2017.yml": "cite: [a-sauce]"},
)
