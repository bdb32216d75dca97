"""The coverage: what the record holds, what it rests on, and what is missing; computed from the catalogue."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import COLLECTIONS, Date, Described, Entry, Record, Source
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.record import Fact
from bakuprocess.model.relation import Degree
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer
from bakuprocess.support import Level, cited_by_kind, countries, statements, support, tally

PATH = "coverage/index.md"
SINGLE_SOURCE_PATH = "coverage/single-source/index.md"
_STATED = {"facts": Fact, "figures": Figure, "roles": Participation}


class Year(NamedTuple):
    """What the record holds of one year: entries by collection, dated facts, and sources published in it."""

    year: int
    entries: Counter[str]
    facts: int
    sources: int


class Gap(NamedTuple):
    """Something that is missing, and where."""

    what: str
    records: Sequence[Record]


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of the coverage, and that of the facts on a single source."""
    yield overview(renderer)
    yield from single_source(renderer)


def single_source(renderer: Renderer) -> Iterator[Page]:
    """Yield the pages that list every fact on a single source, one a collection, and the page that leads to them."""
    catalogue, word = renderer.catalogue, renderer.language.word
    title = word("Facts on a single source")
    told = word("Every fact for which only one source was found, or several copies of one document, and that source")
    collections = {}
    for name in COLLECTIONS:
        single = (
            (record, list(_single(catalogue, record))) for record in catalogue.in_time if record.collection == name
        )
        if groups := [(record, facts) for record, facts in single if facts]:
            collections[name] = groups
    yield renderer.page(
        SINGLE_SOURCE_PATH, "single_source_index.md", title, f"{told}.", collections=collections, repeats=True
    )
    for name, groups in collections.items():
        what = label(renderer.language, "collection", name)
        yield renderer.page(
            single_source_path(name),
            "single_source.md",
            f"{title}: {what}",
            f"{told}: {what}.",
            groups=groups,
            above=SINGLE_SOURCE_PATH,
            repeats=True,
        )


def single_source_path(collection: str) -> str:
    """Return the path below docs/ of the page of facts on a single source in records of a collection."""
    return SINGLE_SOURCE_PATH.replace("index", collection)


def _single(catalogue: Catalogue, record: Described) -> Iterator[tuple[Fact, Source]]:
    for fact in record.facts:
        if support(catalogue, fact.cite).level is Level.ONE_SOURCE:
            yield fact, catalogue.source(fact.cite[0])


def overview(renderer: Renderer) -> Page:
    """Return the page of the coverage."""
    catalogue, word = renderer.catalogue, renderer.language.word
    described = standing(catalogue.described)
    return renderer.page(
        PATH,
        "coverage.md",
        word("Coverage"),
        word("What this record holds, what its facts rest on and what is missing, counted anew with every change."),
        as_of=Date.parse(renderer.settings.as_of.isoformat()),
        collections=[(name, *_degrees(standing(catalogue.collection(name)))) for name in COLLECTIONS],
        degrees=get_args(Degree),
        kinds=_kinds(described),
        years=years(catalogue),
        source_kinds=_source_kinds(catalogue),
        countries=_countries(catalogue),
        publishers=Counter(source.publisher for source in standing(catalogue.sources)).most_common(12),
        grounds=_grounds(catalogue, described),
        one_sided=_one_sided(catalogue, described),
        stated=list(_STATED),
        single_source_path=SINGLE_SOURCE_PATH,
        records=sorted(_records(catalogue, described), key=lambda row: (-row[2][Level.ONE_SOURCE], row[0].id)),
        levels=list(Level),
        disagreements=len(catalogue.disagreements),
        unverified=catalogue.unverified,
        described=len(described),
        silent=_silent(catalogue),
        gaps=[gap for gap in _gaps(renderer) if gap.records],
    )


def _degrees(records: Sequence[Record]) -> tuple[int, Counter[str]]:
    """Return how many records there are, and how many of each degree of relation."""
    return len(records), Counter(one.relation.degree for one in records if isinstance(one, Entry))


def _kinds(described: Sequence[Described]) -> list[tuple[str, str, int, int]]:
    """Return each kind of entry and partner: its collection, its word, how many records and how many facts."""
    named = [(record.collection, getattr(record, "kind", ""), len(record.facts)) for record in described]
    records = Counter((collection, kind) for collection, kind, _ in named)
    facts: Counter[tuple[str, str]] = Counter()
    for collection, kind, number in named:
        facts[collection, kind] += number
    known = ((name, kind) for name in COLLECTIONS for kind in LABELS.get(name, {"": ""}))
    return [(name, kind, records[name, kind], facts[name, kind]) for name, kind in known if records[name, kind]]


