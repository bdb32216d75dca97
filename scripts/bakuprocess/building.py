"""The whole way, once: check the record, render the pages, publish the site."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from filelock import FileLock, Timeout

from bakuprocess import checking, history, pages, publishing
from bakuprocess.checking import Checked
from bakuprocess.publishing import CannotPublish, Progress
from bakuprocess.settings import Settings


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: what the check found, the number of generated files (0 where errors stopped it), seconds."""

    checked: Checked
    pages: int
    seconds: float


@publishing.explained()
def build(settings: Settings, progress: Progress) -> Built:
    """Build the site of a project; a second build at the same time waits for the first, and says so.

    Errors in the record stop the build before anything is written. Raises `publishing.CannotPublish` where there is no
    record, or the pages cannot be written or published; either way the last good site stays as it is.
    """
    started = time.monotonic()
    with _alone(settings, progress):
        publishing.recover(settings)
        progress("checking the record")
        checked = checking.check(settings.data, settings.as_of)
        written = 0
        if not checked.has_errors:
            if not checked.files:
                raise CannotPublish(f"There is no record in {settings.data}.")
            progress("rendering the pages")
            written = publishing.write_pages(
                settings.docs, pages.render(checked.catalogue, settings, history.changes(settings.root))
            )
            publishing.publish(settings, progress)
    return Built(checked, written, time.monotonic() - started)


@contextmanager
def _alone(settings: Settings, progress: Progress) -> Iterator[None]:
    lock = FileLock(settings.root / ".build.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress("another build is running; waiting for it to end")
        lock.acquire()
    try:
        yield
    finally:
        lock.release()
