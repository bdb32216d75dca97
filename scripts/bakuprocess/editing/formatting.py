"""A record in its canonical form: order of fields, indentation, quotes, width; values and comments as they were.

What an editor may choose stays: where a text is folded, as long as no line is too long; whether a list stands between
brackets, as long as it fits the line; in which order a list or texts by language stand.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bakuprocess.editing.comments import comments_of
from bakuprocess.editing.layout import Layout
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.saving import Change
from bakuprocess.editing.written import Written
from bakuprocess.model import COLLECTIONS
from bakuprocess.problems import Problem
from bakuprocess.reading import value_of


class CannotFormat(Exception):
    """A file that would not mean the same any more: it is left alone."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """What formatting files came to: the changes by the files' names, and what keeps other files as they are.

    `problems` are those of files that cannot be read; `refused` is told of files that would not mean the same.
    """

    changes: dict[str, Change] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def format_files(files: Iterable[Opened]) -> Formatted:
    """Format all files that can be read; nothing is written."""
    done = Formatted()
    for file in files:
        if not file.written.reads:
            done.problems.extend(file.written.problems)
            continue
        try:
            after = formatted(file.written, file.record.collection)
        except CannotFormat as error:
            done.refused.append(str(error))
            continue
        if after != file.written.content:
            done.changes[file.record.name] = Change(file.record.path, file.written.content, after)
    return done


def formatted(file: Written, collection: str) -> bytes:
    """Return a record's file in its canonical form; `file` has to be one that can be read.

    Raises CannotFormat where the result would mean something else, which no file known does.
    """
    root = file.root
    assert root  # noqa: S101  who asks has read it
    comments = comments_of(file)
    lines = Layout(file, collection, comments).fields(root, "", COLLECTIONS[collection])
    head = [*comments.head, ""] if comments.apart else comments.head
    content = file.rewritten("\n".join([*head, *lines]) + "\n")
    if content == file.content:
        return content
    again = Written(file.name, content)
    if not again.reads or again.root is None or value_of(again.root) != value_of(root):
        raise CannotFormat(f"{file.name} is written in a way that `baku fmt` cannot put into form; it stays as it is")
    return content
