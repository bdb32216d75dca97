"""A record's file as it is written: its characters, its nodes, and exact replacements in it.

What is not replaced stays byte for byte: a byte order mark, line ends and a missing last line end too.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bakuprocess import reading
from bakuprocess.problems import Place, Problem
from bakuprocess.reading import Mapping, Node

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Replacement:
    """New text for a range of characters, `start` included and `end` not."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Written:
    """A file: the name that messages show, and its bytes."""

    name: str
    content: bytes

    @cached_property
    def text(self) -> str:
        """The characters, with all line ends as `\\n`, without a byte order mark; UnicodeDecodeError if not UTF-8."""
        return self.content.decode("utf-8-sig").replace("\r\n", "\n")

    @cached_property
    def _read(self) -> tuple[Mapping | None, list[Problem]]:
        return reading.read(self.name, self.content)

    @property
    def root(self) -> Mapping | None:
        """The fields of the record, or None where the file cannot be read."""
        return self._read[0]

    @property
    def problems(self) -> list[Problem]:
        """What keeps the file from being read."""
        return self._read[1]

    @property
    def reads(self) -> bool:
        """Whether the file can be read without any problem of its YAML."""
        return self.root is not None and not self.problems

    @cached_property
    def _lines(self) -> list[int]:
        starts = [0]
        while (end := self.text.find("\n", starts[-1])) >= 0:
            starts.append(end + 1)
        return starts

    def index(self, line: int, column: int) -> int:
        """Return where in the text a line and column (from 1) are; the end of the text for one behind it."""
        return self._lines[line - 1] + column - 1 if line <= len(self._lines) else len(self.text)

    def place(self, index: int) -> Place:
        """Return the place of a character."""
        line = bisect_right(self._lines, index)
        return Place(self.name, line, index - self._lines[line - 1] + 1)

    def start(self, node: Node) -> int:
        """Return where a node begins."""
        return self.index(node.place.line, node.place.column)

    def end(self, node: Node) -> int:
        """Return where a node ends: behind its last character, or that of its last part."""
        return self.index(*node.place.end) if node.place.end else self.start(node)

    def raw(self, node: Node) -> str:
        """Return what is written for a node, with quotes and brackets."""
        return self.text[self.start(node) : self.end(node)]

    def replaced(self, replacements: Iterable[Replacement]) -> bytes:
        """Return the file's bytes with ranges of `text` replaced; ValueError where two of them overlap."""
        text = self.content.decode("utf-8")
        skipped = len(_MARK) if text.startswith(_MARK) else 0
        ends = self._carriage_returns(text[skipped:])
        line_end = self.line_end
        parts, at = [text[:skipped]], skipped
        for one in sorted(replacements, key=lambda one: (one.start, one.end)):
            start, end = (skipped + index + bisect_right(ends, index - 1) for index in (one.start, one.end))
            if start < at:
                raise ValueError("two replacements overlap")
            parts += [text[at:start], one.text.replace("\n", line_end)]
            at = end
        return "".join([*parts, text[at:]]).encode()

    def rewritten(self, text: str) -> bytes:
        """Return the bytes of a whole new text, with this file's byte order mark and line ends."""
        mark = _MARK if self.content.startswith(_MARK.encode()) else ""
        return (mark + text.replace("\n", self.line_end)).encode()

    @cached_property
    def line_end(self) -> str:
        """How this file ends its first line, or `\\n` where it has one only."""
        first = self.content.find(b"\n")
        return "\r\n" if first > 0 and self.content[first - 1 : first] == b"\r" else "\n"

    @staticmethod
    def _carriage_returns(text: str) -> list[int]:
        """Return the places, in the text without them, of the line ends that have a carriage return."""
        found: list[int] = []
        at = -1
        while (at := text.find("\r\n", at + 1)) >= 0:
            found.append(at - len(found))
        return found
