"""YAML text to nodes: every scalar stays text, every node knows its place.

The subset of YAML 1.1 that a record may use: mappings, sequences and scalars, in block or flow style. What PyYAML
would guess (booleans, numbers, dates) stays as written; what could surprise an editor (duplicate keys, aliases,
anchors, tags, several documents) is refused with its position.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import yaml

from bakuprocess import characters
from bakuprocess.problems import Place, Problem, stretch
from bakuprocess.syntax import CONFLICT, LEFT_BY_GIT, explained

MAX_BYTES = 256 * 1024
MAX_DEPTH = 20
MAX_SCALAR = 20_000


class _PurePython(yaml.SafeLoader):
    """PyYAML's own parser, which takes a `?` within a plain text between brackets as libyaml does: `{date: 2011?}`."""

    _in_plain_text = False

    def peek(self, index: int = 0) -> str:
        """Return a character ahead; a question mark as if it were a letter while a plain text is read."""
        character: str = super().peek(index)
        return "x" if self._in_plain_text and character == "?" else character

    def scan_plain(self) -> Any:
        """Return the token of a plain text."""
        self._in_plain_text = True
        token = super().scan_plain()
        self._in_plain_text = False
        return token


LIBYAML: Any = getattr(yaml, "CSafeLoader", None)
PURE_PYTHON: Any = _PurePython

# A number sign that makes a comment of what follows it.
_COMMENT = re.compile(r" +(#.*)")
# What libyaml takes and the Python parser refuses (a comment stuck to the mark of a block text), and what the two place
# apart (nothing after a key marked with a question mark, or after one between brackets).
_TAKEN_DIFFERENTLY = re.compile(r"[|>][-+0-9]*#|(?:^|[\s\[{,])\?|:\s*[#,\]}]")

