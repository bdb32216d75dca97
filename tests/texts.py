"""Reading texts in tests: what is wrong with one, shortly told, and the nodes of one in which nothing is."""

from collections.abc import Iterator
from typing import Any

from bakuprocess.problems import Problem
from bakuprocess.reading import Mapping, Node, Scalar, Sequence, read

NAME = "data/events/x.yml"
# Texts that YAML's own types would take for something else.
GUESSED = [
    "NO",
    "no",
    "yes",
    "On",
    "true",
    "null",
    "~",
    "=",
    "<<",
    "2011",
    "2011-04",
    "2011-04-07",
    "2011-04-07T12:30:00Z",
    "12:30",
    "0o7",
    "010",
    "0x1F",
    "1_000",
    "1.10",
    "1e3",
    ".inf",
    ".NaN",
    "+994",
    "-5",
]


def read_text(content: str | bytes, loader: Any) -> tuple[Mapping | None, list[Problem]]:
    return read(NAME, content.encode() if isinstance(content, str) else content, loader)


def mapping(content: str | bytes, loader: Any) -> Mapping:
    """Return the root of a text in which nothing is wrong."""
    root, problems = read_text(content, loader)
    assert root is not None
    assert problems == []
    return root


def refusals(content: str | bytes, loader: Any) -> list[str]:
    """Return what is wrong with a text, each as `line:column code`."""
    _, problems = read_text(content, loader)
    assert all(problem.place.file == NAME for problem in problems)
    return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in problems]


def refusal(content: str | bytes, loader: Any) -> tuple[str, str]:
    """Return the only thing that is wrong with a text: `line:column code`, and what was found."""
    _, [problem] = read_text(content, loader)
    return f"{problem.place.line}:{problem.place.column} {problem.code}", problem.found


def scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from scalars(item)
        case Mapping():
            for key, item in node.entries:
                yield key
                yield from scalars(item)
