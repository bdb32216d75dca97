"""The ranges show every figure that sources report, and say where there is none."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.model import Series
from bakuprocess.pages.charts import ranges
from bakuprocess.pages.charts.chart import Chart
from bakuprocess.pages.charts.ranges import LEFT, RIGHT
from bakuprocess.pages.renderer import Helpers
from pictures import drawn, of_class, part, words

Page = Callable[[dict[str, str]], Helpers]
FIGURES = """\
figures:
  - {measure: participants, value: 800, cite: a-source}
  - {measure: participants, value: 800, qualifier: about, cite: another-source}
  - {measure: participants, value: 2000, qualifier: more-than, cite: another-source}
  - {measure: countries, value: 20, cite: a-source}"""
RECORDS = {
    "series/forum.yml": "title: The Forum",
    "events/forum-2011.yml": "title: First\nseries: forum\nedition: 1\n" + FIGURES,
    "events/forum-2013.yml": "title: Second\nseries: forum\nedition: 2\ndate: 2013",
    "events/forum-2015.yml": "title: Third\nseries: forum\nedition: 3\ndate: 2015\n"
    "figures: [{measure: participants, value: 500, qualifier: up-to, cite: a-source}]",
    "events/forum-2030.yml": "title: Fourth\nseries: forum\nedition: 4\ndate: 2030\nstatus: announced",
}


def draw(helpers: Helpers, measure: str = "participants") -> Chart | None:
    series = helpers.catalogue["forum"]
    assert isinstance(series, Series)
    return ranges.draw(helpers, series, measure)  # type: ignore[arg-type]


def place(value: float) -> float:
    """Return where a number is in a picture from 0 to 2,000."""
    return LEFT + (RIGHT - LEFT) * value / 2000


def test_without_figures_for_a_measure_there_is_no_picture(page: Page) -> None:
    helpers = page(RECORDS)
    assert draw(helpers, "ministers") is None
    assert draw(helpers, "countries") is not None


def test_every_edition_has_a_row_with_its_numbers_in_words(page: Page) -> None:
    root = drawn(draw(page(RECORDS)))
    assert words(root)[5:] == [
        *("2011", "edition 1", "800–2,000"),
        *("2013", "edition 2", "no figure"),
        *("2015", "edition 3", "up to 500"),
        *("2030", "announced", "no figure"),
    ]
    assert root.findtext("desc") == "2011: 800–2,000; 2013: no figure; 2015: up to 500; 2030: no figure"


def test_every_figure_is_a_dot_hollow_where_it_is_qualified(page: Page) -> None:
    dots = list(drawn(draw(page(RECORDS))).iter("circle"))
    assert [part(dot, "cx") for dot in dots] == pytest.approx([place(n) for n in (800, 800, 2000, 500)], abs=0.0001)
    assert [dot.get("class", "") for dot in dots] == ["", "qualified", "qualified", "qualified"]


def test_equal_figures_do_not_hide_each_other(page: Page) -> None:
    first, second, *_ = drawn(draw(page(RECORDS))).iter("circle")
    assert float(first.get("cy", "")) - float(second.get("cy", "")) >= 2 * ranges.DOT


def test_a_line_leads_from_the_lowest_to_the_highest(page: Page) -> None:
    line, *_ = of_class(drawn(draw(page(RECORDS))), "reach")
    assert [part(line, "x1"), part(line, "x2")] == pytest.approx([place(800), place(2000)], abs=0.0001)


def test_figures_that_all_say_the_same_keep_their_qualifier(page: Page) -> None:
    figure = "{measure: countries, value: 90, qualifier: more-than, cite: %s}"
    figures = f"figures: [{figure % 'a-source'}, {figure % 'another-source'}]"
    event = {"events/forum-2011.yml": "series: forum\nedition: 1\n" + figures}
    assert "more than 90" in words(drawn(draw(page({**RECORDS, **event}), "countries")))


def test_the_table_holds_the_same_numbers_and_leads_to_who_reports_them(page: Page) -> None:
    chart = draw(page(RECORDS))
    assert chart is not None
    assert chart.rows[0] == (
        '<a href="events/forum-2011/">First</a>',
        *(800, 2000),
        '<a href="events/forum-2011/#reported-figures">800, about 800 and more than 2,000</a>',
    )
    assert chart.rows[1] == ('<a href="events/forum-2013/">Second</a>', "", "", "no figure")
    assert len(chart.rows) == 4


def test_the_legend_holds_only_what_occurs(page: Page) -> None:
    helpers = page(RECORDS)
    every, plain = draw(helpers), draw(helpers, "countries")
    assert every is not None
    assert plain is not None
    assert len(every.legend) == 3
    assert [words for _, words in plain.legend] == ["A number that a source reports"]


@given(st.integers(0, 999_999_999))
def test_the_axis_reaches_from_nothing_to_a_round_number_beyond_the_highest(highest: int) -> None:
    scale, ticks = ranges.nice(highest)
    assert scale.first == ticks[0] == 0
    assert scale.last == ticks[-1] >= highest
    assert 2 <= len(ticks) <= 5
    assert str(ticks[1]).rstrip("0") in ("1", "2", "5")
    assert ticks[-2] < max(highest, 1)
