"""BP105: nothing stands without a source."""

from collections.abc import Iterator
from datetime import date

from pydantic import BaseModel

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Described
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.record import Claim, Fact, parts
from bakuprocess.model.relation import Relation
from bakuprocess.rules.rule import Finding, Rule

_NAMES = {Fact: "fact", Claim: "claim", Figure: "figure", Participation: "participation", Relation: "relation"}


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every record, fact, claim, figure, participation and relation that cites nothing."""
    for record in catalogue.described:
        for path, part in parts(record):
            noun = record.noun if isinstance(part, Described) else _NAMES.get(type(part))
            if noun and not getattr(part, "cite", True) and not _needs_none(part):
                found = f"this {noun} has no source"
                yield Finding(
                    record,
                    (*path, "cite"),
                    found,
                    "the id of at least one source",
                    "write `cite: [id-of-a-source]` in it",
                )


def _needs_none(part: BaseModel) -> bool:
    # That nothing links an entry to the Baku Process is said by no source.
    return isinstance(part, Relation) and part.degree == "context"


RULE = Rule(
    code="BP105",
    title="Nothing stands without a source",
    why="The promise of the site: every fact shows where it comes from.",
    check=check,
    good={"milestones/report-2017.yml": "facts:\n  - text: The report was published.\n    cite: a-source"},
    bad={"milestones/report-2017.yml": "facts:\n  - text: The report was published."},
)
