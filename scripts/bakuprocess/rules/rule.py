"""What a rule is: a check over the whole catalogue, with a code, a reason and two examples."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.explanation import Explanation, Fragments
from bakuprocess.model import Record
from bakuprocess.model.record import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: in which record and at which path in it, what is allowed, how to mend it.

    With `at_key` the place is that of the field's name, not of its value.
    """

    record: Record
    path: Path
    found: str
    allowed: str = ""
    mend: str = ""
    at_key: bool = False


Check = Callable[[Catalogue, date], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Explanation):
    """A rule: its explanation, and what finds every breach.

    `check` takes the catalogue and the as-of date and yields its findings; it prints and decides nothing. The files of
    its examples are the lines that matter of records.
    """

    check: Check
    good: Fragments
    bad: Fragments
