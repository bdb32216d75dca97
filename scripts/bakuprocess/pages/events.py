"""The pages of events and their index."""

from collections.abc import Iterator, Sequence

from bakuprocess.joins import standing
from bakuprocess.model import Event
from bakuprocess.model.event import Participation
from bakuprocess.pages.context import record_page
from bakuprocess.pages.filters import PLACES, Field, Filters, chosen_from, years, years_of
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of events and a page for each."""
    yield index(renderer)
    for event in renderer.catalogue.events:
        yield page(renderer, event)


def index(renderer: Renderer) -> Page:
    """Return the index: all events in one table, in order of time."""
    catalogue, language = renderer.catalogue, renderer.language
    events = standing(catalogue.events)
    return renderer.page(
        "events/index.md",
        "events.md",
        label(language, "collection", "events"),
        language.word("Conferences, forums and meetings of the Baku Process and around it, in order of time."),
        collection="events",
        events=events,
        degrees=list(LABELS["relation"]),
        filters=filters(renderer, events),
        years=years,
        scripts=["filters", "sorting"],
    )


def filters(renderer: Renderer, events: Sequence[Event]) -> Filters:
    """Return the form: by year, by kind of event, by series, by relation to the Baku Process."""
    catalogue, language = renderer.catalogue, renderer.language
    word, number = language.word, len(events)
    kinds = chosen_from(LABELS["events"], language, (event.kind for event in events))
    degrees = chosen_from(LABELS["relation"], language, (event.relation.degree for event in events))
    series = [(one.id, one.heading) for one in catalogue.series if catalogue.editions(one.id)]
    return Filters(
        entries="tbody tr",
        fields=[
            Field("year", word("Year"), years_of(events), word("All")),
            Field("kind", word("Kind"), kinds, word("All")),
            Field("series", word("Series"), series, word("All")),
            Field("relation", word("Relation"), degrees, word("All")),
        ],
        told=word("%(shown)s of %(all)s events") % PLACES,
        total=language.words("%(count)s event", "%(count)s events", number) % {"count": language.number(number)},
    )


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
