"""BP125: a summary says more than the title."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import words

# Words of fewer letters, and these, tell nothing by themselves.
_WEIGHT = 4
_EMPTY = {"this", "that", "were", "been", "with", "from", "also"}


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every summary that only repeats the title."""
    for record in standing(catalogue.described):
        known = _EMPTY | set(words(record.heading))
        if not any(len(word) >= _WEIGHT and word not in known for word in words(record.summary.plain)):
            found = "the summary only repeats the title"
            mend = "tell who met, where, for what, or what came of it"
            yield Finding(record, ("summary",), found, "what a reader needs who reads nothing else", mend)


RULE = Rule(
    code="BP125",
    title="A summary says more than the title",
    why="Many readers read nothing else, and the results of every search show it under the title.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/forum-2011.yml": "title: First World Forum\nsummary: Ministers and scholars of some twenty countries "
        "met in Baku."
    },
    bad={"events/forum-2011.yml": "title: First World Forum\nsummary: This was the First World Forum."},
)
