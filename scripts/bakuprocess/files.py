"""The folder of the record: which files are records, and which should not be there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bakuprocess.model import COLLECTIONS
from bakuprocess.model.ids import ID_ALLOWED, id_from, is_id
from bakuprocess.problems import Place, Problem

# What systems and editors leave beside an editor's own files.
_LEFT_BEHIND = re.compile(r"\..*|~\$.*|.*~|.*\.swp|Thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)
# What systems add to the name of a copy.
_COPY = re.compile(r" \(\d+\)$| - (?:Copy|copy)| copy\b")
_NAMES = ", ".join(COLLECTIONS)
# The folder beside the collections that `baku schema` writes, for editors.
SCHEMAS = "schema"
_ASK = "ask whoever set up this computer to let you read it"
_OTHER = "go to the folder of the project and try again, or name the folder with --data"


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
    try:
        folders = _own(data)
    except OSError as error:
        why = f"this folder cannot be read: {error.strerror}"
        return [], [_problem(_shown(str(data)), "BP027", why, "the folder of the record", _OTHER)]
    if len(folders) > 1 and not any(folder.name in {SCHEMAS, *COLLECTIONS} for folder in folders):
        why = "there is no collection in this folder"
        return [], [_problem(_shown(str(data)), "BP027", why, f"the folder of the record, with {_NAMES}", _OTHER)]
    for folder in folders:
        try:
            found = list(_in_data(folder, data))
        except OSError as error:
            why = f"this folder cannot be read: {error.strerror}"
            found = [_problem(_named(data, folder.name), "BP028", why, "a folder that you may read", _ASK)]
        files += (item for item in found if isinstance(item, RecordFile))
        problems += (item for item in found if isinstance(item, Problem))
    return files, problems


def content(file: RecordFile) -> bytes | Problem:
    """Return what a file holds, or why it cannot be read."""
    try:
        return file.path.read_bytes()
    except OSError as error:
        return unreadable(file.name, error.strerror or "")


def unreadable(name: str, why: str) -> Problem:
    """Return the problem of a file that the system does not let us read."""
    return _problem(name, "BP028", f"the file cannot be read: {why}", "a file that you may read", _ASK)


def _own(folder: Path) -> list[Path]:
    """Return what stands in a folder, in order, but not what systems and editors leave there."""
    return sorted(path for path in folder.iterdir() if not _LEFT_BEHIND.fullmatch(path.name))


def _in_data(folder: Path, data: Path) -> Iterator[RecordFile | Problem]:
    name = _named(data, folder.name)
    if link := _linked(folder):
        yield _problem(name, "BP022", *link)
    elif not folder.is_dir():
        yield _problem(
            name,
            "BP020",
            "this file is in no collection",
            f"a folder: {_NAMES}",
            "move it into the folder of its kind, or delete it",
        )
    elif folder.name == SCHEMAS:
        yield from _schemas(folder, data)
    elif folder.name not in COLLECTIONS:
        yield _problem(name, "BP021", "this folder is no collection", _NAMES, "rename or delete it")
    else:
        yield from _collection(folder, data)


def _schemas(folder: Path, data: Path) -> Iterator[Problem]:
    """Yield what should not be among the schemas: all but one file of each collection."""
    for path in _own(folder):
        name = _named(data, folder.name, path.name)
        if link := _linked(path):
            yield _problem(name, "BP022", *link)
        elif not path.is_file() or path.suffix != ".json" or path.stem not in COLLECTIONS:
            allowed = "what `baku schema` writes, such as events.json"
            yield _problem(name, "BP025", "this is the schema of no collection", allowed, "move or delete it")


def _collection(folder: Path, data: Path) -> Iterator[RecordFile | Problem]:
    for path in _own(folder):
        name = _named(data, folder.name, path.name)
        if link := _linked(path):
            yield _problem(name, "BP022", *link)
        elif not path.is_file():
            found = "there is a folder in a collection" if path.is_dir() else "this is neither a file nor a folder"
            yield _problem(name, "BP023", found, "files such as forum-2011.yml", "move or delete it")
        elif path.suffix == ".yaml":
            mend = _renamed(path) or f"rename it to {_shown(path.stem)}.yml"
            yield _problem(name, "BP024", "the name ends in .yaml", "the ending .yml", mend)
        elif path.suffix != ".yml":
            mend = _renamed(path) or "move or delete it: only files that end in .yml belong here"
            yield _problem(name, "BP025", "this is not a record’s file", "files such as forum-2011.yml", mend)
        elif not is_id(path.stem):
            yield _problem(name, "BP026", f"“{_shown(path.stem)}” is not an id", ID_ALLOWED, _better(path))
        else:
            yield RecordFile(name, path, folder.name, path.stem)


def _better(path: Path) -> str:
    """Return how to mend the name of a record's file."""
    if _COPY.search(path.stem):
        return "if it is a copy by accident, delete it; if not, give it a name of its own"
    if path.stem == "index":
        return f"rename it: index is the page that lists all {path.parent.name}"
    return _renamed(path) or "give it a name in such letters"


def _renamed(path: Path) -> str:
    """Return what to call a file whose name shows that it is meant as a record, or an empty text."""
    meant = re.fullmatch(r"(.+)\.ya?ml(?:\.txt)?", path.name, re.IGNORECASE | re.DOTALL)
    made = id_from(meant[1]) if meant else ""
    return f"rename it to {made}.yml" if made else ""


def _named(data: Path, *names: str) -> str:
    """Return the name of a file as messages show it; the folder `.` is called by its own name."""
    return "/".join(map(_shown, (data.absolute().name, *names)))


def _shown(name: str) -> str:
    """Return a file's name with what no terminal can show (or would obey) as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _linked(path: Path) -> tuple[str, str, str] | None:
    """Return what is wrong with a link: two names for one file would be two records, and edits would miss one."""
    if not path.is_symlink():
        return None
    found = "this is a link to another place" if path.exists() else "this link leads nowhere"
    return found, "a file of its own", "replace the link by the file"


def _problem(name: str, code: str, found: str, allowed: str, mend: str) -> Problem:
    return Problem(Place(name), code, found, allowed, mend)
