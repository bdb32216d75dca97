"""BP121: no event is a part of itself, and no organisation of itself."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Event, Partner
from bakuprocess.rules.rule import Finding, Rule

_MEND = "delete `part_of` in one of these records"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every record that its own chain of wholes leads back to."""
    for record in (*catalogue.events, *catalogue.partners):
        seen: list[str] = []
        whole: object = record
        while isinstance(whole, Event | Partner) and whole.part_of and whole.id not in seen:
            seen.append(whole.id)
            whole = catalogue.by_id.get(whole.part_of)
        if whole is record and seen:
            found = "a part of itself: " + " → ".join([*seen, record.id])
            yield Finding(record, ("part_of",), found, "a whole that is no part of this", _MEND)


RULE = Rule(
    code="BP121",
    title="Nothing is a part of itself",
    why="The path at the top of a page goes from the part up to the whole; in a circle it would never end.",
    check=check,
    good={"events/forum.yml": "", "events/session.yml": "part_of: forum"},
    bad={"events/forum.yml": "part_of: session", "events/session.yml": "part_of: forum"},
)
