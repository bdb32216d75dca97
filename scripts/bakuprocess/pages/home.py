"""The home page: what the Baku Process is, the forums at a glance, and doors to everything."""

from collections.abc import Iterator

from bakuprocess.joins import standing
from bakuprocess.model import COLLECTIONS
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

# The record whose page proves the first sentence.
BEGINNING = "conference-of-ministers-of-culture-2008"


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the home page."""
    catalogue, word = renderer.catalogue, renderer.language.word
    core = [event for event in standing(catalogue.events) if event.relation.degree == "core"]
    held = [event for event in core if event.status == "held" and not event.part_of]
    announced = [event for event in core if event.status == "announced"]
    yield renderer.page(
        "index.md",
        "home.md",
        word("The Baku Process"),
        word(
            "An independent, sourced record of the Baku Process: events, partners, milestones, documents and sources."
        ),
        strips=[(one, catalogue.editions(one.id)) for one in catalogue.series if catalogue.has_core(one.id)],
        doors=[(name, len(standing(catalogue.collection(name)))) for name in COLLECTIONS],
        dated=len(catalogue.timeline),
        disagreements=len(catalogue.disagreements),
        latest=held[-1] if held else None,
        announced=announced,
        described=len(standing(catalogue.described)),
        unverified=len(catalogue.unverified),
        beginning=catalogue.by_id.get(BEGINNING),
    )
