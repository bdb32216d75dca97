"""The files of the record, opened for editing."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bakuprocess import files
from bakuprocess.editing.written import Written
from bakuprocess.files import RecordFile
from bakuprocess.problems import Problem


class NoRecord(Exception):  # noqa: N818  the word that the message needs
    """A path that leads to no record's file."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A record's file and what is written in it."""

    record: RecordFile
    written: Written


def opened(data: Path, paths: Iterable[Path] = ()) -> tuple[list[Opened], list[Problem]]:
    """Return the files of a data folder, or those that `paths` name or hold, and what is wrong with other files.

    Raises NoRecord where a path leads to no record.
    """
    found, problems = files.find(data)
    wanted = [path.resolve() for path in paths]
    for path in wanted:
        if not any(file.path.resolve().is_relative_to(path) for file in found):
            raise NoRecord(f"{path.name} is no record, and holds none, in {data}")
    if wanted:
        found = [file for file in found if any(file.path.resolve().is_relative_to(path) for path in wanted)]
        problems = []
    contents = [(file, files.content(file)) for file in found]
    problems += [content for _, content in contents if isinstance(content, Problem)]
    return [Opened(file, Written(file.name, what)) for file, what in contents if isinstance(what, bytes)], problems
