"""BP124: the record praises nobody and takes no side, except in quotation."""

import re
from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import own_texts

_PRAISE = "it praises; say what happened, and let the reader judge"
_SIDE = "one side says so; name the place plainly"
_SUPERLATIVE = "no source can prove it; quote whoever says so"
# Each word with the reason why it does not belong in the record's own mouth. Inflected forms count.
REASONS = {
    "brilliant": _PRAISE,
    "distinguished": _PRAISE,
    "esteemed": _PRAISE,
    "exemplary": _PRAISE,
    "fruitful": _PRAISE,
    "historic": _PRAISE,
    "outstanding": _PRAISE,
    "prestigious": _PRAISE,
    "remarkable": _PRAISE,
    "renowned": _PRAISE,
    "successful": _PRAISE,
    "successfully": _PRAISE,
    "irreplaceable": _SUPERLATIVE,
    "unique": _SUPERLATIVE,
    "unprecedented": _SUPERLATIVE,
    "world-famous": _SUPERLATIVE,
    "liberated": _SIDE,
    "occupied": _SIDE,
    "separatist": _SIDE,
    "so-called": _SIDE,
    "regime": _SIDE,
}
_WORD = re.compile(rf"\b(?:{'|'.join(REASONS)})\b", re.IGNORECASE)


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every word of praise or partisanship in a summary, fact or note, outside quotation marks."""
    for record in standing(catalogue.described):
        for path, text in own_texts(record):
            for word in dict.fromkeys(_WORD.findall(text)):
                mend = "leave it out, or put it between “ ” and say whose word it is"
                yield Finding(record, path, f"“{word}”: {REASONS[word.casefold()]}", "neutral words", mend)


RULE = Rule(
    code="BP124",
    title="The record praises nobody and takes no side, except in quotation",
    why="Readers of all sides have to be able to trust it; whoever praises or blames is quoted by name.",
    severity=Severity.WARNING,
    check=check,
    good={"events/forum.yml": "facts:\n  - {text: The minister called it “a unique forum”., cite: a-source}"},
    bad={"events/forum.yml": "facts:\n  - {text: It was a unique forum., cite: a-source}"},
)
