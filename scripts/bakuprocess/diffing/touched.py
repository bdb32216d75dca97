"""Whether a change touches the record, the program, or both. It needs Python alone, so that a small script can ask."""

from collections.abc import Iterable
from dataclasses import dataclass

# What a pull request that touches both is labelled with.
LABEL = "record and program"


@dataclass(frozen=True, slots=True)
class Touched:
    """The changed files: records, and those of the program; pages that people wrote belong to neither."""

    records: tuple[str, ...]
    program: tuple[str, ...]

    @property
    def both(self) -> bool:
        """Whether records and program change together, which an editor seldom means."""
        return bool(self.records and self.program)


def touched(paths: Iterable[str]) -> Touched:
    """Sort the changed files, given by their paths with forward slashes."""
    ordered = sorted(set(paths))
    program = tuple(path for path in ordered if not _is_record(path) and not _is_page(path))
    return Touched(tuple(filter(_is_record, ordered)), program)


def _is_record(path: str) -> bool:
    """Whether a file is a record; what else lies in data/ is made by the program."""
    return path.startswith("data/") and path.count("/") == 2 and path.endswith(".yml")


def _is_page(path: str) -> bool:
    return path.startswith("docs/") and path.endswith(".md")
