"""BP122: a mirror names the document that it copies."""

from pathlib import Path

from bakuprocess.problems import Severity
from records import only, place_of, silent

COPY = "sources/copy.yml"


def test_a_mirror_of_nothing_is_reported_at_its_kind(data: Path) -> None:
    problem = only(data, {COPY: "kind: mirror"}, "BP122")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, COPY, "kind: »mirror")
    assert problem.found == "this copy does not say what it copies"
    assert problem.allowed == "the id of a document or source, or what the document is called"
    assert problem.mend == "add a line `copy_of: …`"


def test_a_copy_of_another_kind_is_reported(data: Path) -> None:
    problem = only(data, {COPY: "kind: news\ncopy_of: The Declaration"}, "BP122")
    assert problem.found == "a copy of something, but `news`"
    assert problem.mend == "write `kind: mirror`, or delete `copy_of`"


def test_a_mirror_of_a_record_or_of_a_named_document_is_accepted(data: Path) -> None:
    assert silent(data, {"documents/d-2008.yml": "", COPY: "kind: mirror\ncopy_of: d-2008"}, "BP122")
    assert silent(data, {COPY: "kind: mirror\ncopy_of: The Declaration of 2008"}, "BP122")


def test_a_withdrawn_mirror_is_accepted(data: Path) -> None:
    assert silent(data, {COPY: "kind: mirror\nwithdrawn: It was another text."}, "BP122")
