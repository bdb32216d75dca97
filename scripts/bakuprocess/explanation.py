"""What is told of every code that a problem can have: what is asked, why, and an example of each side."""

from collections.abc import Mapping
from dataclasses import dataclass

from bakuprocess.problems import Severity


@dataclass(frozen=True, slots=True)
class Link:
    """In an example, a link in the place of a file, and where it leads."""

    target: str


@dataclass(frozen=True, slots=True)
class Closed:
    """In an example, a file that may not be read."""


# An example is a set of files: the path below data/ to what stands there. A text holds the lines that matter, which
# `examples.py` completes to a whole record; bytes are the whole file as it is.
Example = Mapping[str, str | bytes | Link | Closed]
Fragments = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What stands behind a code: what is asked in one line, why, how bad a breach is, and an example of each side.

    The tests prove that the bad example is reported with this code and the good one is not.
    """

    code: str
    title: str
    why: str
    good: Example
    bad: Example
    severity: Severity = Severity.ERROR
