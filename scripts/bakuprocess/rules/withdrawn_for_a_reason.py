"""BP134: who withdraws a record says why."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import words

_REFUSALS = {"false", "no", "none", "null"}


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every withdrawn record whose reason is a single word, such as `true`."""
    for record in catalogue.records:
        told = words(str(record.withdrawn or ""))
        if len(told) == 1:
            found = f"`withdrawn` holds “{record.withdrawn}”, which is no reason"
            mend = "write why the record no longer stands" + (
                "; if it stands, delete this line" if told[0] in _REFUSALS else ""
            )
            yield Finding(record, ("withdrawn",), found, "a sentence that tells a reader why", mend)


RULE = Rule(
    code="BP134",
    title="Who withdraws a record says why",
    why="The page of a withdrawn record stays, for those who were led there; the reason is what they find.",
    check=check,
    good={"events/forum.yml": "withdrawn: The forum was entered twice."},
    bad={"events/forum.yml": "withdrawn: true"},
)
