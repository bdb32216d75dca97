"""BP128: a core fact does not rest on sources of kind “other” alone."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Entry, Source
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every fact of a core entry that cites nothing but sources of kind “other”."""
    for record in standing(catalogue.described):
        if not isinstance(record, Entry) or record.relation.degree != "core":
            continue
        for number, fact in enumerate(record.facts):
            cited = [catalogue.by_id.get(source) for source in fact.cite]
            kinds = {one.kind if isinstance(one, Source) else None for one in cited}
            if kinds == {"other"}:
                found = "this core fact rests on sources of kind `other` alone"
                mend = "cite a better source beside it, or leave the fact out"
                yield Finding(record, ("facts", number, "cite"), found, "at least one source of another kind", mend)


RULE = Rule(
    code="BP128",
    title="A fact about a core event does not rest on sources of kind “other” alone",
    why="A list, an encyclopedia or a copied text leads to a source; it proves little by itself.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/forum.yml": "relation: {degree: core, cite: a-source}\n"
        "facts:\n  - {text: It met in Baku., cite: [a-source, a-list]}",
        "sources/a-list.yml": "kind: other",
    },
    bad={
        "events/forum.yml": "relation: {degree: core, cite: a-source}\n"
        "facts:\n  - {text: It met in Baku., cite: a-list}",
        "sources/a-list.yml": "kind: other",
    },
)
