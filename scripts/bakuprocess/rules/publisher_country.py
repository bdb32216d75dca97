"""BP123: a publisher is of one country wherever it is named."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue, standing
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every source whose publisher has another country, or none, in an earlier source."""
    first: dict[str, str | None] = {}
    for source in sorted(standing(catalogue.sources), key=lambda source: source.id):
        country = first.setdefault(source.publisher, source.country)
        if country != source.country:
            found = f"{source.publisher} has {_said(source.country)} here and {_said(country)} in another source"
            path = ("country",) if source.country else ("publisher",)
            yield Finding(source, path, found, "one country, or none, for one publisher", "make all its sources agree")


def _said(country: str | None) -> str:
    return f"`country: {country}`" if country else "no `country`"


RULE = Rule(
    code="BP123",
    title="A publisher is of one country wherever it is named",
    why="From publishers and countries the site computes which facts rest on one side only.",
    check=check,
    good={
        "sources/one.yml": "publisher: Trend\ncountry: AZ",
        "sources/two.yml": "publisher: Trend\ncountry: AZ",
    },
    bad={"sources/one.yml": "publisher: Trend\ncountry: AZ", "sources/two.yml": "publisher: Trend"},
)
