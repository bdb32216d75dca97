"""The pages of sources, each with what rests on it, and their index."""

from collections.abc import Iterator
from itertools import groupby
from typing import cast
from urllib.parse import urlsplit

from bakuprocess.escaping import Safe
from bakuprocess.joins import Reference, standing
from bakuprocess.model import Record, Source
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.partner import Name
from bakuprocess.model.record import Claim, Disagreement, Fact, Path, part_at
from bakuprocess.model.relation import Relation
from bakuprocess.model.text import Text
from bakuprocess.pages.charts import sources as chart
from bakuprocess.pages.context import record_page
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Helpers, Renderer, page_of
from bakuprocess.support import cited_by_kind

_INDEX = "sources/index.md"


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of sources and a page for each."""
    yield from indexes(renderer)
    for source in renderer.catalogue.sources:
        yield page(renderer, source)


def indexes(renderer: Renderer) -> Iterator[Page]:
    """Yield the index: how much rests on each kind of publisher; and for each kind a page of all its sources."""
    catalogue, word = renderer.catalogue, renderer.language.word
    title = label(renderer.language, "collection", "sources")
    cited = cited_by_kind(catalogue)
    kinds = []
    for kind in LABELS["sources"]:
        if sources := standing(catalogue.sources_by_kind.get(kind, ())):
            publishers = {name: list(group) for name, group in groupby(sources, key=lambda source: source.publisher)}
            kinds.append((kind, kind_path(kind), publishers, len(sources), cited[kind]))
    yield renderer.page(
        _INDEX,
        "sources.md",
        title,
        word("Where the facts of this record were read, by kind; each source's page lists what rests on it."),
        collection="sources",
        chart=chart.draw(renderer.helpers(_INDEX)),
        kinds=kinds,
    )
    for kind, path, publishers, count, _ in kinds:
        what = label(renderer.language, "sources", kind)
        yield renderer.page(
            path,
            "sources_of_kind.md",
            f"{title}: {what}",
            word("All sources of one kind, by publisher: %(kind)s.") % {"kind": what},
            publishers=publishers,
            count=count,
            above=_INDEX,
            rests_on=lambda source: len(catalogue.resting_on(source.id)),
        )


def kind_path(kind: str) -> str:
    """Return the path below docs/ of the page of all sources of a kind; no id of a source can be in its way."""
    return f"sources/kind/{kind}.md"


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
        resting=[(found[0].record, borne(renderer, source, found)) for found in uses.values()],
    )


def distinct(renderer: Renderer, source: Source) -> str:
    """Return what tells a source from another of the same title: publisher, other language, host of a copy."""
    told = [source.publisher]
    if source.language and source.language != renderer.language.tag:
        told.append(renderer.language.tongue(source.language))
    if source.kind == "mirror":
        told.append(renderer.language.word("copy at %(host)s") % {"host": urlsplit(source.url).hostname})
    return ", ".join(told)


def borne(renderer: Renderer, source: Source, uses: list[Reference]) -> list[Safe]:
    """Return what of a record rests on a source: each fact, figure, role, claim and name in short."""
    helpers = renderer.helpers(page_of(source))
    told = (_told(helpers, use.record, use.path) for use in uses)
    return list(dict.fromkeys(one for one in told if one))


def _told(helpers: Helpers, record: Record, path: Path) -> Safe:
    """Return the part of a record that holds a citation, for people; nothing for the record as a whole."""
    owner = path[: path.index("cite")] if "cite" in path else ()
    word, label = helpers.word, helpers.label
    told = Safe("")
    match part_at(record, owner):
        case Fact() as fact:
            date = f'<span class="when">{helpers.time(fact.date)}</span> ' if fact.date else ""
            told = Safe(date + helpers.prose(fact.text))
        case Figure() as figure:
            what = label("measure", figure.measure)
            told = word("%(what)s: %(number)s", what=what, number=helpers.figure(figure))
        case Participation() as part:
            partner = helpers.named(helpers.catalogue.partner(part.partner), record.when, part.named)
            told = word("%(partner)s: %(role)s", partner=partner, role=label("role", part.role))
        case Claim() as claim:
            point = cast("Disagreement", part_at(record, owner[:2]))
            told = word("%(about)s: %(claim)s", about=point.about, claim=claim.value)
        case Name() as name:
            told = word("Name: %(name)s", name=name.full)
        case Relation() as relation:
            told = word("Relation to the Baku Process: %(degree)s", degree=label("relation", relation.degree))
    return told
