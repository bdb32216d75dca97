"""Escaping: every text from the record, for each place that it goes to.

A record's text is hostile until it has passed through here. One function a target; templates escape for Markdown
by themselves (see `pages/renderer.py`).
"""

import json
import re
from functools import lru_cache
from typing import Any
from urllib.parse import quote

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SPACES = re.compile(r"[ \t\r\n]+")


class Safe(str):
    """Text that is ready for a Markdown page: markup of our own, or a record's text after `markdown`."""

    __slots__ = ()


# Marks that mean something somewhere in Markdown or HTML. A hyphen inside a word, a full stop after a letter, a colon
# between words mean nothing (first group); they stay, for the reader of the Markdown.
_MARKS = re.compile(r"((?<=\w)-(?=\w)|(?<=[^\W\d_])\.|(?<=[^\W_]):(?= ))|[!\"#$&*+\-.:<=>@\[\\\]^_`{|}~]")


def markdown(value: object) -> Safe:
    """Return a text for a Markdown page, wherever on it: a paragraph, a cell, raw HTML or a quoted attribute.

    Every character that could mean something becomes a numeric character reference, which Markdown passes through
    and HTML reads the same in text and in attributes. Line breaks become spaces, since a new line may begin a block.
    """
    return value if isinstance(value, Safe) else _markdown(str(value))


# Most texts of a page are on many pages: labels, names, titles.
@lru_cache(maxsize=10_000)
def _markdown(text: str) -> Safe:
    text = _SPACES.sub(" ", _CONTROL.sub("", text))
    return Safe(_MARKS.sub(lambda match: match[1] or f"&#{ord(match[0])};", text))


def preformatted(text: str) -> Safe:
    """Return a text for a `<pre>` of a Markdown page: its spaces stay, and its lines, as references."""
    kept = _MARKS.sub(lambda match: f"&#{ord(match[0][0])};", _CONTROL.sub("", text))
    return Safe(kept.replace("\n", "&#10;"))


def html(value: object) -> str:
    """Return a text for an HTML file, in text or a quoted attribute: the same references serve there."""
    return str(markdown(value))


# What means something in the Markdown of a comment on GitHub, in the middle of a line.
_COMMENT_MARKS = re.compile(r"[\\`*_~\[\]<>&|$]|:(?=\S)|(?<=www)\.", re.IGNORECASE)
# What GitHub looks for in the finished page, where no escape is left: mentions, mail, issues, emoji.
_FOUND_LATER = re.compile(r"(?<=@)(?=[\w.-])|(?<=#)(?=\d)|(?<=(?<![^\W_])GH)(?=-\d)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE)
# What hides in a text, or shows it in another order than it is written.
_UNSEEN = re.compile(r"[\u200b\u2028-\u202e\u2060-\u2069\ufeff]")
_JOINT = "\u200b"


def comment(text: str) -> str:
    """Return a text for a comment on GitHub, to stand on a line behind words of our own.

    It makes no markup, no link and no picture, mentions nobody and refers to no issue. What GitHub looks for in the
    finished page is parted by an invisible space, since no escape would keep it from that.
    """
    text = _SPACES.sub(" ", _CONTROL.sub("", text))
    text = _UNSEEN.sub(lambda match: f"(U+{ord(match[0]):04X})", text)
    return _COMMENT_MARKS.sub(lambda match: "\\" + match[0], _FOUND_LATER.sub(_JOINT, text))


def front_matter(fields: dict[str, str | list[str]]) -> str:
    """Return front matter for a page; its values are printed into HTML by the theme as they are.

    So each value is escaped for HTML, then written as JSON, which is YAML.
    """
    lines = [f"{name}: {json.dumps(_escaped(value), ensure_ascii=False)}" for name, value in fields.items()]
    return "\n".join(["---", *lines, "---", ""])


def _escaped(value: str | list[str]) -> str | list[str]:
    return html(value) if isinstance(value, str) else [html(item) for item in value]


def url(address: str) -> Safe:
    """Return an address for a quoted attribute; ValueError for anything but http, https and mailto."""
    if not re.match(r"(https?://|mailto:)", address):
        raise ValueError(f"{address!r} is not an address that a page may link to")
    return markdown(quote(address, safe="/:?#[]@!$&'()*+,;=%~-._"))


def json_in_script(value: Any) -> str:
    """Return JSON for a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def ics(text: str) -> str:
    """Return a TEXT value for an iCalendar file (RFC 5545, 3.3.11); folding long lines is the writer's part."""
    text = _CONTROL.sub("", text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return re.sub(r"\r\n|\r|\n", "\\\\n", text)


def xml(text: str) -> str:
    """Return a text for an XML file, in text or a quoted attribute (XML 1.0, 2.2 and 2.4)."""
    text = _CONTROL.sub("", text)
    for mark, reference in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;")):
        text = text.replace(mark, reference)
    return text
