"""BP120: nothing refers to a withdrawn record."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import words

_MEND = "refer to another record, or delete this reference"


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every reference from a record that stands to one that is withdrawn."""
    for record, path, target, _ in catalogue.references:
        other = catalogue.by_id.get(target)
        reasoned = other and other.withdrawn and len(words(str(other.withdrawn))) > 1  # else BP134 comes first
        if other and reasoned and not record.withdrawn:
            found = f"`{target}` is withdrawn: {other.withdrawn}"
            yield Finding(record, path, found, "a record that stands", _MEND)


RULE = Rule(
    code="BP120",
    title="Nothing refers to a withdrawn record",
    why="A withdrawn record keeps its page, so that old links work; the record itself moves on.",
    severity=Severity.WARNING,
    check=check,
    good={"partners/unesco.yml": "", "milestones/report.yml": "about: [unesco]"},
    bad={"partners/unesco.yml": "withdrawn: Entered twice.", "milestones/report.yml": "about: [unesco]"},
)
