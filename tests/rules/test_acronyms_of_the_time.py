"""BP129: a partner is called by an acronym that it had at the time."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"
ICESCO = {
    "partners/icesco.yml": "names:\n  - {name: Islamic Organization, acronym: ISESCO, until: 2020-01-30}\n"
    "  - {name: Islamic World Organization, acronym: ICESCO, since: 2020-01-30}"
}


def test_an_acronym_of_later_is_reported(data: Path) -> None:
    problem = only(data, {**ICESCO, FORUM: "date: 2011\nsummary: Among the partners was ICESCO."}, "BP129")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "summary: »Among")
    assert problem.found == "`ICESCO` is not what the partner was called in 2011"
    assert problem.allowed == "the short name that it had then"
    assert problem.mend == "write `ISESCO`, its name of that time, or “today ICESCO” or “formerly ICESCO”"


def test_a_facts_own_date_counts_before_that_of_its_entry(data: Path) -> None:
    fragment = "date: 2011\nfacts:\n  - {text: ISESCO recalled it., date: 2024, cite: a-source}"
    assert only(data, {**ICESCO, FORUM: fragment}, "BP129").found.startswith("`ISESCO`")


def test_a_dated_fact_of_a_partner_counts_too(data: Path) -> None:
    names = ICESCO["partners/icesco.yml"]
    dated = "\nfacts:\n  - {text: ICESCO met., date: 2011, cite: a-source}\n  - {text: ICESCO meets., cite: a-source}"
    assert only(data, {"partners/icesco.yml": names + dated}, "BP129").found.endswith("in 2011")


@pytest.mark.parametrize(
    "fragment",
    [
        "date: 2011\nsummary: ISESCO took part.",
        "date: 2020\nsummary: Both ISESCO and ICESCO can be read in papers of that year.",
        "date: 2020-01-30\nsummary: From ISESCO it became ICESCO.",
        "date: 2011\nsummary: ISESCO (today ICESCO) took part.",
        "date: 2024\nsummary: It was formerly ISESCO.",
        "date: 2024\nsummary: One paper wrote “ISESCO”.",
        "date: 2011\nsummary: PRICESCO is something else.",
    ],
)
def test_the_acronym_of_the_time_and_what_is_marked_as_of_another_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {**ICESCO, FORUM: fragment}, "BP129")


def test_a_period_that_is_not_written_ends_where_the_next_begins(data: Path) -> None:
    partner = {"partners/p.yml": "names:\n  - {name: A, acronym: OLD}\n  - {name: B, acronym: NEW, since: 2000}"}
    assert only(data, {**partner, FORUM: "date: 2011\nsummary: OLD took part."}, "BP129")
    assert silent(data, {**partner, FORUM: "date: 1999\nsummary: OLD took part."}, "BP129")


def test_an_acronym_that_never_changed_is_accepted(data: Path) -> None:
    partner = {"partners/p.yml": "names:\n  - {name: A, acronym: OIC, until: 2011}\n  - {name: B, acronym: OIC}"}
    assert silent(data, {**partner, FORUM: "date: 2005\nsummary: The OIC took part."}, "BP129")
