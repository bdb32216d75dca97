"""BP111: a partner stands once in a role."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every second participation of one partner in one role at one event."""
    for event in catalogue.events:
        seen: set[tuple[str, str]] = set()
        for number, part in enumerate(event.participation):
            if (part.partner, part.role) in seen:
                found = f"`{part.partner}` is {part.role} of this event already"
                mend = "join the two, with the sources of both"
                yield Finding(event, ("participation", number, "partner"), found, "each partner once in a role", mend)
            seen.add((part.partner, part.role))


RULE = Rule(
    code="BP111",
    title="A partner stands once in a role",
    why="Two entries say one thing; joined, they show all its sources together.",
    check=check,
    good={
        "partners/unesco.yml": "",
        "events/forum.yml": "participation:\n  - {partner: unesco, role: partner, cite: a-source}",
    },
    bad={
        "partners/unesco.yml": "",
        "events/forum.yml": "participation:\n  - {partner: unesco, role: partner, cite: a-source}\n"
        "  - {partner: unesco, role: partner, cite: a-source}",
    },
)
