"""BP134: who withdraws a record says why."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import words

_REFUSALS = {"false", "no", "none", "null"}


def is_reason(text: str) -> bool:
    """Whether a text can be a reason: it has more than one word."""
    return len(words(text)) > 1


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every withdrawn record whose reason is a single word, such as `true`."""
    for record in catalogue.records:
        if record.withdrawn and not is_reason(str(record.withdrawn)):
            found = f"`withdrawn` holds “{record.withdrawn}”, which is no reason"
            mend = "write why the record no longer stands" + (
                "; if it stands, delete this line" if str(record.withdrawn).casefold() in _REFUSALS else ""
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
