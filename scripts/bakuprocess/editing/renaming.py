"""Renaming a record: its file, every reference to it, and the old id among its aliases."""

from collections.abc import Iterator
from dataclasses import dataclass

from bakuprocess.editing.fields import in_form, is_same, new_item, rewritten_text
from bakuprocess.editing.opened import CannotEdit, Opened, Whole
from bakuprocess.editing.saving import Change
from bakuprocess.editing.written import Replacement
from bakuprocess.model import Record
from bakuprocess.model.ids import ID_ALLOWED, id_from, is_id
from bakuprocess.model.record import Path, references, values
from bakuprocess.model.text import Prose
from bakuprocess.problems import Place
from bakuprocess.reading import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Renamed:
    """What renaming comes to: the new file's name, the changes, and the place of every reference that was changed."""

    name: str
    changes: tuple[Change, ...]
    references: tuple[Place, ...]


def renamed(whole: Whole, old: str, new: str) -> Renamed:
    """Return what has to change for a record to have another id; CannotEdit where it cannot have that one."""
    file = whole.file(old)
    _free(whole, file, new)
    target = file.record.path.with_name(f"{new}.yml")
    changes: list[Change] = []
    places: list[Place] = []
    for one in whole.files:
        replacements = list(following(whole.record(one), one, old, new))
        places += (one.written.place(replacement.start) for replacement in replacements)
        if one is file:
            replacements.append(_alias(one, old, new))
        if replacements:
            after = in_form(one, replacements)
            _follow(one, after, old, new)
            path = target if one is file else one.record.path
            changes.append(Change(path, None if one is file else one.written.content, after.written.content))
    changes.append(Change(file.record.path, file.written.content, None))
    return Renamed(file.record.name.replace(f"{old}.yml", f"{new}.yml"), tuple(changes), tuple(places))


def _follow(before: Opened, after: Opened, old: str, new: str) -> None:
    """Refuse a change after which a record would say anything else than before, but for the new id."""
    fields, others = (_fields(file) for file in (before, after))
    known = after.validated and after.validated.record
    remembered = known and (before.record.id != old or old in known.aliases)
    if (
        not after.written.reads
        or not remembered
        or len(fields) != len(others)
        or not all(is_same(one, other, {old: new}) for one, other in zip(fields, others, strict=True))
    ):
        raise CannotEdit(f"{before.record.name} is written in a way that this command cannot change: change it by hand")


def _fields(file: Opened) -> list[str]:
    """Return what a record says, text for text; but not its former ids, which a new name adds to."""
    entries = file.written.root.entries if file.written.root else ()
    return [text.text for key, value in entries if key.text != "aliases" for text in (key, *_texts(value))]


def _free(whole: Whole, file: Opened, new: str) -> None:
    if not is_id(new):
        made = id_from(new)
        raise CannotEdit(f"“{new}” is not an id: {ID_ALLOWED}" + (f". Try {made}" if made else ""))
    if new == file.record.id:
        raise CannotEdit(f"`{new}` is what the record is called already")
    taken = whole.taken(new)
    if taken and new not in whole.record(file).aliases:
        raise CannotEdit(f"the id `{new}` is taken: {taken}")


def _alias(file: Opened, old: str, new: str) -> Replacement:
    """Return the change by which a record remembers its old id; a former one that it takes again is no alias."""
    entry = file.written.root and file.written.root.get("aliases")
    items = entry[1].items if entry and isinstance(entry[1], Sequence) else ()
    again = next((item for item in items if isinstance(item, Scalar) and item.text.strip() == new), None)
    return rewritten_text(file, again, old) if again else new_item(file, "aliases", old)


def following(record: Record, file: Opened, old: str, new: str) -> Iterator[Replacement]:
    """Yield the replacement of every reference to a renamed record in a file, the links in its texts included."""
    root = file.written.root
    assert root  # noqa: S101  there is a record
    for path, target, _ in references(record):
        node = _at(root, path)
        if target == old and isinstance(node, Scalar) and node.text.strip() == old:
            yield rewritten_text(file, node, new)
    for path, value in values(record):
        if isinstance(value, Prose):
            for text in _texts(_at(root, path)):
                yield from _links(file, text, old, new)


def _links(file: Opened, text: Scalar, old: str, new: str) -> Iterator[Replacement]:
    """Yield the replacement of each link to a record in one text, in whatever language."""
    if old not in Prose.of(text.text).links:
        return
    start, raw, link = file.written.start(text), file.written.raw(text), f"]({old})"
    at = raw.find(link)
    while at >= 0:
        yield Replacement(start + at + 2, start + at + 2 + len(old), new)
        at = raw.find(link, at + 1)


def _at(node: Node, path: Path) -> Node:
    """Return what a path leads to; where one text stands for a list of one, that text."""
    for step in path:
        if isinstance(node, Mapping) and (entry := node.get(str(step))):
            node = entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int):
            node = node.items[step]
    return node


def _texts(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for _, value in node.entries:
            yield from _texts(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item)
