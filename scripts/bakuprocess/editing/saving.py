"""Changed files onto the disk: all of them or none, each in one step, and only where nobody else changed them."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path


class CannotSave(Exception):
    """Why nothing was written, for the terminal."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file, what it held when it was read (None: nothing was there), and what it is to hold (None: it goes)."""

    path: Path
    before: bytes | None
    after: bytes | None


def save(changes: Iterable[Change]) -> None:
    """Write all changes; CannotSave, with every file as it was, where one of them cannot be written."""
    wanted = [change for change in changes if change.before != change.after]
    with _prepared(wanted) as temporary:
        done: list[Change] = []
        try:
            for change in wanted:
                _unchanged(change)
                _put(change, temporary.get(change.path))
                done.append(change)
        except (OSError, CannotSave) as error:
            _take_back(done)
            raise _told(change, error) from None


@contextmanager
def _prepared(changes: Sequence[Change]) -> Iterator[dict[Path, Path]]:
    """Write the new content of each file beside it, before any of them is touched."""
    temporary: dict[Path, Path] = {}
    try:
        for change in changes:
            try:
                _unchanged(change)
                if change.after is not None:
                    temporary[change.path] = _beside(change.path, change.after)
            except (OSError, CannotSave) as error:
                raise _told(change, error) from None
        yield temporary
    finally:
        for path in temporary.values():
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    """Return a new file, in the same folder and with the same rights, that holds `content`."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(0, "it may not be written")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix="~", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, name)
        else:
            Path(name).chmod(0o666 & ~_umask())
    except OSError:
        Path(name).unlink()
        raise
    return Path(name)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unchanged(change: Change) -> None:
    now = change.path.read_bytes() if change.path.exists() else None
    if now != change.before:
        raise CannotSave("it was changed by something else in the meantime" if change.before else "it exists already")


def _put(change: Change, temporary: Path | None) -> None:
    if temporary:
        temporary.replace(change.path)
    else:
        change.path.unlink()


def _take_back(done: Sequence[Change]) -> None:
    """Give the files that were written already what they held before."""
    for change in reversed(done):
        with suppress(OSError):
            if change.before is None:
                change.path.unlink()
            else:
                _put(change, _beside(change.path, change.before))


def _told(change: Change, error: OSError | CannotSave) -> CannotSave:
    why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
    return CannotSave(f"{change.path}: {why}. Nothing was written.")
