"""The matrix: which partner had which part in which event, as one table."""

from collections.abc import Iterator, Sequence

from bakuprocess.joins import standing
from bakuprocess.model import Event, Partner
from bakuprocess.pages.charts.matrix import SHAPES, roles
from bakuprocess.pages.filters import PLACES, Field, Filters, chosen_from, years, years_of
from bakuprocess.pages.labels import LABELS
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

PATH = "matrix/index.md"


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of the matrix."""
    catalogue, word, helpers = renderer.catalogue, renderer.language.word, renderer.helpers(PATH)
    events = [event for event in standing(catalogue.events) if event.participation]
    partners = [partner for partner in standing(catalogue.partners) if catalogue.roles(partner.id)]
    partners.sort(key=lambda partner: partner.name.short.casefold())
    occurring = {role for partner in partners for event in events for role in roles(helpers, partner, event)}
    yield renderer.page(
        PATH,
        "matrix.md",
        word("Partners and events"),
        word("Which partner had which part in which event, as sources name it: one table."),
        events=events,
        rows=[(partner, [(event, roles(helpers, partner, event)) for event in events]) for partner in partners],
        occurring=[role for role in LABELS["role"] if role in occurring],
        shapes=SHAPES,
        years=years,
        filters=filters(renderer, partners, events, occurring),
        scripts=["filters", "sorting"],
    )


def filters(renderer: Renderer, partners: Sequence[Partner], events: Sequence[Event], occurring: set[str]) -> Filters:
    """Return the form: by role, by kind of partner, by series, by the years between two."""
    catalogue, language = renderer.catalogue, renderer.language
    word, number = language.word, len(partners)
    known = years_of(events)
    series = [(one.id, one.heading) for one in catalogue.series if any(event.series == one.id for event in events)]
    kinds = chosen_from(LABELS["partners"], language, (partner.kind for partner in partners))
    return Filters(
        entries="[data-role]",
        groups="tbody tr",
        counted="tbody tr",
        fields=[
            Field("role", word("Role"), chosen_from(LABELS["role"], language, occurring), word("All")),
            Field("kind", word("Kind of partner"), kinds, word("All")),
            Field("series", word("Series"), series, word("All")),
            Field("from", word("From year"), known, word("The first"), facet="year", bound="from"),
            Field("to", word("To year"), known, word("The last"), facet="year", bound="to"),
        ],
        told=word("%(shown)s of %(all)s partners") % PLACES,
        total=language.words("%(count)s partner", "%(count)s partners", number) % {"count": language.number(number)},
    )
