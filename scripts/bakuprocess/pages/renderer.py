"""Templates to Markdown: what every page's template can call, and nothing that reads or writes a file.

Each expression in a template is escaped for Markdown unless it is `Safe`; only the functions here make markup.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import Safe, front_matter, json_in_script, markdown, url
from bakuprocess.exports import schema_org
from bakuprocess.history import Changes
from bakuprocess.joins import agreeing
from bakuprocess.language import Language
from bakuprocess.model import Date, Described, Entry, Event, Partner, Record, Source
from bakuprocess.model.event import Figure
from bakuprocess.model.ids import is_id
from bakuprocess.model.text import Prose
from bakuprocess.pages import finding
from bakuprocess.pages.labels import label
from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings
from bakuprocess.support import Level, countries, statements, support, tally

_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")
DESCRIPTION_LENGTH = 300


@cache
def environment() -> Environment:
    """Return the template environment: strict about names, escaping for Markdown; a template is compiled once."""
    return Environment(
        loader=PackageLoader("bakuprocess.pages"),
        autoescape=False,  # noqa: S701  `finalize` escapes for Markdown, which is stricter than for HTML
        finalize=markdown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Renderer:
    """Renders pages of one catalogue in one language."""

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        changes: Sequence[Changes] = (),
        language: Language | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.settings = settings
        self.changes = changes
        self.changed = {record: change.day for change in changes for record in change.ids}
        self.language = language or Language()

    def helpers(self, path: str) -> "Helpers":
        """Return what makes links and words for a page at `path` below docs/."""
        return Helpers(self, path)

    def page(self, path: str, template: str, title: str, description: str, **context: Any) -> Page:
        """Render one page; `path` is its file below docs/, and `context` what its template asks for.

        `head_title` in the context is the title for browser tabs and search engines, where it is to say more; a page
        that only `repeats` others is left out of the search; `scripts` names those of docs/assets that it loads
        beside it.
        """
        helpers, record = self.helpers(path), context.get("record")
        names = {**helpers.names(), "title": title, "description": description}
        body = environment().get_template(template).render(names, **context)
        head = front_matter(
            {
                "title": context.get("head_title", title),
                "description": shortened(description),
                "kind": helpers.kind(context),
                "repeats": "yes" if context.get("repeats") else "",
                "og_type": "article" if record else "website",
                "scripts": context.get("scripts", []),
                "json_ld": self.json_ld(path, title, description, context),
                **(finding.fields(record, self.catalogue, self.language) if isinstance(record, Record) else {}),
            }
        )
        return Page(path, head + "\n" + re.sub(r"\n{3,}", "\n\n", body).strip() + "\n")

    def json_ld(self, path: str, title: str, description: str, context: dict[str, Any]) -> Safe:
        """Return the metadata of a page, for a script element."""
        shown = schema_org.Shown(
            path,
            title,
            description,
            record=context.get("record"),
            wholes=context.get("wholes", ()),
            same_as=[address for _, address, _ in context.get("identifiers", ())],
            is_index="collection" in context,
        )
        return Safe(json_in_script(schema_org.describe(shown, self.catalogue, self.settings, self.language)))


class Helpers:
    """What the template of one page can call; counts the page's citations."""

    def __init__(self, renderer: Renderer, path: str) -> None:
        self.catalogue = renderer.catalogue
        self.settings = renderer.settings
        self.language = renderer.language
        self.path = path
        self.folder = path[: path.rfind("/") + 1]
        self.numbers: dict[str, int] = {}

    def names(self) -> dict[str, Any]:
        """Return what templates see, by the names that they use."""
        return {
            "_": self.word,
            "ngettext": self.words,
            "catalogue": self.catalogue,
            "cites": self.cites,
            "cited": self.cited,
            "country": self.language.country,
            "agreeing": self.agreeing,
            "disputed": self.disputed,
            "enumeration": self.enumeration,
            "external": self.external,
            "figure": self.figure,
            "foreign": self.foreign,
            "href": self.href,
            "label": self.label,
            "link": self.link,
            "named": self.named,
            "number": self.language.number,
            "overdue": self.overdue,
            "path_to": self.path_to,
            "prose": self.prose,
            "relation_of": self.relation_of,
            "rests": self.rests,
            "status_of": self.status_of,
            "support_of": self.support_of,
            "time": self.time,
            "tongue": self.language.tongue,
        }

    # Words

    def word(self, message: str, **values: object) -> Safe:
        """Translate a message and fill in its %(placeholders)s, escaped."""
        return _filled(self.language.word(message), values)

    def words(self, singular: str, plural: str, number: int, **values: object) -> Safe:
        """Translate a message that depends on a number; %(count)s is the number as people write it."""
        message = self.language.words(singular, plural, number)
        return _filled(message, {"count": self.language.number(number), **values})

    def label(self, group: str, word: str) -> str:
        """Return the word that people read for a word of the model."""
        return label(self.language, group, word)

    def kind(self, context: dict[str, Any]) -> str:
        """Return what kind of page this is, for the results of the search: “Event”, “Partner”, or nothing."""
        record = context.get("record")
        return self.label("noun", record.collection) if isinstance(record, Record) else ""

    def enumeration(self, items: Iterable[object]) -> Safe:
        """Return “a, b and c”, each item escaped unless it is markup of ours."""
        return Safe(self.language.enumeration(markdown(item) for item in items))

    # Links

    def path_to(self, path: str) -> Safe:
        """Return the way from this page to a file below docs/; MkDocs checks that it exists."""
        inside = path.startswith(self.folder)
        return Safe(path.removeprefix(self.folder) if inside else "../" * self.folder.count("/") + path)

    def link(self, record: Record, words: object | None = None, anchor: str = "") -> Safe:
        """Return a link to a record's page."""
        shown = markdown(record.heading if words is None else words)
        return Safe(f"[{shown}]({self.path_to(page_of(record))}{anchor})")

    def href(self, record: Record, anchor: str = "") -> str:
        """Return the final relative address of a record's page, for raw HTML and SVG, which MkDocs leaves as it is."""
        own = self.path.removesuffix("index.md").removesuffix(".md")
        depth = len([part for part in own.split("/") if part])
        return "../" * depth + page_of(record).removesuffix(".md") + "/" + anchor

    def external(self, address: str, words: object | None = None) -> Safe:
        """Return a link to an address elsewhere."""
        shown = markdown(address if words is None else words)
        return Safe(f'<a href="{url(address)}">{shown}</a>')

    def prose(self, text: Prose) -> Safe:
        """Return prose with its emphasis and links."""
        return Safe("".join(self._span(span.words, span.emphasis, span.link) for span in text.spans))

    def _span(self, words: str, emphasis: bool, link: str | None) -> str:
        shown = markdown(words)
        if emphasis:
            return f"<em>{shown}</em>"
        if link is None:
            return shown
        return self.link(self.catalogue[link], shown) if is_id(link) else self.external(link, shown)

    # Values

    def time(self, when: Date) -> Safe:
        """Return a date for people, within `<time>` elements for machines: one, or one for each end."""
        parts = [(point, markdown(text), markdown(tail)) for point, text, tail in self.language.date_parts(when)]
        return Safe("".join(f'<time datetime="{point.machine}">{text}</time>{tail}' for point, text, tail in parts))

    def foreign(self, words: str, tag: str) -> Safe:
        """Return a text in the language of a BCP 47 tag, marked as such, with the language's name behind it."""
        if tag == "en":
            return markdown(words)
        shown = Safe(f'<bdi lang="{markdown(tag)}">{markdown(words)}</bdi>')
        return self.word("%(words)s (%(language)s)", words=shown, language=self.language.tongue(tag))

    def status_of(self, record: Record) -> Safe:
        """Return a mark for an event that was not simply held, to stand behind its link wherever it is listed."""
        if not isinstance(record, Event) or record.status == "held":
            return Safe("")
        return Safe(f' <span class="kind status">{markdown(self.label("status", record.status))}</span>')

    def relation_of(self, record: Record) -> Safe:
        """Return a mark for how near an entry is to the Baku Process, to stand behind its link in lists."""
        if not isinstance(record, Entry):
            return Safe("")
        return Safe(f' <span class="kind relation">{markdown(self.label("relation", record.relation.degree))}</span>')

    def overdue(self, event: Event) -> Safe:
        """Return a note for an announced event whose time has passed; else nothing."""
        if event.status != "announced" or event.date.last_day >= self.settings.as_of:
            return Safe("")
        note = self.word("That time has passed; no source of this record says yet whether it took place.")
        return Safe(f' <span class="note">{note}</span>')

    def agreeing(self, record: Described, value: str) -> list[str]:
        """Return the sources of a record's head that agree with what stands there."""
        return agreeing(record, value)

    def disputed(self, record: Described, value: str) -> Safe:
        """Return a mark for a value at the head of a record's page on which sources disagree, with a link to how."""
        points = (at for at, point in enumerate(record.disagreements, start=1) if point.disputes == value)
        at = next(points, None)
        if at is None:
            return Safe("")
        link = self.link(record, self.word("sources disagree"), f"#disagreement-{at}")
        return Safe(f' <span class="disputed">{link}</span>')

    def figure(self, reported: Figure) -> Safe:
        """Return a reported number with its qualifier: “more than 1,500”."""
        number = self.language.number(reported.value)
        return (
            self.word(self.label("qualifier", reported.qualifier), number=number)
            if reported.qualifier
            else markdown(number)
        )

    def named(self, partner: Partner, when: Date | None, own: object | None = None) -> Safe:
        """Return a link to a partner under its name of that time, and today's where it is another.

        `own` is what the sources call it, where that is neither: it did not become today's name.
        """
        then, now = partner.name_at(when), partner.name
        link = self.link(partner, own or then.full)
        if own:
            return self.word("%(own)s (here under: %(name)s)", own=link, name=then.short)
        return link if then is now else self.word("%(then)s, today %(now)s", then=link, now=now.short)

    # Citations

    def cites(self, sources: Iterable[str]) -> Safe:
        """Return the numbered marks of citations, each a link to the page's list of sources.

        A space stands before each, so that a text that is copied does not end in a number that nobody wrote.
        """
        return Safe("".join(f' <sup class="cite">{self._mark(source)}</sup>' for source in sources))

    def _mark(self, source_id: str) -> str:
        number = self.numbers.setdefault(source_id, len(self.numbers) + 1)
        return f"[{number}](#source-{number})"

    def rests(self, sources: Iterable[str], record: Record | None = None) -> Safe:
        """Return a mark for a statement that rests on one source, one publisher or one country; else nothing.

        With the record of a document: what rests on that document alone is told by the text itself.
        """
        level, publisher, code, work = support(self.catalogue, sources)
        if level is Level.SEVERAL:
            return Safe("")
        country = self.language.country(code) if code else ""
        form = f"{level}-of-a-country" if country and level is not Level.ONE_COUNTRY else level
        if record and work == record.id:
            form = "the-text-itself"
        shown = self.word(self.label("support", form), publisher=publisher, country=country)
        return Safe(f' <span class="rests">{shown}</span>')

    def support_of(self, record: Described) -> list[tuple[str | Safe, int]]:
        """Return how many facts, figures and roles of a record rest on how much, the least first.

        At the end, how many of all rest on sources from one country, however many they are.
        """
        stated = list(statements(record))
        levels, sides = tally(self.catalogue, stated), countries(self.catalogue, stated)
        rows: list[tuple[str | Safe, int]] = [(self.label("level", one), levels[one]) for one in Level if levels[one]]
        for code, number in sides.most_common():
            rows.append((self.word("All sources from %(country)s", country=self.language.country(code)), number))
        return rows

    def cited(self) -> list[tuple[int, Source]]:
        """Return the sources cited so far on this page, with their numbers."""
        return [(number, self.catalogue.source(source)) for source, number in self.numbers.items()]


def _filled(message: str, values: dict[str, object]) -> Safe:
    pieces = _PLACEHOLDER.split(message)
    return Safe("".join(markdown(values[piece]) if at % 2 else markdown(piece) for at, piece in enumerate(pieces)))


def page_of(record: Record) -> str:
    """Return the path of a record's page below docs/."""
    return f"{record.collection}/{record.id}.md"


def data_of(record: Record) -> str:
    """Return the path below docs/ of a record's data, beside its page."""
    return f"{record.collection}/{record.id}/record.json"


def shortened(text: str) -> str:
    """Return a text cut at a word, to a length that no search engine exceeds."""
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    return text[: DESCRIPTION_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
