"""Citations of a record's page: in four styles for people, and as BibTeX and RIS for programs.

The page names no person; its author is the record as a body, which bears the site's own name. The styles print one
name only where author and site are the same.
"""

import re
from dataclasses import dataclass
from datetime import date
from html import escape

from babel.dates import format_date

from bakuprocess.escaping import Safe, markdown
from bakuprocess.exports.addresses import address_of
from bakuprocess.language import Language
from bakuprocess.model import Record
from bakuprocess.model.text import Span
from bakuprocess.pages.labels import site_name
from bakuprocess.settings import Settings

# The abbreviations of the MLA; BibTeX knows the first three letters of each as a macro.
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
# What means something to TeX. BibTeX counts braces even where a backslash stands before them.
_TEX = {
    **{mark: f"\\{mark}" for mark in "$&%#_"},
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}


@dataclass(frozen=True, slots=True)
class Citation:
    """What cites a page in one style: the style's name, the text to copy, and the same text as HTML.

    What is `for_programs` has lines of its own, which HTML keeps in `<pre>` only.
    """

    style: str
    text: str
    html: Safe
    for_programs: bool = False


@dataclass(frozen=True, slots=True)
class _Cited:
    """A page to be cited: its id, its title, the site, the day of its version, its address (or none) and the words."""

    id: str
    title: str
    site: str
    day: date
    address: str
    language: Language

    def dated(self, pattern: str) -> str:
        """Return the day in a CLDR pattern, since each style prescribes its own order."""
        return format_date(self.day, pattern, locale=self.language.locale)

    def updated(self, pattern: str) -> str:
        """Return the words that tell of which day the version is."""
        return self.language.word("Last updated %(date)s") % {"date": self.dated(pattern)}


def of(record: Record, day: date, settings: Settings, language: Language) -> tuple[Citation, ...]:
    """Return the citations of a record's page, as it is since a day; without the address where it is unknown."""
    site = site_name(language)
    cited = _Cited(record.id, record.heading, site, day, address_of(record, settings), language)
    word = language.word
    return (
        _for_people(word("APA, 7th edition"), *_apa(cited)),
        _for_people(word("Chicago, 17th edition"), *_chicago(cited)),
        _for_people(word("MLA, 9th edition"), *_mla(cited)),
        _for_people(word("Harvard"), *_harvard(cited)),
        _for_programs("BibTeX", _bibtex(cited)),
        _for_programs("RIS", _ris(cited)),
    )


def _for_people(style: str, *spans: Span) -> Citation:
    marked = (f"<em>{markdown(span.words)}</em>" if span.emphasis else markdown(span.words) for span in spans)
    return Citation(style, "".join(span.words for span in spans), Safe("".join(marked)))


def _for_programs(style: str, text: str) -> Citation:
    return Citation(style, text, Safe(escape(text, quote=False)), for_programs=True)


def _apa(cited: _Cited) -> tuple[Span, ...]:
    """Publication Manual, 10.16: group author, date, title in italics, address without a full stop."""
    author = Span(f"{cited.site}. ({cited.dated('y, MMMM d')}). ")
    return author, Span(_ended(cited.title), emphasis=True), Span(_after(" ", cited.address))


def _chicago(cited: _Cited) -> tuple[Span, ...]:
    """Manual of Style, 14.207, as an entry of a bibliography: the name of a website is not in italics."""
    title = f"“{_ended(_quoted(cited.title))}”"
    return (Span(f"{cited.site}. {title} {cited.updated('MMMM d, y')}.{_after(' ', cited.address, '.')}"),)


def _mla(cited: _Cited) -> tuple[Span, ...]:
    """MLA Handbook: the title comes first where author and site are the same; the address without its scheme."""
    address = cited.address.partition("://")[2]
    day = f"{cited.day.day} {_MONTHS[cited.day.month - 1]} {cited.day.year}"
    title = f"“{_ended(_quoted(cited.title))}” "
    return Span(title), Span(cited.site, emphasis=True), Span(f", {day}{_after(', ', address)}.")


def _harvard(cited: _Cited) -> tuple[Span, ...]:
    """The author–date form that British universities teach; it has no one rule book."""
    address = _after(
        " ", cited.address and cited.language.word("Available at: %(address)s") % {"address": cited.address}
    )
    author, title = Span(f"{cited.site} ({cited.day.year}) "), Span(_ended(cited.title), emphasis=True)
    return author, title, Span(f" {cited.updated('d MMMM y')}.{address}")


def _after(before: str, text: str, behind: str = "") -> str:
    return f"{before}{text}{behind}" if text else ""


def _ended(title: str) -> str:
    """Return a title with a full stop, unless it has a mark of its own; it stands within closing quotation marks."""
    words = title.rstrip("’”\"'")
    return title if words.endswith((".", "?", "!", "…")) else f"{words}.{title.removeprefix(words)}"


def _quoted(title: str) -> str:
    """Return a title to stand in double quotation marks: what is quoted in it gets single ones."""
    return re.sub(r"[“\"]([^“”\"]*)[”\"]", r"‘\1’", title)


def _bibtex(cited: _Cited) -> str:
    """Return an entry that both BibTeX and Biber read, in UTF-8; the second braces keep names and capitals whole."""
    fields = {
        "author": f"{{{{{_tex(cited.site)}}}}}",
        "title": f"{{{{{_tex(cited.title)}}}}}",
        "year": f"{{{cited.day.year:04}}}",
        "month": _MONTHS[cited.day.month - 1][:3].lower(),
        "note": f"{{{_tex(cited.updated('d MMMM y'))}}}",
        **({"url": f"{{{cited.address}}}"} if cited.address else {}),  # read to the letter, so nothing is escaped
    }
    lines = (f"  {name} = {value}," for name, value in fields.items())
    return "\n".join([f"@misc{{{cited.id},", *lines, "}"])


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in text)


def _ris(cited: _Cited) -> str:
    """Return a record of the RIS format, for an electronic resource."""
    fields = {"TY": "ELEC", "ID": cited.id, "AU": cited.site, "TI": cited.title, "PY": f"{cited.day.year:04}"}
    fields |= {"DA": f"{cited.day:%Y/%m/%d}", **({"UR": cited.address} if cited.address else {}), "ER": ""}
    return "\n".join(f"{tag}  - {value}" for tag, value in fields.items())
