"""BP122: a mirror names the document that it copies."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every mirror that does not say what it is a copy of, and every other source that does."""
    for source in standing(catalogue.sources):
        if source.kind == "mirror" and not source.copy_of:
            found = "this copy does not say what it copies"
            allowed = "the id of a document or source, or what the document is called"
            yield Finding(source, ("kind",), found, allowed, "add a line `copy_of: …`")
        elif source.kind != "mirror" and source.copy_of:
            found = f"a copy of something, but `{source.kind}`"
            mend = "write `kind: mirror`, or delete `copy_of`"
            yield Finding(source, ("kind",), found, "mirror, or no `copy_of`", mend)


RULE = Rule(
    code="BP122",
    title="A mirror names the document that it copies",
    why="Two copies of one document are one source; only if they name it can readers and the counts of the site tell.",
    check=check,
    good={"documents/declaration-2008.yml": "", "sources/copy.yml": "kind: mirror\ncopy_of: declaration-2008"},
    bad={"sources/copy.yml": "kind: mirror"},
)
