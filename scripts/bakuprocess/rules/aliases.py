"""BP115: a former id is nobody's id, and leads straight to its record."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.rules.rule import Finding, Rule

_FORMER = "an id that no record has now"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield aliases that are some record's id, or an alias already."""
    owners: dict[str, Record] = {}
    for record in catalogue.records:
        for number, alias in enumerate(record.aliases):
            path = ("aliases", number)
            owner = owners.setdefault(alias, record)
            collection = catalogue.collection_of(alias)
            if alias == record.id:
                yield Finding(record, path, f"`{alias}` is this record's own id", _FORMER, "delete it")
            elif collection:
                found = f"`{alias}` is the id of a record, data/{collection}/{alias}.yml"
                yield Finding(record, path, found, _FORMER, "delete it, or rename that record")
            elif owner is not record or record.aliases.index(alias) != number:
                found = f"`{alias}` is an alias of `{owner.id}` already"
                yield Finding(record, path, found, "each former id once, in one record", "delete one of the two")


RULE = Rule(
    code="BP115",
    title="A former id is nobody's id, and leads straight to its record",
    why="The old address redirects. It can lead to one page only, and never to another redirect.",
    check=check,
    good={"events/forum-2011.yml": "aliases: [baku-forum-2011]"},
    bad={"events/forum-2011.yml": "aliases: [forum-2013]", "events/forum-2013.yml": ""},
)
