"""The pages of documents and their index."""

from collections.abc import Iterator

from bakuprocess.model import Document
from bakuprocess.model.text import Text
from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.labels import label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer, page_of


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of documents and a page for each."""
    catalogue, word = renderer.catalogue, renderer.language.word
    introduction = word("Declarations, resolutions, reports and other texts, in order of time.")
    groups = [("", catalogue.documents)]
    yield index_page(
        renderer,
        "documents",
        introduction,
        groups,
        lambda one: label(renderer.language, "documents", one.kind),
    )
    for document in catalogue.documents:
        yield page(renderer, document)


def page(renderer: Renderer, document: Document) -> Page:
    """Return the page of a document."""
    named = renderer.helpers(page_of(document)).named
    adopters = [
        str(one) if isinstance(one, Text) else named(renderer.catalogue.partner(one), document.date)
        for one in document.adopted_by
    ]
    return record_page(renderer, document, "document.md", document.summary.plain, adopters=adopters)
