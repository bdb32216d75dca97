"""Partners: the name that one bore at a date."""

from typing import Any

import pytest

from bakuprocess.model import Date, Partner
from bakuprocess.model.partner import Name


def partner(*names: dict[str, Any]) -> Partner:
    return Partner.model_validate({"id": "x", "kind": "centre", "summary": "x", "names": list(names)})


def name_at(names: list[dict[str, Any]], date: str | None) -> str:
    """Return the name that a partner bore at a date."""
    return str(partner(*names).name_at(Date.parse(date) if date else None).name)


CHANGED = "2020-01-30"
ENDS: list[dict[str, Any]] = [{"name": "Old", "until": CHANGED}, {"name": "New"}]
BEGINS: list[dict[str, Any]] = [{"name": "Old"}, {"name": "New", "since": CHANGED}]
BOTH: list[dict[str, Any]] = [{"name": "Old", "until": CHANGED}, {"name": "New", "since": CHANGED}]


@pytest.mark.parametrize("names", [ENDS, BEGINS, BOTH], ids=["until", "since", "both"])
@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("1982", "Old"),
        ("2020-01-29", "Old"),
        ("2020-01-30", "New"),
        ("2020-01-31", "New"),
        ("2024", "New"),
        ("2020-01-29/2020-02-01", "Old"),
        ("2020-01-30/2020-02-01", "New"),
        ("2020-01", "Old"),
        ("2020-02", "New"),
        ("2020", "Old"),
        ("2021~", "New"),
        (None, "New"),
    ],
)
def test_a_name_begins_to_be_borne_on_the_day_of_the_change(
    names: list[dict[str, Any]], date: str | None, name: str
) -> None:
    assert name_at(names, date) == name


def test_the_only_name_was_borne_always() -> None:
    assert [name_at([{"name": "Only", "since": "1945", "until": "1990"}], date) for date in ("1900", "2011", None)] == [
        "Only"
    ] * 3


THREE: list[dict[str, Any]] = [
    {"name": "First", "until": "1993-11"},
    {"name": "Second", "since": "1995", "until": "2001-06-01"},
    {"name": "Third", "since": "2001-06-02"},
]


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("1990", "First"),
        ("1994-05", "First"),
        ("1994-12-31", "First"),
        ("1995", "Second"),
        ("1995-01-01", "Second"),
        ("2001-06-01", "Second"),
        ("2001-06-02", "Third"),
        (None, "Third"),
    ],
)
def test_between_two_names_the_earlier_one_lasts_until_the_later_begins(date: str | None, name: str) -> None:
    assert name_at(THREE, date) == name


def test_a_change_known_by_its_year_counts_from_the_first_day_of_it() -> None:
    names = [{"name": "Old", "until": "2020"}, {"name": "New"}]
    assert [name_at(names, date) for date in ("2019-12-31", "2020-01-01")] == ["Old", "New"]


def test_where_nothing_says_when_a_name_followed_the_newest_counts() -> None:
    assert name_at([{"name": "Old"}, {"name": "New"}], "1950") == "New"


def test_a_partner_is_called_by_its_name_of_today() -> None:
    icesco = partner(
        {"name": "Islamic Educational, Scientific and Cultural Organization", "acronym": "ISESCO", "until": CHANGED},
        {"name": "Islamic World Educational, Scientific and Cultural Organization", "acronym": "ICESCO"},
    )
    assert icesco.name.short == "ICESCO"
    assert icesco.heading == "Islamic World Educational, Scientific and Cultural Organization (ICESCO)"
    assert icesco.name_at(Date.parse("2011-04-07")).short == "ISESCO"
    assert icesco.when is None


def test_a_name_without_an_acronym_is_its_own_short_form() -> None:
    name = Name.model_validate({"name": {"en": "Council of Europe", "fr": "Conseil de l’Europe"}})
    assert (name.short, name.full) == ("Council of Europe", "Council of Europe")
