"""The words that the record says itself: summaries, facts and notes, without what they quote."""

import re
from collections.abc import Iterator

from bakuprocess.model import Described
from bakuprocess.model.record import Path, values
from bakuprocess.model.text import Prose, Text

_OWN = {"summary", "text", "note"}
_QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
# A mark that no word holds stands for what was quoted, so that the words around it do not run together.
QUOTED = "…"


def own_texts(record: Described) -> Iterator[tuple[Path, str]]:
    """Yield each summary, fact and note of a record in English: its path, and its words without quotations."""
    for path, value in values(record):
        if path[-1] in _OWN and isinstance(value, Text):
            yield path, unquoted(value.plain if isinstance(value, Prose) else str(value))


def told(record: Described) -> Iterator[tuple[Path, str]]:
    """Yield only the summary and the facts, in the same form."""
    return ((path, text) for path, text in own_texts(record) if path[-1] != "note")


def unquoted(text: str) -> str:
    """Return a text in which each quotation is a single mark."""
    return _QUOTATION.sub(QUOTED, text)


def words(text: str) -> list[str]:
    """Return the words of a text, in small letters; a number is a word, and so is a quotation's mark."""
    return re.findall(rf"\w+(?:[’'-]\w+)*|{QUOTED}", text.casefold())


def runs(listed: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Yield every run of so many words, in order."""
    return (tuple(listed[at : at + length]) for at in range(len(listed) - length + 1))
