"""The pages of sources, each with what rests on it, and their index."""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from bakuprocess.catalogue import Reference
from bakuprocess.model import Source
from bakuprocess.model.text import Text
from bakuprocess.pages.context import index_page, record_page
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer, page_of


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of sources and a page for each."""
    yield index(renderer)
    for source in renderer.catalogue.sources:
        yield page(renderer, source)


def index(renderer: Renderer) -> Page:
    """Return the index: sources by kind, with their publishers and how much rests on each."""
    catalogue, language = renderer.catalogue, renderer.language
    word = language.word
    kinds = catalogue.sources_by_kind
    groups = [(label(language, "sources", kind), kinds[kind]) for kind in LABELS["sources"] if kind in kinds]

    def remark(source: Source) -> str:
        number = len(catalogue.resting_on(source.id))
        rests = language.words("%(count)s record", "%(count)s records", number) % {"count": language.number(number)}
        return f"{source.publisher} · {rests}"

    introduction = word("Where the facts of this record were read, by kind; each source's page lists what rests on it.")
    return index_page(renderer, "sources", introduction, groups, remark)


def page(renderer: Renderer, source: Source) -> Page:
    """Return the page of a source."""
    catalogue, word = renderer.catalogue, renderer.language.word
    uses: dict[str, list[Reference]] = {}
    for use in catalogue.citations(source.id):
        uses.setdefault(use.record.id, []).append(use)
    told = distinct(renderer, source)
    description = word("A source of this record: %(title)s (%(publisher)s).") % {
        "title": source.heading,
        "publisher": told,
    }
    copied: object = source.copy_of
    if isinstance(copied, str):
        copied = renderer.helpers(page_of(source)).link(catalogue[copied])
    return record_page(
        renderer,
        source,
        "source.md",
        description,
        head_title=f"{source.heading} ({told})",
        copied=copied if not isinstance(copied, Text) else str(copied),
        resting=[(found[0].record, borne(renderer, found)) for found in uses.values()],
    )


def distinct(renderer: Renderer, source: Source) -> str:
    """Return what tells a source from another of the same title: publisher, other language, host of a copy."""
    told = [source.publisher]
    if source.language and source.language != renderer.language.tag:
        told.append(renderer.language.tongue(source.language))
    if source.kind == "mirror":
        told.append(renderer.language.word("copy at %(host)s") % {"host": urlsplit(source.url).hostname})
    return ", ".join(told)


def borne(renderer: Renderer, uses: list[Reference]) -> str:
    """Return what of a record rests on a source, such as “2 facts, 1 figure”; nothing for the record as a whole."""
    words = renderer.language.words
    found = Counter(str(use.path[0]) for use in uses)
    forms = {
        "facts": words("%(count)s fact", "%(count)s facts", found["facts"]),
        "figures": words("%(count)s figure", "%(count)s figures", found["figures"]),
        "participation": words("%(count)s role", "%(count)s roles", found["participation"]),
        "disagreements": words("%(count)s claim", "%(count)s claims", found["disagreements"]),
    }
    return ", ".join(
        form % {"count": renderer.language.number(found[key])} for key, form in forms.items() if found[key]
    )
