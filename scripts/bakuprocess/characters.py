"""The characters of a file: none that an editor cannot see, and no letter written in pieces (Unicode form NFC)."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bakuprocess.problems import Place, Problem, stretch

# What an editor cannot see: tabs; control characters but the line feed (and the carriage return before one), Unicode's
# own line breaks, half characters, characters without width (of which Arabic and Indic words may need one), soft
# hyphens and marks of direction; and embeddings, overrides and isolates, which can make a text read other than it is
# written (Unicode TR 36, 3.1).
_Kind = tuple[re.Pattern[str], str, str, str, str]
# A carriage return that ends a line by itself; the first tells of all.
_OLD_LINE_END: _Kind = (
    re.compile(r"\A[^\r]*\r"),
    "BP004",
    "a line end that this program does not know, as very old ones write it",
    "the line ends of Windows, macOS or Linux",
    "save the file anew with line ends of one of these, which an editor of code offers as LF or CRLF",
)
_UNSEEN: tuple[_Kind, ...] = (
    (re.compile("\t"), "BP003", "a tab", "spaces", "write spaces instead of it"),
    (
        re.compile(
            r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028\u2029\u2060\ud800-\udfff\ufeff\ufffe\uffff]"
            r"|(?<![\u0600-\u0dff])\u200c"
        ),
        "BP004",
        "an invisible character, {named}",
        "characters that can be seen",
        "delete it",
    ),
    (
        re.compile(r"[\u202a-\u202e\u2066-\u2069]"),
        "BP005",
        "a character that reorders text, {named}",
        "text in its own order",
        "delete it; right-to-left text shows correctly without it",
    ),
)
# A non-breaking space in the place of one of YAML's own: before a field or item, or after its colon or dash.
_NO_BREAK: _Kind = (
    re.compile(r"^ *(?:- *)*(?:[a-z_]+: *)?\u00a0", re.MULTILINE),
    "BP004",
    "a non-breaking space, as Word writes it",
    "an ordinary space here",
    "type an ordinary space instead of it",
)
_COMPOSED = "each letter with its accent as one character"


def _unseen(text: str, kinds: Iterable[_Kind] = _UNSEEN) -> Iterator[tuple[int, str, str, str, str]]:
    """Yield every character that an editor cannot see: its index and what is to be told of it."""
    for pattern, code, found, allowed, mend in kinds:
        for match in pattern.finditer(text):
            character = match[0][-1]
            named = f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"
            yield match.end() - 1, code, found.format(named=named), allowed, mend


def refused(name: str, text: str) -> list[Problem]:
    """Refuse characters that an editor cannot see, each at its place, and letters written in pieces."""
    problems = []
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    unseen = _unseen(text.replace("\r", "\n"), (*_UNSEEN, _NO_BREAK))
    for index, code, found, allowed, mend in (*_unseen(text, (_OLD_LINE_END,)), *unseen):
        line = bisect_right(lines, index)
        place = stretch(name, line, index - lines[line - 1] + 1, 1)
        problems.append(Problem(place, code, f"there is {found}", allowed, mend))
    return [*problems, *_not_nfc(name, text)]


def escaped(place: Place, text: str) -> Iterator[Problem]:
    """Refuse in a quoted text what may not stand in the file either, but was written as an escape."""
    for _, code, found, allowed, _ in _unseen(text):
        yield Problem(place, code, f"an escape in this text makes {found}", allowed, "delete the escape")
    if not unicodedata.is_normalized("NFC", text):
        found, mend = "escapes in this text write a letter in pieces", "type the letter itself"
        yield Problem(place, "BP006", found, _COMPOSED, mend)


def _not_nfc(name: str, text: str) -> Iterator[Problem]:
    if unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        if line != composed:
            column = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed))
            found = f"{line[column : column + 2]!r} is written in pieces (letter and accent apart)"
            mend = f"type the letter anew: {composed[column : column + 1]}"
            yield Problem(
                stretch(name, number, column + 1, 2),
                "BP006",
                found,
                _COMPOSED,
                mend,
            )
