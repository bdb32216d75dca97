"""The form that filters a list or a table by `docs/assets/filters.js`: what it asks, what it looks at, what it tells.

The rows carry what they are in `data-` attributes; a page without the script is whole and shows no form.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bakuprocess.language import Language
from bakuprocess.model import Date, Event

Options = Sequence[tuple[str, str]]
# What the script fills into the sentence that tells how many of how many are shown.
PLACES = {"shown": "{shown}", "all": "{all}"}


@dataclass(frozen=True, slots=True)
class Field:
    """A control of the form: its name in the address, its label, its options as values and words.

    `whole` is the option of a select that leaves out nothing; without one the field is a group of checkboxes.
    `facet` names the `data-` attribute that it looks at, where that is not its own name; `bound` (`from`, `to`) makes
    it one end of a range of years.
    """

    name: str
    label: str
    options: Options
    whole: str = ""
    facet: str = ""
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Filters:
    """A form, and what it filters: selectors within the element whose id is `filtered`.

    `entries` are what is filtered; `groups` hold entries, and are hidden when all that they hold is; `counted` is what
    the form counts. `told` says how many of how many are shown, with PLACES for the numbers, and `total` how many there
    are.
    """

    entries: str
    fields: Sequence[Field]
    told: str
    total: str
    groups: str = ""
    counted: str = ""


def chosen_from(labels: Mapping[str, str], language: Language, occurring: Iterable[str]) -> Options:
    """Return the words of a closed list that occur, in the list's own order, as options."""
    found = set(occurring)
    return [(value, language.word(words)) for value, words in labels.items() if value in found]


def years(date: Date) -> str:
    """Return every year that a date touches, for a `data-` attribute; of four digits, so that they compare as texts."""
    return " ".join(f"{year:04}" for year in range(date.start.year, date.end.year + 1))


def years_of(events: Iterable[Event]) -> Options:
    """Return every year that the date of an event touches, as options."""
    return [(year, year) for year in sorted({year for event in events for year in years(event.date).split()})]
