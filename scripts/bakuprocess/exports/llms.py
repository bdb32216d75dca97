"""llms.txt: a short guide to the site for language models and their agents, by the proposal at llmstxt.org.

Its order is fixed there: a title, a summary as a quotation, free text, then lists of links under headings; what stands
under “Optional”, which is never translated, may be skipped. The links are absolute, or relative to the file where the
site has no address.
"""

from collections.abc import Iterable, Iterator

from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import markdown
from bakuprocess.joins import standing
from bakuprocess.language import Language
from bakuprocess.model import Document, Entry, Event, Partner, Record
from bakuprocess.pages.labels import label, site_name
from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings

# The sources have an index of their own; one by one they would be three quarters of the file.
_LISTED = ("series", "events", "partners", "milestones", "documents")


def render(catalogue: Catalogue, settings: Settings, language: Language) -> Iterator[Page]:
    """Yield llms.txt."""
    word, site = language.word, settings.site_url
    blocks = [
        f"# {site_name(language)}",
        f"> {_summary(catalogue, language)}",
        *_notes(language),
        _section(word("Main pages"), (_item(name, site + path, about) for name, path, about in _pages(language))),
        *(
            _section(
                label(language, "collection", name),
                (_item(one.heading, f"{site}{name}/{one.id}/", _remark(one, catalogue, language)) for one in records),
            )
            for name in _LISTED
            if (records := standing(catalogue.collection(name)))
        ),
        _section("Optional", (_item(name, site + path, about) for name, path, about in _further(language))),
    ]
    yield Page("llms.txt", "\n\n".join(blocks) + "\n")


def _summary(catalogue: Catalogue, language: Language) -> str:
    text = language.word(
        "An independent record of the Baku Process, an initiative of Azerbaijan for dialogue between cultures: "
        "%(records)s records, each fact with its sources. Where sources disagree, all of them are shown and none is "
        "preferred. It is not the site of any organisation that it describes."
    )
    return text % {"records": language.number(len(standing(catalogue.records)))}


def _notes(language: Language) -> tuple[str, ...]:
    word = language.word
    return (
        word(
            "Each record has a page at its address, and the same as data at record.json below that address: facts, "
            "figures, roles and disagreements, each with the ids of its sources, and the sources themselves."
        ),
        word(
            "Core, linked by officials, context: this record’s own mark for how near an event, milestone or document "
            "is to the Baku Process."
        ),
        word(
            "Dates are as exact as their sources, in the Extended Date/Time Format (EDTF): a year or a month is no "
            "day, ~ means about and ? means uncertain. A reported number is what somebody reports; say who."
        ),
        word(
            "To cite: the title of the page, “The Baku Process: a sourced record”, the address of the page and the day "
            "on which it was read; for a fact, its source as well."
        ),
        word(
            "Text and data are licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); name as the "
            "source “The contributors to the Baku Process record”. The documents and pages that are cited belong to "
            "their authors."
        ),
    )


def _pages(language: Language) -> tuple[tuple[str, str, str], ...]:
    word = language.word
    return (
        (word("What the Baku Process is"), "about/", word("on one page, with its sources")),
        (word("How this record is made"), "method/", word("what counts as a source, and what the marks mean")),
        (word("Timeline"), "timeline/", word("events, milestones and documents, year by year")),
        (word("Partners and events"), "matrix/", word("which partner had which part in which event")),
        (word("Where sources disagree"), "disagreements/", word("each claim, and who makes it")),
        (word("Sources"), "sources/", word("where the facts were read, by kind")),
        (word("Coverage"), "coverage/", word("what the facts rest on, and what is missing")),
    )


def _further(language: Language) -> tuple[tuple[str, str, str], ...]:
    word = language.word
    return (
        (word("Facts on a single source"), "coverage/single-source/", word("every fact with one source only")),
        (word("Contribute"), "contribute/", word("how to correct or add something")),
    )


def _section(heading: str, items: Iterable[str]) -> str:
    return "\n".join([f"## {heading}", "", *items])


def _item(name: str, address: str, about: str) -> str:
    return f"- [{markdown(name)}]({address})" + (f": {markdown(about)}" if about else "")


def _remark(record: Record, catalogue: Catalogue, language: Language) -> str:
    """Return a record's date, kind, status and relation to the Baku Process, as far as it has them."""
    told = [language.date(record.when)] if record.when else []
    match record:
        case Event() | Document() | Partner():
            told.append(label(language, record.collection, record.kind))
        case _:
            pass
    if isinstance(record, Event) and record.status != "held":
        told.append(label(language, "status", record.status))
    if isinstance(record, Entry):
        told.append(label(language, "relation", record.relation.degree))
    number = len(catalogue.editions(record.id))
    if number:
        told.append(
            language.words("%(count)s edition", "%(count)s editions", number) % {"count": language.number(number)}
        )
    return "; ".join(told)
