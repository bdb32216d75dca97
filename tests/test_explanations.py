"""Explanations: each code that the package reports has exactly one, and its examples show what it says."""

import re
from pathlib import Path

import pytest

from bakuprocess import checking, examples
from bakuprocess.basics import BASICS
from bakuprocess.explanation import Closed, Explanation
from bakuprocess.explanations import EXPLANATIONS, GROUPS
from bakuprocess.problems import Severity
from bakuprocess.reports import Look
from bakuprocess.settings import ROOT
from records import AS_OF

PACKAGE = ROOT / "scripts" / "bakuprocess"
# Where codes are told of, not given out.
TELLING = {PACKAGE / "basics", PACKAGE / "rules", PACKAGE / "reports", PACKAGE / "cli"}
ALL = list(EXPLANATIONS.values())


def code_of(explanation: Explanation) -> str:
    return explanation.code


def reported() -> set[str]:
    """Return every code that a module of the package gives to a problem; each rule gives its own."""
    files = (path for path in PACKAGE.rglob("*.py") if not TELLING & set(path.parents))
    return {code for path in files for code in re.findall(r"\"(BP\d{3})\"", path.read_text("utf-8"))}


def test_every_code_that_is_reported_is_explained_and_the_reverse() -> None:
    assert reported() == {one.code for one in BASICS}


def test_no_code_is_explained_twice_and_all_are_in_order_within_their_group() -> None:
    told = [one.code for group in GROUPS.values() for one in group]
    assert len(told) == len(set(told)) == len(EXPLANATIONS)
    assert all([one.code for one in group] == sorted(one.code for one in group) for group in GROUPS.values())


@pytest.mark.parametrize("one", BASICS, ids=code_of)
def test_an_explanation_says_what_is_asked_and_why(one: Explanation) -> None:
    assert one.title[0].isupper()
    assert not one.title.endswith(".")
    assert one.why[0].isupper()
    assert one.why.endswith(".")


def test_the_titles_and_the_reasons_are_each_given_once() -> None:
    assert len({one.title for one in ALL}) == len({one.why for one in ALL}) == len(ALL)


@pytest.mark.parametrize("one", ALL, ids=code_of)
def test_the_bad_example_is_reported_with_its_code_and_no_other(tmp_path: Path, one: Explanation) -> None:
    problems = [problem for problem, _ in examples.reported(one.code)]
    assert problems
    assert {problem.severity for problem in problems} == {one.severity}
    if not any(isinstance(content, Closed) for content in one.bad.values()) and one.bad:
        found = checking.check(examples.write(tmp_path / "data", one.bad), AS_OF).problems
        errors = {problem.code for problem in found if problem.severity is Severity.ERROR}
        assert errors <= {one.code}


@pytest.mark.parametrize("one", ALL, ids=code_of)
def test_the_good_example_has_neither_its_problem_nor_an_error(tmp_path: Path, one: Explanation) -> None:
    found = checking.check(examples.write(tmp_path / "data", one.good), AS_OF).problems
    assert [problem for problem in found if problem.code == one.code or problem.severity is Severity.ERROR] == []


@pytest.mark.parametrize("one", ALL, ids=code_of)
def test_the_message_shows_the_lines_of_the_example_as_they_are_numbered_there(one: Explanation) -> None:
    for problem, lines in examples.reported(one.code):
        assert problem.mend
        if problem.place.end:
            content = next(c for path, c in one.bad.items() if problem.place.file == f"data/{path}")
            assert isinstance(content, str | bytes)
            text = content if isinstance(content, str) else content.decode(errors="replace")
            assert lines[problem.place.line - 1] == text.split("\n")[problem.place.line - 1]


def test_a_message_does_not_tell_where_the_example_was_tried() -> None:
    told = "\n".join(message for code in EXPLANATIONS for message in examples.messages(code, Look()))
    assert re.findall(r"(?m)^\S+(?=:\d+:\d+: )", told)
    assert not re.search(r"(?m)^(?!data\b)\S+:\d+:\d+: ", told)
    assert "tmp" not in told


@pytest.mark.skipif("not hasattr(__import__('os'), 'geteuid') or __import__('os').geteuid() == 0")
def test_a_file_that_may_not_be_read_is_reported_as_the_example_says(tmp_path: Path) -> None:
    file = examples.write(tmp_path / "data", {"events/forum-2011.yml": ""}) / "events" / "forum-2011.yml"
    file.chmod(0)
    [problem] = checking.check(tmp_path / "data", AS_OF).problems
    assert problem == examples.reported("BP028")[0][0]


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("a:\tb\u200b", "a:⟨tab⟩b⟨U+200B⟩"),
        ("Z\u00fc".encode("latin-1"), "Z�"),
        ("a: " + "b" * 200, "a: " + "b" * 117 + "…"),
        ("a\n\nb\n", "a\n\nb"),
    ],
)
def test_an_example_is_shown_so_that_everything_can_be_seen(content: str | bytes, shown: str) -> None:
    assert examples.shown(content) == shown
