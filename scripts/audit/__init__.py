"""The long proofs over every page of the finished site: `make audit`. One module an audit.

An audit takes the site and returns what it looked at and what it found; `__main__.py` builds the site as it would be
published, serves it, runs the audits and tells.
"""

from pathlib import Path
from typing import NamedTuple

from bench import weights

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


class Result(NamedTuple):
    """What an audit says: what it looked at, in how many pages, what it found wrong, and its table if it has one."""

    looked_at: str
    pages: int
    findings: list[str]
    table: str = ""

    @property
    def wrong(self) -> list[str]:
        """What is wrong; that it looked at nothing is, too."""
        return self.findings if self.pages else [*self.findings, "it looked at no page"]
