"""The pages of series, with their editions side by side, and their index."""

from collections.abc import Iterator

from bakuprocess.escaping import Safe
from bakuprocess.joins import reported
from bakuprocess.model import Event, Series
from bakuprocess.pages.charts import ranges
from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer, page_of


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of series and a page for each."""
    word = renderer.language.word
    introduction = word("Events that return: each series with its editions side by side.")
    groups = [("", renderer.catalogue.series)]
    yield index_page(renderer, "series", introduction, groups, lambda series: series.summary.plain)
    for series in renderer.catalogue.series:
        yield page(renderer, series)


def page(renderer: Renderer, series: Series) -> Page:
    """Return the page of a series."""
    helpers = renderer.helpers(page_of(series))
    return record_page(
        renderer,
        series,
        "series.md",
        series.summary.plain,
        editions=renderer.catalogue.editions(series.id),
        charts=[ranges.draw(helpers, series, measure) for measure in ("participants", "countries")],
        spread=lambda event, measure: spread(renderer, series, event, measure),
    )


def spread(renderer: Renderer, series: Series, event: Event, measure: str) -> Safe:
    """Return the range that sources report, such as “435–500”, with a link to who reports what; else nothing.

    A single number keeps its qualifier, such as “more than 500”.
    """
    found = reported(event, measure)
    if found is None:
        return Safe("")
    helpers = renderer.helpers(page_of(series))
    ends = dict.fromkeys((found.lowest, found.highest))
    shown: object = "–".join(renderer.language.number(end) for end in ends)
    if len(found.figures) == 1:
        shown = helpers.figure(found.figures[0])
    return helpers.link(event, shown, "#reported-figures")
