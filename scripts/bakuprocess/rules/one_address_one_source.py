"""BP107: one address is one source."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Source
from bakuprocess.model.addresses import page_of
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every source whose address an earlier one has."""
    first: dict[str, Source] = {}
    for source in sorted(standing(catalogue.sources), key=lambda source: source.id):
        other = first.setdefault(page_of(source.url), source)
        if other is not source:
            found = f"`{other.id}` has this address too"
            yield Finding(
                source,
                ("url",),
                found,
                "each address in one source",
                "keep the older of the two and cite it everywhere; delete the other if it is new, else withdraw it",
            )


RULE = Rule(
    code="BP107",
    title="One address is one source",
    why="Two records of one page would count as two sources, and make a fact look better proven than it is.",
    check=check,
    good={"sources/one.yml": "url: https://example.org/1", "sources/two.yml": "url: https://example.org/2"},
    bad={
        "sources/one.yml": "url: https://example.org/1",
        "sources/two.yml": "url: http://www.example.org/1/",
    },
)
