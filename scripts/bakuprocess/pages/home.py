"""The home page: what the Baku Process is, the forums at a glance, doors to everything, and what changed lately."""

from collections.abc import Iterator, Sequence

from bakuprocess.history import Changes
from bakuprocess.joins import standing
from bakuprocess.model import COLLECTIONS, Date, Record
from bakuprocess.pages.charts import strip
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

# The record whose page proves the first sentence.
BEGINNING = "conference-of-ministers-of-culture-2008"
_PATH = "index.md"
_DAYS, _RECORDS_A_DAY = 3, 5


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the home page."""
    catalogue, word = renderer.catalogue, renderer.language.word
    core = [event for event in standing(catalogue.events) if event.relation.degree == "core"]
    held = [event for event in core if event.status == "held" and not event.part_of]
    described = len(standing(catalogue.described))
    what = {
        "series": word("events that return, their editions side by side"),
        "events": word("conferences, forums and meetings"),
        "partners": word("organisations that sources name"),
        "milestones": word("steps in between"),
        "documents": word("declarations, resolutions, reports"),
        "sources": word("where the facts were read"),
    }
    yield renderer.page(
        _PATH,
        "home.md",
        word("The Baku Process"),
        word(
            "An independent, sourced record of the Baku Process: events, partners, milestones, documents and sources."
        ),
        chart=strip.draw(renderer.helpers(_PATH)),
        doors=[(name, len(standing(catalogue.collection(name))), what[name]) for name in COLLECTIONS],
        dated=len(catalogue.timeline),
        disagreements=len(catalogue.disagreements),
        latest=held[-1] if held else None,
        announced=[event for event in core if event.status == "announced"],
        changed=changed(renderer, renderer.changes),
        numbers=[
            (sum(len(one.facts) for one in standing(catalogue.described)), word("facts"), "coverage/index.md"),
            (len(standing(catalogue.sources)), word("sources"), "sources/index.md"),
            (len(standing(catalogue.events)), word("events"), "events/index.md"),
            (len(standing(catalogue.partners)), word("partners"), "partners/index.md"),
            (len(catalogue.disagreements), word("disagreements"), "disagreements/index.md"),
        ],
        described=described,
        unverified=len(catalogue.unverified),
        beginning=catalogue.by_id.get(BEGINNING),
    )


def changed(renderer: Renderer, changes: Sequence[Changes]) -> list[tuple[Date, list[Record], int]]:
    """Return the days of the last changes: each with a few of its records, the described first, and how many more."""
    days = []
    for day, ids in changes:
        known = [renderer.catalogue[one] for one in ids if one in renderer.catalogue.by_id]
        known = sorted(standing(known), key=lambda record: record.collection == "sources")
        if known:
            days.append((Date.parse(day.isoformat()), known[:_RECORDS_A_DAY], len(known[_RECORDS_A_DAY:])))
    return days[:_DAYS]
