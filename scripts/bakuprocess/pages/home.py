"""The home page: what the Baku Process is, the forums at a glance, and doors to everything."""

from collections.abc import Iterator

from bakuprocess.model import COLLECTIONS
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the home page."""
    catalogue, word = renderer.catalogue, renderer.language.word
    day = renderer.settings.as_of
    held = [event for event in catalogue.events if event.status == "held" and not event.part_of]
    coming = [event for event in catalogue.events if event.status == "announced" and event.date.last_day >= day]
    yield renderer.page(
        "index.md",
        "home.md",
        word("The Baku Process"),
        word(
            "An independent, sourced record of the Baku Process: events, partners, milestones, documents and sources."
        ),
        strips=[(series, catalogue.editions(series.id)) for series in catalogue.series],
        doors=[(name, len(catalogue.collection(name))) for name in COLLECTIONS],
        dated=len(catalogue.timeline),
        disagreements=len(catalogue.disagreements),
        latest=held[-1] if held else None,
        upcoming=coming[0] if coming else None,
    )
