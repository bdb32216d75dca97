"""BP101: an id is unique over all collections."""

from pathlib import Path

from bakuprocess.problems import Place, Severity
from records import found, only, silent


def test_the_second_record_with_an_id_is_reported_at_its_beginning(data: Path) -> None:
    problem = only(data, {"documents/baku-2008.yml": "", "events/baku-2008.yml": ""}, "BP101")
    assert problem.severity is Severity.ERROR
    assert problem.place == Place("data/documents/baku-2008.yml", 1, 1)
    assert "`baku-2008` is taken" in problem.found
    assert "data/events/baku-2008.yml" in problem.found
    assert "no other record" in problem.allowed
    assert "rename this file" in problem.mend


def test_the_place_is_that_of_the_first_field_where_a_comment_stands_before_it(data: Path) -> None:
    records = {"events/baku-2008.yml": "", "sources/baku-2008.yml": ""}
    only(data, records, "BP101")
    file = data / "sources" / "baku-2008.yml"
    records["sources/baku-2008.yml"] = "# A comment.\n\n" + file.read_text()
    assert only(data, records, "BP101").place == Place("data/sources/baku-2008.yml", 3, 1)


def test_of_three_records_with_one_id_the_second_and_the_third_are_reported(data: Path) -> None:
    problems = found(data, {f"{name}/one.yml": "" for name in ("events", "partners", "milestones")}, "BP101")
    assert [problem.place.file for problem in problems] == ["data/milestones/one.yml", "data/partners/one.yml"]
    assert all("data/events/one.yml" in problem.found for problem in problems)


def test_the_id_of_a_broken_file_is_taken_too(data: Path) -> None:
    problem = only(data, {"events/one.yml": "kind: no such kind", "partners/one.yml": ""}, "BP101")
    assert problem.place == Place("data/partners/one.yml", 1, 1)
    assert "data/events/one.yml" in problem.found


def test_ids_that_differ_are_accepted(data: Path) -> None:
    assert silent(data, {"events/baku-2008.yml": "", "documents/baku-2008-declaration.yml": ""}, "BP101")


def test_a_broken_file_alone_takes_its_id_from_nobody(data: Path) -> None:
    assert not found(data, {"events/one.yml": "kind: no such kind", "partners/two.yml": ""}, "BP101")
