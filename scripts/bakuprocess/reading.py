"""YAML text to nodes: every scalar stays text, every node knows its place.

The subset of YAML 1.1 that a record may use: mappings, sequences and scalars, in block or flow style. What PyYAML
would guess (booleans, numbers, dates) stays as written; what could surprise an editor (duplicate keys, aliases,
anchors, tags, several documents) is refused with its position.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from bakuprocess.problems import Place, Problem

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_SCALAR = 20_000

LIBYAML: Any = getattr(yaml, "CSafeLoader", None)
PURE_PYTHON: Any = yaml.SafeLoader

# Control characters but the line feed (and the carriage return before one), and Unicode's own line breaks.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
# Embeddings, overrides and isolates can make a text read other than it is written (Unicode TR 36, 3.1).
_BIDIRECTIONAL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")

_MINIMAL = {
    "events": "title, kind, date, status, summary, cite",
    "partners": "names, kind, summary, cite",
    "milestones": "title, date, summary, cite",
    "documents": "title, kind, summary, cite",
    "series": "title, summary, cite",
    "sources": "title, publisher, url, kind",
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, as the editor wrote it, with the place of its first character."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes, with the place where it begins."""

    place: Place
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes, in the order of the file, with the place where it begins."""

    place: Place
    entries: "tuple[tuple[Scalar, Node], ...]"

    def get(self, key: str) -> "tuple[Scalar, Node] | None":
        """Return the key's own node and its value's, or None."""
        return next((entry for entry in self.entries if entry[0].text == key), None)


Node = Scalar | Sequence | Mapping


class _Refused(Exception):  # noqa: N818  it is control flow: the rest of this file cannot be read
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read(name: str, content: bytes, loader: Any = LIBYAML or PURE_PYTHON) -> tuple[Mapping | None, list[Problem]]:
    """Read one file.

    `name` is the path that messages show, `content` the file's bytes, `loader` a PyYAML loader class.
    Returns the root mapping, or None where the file cannot be understood, and the problems.
    """
    text, problems = _decode(name, content)
    if text is None:
        return None, problems
    problems += _characters(name, text)
    if problems:
        return None, problems
    reader = _Reader(name)
    try:
        return reader.root(text, loader), reader.problems
    except _Refused as refused:
        return None, [*reader.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*reader.problems, _syntax(name, text, error)]


def value_of(node: Node) -> Any:
    """Return a node as plain lists, dicts and strings."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [value_of(item) for item in node.items]
        case Mapping():
            return {key.text: value_of(item) for key, item in node.entries}


def locate(node: Node, path: tuple[str | int, ...], *, key: bool = False) -> Place:
    """Return the place of what `path` leads to, or of the nearest node on the way.

    With `key`, a last step into a mapping gives the key's place instead of its value's.
    """
    for number, step in enumerate(path):
        last = number == len(path) - 1
        if isinstance(node, Mapping) and (entry := node.get(str(step))):
            if key and last:
                return entry[0].place
            node = entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node.place


def _decode(name: str, content: bytes) -> tuple[str | None, list[Problem]]:
    if len(content) > MAX_BYTES:
        found = f"the file is {len(content):,} bytes long"
        return None, [Problem(Place(name), "BP001", found, f"at most {MAX_BYTES:,} bytes", "split the record")]
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig", "replace").replace("\r\n", "\n")
        found = f"byte 0x{content[error.start]:02x} is not UTF-8"
        mend = "save the file again with the encoding UTF-8"
        return None, [Problem(_place_at(name, before, len(before)), "BP002", found, "text in UTF-8", mend)]
    return text, []


def _place_at(name: str, text: str, index: int) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return Place(name, text.count("\n", 0, index) + 1, index - line_start + 1)


def _named(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'control character')}"


def _characters(name: str, text: str) -> list[Problem]:
    """Refuse characters that an editor cannot see; each kind is reported at its every place."""
    problems = []
    for match in re.finditer("\t", text):
        found, mend = "there is a tab", "write spaces instead of it"
        problems.append(Problem(_place_at(name, text, match.start()), "BP003", found, "spaces", mend))
    for match in _CONTROL.finditer(text):
        found, mend = f"there is an invisible character, {_named(match[0])}", "delete it"
        problems.append(Problem(_place_at(name, text, match.start()), "BP004", found, "text and line ends", mend))
    for match in _BIDIRECTIONAL.finditer(text):
        found = f"there is a character that reorders text, {_named(match[0])}"
        mend = "delete it; right-to-left text shows correctly without it"
        problems.append(Problem(_place_at(name, text, match.start()), "BP005", found, "text in its own order", mend))
    if not unicodedata.is_normalized("NFC", text):
        problems += _not_nfc(name, text)
    return problems


