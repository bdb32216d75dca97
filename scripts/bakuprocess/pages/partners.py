"""The pages of partners and their index."""

from collections.abc import Iterator
from itertools import groupby

from bakuprocess.model import Partner
from bakuprocess.model.dates import Date
from bakuprocess.model.partner import Identifiers, Name
from bakuprocess.pages.context import index_page, record_page
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
    """Return the index: partners by kind."""
    catalogue, language = renderer.catalogue, renderer.language
    word = language.word
    order = list(LABELS["partners"])
    ordered = sorted(catalogue.partners, key=lambda partner: order.index(partner.kind))
    groups = [
        (label(language, "partners", kind), list(partners))
        for kind, partners in groupby(ordered, key=lambda partner: partner.kind)
    ]

    def remark(partner: Partner) -> str:
        number = len({event.id for event, _ in catalogue.roles(partner.id)})
        if not number:
            return word("no role at an event")
        return language.words("%(count)s event", "%(count)s events", number) % {"count": language.number(number)}

    introduction = word(
        "Organisations that sources name in connection with the events, under the names that they bear today. "
        "To stand here makes none of them a partner of the Baku Process: each page tells the role that sources give it."
    )
    return index_page(renderer, "partners", introduction, groups, remark)


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
        called=called(partner),
        acronyms=" ".join(name.acronym for name in partner.names if name.acronym),
        identifiers=registered(partner.identifiers),
        chronology=renderer.catalogue.chronology(partner.id),
        undated=[fact for fact in partner.facts if not fact.date],
        roles=renderer.catalogue.roles(partner.id),
    )


def called(partner: Partner) -> list[str]:
    """Return all names of a partner, in all languages and spellings that the record has."""
    names = [name.full for name in partner.names]
    translations = [words for name in partner.names if name.translations for _, words in name.translations.forms]
    return [*names, *translations, *(words for text in partner.also_known_as for _, words in text.forms)]


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
