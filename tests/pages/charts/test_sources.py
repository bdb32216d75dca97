"""Sources are counted by kind and year, and none is lost, be it old or without a date."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from bakuprocess.pages.charts import sources
from bakuprocess.pages.charts.sources import BARS, LEAST
from bakuprocess.pages.renderer import Helpers
from pictures import drawn, of_class, words

Page = Callable[[dict[str, str]], Helpers]


def dated(*dates: str, kind: str = "news") -> dict[str, str]:
    """Return sources of a kind, each with a date."""
    return {f"sources/{kind}-{at}.yml": f"kind: {kind}\ndate: {date}" for at, date in enumerate(dates)}


RECORDS = {
    "events/first.yml": "date: 2008-12",
    **dated("1970", "2008-01", "2010", "2010-05-06", "2010-05-06/2011"),
    **dated("2009", kind="ngo"),
}


def table(helpers: Helpers) -> list[tuple[object, ...]]:
    chart = sources.draw(helpers)
    assert chart is not None
    return [chart.head, *chart.rows]


def heights(panel: Element) -> list[float]:
    return [float(bar.get("height", "")) for bar in panel.iter("rect")]


def test_without_a_source_there_is_no_picture(page: Page) -> None:
    helpers = page({})
    object.__setattr__(helpers, "catalogue", type(helpers.catalogue)(()))
    assert sources.draw(helpers) is None


def test_every_source_is_counted_once_in_its_year_before_all_or_without_a_date(page: Page) -> None:
    assert table(page(RECORDS)) == [
        ("Year", "News report", "Non-governmental organisation"),
        ("Before 2008", 1, 0),
        ("2008", 1, 0),
        ("2009", 0, 1),
        ("2010", 3, 0),
        ("No date", 2, 0),
    ]


def test_without_an_event_the_years_begin_with_the_first_source(page: Page) -> None:
    helpers = page(
        {**dated("1970", "1972"), "sources/a-source.yml": "date: 1970", "sources/another-source.yml": "date: 1972"}
    )
    assert [row[0] for row in table(helpers)] == ["Year", "1970", "1971", "1972"]


def test_sources_older_than_every_event_are_all_in_one_column(page: Page) -> None:
    old = {"sources/a-source.yml": "date: 1970", "sources/another-source.yml": "date: 1972"}
    assert table(page({"events/first.yml": "date: 2008", **old}))[1:] == [("Before 2008", 2)]


def test_a_withdrawn_source_is_not_counted(page: Page) -> None:
    gone = {"sources/gone.yml": "date: 2010\nwithdrawn: It is gone."}
    assert table(page({**RECORDS, **gone})) == table(page(RECORDS))


def test_all_panels_have_one_scale(page: Page) -> None:
    news, ngo = of_class(drawn(sources.draw(page(RECORDS))), "panel")
    assert heights(news) == pytest.approx([BARS, BARS * 2 / 3, BARS / 3, BARS / 3], abs=0.01)
    assert heights(ngo) == pytest.approx([BARS / 3], abs=0.01)


def test_what_stands_for_no_year_is_hollow(page: Page) -> None:
    assert len(of_class(drawn(sources.draw(page(RECORDS))), "hollow")) == 2


def test_kinds_and_bars_carry_their_numbers(page: Page) -> None:
    news, ngo = of_class(drawn(sources.draw(page(RECORDS))), "panel")
    assert words(news) == ["News report7", "3", "2", "1", "1"]
    assert words(ngo) == ["Non-governmental organisation1", "1"]


def test_a_single_source_is_seen_beside_very_many(page: Page) -> None:
    many = {**RECORDS, **dated(*["2010"] * 100)}
    _, ngo = of_class(drawn(sources.draw(page(many))), "panel")
    assert heights(ngo) == [LEAST]
