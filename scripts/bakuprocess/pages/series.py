"""The pages of series, with their editions side by side, and their index."""

from collections.abc import Iterator

from bakuprocess.catalogue import reported
from bakuprocess.model import Event, Series
from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


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
    return record_page(
        renderer,
        series,
        "series.md",
        series.summary.plain,
        editions=renderer.catalogue.editions(series.id),
        ranges=lambda event, measure: spread(renderer, event, measure),
    )


def spread(renderer: Renderer, event: Event, measure: str) -> str:
    """Return the range that sources report, such as “435–500”, or an empty text where none reports any."""
    found = reported(event, measure)
    if found is None:
        return ""
    ends = dict.fromkeys((found.lowest, found.highest))
    return "–".join(renderer.language.number(end) for end in ends)
