"""The pages of partners and their index."""

from collections.abc import Iterator
from itertools import groupby

from bakuprocess.joins import standing
from bakuprocess.model import Partner
from bakuprocess.model.dates import Date, Point
from bakuprocess.model.partner import Identifiers, Name
from bakuprocess.pages.charts import matrix as picture
from bakuprocess.pages.context import record_page
from bakuprocess.pages.labels import LABELS, label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "isni": ("ISNI", "https://isni.org/isni/"),
    "ror": ("ROR", "https://ror.org/"),
}


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of partners and a page for each."""
    yield index(renderer)
    for partner in renderer.catalogue.partners:
        yield page(renderer, partner)


def index(renderer: Renderer) -> Page:
    """Return the index: partners as cards, by kind."""
    catalogue, language = renderer.catalogue, renderer.language
    order = list(LABELS["partners"])
    ordered = sorted(standing(catalogue.partners), key=lambda partner: order.index(partner.kind))
    return renderer.page(
        "partners/index.md",
        "partners.md",
        label(language, "collection", "partners"),
        language.word(
            "Organisations that sources name in connection with the events, under the names that they bear today. "
            "To stand here makes none of them a partner of the Baku Process: each page tells the role that sources "
            "give it."
        ),
        collection="partners",
        kinds=[(kind, list(partners)) for kind, partners in groupby(ordered, key=lambda partner: partner.kind)],
        former=former_acronyms,
        part=lambda partner: part_in_events(renderer, partner),
        chart=picture.draw(renderer.helpers("partners/index.md"), "../matrix/"),
    )


def former_acronyms(partner: Partner) -> list[str]:
    """Return the acronyms that a partner bore and bears no more, in order of time."""
    borne = dict.fromkeys(name.acronym for name in partner.names if name.acronym)
    return [acronym for acronym in borne if acronym != partner.name.acronym]


def part_in_events(renderer: Renderer, partner: Partner) -> str:
    """Return at how many events a partner had a role, and in which years: “13 events, 2008–2026”."""
    language = renderer.language
    dates = {event.id: event.date for event, _ in renderer.catalogue.roles(partner.id)}.values()
    if not dates:
        return language.word("no role at an event")
    first, last = min(date.start.year for date in dates), max(date.end.year for date in dates)
    number = language.words("%(count)s event", "%(count)s events", len(dates)) % {"count": language.number(len(dates))}
    span = language.date(Date(Point(first), Point(last)))
    return language.word("%(number)s, %(years)s") % {"number": number, "years": span}


def page(renderer: Renderer, partner: Partner) -> Page:
    """Return the page of a partner."""
    return record_page(
        renderer,
        partner,
        "partner.md",
        partner.summary.plain,
        periods=lambda name: period(renderer, name),
        translations=[
            form for name in reversed(partner.names) if name.translations for form in name.translations.forms
        ],
        identifiers=registered(partner.identifiers),
        chronology=renderer.catalogue.chronology(partner.id),
        undated=[fact for fact in partner.facts if not fact.date],
        roles=renderer.catalogue.roles(partner.id),
    )


def period(renderer: Renderer, name: Name) -> str:
    """Return when a name was borne: “1982–2020”, “until 30 January 2020”, “since 2020”, or nothing."""
    language = renderer.language
    if name.since and name.until:
        return language.date(Date(name.since.start, name.until.end))
    if name.until:
        return language.word("until %(date)s") % {"date": language.date(name.until)}
    return language.word("since %(date)s") % {"date": language.date(name.since)} if name.since else ""


def registered(identifiers: Identifiers | None) -> list[tuple[str, str, str]]:
    """Return, for each register that knows the partner: its name, the address there, the identifier."""
    known = [(key, value) for key, value in identifiers if value] if identifiers else []
    return [(REGISTERS[key][0], REGISTERS[key][1] + value, value) for key, value in known]
