"""BP133: no text has marks that the site would show as they stand."""

import html
import re
from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model.record import values
from bakuprocess.model.text import Prose, Text, without_marks
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule

_TAG = r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>"
_ENTITY = r"&(?:[A-Za-z]+|#\d+|#x[0-9A-Fa-f]+);"
_LINK = r"\[[^\[\]]+\] ?\([^()]*\)?"
_BULLET = "[•‣▪●]"
# What is no mark of ours, with how to mend it; the first that is found tells of the others.
_ANYWHERE = {
    r"\*\*": "delete the stars",
    r"(?<!\w)__(?=\S)": "delete the lines below the words",
    "`": "write quotation marks: “ ”",
    r"<a\s[^<>]*>": "write `[words](target)` in a summary or a fact; other texts have no links",
    _TAG: "delete what stands between < and >, and the two themselves",
    _ENTITY: "write the character itself",
    _BULLET: "write sentences: a text has no bullets",
}
_IN_PROSE = _ANYWHERE | {
    r"\*\*": "write one star on each side: `*words*`",
    r"\[[^\[\]]+\]\(\s*\)": "write a record's id or an address between ( and )",
    _LINK: "write `[words](target)`, with no space between ] and (, and a ) at the end",
    r"\[\d{1,2}\](?!\()": "delete it: the source is named below, under `cite`",
    r"(?<!\\)\*": "write one star right before and one right behind the words, or `\\*` for the star itself",
}
_IN_TEXT = _ANYWHERE | {_LINK: "write the words alone; links stand in summaries and in the text of facts"}


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the first unknown mark of every text, in each of its languages."""
    for record in catalogue.records:
        for path, value in values(record):
            for tag, form in value.forms if isinstance(value, Text) else ():
                inner = path if tag == "en" else (*path, tag)
                for mark, allowed, mend in _unknown(form, prose=isinstance(value, Prose)):
                    yield Finding(record, inner, f"a reader would see “{mark}” as it stands", allowed, mend)


def _unknown(text: str, *, prose: bool) -> Iterator[tuple[str, str, str]]:
    """Yield the first unknown mark of a text, with what is allowed and how to mend it."""
    marks, allowed = (_IN_PROSE, "words, `*emphasis*` and `[links](target)`") if prose else (_IN_TEXT, "words alone")
    for pattern, mend in marks.items():
        for match in re.finditer(pattern, without_marks(text) if prose else text):
            if pattern != _ENTITY or html.unescape(match[0]) != match[0]:
                yield match[0], allowed, mend
                return


RULE = Rule(
    code="BP133",
    title="No text has marks that readers would see as they stand",
    why="A summary and the text of a fact know `*emphasis*` and `[links](target)`, other texts know nothing. Whatever "
    "else other programs understand, such as `**`, `<b>` or `&nbsp;`, a reader would see as it stands.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": "summary: It was the *first* forum after the [report](a-source)."},
    bad={"events/forum.yml": "summary: It was the **first** forum."},
)
