"""New text in a record's file, the rest of it byte for byte as it was."""

import re
from collections.abc import Mapping as Lookup

from bakuprocess.editing.formatting import formatted
from bakuprocess.editing.opened import CannotEdit, Opened
from bakuprocess.editing.order import ORDER
from bakuprocess.editing.texts import STEP, scalar
from bakuprocess.editing.written import Replacement
from bakuprocess.reading import Mapping, Node, Scalar, Sequence

# What can stand between one field and the next: empty lines, and comments that are indented and so belong to the first.
_BELONGS_ABOVE = re.compile(r"(?: *\n| +#[^\n]*(?:\n|$))+")


def root_of(file: Opened) -> Mapping:
    """Return the fields of a record; CannotEdit where they stand between brackets."""
    root = file.written.root
    assert root  # noqa: S101  who edits has read it
    if file.written.raw(root).startswith("{"):
        raise CannotEdit(f"{file.record.name} stands between brackets as a whole: write each field on a line")
    return root


def new_field(file: Opened, name: str, value: str) -> Replacement:
    """Return the insertion of a field that a record does not have, at its place in the order.

    `value` is a text, or, for a list, what is to stand behind the colon.
    """
    order = ORDER[file.record.collection]
    root = root_of(file)
    before = [
        (key, node) for key, node in root.entries if key.text in order and order.index(key.text) < order.index(name)
    ]
    indent = " " * (root.place.column - 1)
    lines = [f"{name}: {value}"] if value.startswith("[") else scalar(f"{name}:", "", value, STEP, 0)
    text = "".join(f"{indent}{line}\n" for line in lines)
    if not before:
        at = file.written.index(root.place.line, 1)
        return Replacement(at, at, text)
    return _new_lines(file, before[-1][1], text)


def new_item(file: Opened, name: str, item: str) -> Replacement:
    """Return the insertion of an id at the end of a list, which is made where it is missing."""
    entry = root_of(file).get(name)
    if not entry:
        return new_field(file, name, f"[{item}]")
    node, written = entry[1], file.written
    if not isinstance(node, Sequence) or not node.items:
        return Replacement(written.start(node), written.end(node), f"[{item}]")
    last = node.items[-1]
    if written.raw(node).startswith("["):
        return Replacement(written.end(last), written.end(last), f", {item}")
    return _new_lines(file, last, f"{' ' * (node.place.column - 1)}- {item}\n")


def rewritten_text(file: Opened, node: Scalar, text: str) -> Replacement:
    """Return the replacement of an id or another short text, which keeps its quotes, but no lines of its own."""
    raw = file.written.raw(node)
    quote = raw[0] if raw[:1] in ("'", '"') else ""
    end = file.written.start(node) + len(raw.rstrip())
    return Replacement(file.written.start(node), end, f"{quote}{text}{quote}")


def is_same(before: str, after: str, mended: Lookup[str, str]) -> bool:
    """Whether a text is as it was, but for one of some values that became another, by itself or as links in it."""
    if after in {before, mended.get(before), mended.get(before.rstrip("\n"))}:
        return True
    for old, new in mended.items():
        before = before.replace(f"]({old})", f"]({new})")
    return after == before


def in_form(file: Opened, replacements: list[Replacement]) -> Opened:
    """Return a file with replacements made; formatted, if it was in form before."""
    written = file.written
    changed = file.holding(written.replaced(replacements))
    if formatted(written, file.record.collection) == written.content and changed.written.reads:
        changed = changed.holding(formatted(changed.written, file.record.collection))
    return changed


def _new_lines(file: Opened, above: Node, text: str) -> Replacement:
    """Return the insertion of whole lines below those of a node."""
    at = _behind(file, above)
    return Replacement(at, at, text if file.written.text[at - 1] == "\n" else "\n" + text.removesuffix("\n"))


def _behind(file: Opened, node: Node) -> int:
    """Return where the line after a field begins, or where the text ends."""
    text, at = file.written.text, file.written.end(node)
    if at == 0 or text[at - 1] != "\n":
        line_end = text.find("\n", at)
        at = line_end + 1 if line_end >= 0 else len(text)
    comments = _BELONGS_ABOVE.match(text, at)
    return comments.end() if comments and comments.end() < len(text) and "#" in comments[0] else at
