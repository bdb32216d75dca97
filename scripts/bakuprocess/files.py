"""The folder of the record: which files are records, and which should not be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bakuprocess.model import COLLECTIONS
from bakuprocess.model.ids import ID_ALLOWED, is_id
from bakuprocess.problems import Place, Problem

_NAMES = ", ".join(COLLECTIONS)


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that is a record by its place: its name for messages, its path, collection and id."""

    name: str
    path: Path
    collection: str
    id: str


def find(data: Path) -> tuple[list[RecordFile], list[Problem]]:
    """Return the record files of a data folder in order of their names, and what is wrong with the rest.

    Names in problems begin with the folder's own name, as an editor sees them: `data/events/x.yml`.
    """
    files: list[RecordFile] = []
    problems: list[Problem] = []
    for folder in sorted(data.iterdir()):
        for item in _in_data(folder, data):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                files.append(item)
    return files, problems


def _in_data(folder: Path, data: Path) -> Iterator[RecordFile | Problem]:
    name = f"{data.name}/{folder.name}"
    if outside := _leaves(folder, data):
        yield _problem(name, "BP022", *outside)
    elif folder.is_file():
        yield _problem(name, "BP020", "this file is in no collection", f"a folder: {_NAMES}", "move or delete it")
    elif folder.name not in COLLECTIONS:
        yield _problem(name, "BP021", "this folder is no collection", _NAMES, "rename or delete it")
    else:
        yield from _collection(folder, data)


def _collection(folder: Path, data: Path) -> Iterator[RecordFile | Problem]:
    for path in sorted(folder.iterdir()):
        name = f"{data.name}/{folder.name}/{path.name}"
        if outside := _leaves(path, data):
            yield _problem(name, "BP022", *outside)
        elif not path.is_file():
            yield _problem(
                name,
                "BP023",
                "there is a folder in a collection",
                "files such as <id>.yml",
                "move or delete it",
            )
        elif path.suffix == ".yaml":
            yield _problem(name, "BP024", "the name ends in .yaml", "the ending .yml", f"rename it to {path.stem}.yml")
        elif path.suffix != ".yml":
            yield _problem(name, "BP025", "this file is no record", "files such as <id>.yml", "move or delete it")
        elif not is_id(path.stem):
            yield _problem(name, "BP026", f"“{path.stem}” is not an id", ID_ALLOWED, "rename the file")
        else:
            yield RecordFile(name, path, folder.name, path.stem)


def _leaves(path: Path, data: Path) -> tuple[str, str, str] | None:
    """Return what is wrong with a link that leads out of the data folder, or nowhere."""
    if not path.is_symlink():
        return None
    if not path.exists():
        return "this link leads nowhere", "a file of its own", "replace the link by the file"
    if not path.resolve().is_relative_to(data.resolve()):
        return "this link leads out of the data folder", "a file of its own", "replace the link by the file"
    return None


def _problem(name: str, code: str, found: str, allowed: str, mend: str) -> Problem:
    return Problem(Place(name), code, found, allowed, mend)
