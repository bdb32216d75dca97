"""What a rule is: a check over the whole catalogue, with a code, a reason and two examples."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import Record
from bakuprocess.model.record import Path
from bakuprocess.problems import Severity

# An example is a set of files: path below data/ to the lines of YAML that matter. The tests complete each to a
# whole record, and prove that the bad one is reported and the good one is not.
Example = Mapping[str, str]


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


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its stable code, what it asks in one line, why, how bad a breach is, and an example of each.

    `check` takes the catalogue and the as-of date and yields its findings; it prints and decides nothing.
    """

    code: str
    title: str
    why: str
    check: Check
    good: Example
    bad: Example
    severity: Severity = Severity.ERROR
