"""Comments of a record's file, and to which field or item each belongs.

A comment on a line of its own belongs to what it stands above, or, where it is indented further than that, to the end
of the list or the fields before it. One behind something on the same line belongs to that.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from bakuprocess.editing.written import Written
from bakuprocess.reading import Mapping, Node, Scalar, Sequence

_COMMENT = re.compile(r"#[^\n]*")
_BEGINS = re.compile(r"(?:(?:^|\s)[-?]|[\[{])\s*$")
_MODELINE = "# yaml-language-server:"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a comment can belong to: a field or an item, where it begins, in which column, and what it is a part of."""

    start: int
    column: int
    owner: "Container"
    node: Node


@dataclass(frozen=True, slots=True)
class Container:
    """Fields or a list: where it begins and ends, whether it is written between brackets, what it stands in."""

    node: Mapping | Sequence
    start: int
    end: int
    flow: bool
    parent: Anchor | None


@dataclass(slots=True)
class Comments:
    """The comments: those at the head of the file, then by the place in the text of what they belong to.

    `apart`: an empty line stands below those at the head.
    """

    head: list[str] = field(default_factory=list)
    apart: bool = False
    above: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    beside: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    below: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def within(self, start: int, end: int) -> bool:
        """Whether there is a comment on something that begins in a range of the text, or at its end."""
        return any(start <= place < end for places in (self.above, self.beside, self.below) for place in places)


def comments_of(file: Written) -> Comments:
    """Return the comments of a file that can be read."""
    root = file.root
    assert root  # noqa: S101  who asks has read it
    texts = sorted((file.start(text), file.end(text)) for text in _scalars(root))
    found = list(_found(file.text, texts))
    if not found:
        return Comments()
    finder = _Finder(file.text, list(_anchors(file, root, None)))
    first = min(anchor.start for anchor in finder.anchors)
    finder.head([one for one in found if one[0] < first], first)
    for at, comment in found:
        if at > first:
            finder.belongs(at, comment)
    return finder.comments


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from _scalars(item)
        case Mapping():
            for key, value in node.entries:
                yield key
                yield from _scalars(value)


def _found(text: str, texts: list[tuple[int, int]]) -> Iterator[tuple[int, str]]:
    """Yield each comment with its place: what stands between the texts of a record and begins with a number sign."""
    at = 0
    for start, end in [*texts, (len(text), len(text))]:
        for match in _COMMENT.finditer(text, at, start):
            yield match.start(), match[0].rstrip()
        if text[start : start + 1] in ("|", ">") and end > start:
            header = text[start : text.find("\n", start)]
            if "#" in header:
                yield start + header.index("#"), header[header.index("#") :].rstrip()
        at = max(at, end)


def _anchors(file: Written, node: Node, parent: Anchor | None) -> Iterator[Anchor]:
    """Yield every field and item below a node, in order of the text, what holds others before these."""
    if isinstance(node, Scalar):
        return
    start, end = file.start(node), file.end(node)
    container = Container(node, start, end, file.text[start : start + 1] in ("[", "{"), parent)
    if isinstance(node, Sequence):
        for item in node.items:
            anchor = Anchor(file.start(item), node.place.column - 1, container, item)
            yield anchor
            yield from _anchors(file, item, anchor)
    else:
        for key, value in node.entries:
            anchor = Anchor(file.start(key), key.place.column - 1, container, value)
            yield anchor
            yield from _anchors(file, value, anchor)


def _chain(anchor: Anchor) -> Iterator[Anchor]:
    """Yield an anchor and what it is a part of, from within."""
    up: Anchor | None = anchor
    while up:
        yield up
        up = up.owner.parent


class _Finder:
    """Finds what comments belong to."""

    def __init__(self, text: str, anchors: list[Anchor]) -> None:
        self.text = text
        self.anchors = anchors
        self.comments = Comments()

    def head(self, found: list[tuple[int, str]], first: int) -> None:
        """Note the comments before the first field: those with an empty line below them belong to the whole file."""
        last = max((at for at, comment in found if comment.startswith(_MODELINE)), default=-1)
        for at, comment in found:
            apart = "\n\n" in self.text[at:first].replace(" ", "")
            if apart or at <= last:
                self.comments.head.append(comment)
            else:
                self.comments.above[first].append(comment)
        if self.comments.head:
            at, comment = found[len(self.comments.head) - 1]
            self.comments.apart = self.text[at + len(comment) :].replace(" ", "").startswith("\n\n")

    def belongs(self, at: int, comment: str) -> None:
        """Note a comment with what it belongs to."""
        before = self.text[self.text.rfind("\n", 0, at) + 1 : at]
        previous = [anchor for anchor in self.anchors if anchor.start < at][-1]
        following = next((anchor for anchor in self.anchors if anchor.start > at), None)
        # The last field or item that begins before the comment, or that in which it stands where brackets have ended.
        last = next(one for one in _chain(previous) if not one.owner.flow or at < one.owner.end)
        if following and _BEGINS.search(before):
            self.comments.above[following.start].append(comment)
        elif before.strip():
            self.comments.beside[last.start].append(comment)
        elif ended := _ended(last, following, len(before)):
            self.comments.below[ended.start].append(comment)
        elif following:
            self.comments.above[following.start].append(comment)
        else:
            self.comments.below[list(_chain(last))[-1].owner.start].append(comment)


def _ended(last: Anchor, following: Anchor | None, column: int) -> Container | None:
    """Return the list or fields that have ended before what follows, and in which a comment in that column stands."""
    going_on = {id(one.owner) for one in _chain(following)} if following else set()
    if last.owner.flow:
        return last.owner if id(last.owner) not in going_on else None
    if following and following.owner.parent is last:
        return None
    for one in _chain(last):
        if id(one.owner) in going_on:
            return None
        if one.column <= column and one.owner.parent:
            return one.owner
    return None
