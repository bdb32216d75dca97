"""The disagreements: every point on which sources differ, in one place."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from bakuprocess.escaping import Safe
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

PATH = "disagreements/index.md"


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of disagreements."""
    catalogue, word = renderer.catalogue, renderer.language.word
    link = renderer.helpers(PATH).link

    def source_links(sources: Iterable[str]) -> list[Safe]:
        return [link(source, source.publisher) for source in map(catalogue.source, sources)]

    description = word("Every point on which sources differ: each claim, and who makes it. None is preferred.")
    yield renderer.page(
        PATH,
        "disagreements.md",
        word("Where sources disagree"),
        description,
        groups=[
            (record, [point for _, point in points])
            for record, points in groupby(catalogue.disagreements, key=lambda pair: pair[0])
        ],
        source_links=source_links,
    )
