"""The timeline: the core of the Baku Process, then everything that has a date, by year."""

from collections.abc import Iterator, Mapping

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import grouped
from bakuprocess.model import Entry
from bakuprocess.pages.filters import PLACES, Field, Filters, chosen_from
from bakuprocess.pages.labels import LABELS
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

# Where an entry names the partners that it is about, that adopted it or that took part in it.
_NAMING = ("about", "adopted_by", "participation")


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the timeline."""
    word = renderer.language.word
    partners = partners_of(renderer.catalogue)
    yield renderer.page(
        "timeline/index.md",
        "timeline.md",
        word("Timeline"),
        word("All events, milestones and documents that have a date, year by year."),
        core=renderer.catalogue.by_degree.get("core", ()),
        years=renderer.catalogue.by_year,
        partners=partners,
        filters=filters(renderer, partners),
        scripts=["filters"],
    )


def partners_of(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return, by the id of each entry that names partners, their ids, each once."""
    naming = {
        (use.record.id, partner.id): None
        for partner in catalogue.partners
        for use in catalogue.uses(partner.id)
        if isinstance(use.record, Entry) and use.path[0] in _NAMING
    }
    return grouped(naming)


def filters(renderer: Renderer, partners: Mapping[str, tuple[str, ...]]) -> Filters:
    """Return the form: by kind of entry, by relation to the Baku Process, by partner."""
    catalogue, language = renderer.catalogue, renderer.language
    word, entries = language.word, [dated.record for dated in catalogue.timeline]
    concerned = {partner for entry in entries for partner in partners.get(entry.id, ())}
    names = [(one, catalogue.partner(one).name.short) for one in concerned]
    kinds = chosen_from(LABELS["collection"], language, (entry.collection for entry in entries))
    degrees = chosen_from(LABELS["relation"], language, catalogue.by_degree)
    number = len(entries)
    return Filters(
        entries="li",
        groups="section",
        fields=[
            Field("kind", word("Kind"), kinds),
            Field("relation", word("Relation to the Baku Process"), degrees),
            Field("partner", word("Partner"), sorted(names, key=lambda name: name[1].casefold()), word("All")),
        ],
        told=word("%(shown)s of %(all)s entries") % PLACES,
        total=language.words("%(count)s entry", "%(count)s entries", number) % {"count": language.number(number)},
    )
