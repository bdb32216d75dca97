"""Mending what a machine can surely mend; where two readings are possible nothing is changed.

Each fix belongs to the code of a problem, and asks the same functions that say in a message how to mend it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Mapping as Lookup
from dataclasses import dataclass

from bakuprocess.editing.fields import is_same, rewritten_text
from bakuprocess.editing.formatting import CannotFormat, formatted
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.renaming import following
from bakuprocess.editing.written import Replacement, Written
from bakuprocess.model import addresses, dates
from bakuprocess.model.event import in_digits
from bakuprocess.model.ids import id_from
from bakuprocess.model.languages import language_from
from bakuprocess.model.record import references
from bakuprocess.model.values import country_from
from bakuprocess.problems import Place, Problem
from bakuprocess.reading import Mapping, Node, Scalar, Sequence, value_of

# Without width and without meaning in a text: a soft hyphen, zero width spaces, word joiners, marks of direction.
_NOTHING = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
_INDENTATION = re.compile(r"^[ \t]*\t[ \t]*", re.MULTILINE)
_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Fix:
    """What was mended: where, what stood there and what stands there now, in words for the terminal."""

    place: Place
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.place}: {self.before} → {self.after}"


@dataclass(frozen=True, slots=True)
class Mended:
    """A file as it was and as it is to be, what was mended in it, and whether it was put into form as well."""

    before: Opened
    after: Opened
    fixes: tuple[Fix, ...]
    formatted: bool


def mend(files: Iterable[Opened], known: Lookup[str, str] | None = None) -> Iterator[Mended]:
    """Yield every file in which something can be mended.

    `known` holds each id of the record, today's or former, and today's; without it, the files are the whole record.
    """
    legible = [(file, *_characters(file)) for file in files]
    known = known or _known(file for _, file, _ in legible)
    for before, file, fixes in legible:
        after, more = _values(file, known)
        try:
            content = formatted(after.written, after.record.collection) if after.written.reads else None
        except CannotFormat:
            content = None
        in_form = after.holding(content) if content is not None else after
        if in_form.written.content != before.written.content:
            done = in_form.written.content != after.written.content
            yield Mended(before, in_form, tuple(sorted(fixes + more, key=lambda fix: fix.place)), done)


def _known(files: Iterable[Opened]) -> dict[str, str]:
    ids = [(file.record.id, _aliases(file)) for file in files]
    return {alias: today for today, aliases in ids for alias in aliases} | {today: today for today, _ in ids}


def _aliases(file: Opened) -> tuple[str, ...]:
    record = file.validated.record if file.validated else None
    return record.aliases if record else ()


# Characters that nobody sees.


def _characters(file: Opened) -> tuple[Opened, list[Fix]]:
    """Return a file without the invisible characters that mean nothing, and with letters written in one piece."""
    fixes: list[Fix] = []
    for step in (_unseen, _pieces, _tabs):
        if any(problem.code in ("BP003", "BP004", "BP006") for problem in file.written.problems):
            found = list(step(file.written))
            fixes += [fix for _, fix in found]
            file = file.holding(file.written.replaced(replacement for replacement, _ in found))
    return file, fixes


def _unseen(file: Written) -> Iterator[tuple[Replacement, Fix]]:
    for problem in file.problems:
        at = file.index(problem.place.line, problem.place.column)
        character = file.text[at : at + 1]
        if problem.code == "BP003" and character == "\t" and file.text[:at].rpartition("\n")[2].strip():
            yield Replacement(at, at + 1, " "), Fix(problem.place, "a tab", "a space")
        elif problem.code == "BP004" and character == "\r":
            fix = Fix(problem.place, "line ends of very old programs", "line ends")
            yield from ((Replacement(one.start(), one.end(), "\n"), fix) for one in re.finditer("\r", file.text))
        elif problem.code == "BP004" and character == "\u00a0":
            yield Replacement(at, at + 1, " "), Fix(problem.place, "a non-breaking space", "a space")
        elif problem.code == "BP004" and character and character in _NOTHING:
            name = f"U+{ord(character):04X} {unicodedata.name(character)}"
            yield Replacement(at, at + 1, ""), Fix(problem.place, name, "nothing")


def _pieces(file: Written) -> Iterator[tuple[Replacement, Fix]]:
    for problem in file.problems:
        if problem.code == "BP006":
            start = file.index(problem.place.line, 1)
            line = file.text[start:].partition("\n")[0]
            column = problem.place.column - 1
            composed = unicodedata.normalize("NFC", line)
            if composed == line:  # an escape makes the letter
                continue
            fix = Fix(problem.place, "a letter in pieces", composed[column : column + 1])
            yield Replacement(start, start + len(line), composed), fix


def _tabs(file: Written) -> Iterator[tuple[Replacement, Fix]]:
    """Yield spaces for the tabs at the beginning of lines, if all widths of a tab that can be read mean the same."""
    found = list(_INDENTATION.finditer(file.text))
    read: list[tuple[list[Replacement], object]] = []
    for width in (2, 4, 8):
        spaces = [Replacement(one.start(), one.end(), one[0].replace("\t", " " * width)) for one in found]
        root = Written(file.name, file.replaced(spaces)).root
        if root:
            read.append((spaces, value_of(root)))
    if read and all(value == read[0][1] for _, value in read):
        for replacement in read[0][0]:
            yield replacement, Fix(file.place(replacement.start), "tabs at the beginning of the line", "spaces")


# Values.


def _word(problem: Problem, text: str) -> str:
    """Return the allowed word that was meant, where only capitals, spaces or underscores are wrong."""
    same = [word for word in problem.allowed.split(", ") if _bare(word) == _bare(text)]
    return same[0] if len(same) == 1 else ""


def _bare(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().casefold())


# The code of a problem with a value, and what was surely meant by that value.
_MEANT: dict[str, Callable[[Problem, str], str]] = {
    "BP050": _word,
    "BP052": _word,
    "BP054": lambda problem, text: dates.surely_meant(text, day=problem.allowed == dates.DAY_ALLOWED),
    "BP056": lambda _, text: addresses.surely_meant(text),
    "BP057": lambda _, text: country_from(text),
    "BP058": lambda _, text: language_from(text),
    "BP059": lambda _, text: in_digits(text.strip()),
}


def _values(file: Opened, known: Lookup[str, str]) -> tuple[Opened, list[Fix]]:
    """Return a file with its values mended; `known` holds each id, today's or former, and today's."""
    fixes: list[Fix] = []
    for _ in range(_ROUNDS):
        if not file.written.reads:
            break
        found = list(_wrong(file, known)) or list(_former(file, known))
        after = file.holding(file.written.replaced(replacement for replacement, _ in found))
        if not found or not _only(file, after, [fix for _, fix in found]):
            break
        fixes += [fix for _, fix in found]
        file = after
    return file, fixes


def _only(before: Opened, after: Opened, fixes: list[Fix]) -> bool:
    """Whether a file has the fixed values and is otherwise as it was, and none of what they mend is found again."""
    if not after.written.reads or len(after.problems) > len(before.problems):
        return False
    old, new = ([text.text for text, _ in _texts(file.written.root)] for file in (before, after))
    mended = {fix.before: fix.after for fix in fixes}
    places = {fix.place for fix in fixes}
    told = {(problem.code, problem.found) for problem in before.problems if problem.place in places}
    return (
        len(old) == len(new)
        and all(is_same(one, other, mended) for one, other in zip(old, new, strict=True))
        and not any((problem.code, problem.found) in told for problem in after.problems)
    )


def _wrong(file: Opened, known: Lookup[str, str]) -> Iterator[tuple[Replacement, Fix]]:
    """Yield the fixes of what the models refuse."""
    texts = {(text.place.line, text.place.column): (text, siblings) for text, siblings in _texts(file.written.root)}
    for problem in file.problems:
        text, siblings = texts.get((problem.place.line, problem.place.column), (None, ()))
        if not text:
            continue
        meant = known.get(id_from(text.text), "") if problem.code == "BP055" else ""
        if problem.code in _MEANT:
            meant = _MEANT[problem.code](problem, text.text)
        if meant and meant != text.text and meant not in siblings:
            yield rewritten_text(file, text, meant), Fix(problem.place, text.text, meant)


def _former(file: Opened, known: Lookup[str, str]) -> Iterator[tuple[Replacement, Fix]]:
    """Yield the fixes of references to records by an id that they had formerly."""
    record = file.validated.record if file.validated else None
    old = {target for _, target, _ in references(record) if known.get(target, target) != target} if record else set()
    for target in sorted(old):
        assert record  # noqa: S101  it has references
        for replacement in following(record, file, target, known[target]):
            yield replacement, Fix(file.written.place(replacement.start), target, known[target])


def _texts(node: Node | None) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    """Yield every text, and for the name of a field the names beside it, which it may not take."""
    match node:
        case Scalar():
            yield node, ()
        case Sequence():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            names = tuple(key.text for key, _ in node.entries)
            for key, value in node.entries:
                yield key, names
                yield from _texts(value)
