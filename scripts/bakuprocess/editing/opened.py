"""The files of the record, opened for editing."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bakuprocess import files
from bakuprocess.catalogue import Catalogue
from bakuprocess.editing.written import Written
from bakuprocess.files import RecordFile
from bakuprocess.model import Record
from bakuprocess.problems import Problem
from bakuprocess.validating import Validated, validate


class CannotEdit(Exception):
    """Why a record cannot be edited as was asked, for the terminal, and the problems that stand in the way."""

    def __init__(self, why: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(why)
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Opened:
    """A record's file and what is written in it."""

    record: RecordFile
    written: Written

    @cached_property
    def validated(self) -> Validated | None:
        """What the models make of the file, if it can be read."""
        root = self.written.root
        return validate(self.record.collection, self.record.id, root) if root else None

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the file, taken by itself."""
        return [*self.written.problems, *(self.validated.problems if self.validated else ())]

    def holding(self, content: bytes) -> "Opened":
        """Return the same file with another content."""
        return Opened(self.record, Written(self.record.name, content))


def opened(data: Path, paths: Iterable[Path] = ()) -> tuple[list[Opened], list[Problem]]:
    """Return the files of a data folder, or those that `paths` name or hold, and what is wrong with other files.

    Raises CannotEdit where a path leads to no record.
    """
    found, problems = files.find(data)
    wanted = [path.resolve() for path in paths]
    for path in wanted:
        if not any(file.path.resolve().is_relative_to(path) for file in found):
            raise CannotEdit(f"{path.name} is no record, and holds none, in {data}")
    if wanted:
        found = [file for file in found if any(file.path.resolve().is_relative_to(path) for path in wanted)]
        problems = []
    contents = [(file, files.content(file)) for file in found]
    problems += [content for _, content in contents if isinstance(content, Problem)]
    return [Opened(file, Written(file.name, what)) for file, what in contents if isinstance(what, bytes)], problems


@dataclass(frozen=True)
class Whole:
    """All files of the record, each of them right when taken by itself."""

    files: tuple[Opened, ...]

    @cached_property
    def catalogue(self) -> Catalogue:
        """All records, joined."""
        return Catalogue(tuple(self.record(file) for file in self.files))

    def record(self, file: Opened) -> Record:
        """Return the record that a file holds."""
        assert file.validated  # noqa: S101  `whole` has looked
        assert file.validated.record  # noqa: S101
        return file.validated.record

    def file(self, record_id: str) -> Opened:
        """Return the file of a record; CannotEdit, with the nearest ids, where there is none."""
        found = [file for file in self.files if file.record.id == record_id]
        if len(found) > 1:
            raise CannotEdit(f"{' and '.join(file.record.name for file in found)} have the same id; rename one by hand")
        if found:
            return found[0]
        if renamed := self.catalogue.by_alias.get(record_id):
            raise CannotEdit(f"there is no record `{record_id}` any more: it is now `{renamed.id}`")
        near = difflib.get_close_matches(record_id, [file.record.id for file in self.files], n=3, cutoff=0.5)
        hint = f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
        raise CannotEdit(f"there is no record `{record_id}`{hint}")

    def taken(self, record_id: str) -> str:
        """Return what an id is already, or an empty text."""
        owner = self.catalogue.by_alias.get(record_id)
        names = [file.record.name for file in self.files if file.record.id == record_id]
        return f"{names[0]} has it" if names else f"it is a former id of `{owner.id}`" if owner else ""


def whole(data: Path) -> Whole:
    """Return the whole record; CannotEdit, with every problem, where a file of it cannot be read or is not valid.

    Whoever follows references has to see all of them.
    """
    files, problems = opened(data)
    problems = [*problems, *(problem for file in files for problem in file.problems)]
    if problems:
        raise CannotEdit("the record has errors; mend them first", problems)
    return Whole(tuple(files))
