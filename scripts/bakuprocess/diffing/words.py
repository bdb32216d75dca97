"""Which words of a text changed."""

from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

# A text of more words than this is not compared word by word: it would take too long, and nobody would read it.
MOST = 1500


class Kind(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Run(NamedTuple):
    """Words that stand side by side, and what became of them."""

    kind: Kind
    text: str


def compared(before: str, after: str) -> tuple[Run, ...]:
    """Return both texts as one, cut into what stayed, went and came; white space counts only as what parts words."""
    old, new = before.split(), after.split()
    if max(len(old), len(new)) > MOST:
        return _runs((Kind.REMOVED, old), (Kind.ADDED, new))
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return _runs(
        *(
            run
            for step, a, b, c, d in steps
            for run in (
                [(Kind.SAME, old[a:b])] if step == "equal" else [(Kind.REMOVED, old[a:b]), (Kind.ADDED, new[c:d])]
            )
        )
    )


def _runs(*runs: tuple[Kind, list[str]]) -> tuple[Run, ...]:
    return tuple(Run(kind, " ".join(words)) for kind, words in runs if words)


def likeness(before: str, after: str) -> float:
    """Return how much two texts have in common, from 0 to 1, by their words."""
    old, new = before.split()[:MOST], after.split()[:MOST]
    return SequenceMatcher(None, old, new, autojunk=False).ratio()
