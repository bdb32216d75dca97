"""BP101: an id is unique over all collections."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every record whose id another collection has too, be it that of a broken file."""
    for record in catalogue.records:
        first = catalogue[record.id]
        other = first.collection if first is not record else catalogue.broken.get(record.id)
        if other:
            found = f"the id `{record.id}` is taken: data/{other}/{record.id}.yml has it too"
            mend = "rename this file, and what refers to it"
            yield Finding(record, (), found, "an id that no other record has", mend)


RULE = Rule(
    code="BP101",
    title="An id is unique over all collections",
    why="A reference names an id alone. If two records shared it, nobody could tell which is meant.",
    check=check,
    good={"events/baku-conference-2008.yml": "", "documents/baku-declaration-2008.yml": ""},
    bad={"events/baku-2008.yml": "", "documents/baku-2008.yml": ""},
)
