"""BP102: what a reference names exists."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import found, only, place_of, silent

UNESCO = {"partners/unesco.yml": ""}
REPORT = "milestones/report-2017.yml"


def test_a_misspelt_id_is_reported_with_the_nearest_one(data: Path) -> None:
    problem = only(data, {**UNESCO, REPORT: "about: [a-source, unseco]"}, "BP102")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, REPORT, "unseco")
    assert problem.found == "there is no record `unseco`"
    assert problem.allowed == "the id of a record in series, events, partners, milestones, documents, sources"
    assert "did you mean `unesco`?" in problem.mend
    assert "add a record unseco.yml" in problem.mend


def test_a_link_in_another_language_is_a_reference_too(data: Path) -> None:
    fragment = "summary:\n  en: After [UNESCO](unesco).\n  az: '[UNESCO](unseco) ilə.'"
    assert only(data, {**UNESCO, REPORT: fragment}, "BP102").found == "there is no record `unseco`"


def test_where_no_id_is_near_the_file_to_add_is_named(data: Path) -> None:
    path = "documents/call.yml"
    problem = only(data, {path: "adopted_at: forum-2011"}, "BP102")
    assert problem.place == place_of(data, path, "adopted_at: »forum-2011")
    assert problem.allowed == "the id of a record in events"
    assert problem.mend == (
        "correct the id, or add data/events/forum-2011.yml with `baku new event`; "
        "if its file was renamed or deleted, undo that, and use `baku rename` or `baku withdraw`"
    )


def test_a_former_id_is_reported_with_the_one_of_today(data: Path) -> None:
    records = {"partners/icesco.yml": "aliases: [isesco]", "partners/isescu.yml": "", REPORT: "about: [isesco]"}
    problem = only(data, records, "BP102")
    assert problem.place == place_of(data, REPORT, "isesco")
    assert "write `icesco`" in problem.mend
    assert "renamed" in problem.mend


def test_a_former_id_of_another_collection_is_not_offered(data: Path) -> None:
    records = {"partners/centre.yml": "aliases: [forum]", "documents/call.yml": "adopted_at: forum"}
    mend = only(data, records, "BP102").mend
    assert mend.startswith("correct the id, or add data/events/forum.yml with `baku new event`; ")


@pytest.mark.parametrize(
    ("path", "fragment", "place"),
    [
        ("events/e.yml", "series: nowhere\nedition: 1", "series: »nowhere"),
        ("events/e.yml", "part_of: nowhere", "part_of: »nowhere"),
        ("events/e.yml", "participation:\n  - {role: host, partner: nowhere, cite: a-source}", "partner: »nowhere"),
        ("events/e.yml", "see_also:\n  - a-source\n  - nowhere", "- »nowhere"),
        ("events/e.yml", "summary: It followed [another](nowhere).", "summary: »It followed [another](nowhere)."),
        ("events/e.yml", "facts:\n  - cite: a-source\n    text: See [it](nowhere).", "text: »See [it](nowhere)."),
        ("partners/p.yml", "part_of: nowhere", "part_of: »nowhere"),
        ("milestones/m.yml", "about:\n  - a-source\n  - nowhere", "- »nowhere"),
        ("documents/d.yml", "adopted_at: nowhere", "adopted_at: »nowhere"),
        ("documents/d.yml", "adopted_by: [The ministers, nowhere]", "ministers, »nowhere"),
        ("sources/s.yml", "copy_of: nowhere\nsee_also: [a-source]", "copy_of: »nowhere"),
    ],
)
def test_every_kind_of_reference_is_checked_at_its_value(data: Path, path: str, fragment: str, place: str) -> None:
    assert only(data, {path: fragment}, "BP102").place == place_of(data, path, place)


def test_each_reference_that_leads_nowhere_is_reported(data: Path) -> None:
    problems = found(data, {REPORT: "about: [nowhere, elsewhere]\nsee_also: [nowhere]"}, "BP102")
    assert [problem.place for problem in problems] == [
        place_of(data, REPORT, "[»nowhere, elsewhere]"),
        place_of(data, REPORT, "elsewhere"),
        place_of(data, REPORT, "see_also: [»nowhere]"),
    ]


@pytest.mark.parametrize(
    "fragment",
    [
        "about: [unesco]",
        "about: [report-2017]",
        "summary: By [UNESCO](unesco) and [others](https://example.org/nowhere).",
        "summary: 'Write to [them](mailto:somebody@example.org).'",
        "summary: {en: It was published., fr: Publié.}",
        "about: []",
    ],
)
def test_references_that_lead_to_a_record_or_out_of_the_site_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {**UNESCO, REPORT: fragment}, "BP102")


def test_a_text_in_place_of_an_id_is_no_reference(data: Path) -> None:
    assert silent(data, {"documents/d.yml": "adopted_by: [The ministers of culture]"}, "BP102")
    assert silent(data, {"sources/s.yml": "copy_of: The booklet of the forum"}, "BP102")


def test_a_reference_to_a_record_whose_file_is_broken_is_accepted(data: Path) -> None:
    assert not found(data, {"partners/unesco.yml": "kind: no such kind", REPORT: "about: [unesco]"}, "BP102")


def test_a_record_whose_file_is_broken_is_offered_as_the_nearest(data: Path) -> None:
    records = {"partners/unesco.yml": "kind: no such kind", REPORT: "about: [unseco]"}
    assert "did you mean `unesco`?" in only(data, records, "BP102").mend


def test_a_cited_source_that_is_missing_is_the_business_of_another_rule(data: Path) -> None:
    assert silent(data, {REPORT: "cite: [nowhere]"}, "BP102")
