"""BP115: a former id is nobody's id, and leads straight to its record."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield aliases that are some record's id or another's alias, and references to a former id."""
    owners: dict[str, Record] = {}
    for record in catalogue.records:
        for number, alias in enumerate(record.aliases):
            other = catalogue.by_id.get(alias) or owners.setdefault(alias, record)
            path = ("aliases", number)
            if alias == other.id:
                found = f"`{alias}` is the id of a record, data/{other.collection}/{alias}.yml"
                yield Finding(record, path, found, "an id that no record has now", "delete it, or rename that record")
            elif other is not record or record.aliases.index(alias) != number:
                found = f"`{alias}` is an alias of `{other.id}` already"
                yield Finding(record, path, found, "each former id in one record", "delete one of the two")


RULE = Rule(
    code="BP115",
    title="A former id is nobody's id, and leads straight to its record",
    why="The old address redirects. It can lead to one page only, and never to another redirect.",
    check=check,
    good={"events/forum-2011.yml": "aliases: [baku-forum-2011]"},
    bad={"events/forum-2011.yml": "aliases: [forum-2013]", "events/forum-2013.yml": ""},
)
