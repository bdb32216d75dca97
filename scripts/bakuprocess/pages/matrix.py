"""The matrix: which partner had which part in which event, as one table."""

from collections.abc import Iterator

from bakuprocess.joins import standing
from bakuprocess.model import Event, Partner
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of the matrix."""
    catalogue, language = renderer.catalogue, renderer.language

    def cell(partner: Partner, event: Event) -> str:
        parts = catalogue.matrix.get((partner.id, event.id), ())
        return " ".join(label(language, "role-letter", part.role) for part in parts)

    yield renderer.page(
        "matrix/index.md",
        "matrix.md",
        language.word("Partners and events"),
        language.word("Which partner had which part in which event, as sources name it: one table."),
        matrix_events=[event for event in standing(catalogue.events) if event.participation],
        matrix_partners=[partner for partner in standing(catalogue.partners) if catalogue.roles(partner.id)],
        letters=[
            f"{language.word(letter)} {label(language, 'role', role).lower()}"
            for role, letter in LABELS["role-letter"].items()
        ],
        cell=cell,
    )
