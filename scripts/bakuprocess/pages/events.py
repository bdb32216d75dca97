"""The pages of events and their index."""

from collections.abc import Iterator

from bakuprocess.model import Event
from bakuprocess.model.event import Participation
from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.labels import LABELS
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of events and a page for each."""
    yield index(renderer)
    for event in renderer.catalogue.events:
        yield page(renderer, event)


def index(renderer: Renderer) -> Page:
    """Return the index: each series with its editions, then all other events."""
    catalogue, word = renderer.catalogue, renderer.language.word
    single = [event for event in catalogue.events if not event.series]
    series = [(one.heading, catalogue.editions(one.id)) for one in catalogue.series]
    groups = [
        (word("Conferences and meetings of the core"), [one for one in single if one.relation.degree == "core"]),
        *series,
        (word("Other events"), [one for one in single if one.relation.degree != "core"]),
    ]
    groups = [(name, events) for name, events in groups if events]
    introduction = word("Conferences, forums and meetings of the Baku Process and around it, in order of time.")
    return index_page(renderer, "events", introduction, groups, lambda event: event.theme or "")


def page(renderer: Renderer, event: Event) -> Page:
    """Return the page of an event."""
    catalogue = renderer.catalogue
    order = list(LABELS["measure"])
    return record_page(
        renderer,
        event,
        "event.md",
        event.summary.plain,
        roles=by_role(event),
        figures=sorted(event.figures, key=lambda figure: (order.index(figure.measure), figure.value)),
        documents=catalogue.documents_of(event.id),
        sessions=catalogue.parts_of(event.id),
    )


def by_role(event: Event) -> dict[str, list[Participation]]:
    """Return the participations by role, hosts first."""
    groups = {role: [part for part in event.participation if part.role == role] for role in LABELS["role"]}
    return {role: parts for role, parts in groups.items() if parts}
