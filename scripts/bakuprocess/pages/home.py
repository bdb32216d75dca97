"""The home page: what the Baku Process is, the forums at a glance, doors to everything, and what changed lately."""

from collections import Counter
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
_DAYS, _FEW = 3, 8  # so many days are told, and so many records of a day by name


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
        roles=sum(len(event.participation) for event in standing(catalogue.events)),
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


def changed(renderer: Renderer, changes: Sequence[Changes]) -> list[tuple[Date, list[Record], list[tuple[str, int]]]]:
    """Return the days of the last changes: each with its records, or where they are many with how many of each kind."""
    days = []
    for day, ids in changes[:_DAYS]:
        known = standing(renderer.catalogue[one] for one in ids if one in renderer.catalogue.by_id)
        records = [record for name in COLLECTIONS for record in known if record.collection == name]
        counts = Counter(record.collection for record in records)
        few = len(records) <= _FEW
        days.append((Date.parse(day.isoformat()), records if few else [], [] if few else list(counts.items())))
    return days
