"""The pages of milestones and their index."""

from collections.abc import Iterator

from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer, page_of


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of milestones and a page for each."""
    catalogue, word = renderer.catalogue, renderer.language.word
    introduction = word("Decisions, appointments and other steps that were no gathering, in order of time.")
    yield index_page(renderer, "milestones", introduction, [("", catalogue.milestones)], lambda _: "")
    for milestone in catalogue.milestones:
        link = renderer.helpers(page_of(milestone)).link
        concerned = [link(catalogue[one]) for one in milestone.about]
        yield record_page(renderer, milestone, "milestone.md", milestone.summary.plain, concerned=concerned)
