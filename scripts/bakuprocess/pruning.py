"""A record without its invalid parts, so that the rules can look at the rest at the same time."""

from bakuprocess.model.record import Path
from bakuprocess.reading import Mapping, Node, Sequence


def existing(root: Node, path: Path) -> Path:
    """Return as much of a path as leads to something."""
    found: Path = ()
    node = root
    for step in path:
        if isinstance(node, Mapping) and (entry := node.get(str(step))):
            node = entry[1]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            break
        found = (*found, step)
    return found


def without(node: Node, path: Path) -> Node:
    """Return a node without what a path, which has to lead to something in it, leads to."""
    step, rest = path[0], path[1:]
    if isinstance(node, Mapping):
        kept = tuple(
            (key, without(value, rest) if key.text == step else value)
            for key, value in node.entries
            if rest or key.text != step
        )
        return Mapping(node.place, kept)
    if isinstance(node, Sequence):
        items = tuple(
            without(item, rest) if at == step else item for at, item in enumerate(node.items) if rest or at != step
        )
        return Sequence(node.place, items)
    return node


def concerns(removed: Path, finding: Path) -> bool:
    """Whether what was removed may be why a rule found something: it lay within that place, or beside it."""
    return removed[: len(finding)] == finding or removed[:-1] == finding[:-1]
