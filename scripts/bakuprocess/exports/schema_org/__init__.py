"""The metadata of a page in JSON-LD, in the vocabulary of schema.org: the page, its breadcrumbs, what it is about.

A page is a WebPage whose main entity is what its record describes. Whatever needs an absolute address is left out
where the site has none. Of other records only the name is told; each has a page of its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bakuprocess.catalogue import Catalogue
from bakuprocess.exports.schema_org.nodes import Node, exact, node, reference
from bakuprocess.exports.schema_org.things import thing
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS, Date, Described, Event, Milestone, Record
from bakuprocess.pages.labels import label, site_name
from bakuprocess.settings import Settings

CONTEXT = "https://schema.org"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_HOME = "index.md"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows.

    `path` is its file below docs/; `record` what it is about, if it is about one; `wholes` what stands between the
    collection and the record in the breadcrumbs; `same_as` addresses in registers that know what the record is about.
    """

    path: str
    title: str
    description: str
    record: Record | None = None
    wholes: Sequence[Record] = ()
    same_as: Sequence[str] = ()
    is_index: bool = False


def describe(shown: Shown, catalogue: Catalogue, settings: Settings, language: Language) -> Node:
    """Return the JSON-LD of a page, as a value for `escaping.json_in_script`."""
    is_home = shown.path == _HOME
    record = shown.record
    if is_home:
        about: Node = {"mainEntity": _dataset(shown, catalogue, settings, language)}
    elif record and not record.withdrawn:  # a withdrawn record describes nothing any more
        about = _about(record, shown, catalogue, settings, language)
    else:
        about = {"description": shown.description}
    return node(
        "CollectionPage" if shown.is_index else "WebPage",
        **{"@context": CONTEXT},
        name=shown.title,
        url=_address(shown.path, settings),
        inLanguage=language.tag,
        isPartOf=_site(settings, language, in_full=is_home),
        breadcrumb=None if is_home else _breadcrumbs(shown, settings, language),
        **about,
    )


def _address(path: str, settings: Settings) -> str:
    """Return the address of a page by its file below docs/; nothing where the site has none."""
    folder, slash, file = path.rpartition("/")
    page = "" if file == "index.md" else file.removesuffix(".md") + "/"
    return settings.site_url + folder + slash + page if settings.site_url else ""


def _site(settings: Settings, language: Language, *, in_full: bool) -> Node:
    known = {"@id": settings.site_url} if settings.site_url else {}
    more = {"url": settings.site_url, "inLanguage": language.tag, "license": LICENCE} if in_full else {}
    return node("WebSite", **known, name=site_name(language), **more)


def _dataset(shown: Shown, catalogue: Catalogue, settings: Settings, language: Language) -> Node:
    """Return the record as a whole. It has no `distribution`, since nothing holds the whole for download."""
    years = list(catalogue.by_year)
    return node(
        "Dataset",
        **({"@id": f"{settings.site_url}#this"} if settings.site_url else {}),
        name=site_name(language),
        description=shown.description,
        url=settings.site_url,
        license=LICENCE,
        isAccessibleForFree=True,
        dateModified=settings.as_of.isoformat(),
        temporalCoverage=f"{min(years):04}/{max(years):04}" if years else "",
        keywords=[language.word("Baku Process"), language.word("intercultural dialogue")],
    )


def _breadcrumbs(shown: Shown, settings: Settings, language: Language) -> Node:
    """Return the breadcrumbs of a page with the page itself at the end, as the vocabulary's BreadcrumbList has it."""
    trail = [*_above(shown, language), (shown.title, shown.path)]
    items = [
        node("ListItem", position=position, name=name, item={"@id": address} if address else None)
        for position, (name, address) in enumerate(
            ((name, _address(path, settings)) for name, path in trail),
            start=1,
        )
    ]
    return node("BreadcrumbList", itemListElement=items)


def _above(shown: Shown, language: Language) -> Iterator[tuple[str, str]]:
    """Yield what stands above a page: its name and its file below docs/."""
    yield language.word("Home"), _HOME
    folder = shown.path.partition("/")[0]
    if folder in COLLECTIONS and shown.path != f"{folder}/index.md":
        yield label(language, "collection", folder), f"{folder}/index.md"
    if folder == "rules" and shown.path != "rules/index.md":
        yield language.word("Rules of the check"), "rules/index.md"
    yield from ((whole.heading, f"{whole.collection}/{whole.id}.md") for whole in shown.wholes)


def _about(record: Record, shown: Shown, catalogue: Catalogue, settings: Settings, language: Language) -> Node:
    """Return what a record's page is about: the thing itself, what it concerns, and its time."""
    concerned = [catalogue[one] for one in record.about] if isinstance(record, Milestone) else []
    verified = record.verified if isinstance(record, Described) else None
    return {
        "mainEntity": node("", **thing(record, catalogue, settings), sameAs=list(shown.same_as)),
        "about": [reference(one, settings, record.when) for one in concerned],
        "temporalCoverage": _time(record, language),
        "lastReviewed": verified.machine if verified else "",
    }


def _time(record: Record, language: Language) -> str:
    """Return the time that a page tells of, where what it is about has no property for it: in words if in doubt.

    An Event takes exact dates only; of a page, a CreativeWork, the vocabulary lets the time be told in words.
    """
    if isinstance(record, Milestone) and _is_exact(record.date):
        return record.date.machine
    if isinstance(record, Event | Milestone) and not _is_exact(record.date):
        return language.date(record.date)
    return ""


def _is_exact(date: Date) -> bool:
    return bool(exact(date.start) and exact(date.end))
