"""The whole way, once: check the record, render the pages, publish the site."""

import time
from dataclasses import dataclass

from filelock import FileLock, Timeout

from bakuprocess import checking, pages, publishing
from bakuprocess.checking import Checked
from bakuprocess.publishing import Progress
from bakuprocess.settings import Settings


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: what the check found, the number of generated files (0 where errors stopped it), seconds."""

    checked: Checked
    pages: int
    seconds: float


def build(settings: Settings, progress: Progress) -> Built:
    """Build the site of a project; a second build at the same time waits for the first, and says so.

    Errors in the record stop the build before anything is written. Raises `publishing.CannotPublish` where the pages
    cannot be written or published; either way the last good site stays as it is.
    """
    started = time.monotonic()
    lock = FileLock(settings.root / ".build.lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress("another build is running; waiting for it to end")
        lock.acquire()
    try:
        progress("checking the record")
        checked = checking.check(settings.data, settings.as_of)
        written = 0
        if not checked.has_errors:
            progress("rendering the pages")
            written = publishing.write_pages(settings.docs, pages.render(checked.catalogue, settings))
            publishing.publish(settings, progress)
    finally:
        lock.release()
    return Built(checked, written, time.monotonic() - started)
