"""BP106: a source is cited somewhere."""

from pathlib import Path

import pytest

from bakuprocess.problems import Place, Severity
from records import found, only, silent

SOURCE = "sources/report-2017.yml"


def test_a_source_that_nothing_refers_to_is_a_warning_at_its_beginning(data: Path) -> None:
    problem = only(data, {SOURCE: ""}, "BP106")
    assert problem.severity is Severity.WARNING
    assert problem.place == Place("data/sources/report-2017.yml", 1, 1)
    assert problem.found == "no record cites this source"
    assert "cite it" in problem.mend
    assert "delete it" in problem.mend


def test_a_source_that_only_refers_to_itself_is_not_used(data: Path) -> None:
    assert only(data, {SOURCE: "see_also: [report-2017]"}, "BP106").place.file == "data/sources/report-2017.yml"


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("milestones/m.yml", "cite: report-2017"),
        ("milestones/m.yml", "facts: [{text: It was published., cite: [a-source, report-2017]}]"),
        ("milestones/m.yml", "see_also: [report-2017]"),
        ("milestones/m.yml", "withdrawn: Entered twice.\ncite: report-2017"),
        ("events/e.yml", "figures: [{measure: ministers, value: 9, cite: report-2017}]"),
    ],
)
def test_a_source_that_a_record_refers_to_is_used(data: Path, path: str, fragment: str) -> None:
    assert silent(data, {SOURCE: "", path: fragment}, "BP106")


def test_the_original_of_a_cited_copy_is_used(data: Path) -> None:
    records = {SOURCE: "", "sources/copy.yml": "kind: mirror\ncopy_of: report-2017", "events/e.yml": "cite: copy"}
    assert silent(data, records, "BP106")


def test_a_withdrawn_source_need_not_be_used(data: Path) -> None:
    assert silent(data, {SOURCE: "withdrawn: The page was a forgery."}, "BP106")


def test_nothing_is_said_while_a_broken_file_might_cite_the_source(data: Path) -> None:
    assert not found(data, {SOURCE: "", "milestones/m.yml": "date: yesterday\ncite: report-2017"}, "BP106")
