"""What the page of any record shows: its other titles, its breadcrumbs, its data and where to edit it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from bakuprocess.escaping import Safe, markdown
from bakuprocess.joins import standing
from bakuprocess.model import Described, Event, Record
from bakuprocess.model.text import Text
from bakuprocess.pages import cite
from bakuprocess.pages.labels import label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer, data_of, page_of

BREAK = Safe("<br>")


Groups = Sequence[tuple[str, Sequence[Record]]]
Remark = Callable[[Any], object]


def index_page(
    renderer: Renderer, collection: str, description: str, groups: Groups, remark: Remark, **context: Any
) -> Page:
    """Render the index of a collection: its records in groups, each with a remark; none that is withdrawn."""
    title = label(renderer.language, "collection", collection)
    listed = [(name, standing(records)) for name, records in groups]
    given = {"collection": collection, "groups": listed, "remark": remark, **context}
    return renderer.page(f"{collection}/index.md", "collection.md", title, description, **given)


def record_page(renderer: Renderer, record: Record, template: str, description: str, **context: Any) -> Page:
    """Render the page of a record with what all pages of records share, and `context` beside it."""
    catalogue, settings = renderer.catalogue, renderer.settings
    edit = f"{settings.repo_url}/edit/main/data/{record.collection}/{record.id}.yml" if settings.repo_url else ""

    def publishers(sources: Iterable[str]) -> list[str]:
        return list(dict.fromkeys(source.publisher for source in map(catalogue.source, sources)))

    shared = {
        "record": record,
        "wholes": wholes(renderer, record),
        "other_titles": other_titles(record),
        "facts": in_order(record),
        "publishers": publishers,
        "data_path": Safe(data_of(record).removeprefix(record.collection + "/")),
        "edit_url": edit,
        # As the footer writes it: what stands on a page twice weighs little.
        "report_url": Safe(markdown(settings.report_url(record.id)).replace("&#61;", "=")),
        "br": BREAK,
        "scripts": ["copy"],
        **cite.section(renderer, record),
    }
    return renderer.page(page_of(record), template, record.heading, description, **{**shared, **context})


def wholes(renderer: Renderer, record: Record) -> list[Record]:
    """Return what stands between the collection and a record in its breadcrumbs: the series, the wholes."""
    chain: list[Record] = []
    whole: object = record
    while isinstance(whole, Event) and (above := whole.part_of or whole.series):
        whole = renderer.catalogue[above]
        chain.insert(0, whole)
    return chain


def other_titles(record: Record) -> list[tuple[str, str]]:
    """Return a record's other titles, each with the tag of its language before it."""
    title: Text | None = getattr(record, "title", None)
    return [*(title.others if title else ()), *(form for text in record.also_known_as for form in text.forms)]


def in_order(record: Record) -> list[Any]:
    """Return a record's facts: those without a date first, as the editor put them, then the dated in order of time."""
    if not isinstance(record, Described):
        return []
    undated = [fact for fact in record.facts if not fact.date]
    dated = [(fact.date.sort_key, at, fact) for at, fact in enumerate(record.facts) if fact.date]
    return undated + [fact for *_, fact in sorted(dated, key=lambda entry: entry[:2])]
