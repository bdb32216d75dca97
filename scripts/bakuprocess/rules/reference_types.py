"""BP103: a reference leads to a record of the right type."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.nearest import nearest_id
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every reference whose record is of another collection than its field asks for."""
    for record, path, target, collections in catalogue.references:
        actual = catalogue.collection_of(target)
        if actual and actual not in collections:
            found = f"`{target}` is a record in data/{actual}/, which cannot stand here"
            mend = nearest_id(catalogue, target, collections) or "name a record of the right collection"
            yield Finding(record, path, found, "the id of a record in " + ", ".join(collections), mend)


RULE = Rule(
    code="BP103",
    title="A reference leads to a record of the right collection",
    why="A field that speaks of an event cannot be answered by an organisation, nor a citation by an event.",
    check=check,
    good={"events/forum-2011.yml": "", "documents/call-2011.yml": "adopted_at: forum-2011"},
    bad={"partners/unesco.yml": "", "documents/call-2011.yml": "adopted_at: unesco"},
)