def years(catalogue: Catalogue) -> list[Year]:
    """Return, for each year with a dated entry, fact or source, what the record holds of it."""
    entries = Counter((dated.date.start.year, dated.record.collection) for dated in catalogue.timeline)
    facts = Counter(f.date.start.year for record in standing(catalogue.described) for f in record.facts if f.date)
    sources = Counter(source.date.start.year for source in standing(catalogue.sources) if source.date)
    known = sorted({year for year, _ in entries} | set(facts) | set(sources))
    return [
        Year(year, Counter({name: entries[year, name] for name in COLLECTIONS}), facts[year], sources[year])
        for year in known
    ]


def _source_kinds(catalogue: Catalogue) -> list[tuple[str, int, int]]:
    """Return each kind of source: how many sources, and how many statements cite one of them."""
    cited = cited_by_kind(catalogue)
    sources: Counter[str] = Counter(source.kind for source in standing(catalogue.sources))
    return [(kind, sources[kind], cited[kind]) for kind in LABELS["sources"] if sources[kind]]


def _countries(catalogue: Catalogue) -> list[tuple[str | None, int]]:
    """Return how many sources are of which country, the most first; None for those of no country."""
    return Counter(source.country for source in standing(catalogue.sources)).most_common()


def _grounds(catalogue: Catalogue, described: Sequence[Described]) -> list[tuple[Level, list[int]]]:
    """Return, for each level of support, how many facts, figures and roles have it."""
    stated = [one for record in described for one in statements(record)]
    counted = [tally(catalogue, (one for one in stated if isinstance(one, kind))) for kind in _STATED.values()]
    return [(level, [count[level] for count in counted]) for level in Level]


def _one_sided(catalogue: Catalogue, described: Sequence[Described]) -> list[tuple[str, list[int]]]:
    """Return, for each country, how many facts, figures and roles cite only its sources, however many; most first."""
    stated = [one for record in described for one in statements(record)]
    counted = [countries(catalogue, (one for one in stated if isinstance(one, kind))) for kind in _STATED.values()]
    most = sum(counted, Counter[str]()).most_common()
    return [(country, [count[country] for count in counted]) for country, _ in most]


def _records(catalogue: Catalogue, described: Sequence[Described]) -> Iterator[tuple[Described, int, Counter[Level]]]:
    for record in described:
        counted = tally(catalogue, statements(record))
        if counted:
            yield record, counted.total(), counted


def _silent(catalogue: Catalogue) -> list[int]:
    """Return the years between the first entry and the last of which the timeline holds nothing."""
    held = [dated.date.start.year for dated in catalogue.timeline]
    return sorted(set(range(min(held), max(held))) - set(held)) if held else []


def _gaps(renderer: Renderer) -> Iterator[Gap]:
    """Yield what is missing, the most important first."""
    catalogue, word = renderer.catalogue, renderer.language.word
    events = [event for event in standing(catalogue.events) if event.status == "held"]
    documents, partners = standing(catalogue.documents), standing(catalogue.partners)
    yield Gap(word("Records that cite one source in all"), standing(catalogue.single_source))
    yield Gap(word("Events held of which no number is reported"), [one for one in events if not one.figures])
    yield Gap(
        word("Events held whose venue is not known"), [one for one in events if not (one.place and one.place.venue)]
    )
    yield Gap(word("Documents of which no address is known"), [one for one in documents if not one.links])
    yield Gap(word("Documents without a date"), [one for one in documents if not one.date])
    yield Gap(word("Partners without a role at an event"), [one for one in partners if not catalogue.roles(one.id)])
    yield Gap(word("Sources without a date"), [one for one in standing(catalogue.sources) if not one.date])
    copies = [source for source in standing(catalogue.sources) if source.kind == "mirror"]
    yield Gap(word("Documents known only from copies on other hosts"), list(_only_copied(catalogue, copies)))


def _only_copied(catalogue: Catalogue, copies: Sequence[Source]) -> Iterator[Record]:
    """Yield the documents that have copies among the sources and are cited from nothing else."""
    copied = {source.copy_of for source in copies}
    for document in standing(catalogue.documents):
        if document.id in copied and support(catalogue, document.cite).level is Level.ONE_SOURCE:
            yield document
