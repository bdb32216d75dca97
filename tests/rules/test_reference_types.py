"""BP103: a reference leads to a record of the right type."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

CALL = "documents/call-2011.yml"
UNESCO = {"partners/unesco.yml": ""}


def test_a_reference_to_a_record_of_another_collection_is_reported_at_its_value(data: Path) -> None:
    problem = only(data, {**UNESCO, CALL: "adopted_at: unesco"}, "BP103")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, CALL, "unesco")
    assert problem.found == "`unesco` is a record in data/partners/, which cannot stand here"
    assert problem.allowed == "the id of a record in events"
    assert problem.mend == "name a record of the right collection"


def test_the_nearest_record_of_the_right_collection_is_offered(data: Path) -> None:
    records = {"partners/baku-forum.yml": "", "events/baku-forum-2011.yml": "", CALL: "adopted_at: baku-forum"}
    assert only(data, records, "BP103").mend == "did you mean `baku-forum-2011`?"


@pytest.mark.parametrize(
    ("path", "fragment", "place", "allowed"),
    [
        ("events/e.yml", "series: unesco\nedition: 1", "series: »unesco", "series"),
        ("events/e.yml", "part_of: unesco", "part_of: »unesco", "events"),
        ("events/e.yml", "cite: [a-source, unesco]", "a-source, »unesco", "sources"),
        ("events/e.yml", "figures:\n  - {measure: ministers, value: 9, cite: unesco}", "cite: »unesco", "sources"),
        (
            "events/e.yml",
            "participation: [{partner: a-source, role: host, cite: another-source}]",
            "»a-source, role",
            "partners",
        ),
        ("documents/d.yml", "adopted_by: [a-source]", "adopted_by: [»a-source]", "partners"),
        ("sources/s.yml", "copy_of: unesco", "copy_of: »unesco", "documents, sources"),
    ],
)
def test_every_kind_of_reference_is_checked(data: Path, path: str, fragment: str, place: str, allowed: str) -> None:
    problem = only(data, {**UNESCO, path: fragment}, "BP103")
    assert problem.place == place_of(data, path, place)
    assert problem.allowed == f"the id of a record in {allowed}"


def test_the_collection_of_a_broken_file_is_known(data: Path) -> None:
    problem = only(data, {"partners/unesco.yml": "kind: no such kind", CALL: "adopted_at: unesco"}, "BP103")
    assert problem.found == "`unesco` is a record in data/partners/, which cannot stand here"


def test_a_reference_to_a_broken_file_of_the_right_collection_is_accepted(data: Path) -> None:
    assert not found(data, {"events/forum.yml": "kind: no such kind", CALL: "adopted_at: forum"}, "BP103")


def test_fields_that_may_name_any_record_take_any(data: Path) -> None:
    milestone = "about: [unesco, a-source]\nsee_also: [call-2011]\nsummary: See [the call](call-2011)."
    assert silent(data, {**UNESCO, CALL: "", "milestones/m.yml": milestone}, "BP103")


def test_a_reference_that_leads_nowhere_is_the_business_of_another_rule(data: Path) -> None:
    assert silent(data, {CALL: "adopted_at: nowhere\ncite: nowhere"}, "BP103")
