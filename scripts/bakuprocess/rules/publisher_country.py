"""BP123: a publisher is of one country wherever it is named."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Source
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every source whose publisher has another country, or none, in most of its sources (in a tie: the first)."""
    for sources in catalogue.sources_by_publisher.values():
        sure = (source for source in standing(sources) if source.id not in catalogue.incomplete)
        ordered = sorted(sure, key=lambda source: source.id)
        if len({source.country for source in ordered}) > 1:
            [(usual, number)] = Counter(source.country for source in ordered).most_common(1)
            for source in ordered:
                if source.country != usual:
                    yield _finding(source, usual, number)


def _finding(source: Source, usual: str | None, number: int) -> Finding:
    most = f"{number} other source" if number == 1 else f"{number} other sources"
    found = f"{source.publisher} has {_said(source.country)} here and {_said(usual)} in {most}"
    mend = f"{'write' if source.country else 'add a line'} `country: {usual}`" if usual else "delete the line `country`"
    path = ("country",) if source.country else ("publisher",)
    return Finding(source, path, found, "one country, or none, for one publisher", mend)


def _said(country: str | None) -> str:
    return f"`country: {country}`" if country else "no `country`"


RULE = Rule(
    code="BP123",
    title="A publisher is of one country wherever it is named",
    why="From publishers and their countries the site works out which facts rest on one country alone.",
    check=check,
    good={
        "sources/one.yml": "publisher: Trend\ncountry: AZ",
        "sources/two.yml": "publisher: Trend\ncountry: AZ",
    },
    bad={"sources/one.yml": "publisher: Trend\ncountry: AZ", "sources/two.yml": "publisher: Trend"},
)
