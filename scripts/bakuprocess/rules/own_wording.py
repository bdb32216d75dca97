"""BP130: no summary and no fact repeats the wording of another record."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from bakuprocess.model import Described, Event, Partner
from bakuprocess.problems import Severity
from bakuprocess.rules.rule import Finding, Rule
from bakuprocess.rules.wording import QUOTED, runs, told, words

# More words than this in a row are not the same by chance, unless they are a title, a name or a quotation.
LONGEST_RUN = 8
# So many words of a title or a name in a row are taken for it.
_TITLE = 4


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every summary or fact that shares more than eight words in a row with an earlier record."""
    titles = {run for title in _titles(catalogue) for run in runs(words(title), _TITLE)}
    first: dict[tuple[str, ...], Described] = {}
    for record in standing(catalogue.described):
        for path, text in told(record):
            spoken = _without(words(text), titles)
            own = [run for run in runs(spoken, LONGEST_RUN + 1) if QUOTED not in run]
            shared = next((run for run in own if first.setdefault(run, record) is not record), None)
            if shared:
                found = f"“{' '.join(shared)}” stands in `{first[shared].id}` too"
                yield Finding(record, path, found, "words of its own for each record", "say it in other words")


def _titles(catalogue: Catalogue) -> Iterator[str]:
    for record in catalogue.records:
        yield record.heading
        yield from (form for text in record.also_known_as for _, form in text.forms)
        if isinstance(record, Partner):
            yield from (str(name.name) for name in record.names)
        if isinstance(record, Event) and record.theme:
            yield str(record.theme)


def _without(spoken: list[str], titles: set[tuple[str, ...]]) -> list[str]:
    """Return words with those that belong to a title or a name replaced by a quotation's mark."""
    named = {at + step for at, run in enumerate(runs(spoken, _TITLE)) if run in titles for step in range(_TITLE)}
    return [QUOTED if at in named else word for at, word in enumerate(spoken)]


_FACT = "facts:\n  - {{text: {}, cite: a-source}}"
_FORUM = _FACT.format("Ministers of twenty countries met in Baku to speak of the dialogue between cultures.")

RULE = Rule(
    code="BP130",
    title="No summary and no fact repeats the wording of another record",
    why="What was copied once is mended in one place and forgotten in the other; and each page deserves its own words.",
    severity=Severity.WARNING,
    check=check,
    good={
        "events/forum.yml": _FORUM,
        "partners/unesco.yml": _FACT.format("Its head spoke to the ministers who had come to Baku."),
    },
    bad={
        "events/forum.yml": _FORUM,
        "partners/unesco.yml": _FACT.format("Its head saw how ministers of twenty countries met in Baku to speak."),
    },
)
