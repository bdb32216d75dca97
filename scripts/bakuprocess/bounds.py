"""What GitHub takes of a text, and how what is longer is cut."""

from collections.abc import Iterable

from bakuprocess.reports import count

# GitHub takes 65,536 characters in a comment or an issue; what posts the text adds a few lines of its own.
MOST = 60_000


def bounded(blocks: Iterable[str], most: int, noun: str) -> list[str]:
    """Return as many blocks as fit into so many characters, and where some do not, a sentence that says how many."""
    blocks = list(blocks)
    shown: list[str] = []
    for block in blocks:
        most -= len(block) + 2
        if most < 0:
            left = count(len(blocks) - len(shown), f"more {noun}")
            return [*shown, f"**{left} not shown here,** since GitHub takes no longer text; the JSON of this has all."]
        shown.append(block)
    return shown
