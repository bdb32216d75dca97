"""BP126: a fact is one sentence."""

import re
from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import QUOTED, unquoted

# A full stop after one of these, or after a single capital letter, ends no sentence.
_ABBREVIATIONS = ("al", "Art", "Dr", "ed", "Mr", "Mrs", "Ms", "No", "Nos", "p", "para", "pp", "Prof", "St", "vol")
_ABBREVIATED = re.compile(rf"\b(?:{'|'.join(_ABBREVIATIONS)}|[A-Z])\.$")
_END = re.compile(rf"[.!?][’)\]]*(?=\s+(?:[^\W\d_a-zà-ž]|{QUOTED}))")


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every fact whose text goes on after the end of a sentence."""
    for record in standing(catalogue.described):
        for number, fact in enumerate(record.facts):
            if has_several_sentences(fact.text.plain):
                found = "this fact has several sentences"
                mend = "make each sentence a fact of its own, with the sources that say so"
                yield Finding(record, ("facts", number, "text"), found, "one sentence", mend)


def has_several_sentences(text: str) -> bool:
    """Whether a text goes on after the end of a sentence; what it quotes may end wherever it likes."""
    plain = unquoted(text)
    return any(not _ABBREVIATED.search(plain[: end.start() + 1]) for end in _END.finditer(plain))


RULE = Rule(
    code="BP126",
    title="A fact is one sentence",
    why="Only then does each citation prove exactly what it stands behind.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/forum.yml": "facts:\n  - {text: The forum met in Baku., cite: a-source}\n"
        "  - {text: Its theme was dialogue., cite: another-source}"
    },
    bad={
        "events/forum.yml": "facts:\n  - {text: The forum met in Baku. Its theme was dialogue., "
        "cite: [a-source, another-source]}"
    },
)
