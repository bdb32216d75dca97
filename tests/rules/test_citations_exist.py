"""BP104: a cited source exists."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

REPORT = "milestones/report-2017.yml"


def test_a_misspelt_source_is_reported_with_the_nearest_one(data: Path) -> None:
    problem = only(data, {REPORT: "cite: [another-source, a-sauce]"}, "BP104")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, REPORT, "a-sauce")
    assert problem.found == "there is no source `a-sauce`"
    assert problem.allowed == "the id of a record in sources"
    assert problem.mend == "did you mean `a-source`? If not, add data/sources/a-sauce.yml with `baku new source`"


def test_where_no_source_is_near_the_file_to_add_is_named(data: Path) -> None:
    problem = only(data, {REPORT: "cite: unesco-2017"}, "BP104")
    assert problem.place == place_of(data, REPORT, "unesco-2017")
    assert problem.mend.startswith("correct the id, or add data/sources/unesco-2017.yml with `baku new source`; ")


def test_a_former_id_is_reported_with_the_one_of_today(data: Path) -> None:
    records = {"sources/unesco-report.yml": "aliases: [a-report]", REPORT: "cite: a-report"}
    problem = only(data, records, "BP104")
    assert problem.place == place_of(data, REPORT, "cite: »a-report")
    assert "write `unesco-report`" in problem.mend


def test_the_nearest_id_of_another_collection_is_not_offered(data: Path) -> None:
    assert "did you mean" not in only(data, {"partners/unesco.yml": "", REPORT: "cite: unesc"}, "BP104").mend


FIGURE = "figures: [{measure: ministers, value: 9, cite: nowhere}]"
CLAIMS = (
    "disagreements:\n  - about: Dates\n    claims:\n      - {value: May, cite: a-source}\n"
    "      - {value: June, cite: [another-source, nowhere]}"
)


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("series/s.yml", "cite: nowhere"),
        ("events/e.yml", "facts:\n  - text: It began.\n    cite:\n      - a-source\n      - nowhere"),
        ("events/e.yml", FIGURE),
        ("events/e.yml", CLAIMS),
        ("events/e.yml", "participation: [{partner: p, role: host, cite: nowhere}]"),
        ("partners/q.yml", "names: [{name: A name, cite: nowhere}]"),
    ],
)
def test_every_citation_is_checked_at_its_value(data: Path, path: str, fragment: str) -> None:
    problem = only(data, {"partners/p.yml": "", path: fragment}, "BP104")
    assert problem.place == place_of(data, path, "nowhere")


def test_each_missing_source_is_reported(data: Path) -> None:
    problems = found(data, {REPORT: "cite: [nowhere, a-source, elsewhere]"}, "BP104")
    assert [problem.place for problem in problems] == [
        place_of(data, REPORT, "nowhere"),
        place_of(data, REPORT, "elsewhere"),
    ]


def test_sources_that_exist_are_accepted_in_both_ways_of_writing(data: Path) -> None:
    assert silent(data, {REPORT: "cite: a-source"}, "BP104")
    assert silent(data, {REPORT: "cite: [a-source, another-source]"}, "BP104")


def test_a_source_whose_file_is_broken_exists(data: Path) -> None:
    assert not found(data, {"sources/unesco-2017.yml": "url: nonsense", REPORT: "cite: unesco-2017"}, "BP104")


def test_a_withdrawn_source_exists(data: Path) -> None:
    records = {"sources/unesco-2017.yml": "withdrawn: The page was a forgery.", REPORT: "cite: unesco-2017"}
    assert silent(data, records, "BP104")


def test_a_missing_record_of_another_kind_is_the_business_of_another_rule(data: Path) -> None:
    assert silent(data, {REPORT: "about: [nowhere]"}, "BP104")
