"""What is invalid in a record does not hide what else is wrong with it, nor make the rest look wrong."""

from pathlib import Path

import pytest

from bakuprocess.problems import Problem
from bakuprocess.pruning import concerns, existing, without
from bakuprocess.reading import read, value_of
from records import checked

DATA = b"a: {b: 1, c: [2, 3, {d: 4}]}\n"


def problems_of(data: Path, fragment: str) -> list[Problem]:
    partner = {"partners/unesco.yml": ""}
    return list(checked(data, {**partner, "events/forum.yml": fragment}).problems)


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("a", "b"), {"a": {"c": ["2", "3", {"d": "4"}]}}),
        (("a", "c", 1), {"a": {"b": "1", "c": ["2", {"d": "4"}]}}),
        (("a", "c", 2, "d"), {"a": {"b": "1", "c": ["2", "3", {}]}}),
        (("a",), {}),
    ],
)
def test_what_a_path_leads_to_goes_and_the_rest_stays(path: tuple[str | int, ...], left: object) -> None:
    root, _ = read("x.yml", DATA)
    assert root is not None
    assert value_of(without(root, path)) == left


def test_a_path_is_followed_as_far_as_it_leads() -> None:
    root, _ = read("x.yml", DATA)
    assert root is not None
    assert existing(root, ("a", "c", 2, "d", "e")) == ("a", "c", 2, "d")
    assert existing(root, ("a", "c", 7)) == ("a", "c")
    assert existing(root, ("z", 0)) == ()


def test_what_is_removed_within_a_place_or_beside_it_concerns_it() -> None:
    assert concerns(("facts", 0, "cite"), ("facts", 0))
    assert concerns(("edition",), ("series",))
    assert not concerns(("participation", 0, "role"), ("date",))


def test_a_misspelt_role_a_backward_date_and_an_unknown_source_are_all_told_at_once(tmp_path: Path) -> None:
    fragment = (
        "date: 2011-04-09/2011-04-07\n"
        "participation:\n  - {partner: unesco, role: organizer, cite: a-source}\n"
        "  - {partner: unseco, role: host, cite: a-source}\n"
        "facts:\n  - {text: One., cite: a-sauce}"
    )
    assert [problem.code for problem in problems_of(tmp_path, fragment)] == ["BP108", "BP052", "BP102", "BP104"]


def test_lines_are_right_behind_a_part_that_was_left_out(tmp_path: Path) -> None:
    fragment = "facts:\n  - {text: One., date: 7 April, cite: a-source}\n  - {text: Two., cite: a-sauce}"
    first, second = problems_of(tmp_path, fragment)
    lines = (tmp_path / "events" / "forum.yml").read_text("utf-8").splitlines()
    assert "7 April" in lines[first.place.line - 1]
    assert lines[second.place.line - 1][second.place.column - 1 :].startswith("a-sauce")


def test_nothing_is_reported_only_because_something_invalid_was_left_out(tmp_path: Path) -> None:
    fragment = "series: forum\nedition: first\ncite: Not An Id\ndisagreements:\n  - about: Dates\n    claims:\n"
    claims = "      - {value: One, cite: a-source}\n      - {value: '', cite: a-source}"
    found = checked(tmp_path, {"series/forum.yml": "", "events/forum-1.yml": fragment + claims}).problems
    assert sorted(problem.code for problem in found) == ["BP055", "BP059", "BP060"]


def test_without_a_field_that_every_record_needs_only_its_own_mistakes_are_told(tmp_path: Path) -> None:
    fragment = "kind: forun\nfacts:\n  - {text: One., cite: a-sauce}"
    assert [problem.code for problem in problems_of(tmp_path, fragment)] == ["BP052"]
