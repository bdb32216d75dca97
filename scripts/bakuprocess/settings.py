"""What a build depends on beside the record: folders, addresses and the day."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bakuprocess.model.addresses import NoAddress, check_address

ROOT = Path(__file__).resolve().parents[2]


class WrongSetting(Exception):
    """A setting that cannot be used, with a sentence that says why."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of a project, the site's address and repository (empty where unset), and the as-of date."""

    root: Path
    as_of: date
    site_url: str = ""
    repo_url: str = ""

    @property
    def data(self) -> Path:
        """The folder of the record."""
        return self.root / "data"

    @property
    def docs(self) -> Path:
        """The folder of the pages, hand-written and generated."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """The folder of the finished website."""
        return self.root / "site"

    def report_url(self, record_id: str) -> str:
        """Return where an error in a record is reported, with its id filled in; nothing without a repository."""
        form = "/issues/new?template=error.yml&record="
        return f"{self.repo_url}{form}{record_id}" if self.repo_url else ""


def from_environment(root: Path, as_of: date) -> Settings:
    """Read `SITE_URL` and `REPO_URL`; raise WrongSetting for one that is no web address."""
    site, repository = _address("SITE_URL"), _address("REPO_URL").removesuffix(".git")
    return Settings(root.resolve(), as_of, f"{site}/" if site else "", repository)


def _address(name: str) -> str:
    value = os.environ.get(name, "").strip()
    try:
        if value:
            check_address(value)
    except NoAddress as error:
        why = f"{name} is {value!r}: {error}. It has to be a web address such as https://example.org, or unset."
        raise WrongSetting(why) from None
    if set(value) & set("?#'"):
        raise WrongSetting(f"{name} is {value!r}: the address of a site holds no ?, # or '.")
    return value.rstrip("/")
