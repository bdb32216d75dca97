"""BP102: what a reference names exists."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.nearest import existing_id
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every reference to a record, other than a citation, that leads nowhere."""
    for reference in catalogue.references:
        record, path, target, collections = reference
        if not reference.is_citation and not catalogue.knows(target):
            found = f"there is no record `{target}`"
            mend = existing_id(catalogue, target, collections)
            yield Finding(record, path, found, "the id of a record in " + ", ".join(collections), mend)


RULE = Rule(
    code="BP102",
    title="Every reference leads to a record",
    why="Each reference becomes a link. One that leads nowhere is a typing error or a record not yet written.",
    check=check,
    good={"partners/unesco.yml": "", "milestones/report-2017.yml": "about: [unesco]"},
    bad={"partners/unesco.yml": "", "milestones/report-2017.yml": "about: [unseco]"},
)
