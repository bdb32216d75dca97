"""BP107: one address is one source."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

FIRST = "sources/first.yml"
SECOND = "sources/second.yml"


def test_the_second_source_with_an_address_is_reported_at_its_address(data: Path) -> None:
    records = {FIRST: "url: https://example.org/page", SECOND: "url: https://example.org/page"}
    problem = only(data, records, "BP107")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, SECOND, "https://example.org/page")
    assert problem.found == "`first` has this address too"
    assert problem.allowed == "each address in one source"
    assert problem.mend.startswith("keep the older of the two and cite it everywhere; ")


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/Page",
        "https://www.example.org/Page",
        "https://example.org/Page/",
        "https://EXAMPLE.org/Page",
        "https://example.org/Page#part-2",
    ],
)
def test_addresses_of_one_page_that_are_written_differently_are_one(data: Path, url: str) -> None:
    records = {FIRST: "url: https://example.org/Page", SECOND: f"url: {url}"}
    assert only(data, records, "BP107").place == place_of(data, SECOND, url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/page",
        "https://example.org/Page/2",
        "https://example.org/Page?lang=az",
        "https://az.example.org/Page",
        "https://example.org:8080/Page",
    ],
)
def test_other_addresses_are_other_sources(data: Path, url: str) -> None:
    assert silent(data, {FIRST: "url: https://example.org/Page", SECOND: f"url: {url}"}, "BP107")


def test_addresses_that_differ_in_their_query_are_two(data: Path) -> None:
    records = {FIRST: "url: https://example.org/?id=1", SECOND: "url: https://example.org/?id=2"}
    assert silent(data, records, "BP107")


def test_of_three_sources_with_one_address_the_second_and_the_third_by_id_are_reported(data: Path) -> None:
    publishers = {"a": "UNESCO", "b": "Trend", "c": "APA"}
    records = {
        f"sources/{name}.yml": f"publisher: {publisher}\nurl: https://example.org/page"
        for name, publisher in publishers.items()
    }
    problems = found(data, records, "BP107")
    assert [problem.place.file for problem in problems] == ["data/sources/b.yml", "data/sources/c.yml"]
    assert all("`a`" in problem.found for problem in problems)


@pytest.mark.parametrize("withdrawn", [FIRST, SECOND])
def test_a_withdrawn_source_may_have_the_address_of_the_one_that_stands(data: Path, withdrawn: str) -> None:
    records = dict.fromkeys((FIRST, SECOND), "url: https://example.org/page")
    records[withdrawn] += "\nwithdrawn: Entered twice."
    assert silent(data, records, "BP107")


def test_the_archived_copy_of_a_page_is_no_second_source(data: Path) -> None:
    records = {
        FIRST: "url: https://example.org/page",
        SECOND: "url: https://example.org/other\narchive_url: https://example.org/page",
    }
    assert silent(data, records, "BP107")
