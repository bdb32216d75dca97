"""The lines of a record in its canonical form: indentation, brackets, and comments where they belong."""

from dataclasses import dataclass
from typing import Any

from bakuprocess.editing import order, texts
from bakuprocess.editing.comments import Comments
from bakuprocess.editing.order import Model
from bakuprocess.editing.texts import STEP, WIDTH
from bakuprocess.editing.written import Written
from bakuprocess.reading import Mapping, Node, Scalar, Sequence, value_of


@dataclass(frozen=True, slots=True)
class Layout:
    """How the nodes of one file, with its comments, are laid out."""

    file: Written
    collection: str
    comments: Comments

    def fields(self, node: Mapping, indent: str, model: Model, *, of_item: bool = False) -> list[str]:
        """Return the lines of fields.

        With `of_item` they are those of an item of a list: what stands above the first of them belongs to the item.
        """
        lines: list[str] = []
        for key, value in order.ordered(node.entries, order.names(self.collection, model)):
            name, at = texts.one_line(self.file.raw(key), key.text, flow=False), self.file.start(key)
            if not (of_item and at == self.file.start(node)):
                lines += self.above(at, indent)
            lines += self.entry(f"{indent}{name}:", at, value, node, order.within(model, key.text))
        return [*lines, *self.below(node, indent)]

    def items(self, node: Sequence, indent: str, model: Model) -> list[str]:
        """Return the lines of a list."""
        lines: list[str] = []
        for item in node.items:
            at = self.file.start(item)
            lines += self.above(at, indent) + self.entry(f"{indent}-", at, item, node, model)
        return [*lines, *self.below(node, indent)]

    def above(self, at: int, indent: str) -> list[str]:
        """Return the comments above a field or an item."""
        return [indent + comment for comment in self.comments.above.get(at, ())]

    def below(self, node: Node, indent: str) -> list[str]:
        """Return the comments at the end of fields or a list."""
        return [indent + comment for comment in self.comments.below.get(self.file.start(node), ())]

    def entry(self, prefix: str, at: int, value: Node, owner: Node, model: Model) -> list[str]:
        """Return the lines of a field or an item, with the comments beside it."""
        indent = prefix[: len(prefix) - len(prefix.lstrip(" "))]
        lines = self.value(prefix, value, owner, indent, model)
        beside = self.comments.beside.get(at, [])
        if not beside or (isinstance(owner, Sequence) and isinstance(value, Mapping) and self.is_block(value)):
            return lines  # the first field of an item begins where the item does, and has its comment
        rest = lines[0][len(prefix) :].strip(" ")
        if len(beside) == 1 and (not rest or rest[0] in "'\"[{|>"):
            return [f"{lines[0]} {beside[0]}", *lines[1:]]
        return [*(indent + comment for comment in beside), *lines]  # behind a plain text it might be taken for text

    def is_block(self, node: Node) -> bool:
        """Whether a node is written as fields or items on lines of their own."""
        return not isinstance(node, Scalar) and self.file.raw(node)[:1] not in ("[", "{")

    def value(self, prefix: str, value: Node, owner: Node, indent: str, model: Model) -> list[str]:
        """Return the lines of what stands behind a field's name or an item's dash."""
        if isinstance(value, Scalar):
            raw = self.file.raw(value)
            return texts.scalar(prefix, raw, value.text, indent + STEP, owner.place.column - 1)
        if not self.is_block(value) and (flow := self.fitting(prefix, value, model)):
            return [flow]
        inner, is_item = indent + STEP, isinstance(owner, Sequence)
        if isinstance(value, Sequence):
            below = self.items(value, inner, model)
        else:
            below = self.fields(value, inner, model, of_item=is_item and self.is_block(value))
        return self.behind_dash(prefix, below, inner) if is_item else [prefix, *below]

    def behind_dash(self, prefix: str, lines: list[str], indent: str) -> list[str]:
        """Let the first line begin behind the dash, and comments above it stand above the dash."""
        first = next(number for number, line in enumerate(lines) if not line.lstrip(" ").startswith("#"))
        comments = [line[len(STEP) :] for line in lines[:first]]
        return [*comments, f"{prefix} {lines[first][len(indent) :]}", *lines[first + 1 :]]

    def fitting(self, prefix: str, node: Node, model: Model) -> str:
        """Return a list or fields between brackets on one line, or an empty text where that cannot be."""
        start, end = self.file.start(node), self.file.end(node)
        if self.comments.within(start, end):
            return "" if value_of(node) else f"{prefix} {self.flow(node, model)}"
        line = f"{prefix} {self.flow(node, model)}"
        return line if len(line) <= WIDTH or not value_of(node) else ""

    def flow(self, node: Node, model: Model) -> str:
        """Return a node on one line between brackets."""
        if isinstance(node, Scalar):
            return texts.one_line(self.file.raw(node), node.text, flow=True) if self.file.raw(node) else "''"
        if isinstance(node, Sequence):
            return "[" + ", ".join(self.flow(item, model) for item in node.items) + "]"
        entries: list[Any] = order.ordered(node.entries, order.names(self.collection, model))
        inside = (f"{self.flow(key, None)}: {self.flow(v, order.within(model, key.text))}" for key, v in entries)
        return "{" + ", ".join(inside) + "}"
