"""BP105: nothing stands without a source."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent


def test_a_fact_without_a_source_is_reported_where_it_begins(data: Path) -> None:
    path = "milestones/report-2017.yml"
    fragment = "facts:\n  - text: One thing.\n    cite: a-source\n  - text: Another thing."
    problem = only(data, {path: fragment}, "BP105")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "text: Another thing.")
    assert problem.found == "this fact has no source"
    assert problem.allowed == "the id of at least one source"
    assert "cite: [id-of-a-source]" in problem.mend


def test_an_empty_list_of_sources_is_reported_at_the_list(data: Path) -> None:
    path = "milestones/report-2017.yml"
    problem = only(data, {path: "facts:\n  - text: One thing.\n    cite: []"}, "BP105")
    assert problem.place == place_of(data, path, "[]")


@pytest.mark.parametrize(
    ("path", "fragment", "place", "noun"),
    [
        ("series/s.yml", "cite: []", "[]", "series"),
        ("events/e.yml", "cite: []", "[]", "event"),
        ("partners/q.yml", "cite: []", "[]", "partner"),
        ("milestones/m.yml", "cite: []", "[]", "milestone"),
        ("documents/d.yml", "cite: []", "[]", "document"),
        ("events/e.yml", "figures:\n  - {measure: ministers, value: 9}", "{measure", "figure"),
        ("events/e.yml", "participation:\n  - partner: p\n    role: host", "partner: p", "participation"),
        (
            "events/e.yml",
            "disagreements:\n  - about: Dates\n    claims:\n      - {value: May, cite: a-source}\n      - value: June",
            "value: June",
            "claim",
        ),
    ],
)
def test_everything_that_needs_a_source_is_checked(data: Path, path: str, fragment: str, place: str, noun: str) -> None:
    problem = only(data, {"partners/p.yml": "", path: fragment}, "BP105")
    assert problem.place == place_of(data, path, place)
    assert problem.found == f"this {noun} has no source"


def test_a_record_without_the_field_is_reported_at_its_beginning(data: Path) -> None:
    path = "milestones/m.yml"
    only(data, {path: "cite: []"}, "BP105")
    file = data / path
    file.write_text(file.read_text().replace("cite: []\n", ""))
    problem = only(data, {}, "BP105")
    assert problem.place == place_of(data, path, "title")


def test_each_thing_without_a_source_is_reported(data: Path) -> None:
    facts = "facts:\n  - text: One thing.\n  - text: Another thing."
    problems = found(data, {"events/one.yml": facts, "events/two.yml": facts + "\ncite: []"}, "BP105")
    assert [(problem.place.file[-7:], problem.found) for problem in problems] == [
        ("one.yml", "this fact has no source"),
        ("one.yml", "this fact has no source"),
        ("two.yml", "this fact has no source"),
        ("two.yml", "this fact has no source"),
        ("two.yml", "this event has no source"),
    ]


def test_what_cites_a_source_is_accepted(data: Path) -> None:
    fragment = (
        "facts:\n  - {text: One thing., cite: a-source}\n"
        "figures:\n  - {measure: ministers, value: 9, cite: [another-source]}\n"
        "participation:\n  - {partner: p, role: host, cite: a-source}"
    )
    assert silent(data, {"partners/p.yml": "", "events/e.yml": fragment}, "BP105")


def test_neither_sources_nor_names_nor_places_need_a_source(data: Path) -> None:
    records = {
        "sources/s.yml": "summary: A page.",
        "partners/p.yml": "names: [{name: A name}]\nseat: {city: Baku, country: AZ}",
        "events/e.yml": "place: {city: Baku, country: AZ}",
    }
    assert silent(data, records, "BP105")


@pytest.mark.parametrize("degree", ["core", "linked"])
def test_a_relation_that_somebody_must_have_told_is_reported_without_a_source(data: Path, degree: str) -> None:
    problem = only(data, {"events/forum.yml": f"relation: {{degree: {degree}, note: Officials say so.}}"}, "BP105")
    assert problem.found == "this relation has no source"
    assert problem.place == place_of(data, "events/forum.yml", "»{degree")


def test_that_nothing_links_an_entry_to_the_baku_process_needs_no_source(data: Path) -> None:
    assert silent(data, {"events/forum.yml": "relation: {degree: context, note: It helps to understand.}"}, "BP105")
