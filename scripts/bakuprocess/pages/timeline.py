"""The timeline: the core of the Baku Process, then everything that has a date, by year."""

from collections.abc import Iterator

from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the timeline."""
    word = renderer.language.word
    description = word("All events, milestones and documents that have a date, year by year.")
    yield renderer.page(
        "timeline/index.md",
        "timeline.md",
        word("Timeline"),
        description,
        core=renderer.catalogue.by_degree.get("core", ()),
        years=renderer.catalogue.by_year,
    )
