"""What the pages package makes: files for the documentation folder."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A file to be written: its path below docs/, with forward slashes, and its text."""

    path: str
    text: str
