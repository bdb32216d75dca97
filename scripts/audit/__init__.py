"""The long proofs over every page of the finished site: `make audit`. One module an audit.

An audit takes the site and returns what it looked at and what it found; `__main__.py` builds the site as it would be
published, serves it, runs the audits and tells.
"""

from pathlib import Path
from typing import NamedTuple

from bench import weights

# Of the pages with the same fault, how many are named.
SHOWN = 5
REDIRECT = 'http-equiv="refresh"'


class Site(NamedTuple):
    """A finished site: its folder, and the address where it is served, with a slash at the end."""

    folder: Path
    address: str

    @property
    def pages(self) -> list[str]:
        """The addresses of all pages below the site's own, the heaviest first, without those that only lead on."""
        heaviest_first = (weight.page for weight in weights(self.folder))
        return [page for page in heaviest_first if REDIRECT not in self.text(page)]

    def text(self, page: str) -> str:
        """Return the HTML of a page."""
        path = self.folder / page
        return (path / "index.html" if path.is_dir() else path).read_text("utf-8")


class Finding(NamedTuple):
    """Something wrong with a page: the page, with the line where that is known, and what is wrong."""

    page: str
    reason: str


class Result(NamedTuple):
    """What an audit says: what it looked at, in how many pages, what it found wrong, and its table if it has one."""

    looked_at: str
    pages: int
    findings: list[Finding]
    table: str = ""

    def told(self) -> list[str]:
        """Return what is wrong, once for all pages that it is wrong with; that none was looked at is wrong, too."""
        pages: dict[str, list[str]] = {} if self.pages else {"it looked at no page": []}
        for page, reason in sorted(self.findings):
            pages.setdefault(reason, []).append(page or "home")
        return [f"{reason}: {_some(where)}" for reason, where in pages.items()]


def _some(pages: list[str]) -> str:
    """Name the first of some pages, and tell how many more there are."""
    shown = ", ".join(pages[:SHOWN])
    return f"{shown} and {len(pages) - SHOWN} more" if len(pages) > SHOWN else shown