def _not_nfc(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        composed = unicodedata.normalize("NFC", line)
        if line != composed:
            column = next((i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed))
            found = f"{line[column : column + 2]!r} is written in pieces (letter and accent apart)"
            mend = f"type the letter anew: {composed[column : column + 1]}"
            yield Problem(Place(name, number, column + 1), "BP006", found, "text in Unicode form NFC", mend)


def _syntax(name: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    # libyaml and the Python parser word the same mistake differently: always let the Python parser speak.
    try:
        for _ in yaml.parse(text, Loader=PURE_PYTHON):
            pass
    except yaml.MarkedYAMLError as pure:
        error = pure
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    context = f"{error.context}: " if error.context else ""
    mend = (
        "look at this line and the one before: indentation, a missing colon or quote; quote a text that has ': ' in it"
    )
    return Problem(place, "BP007", f"not YAML: {context}{error.problem}", "", mend)


class _Reader:
    """Turns the parser's events into nodes; goes on after a problem where it can."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []

    def root(self, text: str, loader: Any) -> Mapping:
        """Return the root mapping of the only document."""
        self.events = yaml.parse(text, Loader=loader)
        next(self.events)  # the start of the stream
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise self.empty()
        node = self.node(next(self.events), 1)
        next(self.events)  # the end of the document
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            mend = "delete the line '---' and give each record a file of its own"
            raise self.refused(event, "BP008", "a second document begins here", "one record a file", mend)
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and not node.text:
            raise self.empty()
        kind = "a list" if isinstance(node, Sequence) else "a text without a field's name"
        raise _Refused(
            Problem(node.place, "BP010", f"the file holds {kind}", "fields such as `title: …`", "name the fields")
        )

    def empty(self) -> _Refused:
        """Refuse an empty file, and say what a minimal record holds."""
        fields = _MINIMAL.get(self.name.rsplit("/", 2)[-2] if "/" in self.name else "", "title, summary, cite")
        found = "the file is empty"
        return _Refused(
            Problem(Place(self.name), "BP009", found, f"at least {fields}", f"write a line for each of: {fields}")
        )

    def place(self, event: Any) -> Place:
        """Return where an event begins."""
        return Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def refused(self, event: Any, code: str, found: str, allowed: str, mend: str) -> _Refused:
        """Refuse the rest of the file."""
        return _Refused(Problem(self.place(event), code, found, allowed, mend))

    def problem(self, place: Place, code: str, found: str, allowed: str, mend: str) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(place, code, found, allowed, mend))

    def node(self, event: Any, depth: int) -> Node:
        """Return the node that begins with `event`."""
        self.plain_yaml(event)
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(place, "")
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > MAX_SCALAR:
                found = f"a text of {len(event.value):,} characters"
                self.problem(place, "BP013", found, f"at most {MAX_SCALAR:,}", "shorten it")
            return Scalar(place, event.value)
        if depth > MAX_DEPTH:
            raise self.refused(event, "BP014", f"more than {MAX_DEPTH} levels", f"at most {MAX_DEPTH}", "nest less")
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(place, tuple(self.items(depth)))
        return Mapping(place, tuple(self.entries(depth)))

    def plain_yaml(self, event: Any) -> None:
        """Note what our subset of YAML leaves out."""
        allowed = "plain values, lists and fields"
        if isinstance(event, yaml.AliasEvent):
            found, mend = (
                f"`*{event.anchor}` is an alias",
                "write the value out; quote a text that begins with *",
            )
            self.problem(self.place(event), "BP011", found, allowed, mend)
            return
        if event.anchor:
            found, mend = f"`&{event.anchor}` is an anchor", "delete it; quote a text that begins with &"
            self.problem(self.place(event), "BP011", found, allowed, mend)
        if event.tag:
            found, mend = f"`{event.tag}` is a tag", "delete it; quote a text that begins with !"
            self.problem(self.place(event), "BP012", found, allowed, mend)

    def items(self, depth: int) -> Iterator[Node]:
        """Yield the items of a list."""
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1)

    def entries(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        """Yield the keys of a mapping, each with its value; of a duplicate key only the first."""
        seen: dict[str, Place] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.problem(
                    key.place,
                    "BP015",
                    "a list or mapping stands as a field's name",
                    "a word",
                    "name the field",
                )
            elif key.text in seen:
                found = f"`{key.text}` stands twice, first in line {seen[key.text].line}"
                self.problem(key.place, "BP016", found, "each field once", "delete one, or join the two")
            else:
                seen[key.text] = key.place
                yield key, value
