"""What changed lately in the record, as its history in git tells it."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from bakuprocess import git
from bakuprocess.model import COLLECTIONS

# So many commits are looked at: more than any page shows, and quick in a long history.
_COMMITS = 500
_COMMIT = "\x1e"


class Changes(NamedTuple):
    """The records whose files changed last on one day (UTC, of the commit), by id."""

    day: date
    ids: tuple[str, ...]


def changes(root: Path) -> tuple[Changes, ...]:
    """Return the days on which records changed last, the newest first.

    Nothing where there is no git or no history of this very folder, nor where the history was cut off: it would say
    that all records are new.
    """
    if _git(root, "rev-parse", "--show-prefix", "--is-shallow-repository").split("\n")[:2] != ["", "false"]:
        return ()
    told = _git(root, "log", f"-{_COMMITS}", "--date=format-local:%Y-%m-%d", f"--format={_COMMIT}%cd", "--name-only")
    days: dict[date, list[str]] = {}
    seen: set[str] = set()
    for commit in told.split(_COMMIT)[1:]:
        day, *paths = commit.split()
        for record in filter(None, map(_record, paths)):
            if record not in seen:
                seen.add(record)
                days.setdefault(date.fromisoformat(day), []).append(record)
    return tuple(Changes(day, tuple(sorted(days[day]))) for day in sorted(days, reverse=True))


def _record(path: str) -> str | None:
    match path.split("/"):
        case ["data", collection, file] if collection in COLLECTIONS and file.endswith(".yml"):
            return file.removesuffix(".yml")
    return None


def _git(root: Path, *command: str) -> str:
    """Return what git says of a folder, or nothing where it cannot."""
    try:
        return git.ask(root, *command).decode(errors="replace")
    except git.CannotAsk:
        return ""