_MINIMAL = {
    "events": "title, kind, date, status, relation, summary, cite",
    "partners": "names, kind, summary, cite",
    "milestones": "title, date, relation, summary, cite",
    "documents": "title, kind, relation, summary, cite",
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


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def read(name: str, content: bytes, loader: Any = LIBYAML or PURE_PYTHON) -> tuple[Mapping | None, list[Problem]]:
    """Read one file.

    `name` is the path that messages show, `content` the file's bytes, `loader` a PyYAML loader class.
    Returns the root mapping, or None where the file cannot be understood, and the problems. They are the same
    whatever the loader: libyaml is the quick one, and where anything is wrong, the Python parser has the word.
    """
    text, problems = _decode(name, content)
    if text is None:
        return None, problems
    problems += characters.refused(name, text)
    if conflict := CONFLICT.search(text):
        place = _place_at(name, text, conflict.start(), len(conflict[0]))
        problems.append(Problem(place, "BP007", LEFT_BY_GIT[0], "", LEFT_BY_GIT[1]))
    if problems:
        return None, problems
    if loader is not PURE_PYTHON and not _TAKEN_DIFFERENTLY.search(text):
        root, problems = _parsed(name, text, loader)
        if not problems:
            return root, []
    return _parsed(name, text, PURE_PYTHON)


def _joined(name: str, first: Node, second: Node, *, in_list: bool) -> str:
    """Return how to mend a field that stands twice."""
    if isinstance(first, Sequence) and isinstance(second, Sequence):
        return f"move the items of this one below those of the first, and delete this `{name}:`"
    if in_list:
        return "if a new item begins here, write `- ` before its first field; if not, keep one of the two"
    return "keep one and delete the other, or join the two"


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
    return _at(node, path, key=key).place


def point_at(node: Node, path: tuple[str | int, ...], *, key: bool = False) -> Place:
    """Return the place that a problem points at: as `locate`, but of a list or fields over lines their beginning."""
    return _beginning(_at(node, path, key=key))


def _at(node: Node, path: tuple[str | int, ...], *, key: bool) -> Node:
    for number, step in enumerate(path):
        last = number == len(path) - 1
        if isinstance(node, Mapping) and (entry := node.get(str(step))):
            if key and last:
                return entry[0]
            node = entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def _beginning(node: Node) -> Place:
    """Return the place of a node; of a list or fields over several lines, only up to the end of the first text."""
    if isinstance(node, Scalar) or node.place.end is None or node.place.end[0] == node.place.line:
        return node.place
    first: Node = node
    while not isinstance(first, Scalar):
        parts = [key for key, _ in first.entries[:1]] if isinstance(first, Mapping) else first.items[:1]
        if not parts:
            return node.place
        first = parts[0]
    return replace(node.place, end=first.place.end)


def _parsed(name: str, text: str, loader: Any) -> tuple[Mapping | None, list[Problem]]:
    reader = _Reader(name, text)
    try:
        return reader.root(loader), reader.problems
    except _Refused as refused:
        return None, [*reader.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*reader.problems, _syntax(name, text, error)]


def _decode(name: str, content: bytes) -> tuple[str | None, list[Problem]]:
    if len(content) > MAX_BYTES:
        found = f"the file is {len(content):,} bytes long, more than any record needs"
        return None, [Problem(Place(name), "BP001", found, f"at most {MAX_BYTES:,} bytes", "split the record")]
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        wrong = error.object  # the bytes after a byte order mark
        before = wrong[: error.start].decode().replace("\r\n", "\n")
        found = f"byte 0x{wrong[error.start]:02x} is no letter in UTF-8"
        mend = "in your editor choose “Save with encoding”, UTF-8; then type the letter again"
        return None, [Problem(_place_at(name, before, len(before)), "BP002", found, "text in UTF-8", mend)]
    return text, []


def _place_at(name: str, text: str, index: int, length: int = 1) -> Place:
    line_start = text.rfind("\n", 0, index) + 1
    return stretch(name, text.count("\n", 0, index) + 1, index - line_start + 1, length)


def _syntax(name: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    line, column, length, found, mend = explained(text, error)
    return Problem(stretch(name, line, column, length), "BP007", found, "", mend)


def _events(text: str, loader: Any) -> Iterator[Any]:
    parser = loader(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    except (ValueError, OverflowError):
        # The Python parser asks `chr` for whatever number an escape such as "\\U99999999" names.
        raise yaml.MarkedYAMLError(problem="there is no such character", problem_mark=parser.get_mark()) from None
    finally:
        parser.dispose()


def _point(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1


class _Reader:
    """Turns the parser's events into nodes; goes on after a problem where it can."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.lines = text.split("\n") if " #" in text else []
        self.problems: list[Problem] = []

    def root(self, loader: Any) -> Mapping:
        """Return the root mapping of the only document."""
        self.events = _events(self.text, loader)
        next(self.events)  # the start of the stream
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise self.empty()
        node = self.node(next(self.events), 1)
        next(self.events)  # the end of the document
        event = next(self.events)
        if not isinstance(event, yaml.StreamEndEvent):
            mend = "delete the line '---' and give each record a file of its own"
            raise self.refused(event, "BP008", "a second record begins here", "one record a file", mend)
        if isinstance(node, Mapping):
            return node
        if isinstance(node, Scalar) and not node.text:
            raise self.empty()
        kind = "a list" if isinstance(node, Sequence) else "a text without a field's name"
        mend = "write a field’s name and a colon before each text"
        raise _Refused(Problem(node.place, "BP010", f"the file holds {kind}", "fields such as `title: …`", mend))

    def next(self) -> Any:
        """Return the next event, and remember it."""
        self.last = next(self.events)
        return self.last

    def empty(self) -> _Refused:
        """Refuse an empty file, and say what a minimal record holds."""
        fields = _MINIMAL.get(self.name.rsplit("/", 2)[-2] if "/" in self.name else "", "title, summary, cite")
        found = "the file is empty"
        return _Refused(
            Problem(Place(self.name), "BP009", found, f"at least {fields}", f"write a line for each of: {fields}")
        )

    def place(self, event: Any) -> Place:
        """Return where an event begins and ends."""
        return Place(self.name, *_point(event.start_mark), _point(event.end_mark))

    def refused(self, event: Any, code: str, found: str, allowed: str, mend: str) -> _Refused:
        """Refuse the rest of the file."""
        return _Refused(Problem(self.place(event), code, found, allowed, mend))

    def problem(self, place: Place, code: str, found: str, allowed: str, mend: str) -> None:
        """Note a problem and go on."""
        self.problems.append(Problem(place, code, found, allowed, mend))

    def node(self, event: Any, depth: int, *, in_list: bool = False) -> Node:
        """Return the node that begins with `event`."""
        self.plain_yaml(event)
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(place, f"*{event.anchor}")
        if isinstance(event, yaml.ScalarEvent):
            if len(event.value) > MAX_SCALAR:
                found = f"a text of {len(event.value):,} characters"
                self.problem(place, "BP013", found, f"at most {MAX_SCALAR:,}", "shorten it")
            if event.style == '"':
                self.problems += characters.escaped(place, event.value)
            comment = self.comment(event.end_mark) if self.lines and not event.style else ""
            return Scalar(place, event.value or comment)  # perhaps the text: that there is none is not told as well
        if depth > MAX_DEPTH:
            raise self.refused(
                event,
                "BP014",
                f"more than {MAX_DEPTH} lists or fields stand within each other",
                f"at most {MAX_DEPTH}",
                "take brackets away",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self.items(depth))
            return Sequence(self.through(place, event, items), items)
        entries = tuple(self.entries(depth, in_list=in_list))
        return Mapping(self.through(place, event, [value for _, value in entries]), entries)

    def through(self, place: Place, event: Any, parts: Iterable[Node]) -> Place:
        """Return the place of a list or of fields with its end: that of the bracket, or of the last part."""
        if event.flow_style:
            return replace(place, end=_point(self.last.end_mark))
        return replace(place, end=max((part.place.end for part in parts if part.place.end), default=None))

    def comment(self, end: Any) -> str:
        """Refuse a comment behind a plain text, which may be meant as part of it, and return what it says."""
        if end.line < len(self.lines) and (match := _COMMENT.match(self.lines[end.line], end.column)):
            found = f"readers would not see “{match[1]}”: what follows a space and # is a note for editors"
            allowed = "a note for editors on a line of its own"
            mend = "if readers should see it, put the whole text between quotes; if not, move it to a line of its own"
            place = stretch(self.name, end.line + 1, match.start(1) + 1, len(match[1]))
            self.problem(place, "BP017", found, allowed, mend)
            return match[1].lstrip("# ")
        return ""

    def plain_yaml(self, event: Any) -> None:
        """Note what our subset of YAML leaves out."""
        if event.anchor:
            self.mark(event, "BP011", "*" if isinstance(event, yaml.AliasEvent) else "&")
        if getattr(event, "tag", None):
            self.mark(event, "BP012", "!")

    def mark(self, event: Any, code: str, mark: str) -> None:
        """Refuse a mark of YAML that means more than the text that it begins."""
        found = f"a text may not begin with {mark} unless it stands between quotes"
        allowed, mend = "texts that begin with a letter or a number", "delete it, or put the whole text between quotes"
        self.problem(self.place(event), code, found, allowed, mend)

    def items(self, depth: int) -> Iterator[Node]:
        """Yield the items of a list."""
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            yield self.node(event, depth + 1, in_list=True)

    def entries(self, depth: int, *, in_list: bool) -> Iterator[tuple[Scalar, Node]]:
        """Yield the keys of a mapping, each with its value; of a duplicate key only the first."""
        seen: dict[str, tuple[Place, Node]] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.problem(
                    key.place,
                    "BP015",
                    "a list or fields stand where a field's name belongs",
                    "a word",
                    "name the field",
                )
            elif key.text in seen:
                found = f"`{key.text}` stands twice, first in line {seen[key.text][0].line}"
                mend = _joined(key.text, seen[key.text][1], value, in_list=in_list)
                self.problem(key.place, "BP016", found, "each field once", mend)
            else:
                seen[key.text] = key.place, value
                yield key, value
