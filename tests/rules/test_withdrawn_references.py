"""BP120: nothing refers to a withdrawn record."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

WITHDRAWN = {"partners/unesco.yml": "withdrawn: Entered twice."}
REPORT = "milestones/report.yml"


def test_a_reference_to_a_withdrawn_record_is_a_warning_at_its_value(data: Path) -> None:
    problem = only(data, {**WITHDRAWN, REPORT: "about: [a-source, unesco]"}, "BP120")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, REPORT, "unesco")
    assert problem.found == "`unesco` is withdrawn: Entered twice."
    assert problem.allowed == "a record that stands"
    assert "another record" in problem.mend
    assert "delete this reference" in problem.mend


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        ("see_also: [unesco]", "[»unesco"),
        ("summary: By [UNESCO](unesco).", "By [UNESCO](unesco)"),
        ("cite: [a-source, forged]", "forged"),
    ],
)
def test_links_and_citations_count_too(data: Path, fragment: str, place: str) -> None:
    records = {**WITHDRAWN, "sources/forged.yml": "withdrawn: A forgery.", REPORT: fragment}
    assert only(data, records, "BP120").place == place_of(data, REPORT, place)


def test_every_reference_is_reported(data: Path) -> None:
    problems = found(data, {**WITHDRAWN, REPORT: "about: [unesco]\nsee_also: [unesco]"}, "BP120")
    assert [problem.place for problem in problems] == [
        place_of(data, REPORT, "about: [»unesco"),
        place_of(data, REPORT, "see_also: [»unesco"),
    ]


def test_a_withdrawn_record_may_refer_to_another(data: Path) -> None:
    assert silent(data, {**WITHDRAWN, REPORT: "about: [unesco]\nwithdrawn: Entered twice too."}, "BP120")


def test_a_withdrawn_record_may_refer_to_one_that_stands(data: Path) -> None:
    records = {"partners/unesco.yml": "", REPORT: "withdrawn: Entered twice.\nsee_also: [unesco]"}
    assert silent(data, records, "BP120")


def test_references_that_lead_nowhere_or_to_a_broken_file_are_the_business_of_others(data: Path) -> None:
    records = {"partners/unesco.yml": "withdrawn: {}", REPORT: "about: [unesco, nowhere]"}
    assert not found(data, records, "BP120")
