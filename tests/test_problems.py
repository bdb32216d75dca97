"""Problems: how one is printed, and how many are put in order."""

import pytest

from bakuprocess.problems import Place, Problem, Severity, count, report


def test_a_place_is_written_as_editors_open_it() -> None:
    assert str(Place("data/events/x.yml", 3, 7)) == "data/events/x.yml:3:7"
    assert str(Place("data/events/x.yml")) == "data/events/x.yml:1:1"


def test_a_problem_tells_where_what_is_allowed_and_how_to_mend_it() -> None:
    problem = Problem(Place("data/x.yml", 2, 4), "BP052", "“hoist” is no role", "host, partner", "did you mean `host`?")
    assert str(problem).splitlines() == [
        "data/x.yml:2:4: error BP052: “hoist” is no role",
        "    allowed: host, partner",
        "    to mend: did you mean `host`?",
    ]


@pytest.mark.parametrize(
    ("allowed", "mend", "lines"),
    [
        ("", "", []),
        ("a word", "", ["    allowed: a word"]),
        ("", "delete it", ["    to mend: delete it"]),
    ],
)
def test_a_problem_leaves_out_what_it_has_not_to_say(allowed: str, mend: str, lines: list[str]) -> None:
    problem = Problem(Place("x.yml"), "BP001", "too long", allowed, mend, Severity.WARNING)
    assert str(problem).splitlines() == ["x.yml:1:1: warning BP001: too long", *lines]


def test_a_problem_is_an_error_unless_said_otherwise() -> None:
    assert Problem(Place("x.yml"), "BP001", "too long").severity is Severity.ERROR


@pytest.mark.parametrize(
    ("number", "counted"), [(0, "0 records"), (1, "1 record"), (2, "2 records"), (212, "212 records")]
)
def test_counts_agree_with_their_noun(number: int, counted: str) -> None:
    assert count(number, "record") == counted


def test_a_report_is_in_order_of_file_line_and_column_as_numbers() -> None:
    places = [Place("b.yml", 1, 1), Place("a.yml", 10, 1), Place("a.yml", 9, 20), Place("a.yml", 9, 3)]
    lines = report((Problem(place, "BP001", "wrong") for place in places), "2 records").splitlines()
    assert [line.split(": ")[0] for line in lines[:-1]] == ["a.yml:9:3", "a.yml:9:20", "a.yml:10:1", "b.yml:1:1"]


def test_problems_of_one_place_are_in_order_of_their_codes() -> None:
    problems = [Problem(Place("a.yml"), code, "wrong") for code in ("BP105", "BP004", "BP050")]
    lines = report(problems, "1 record").splitlines()
    assert [line.split()[2] for line in lines[:-1]] == ["BP004:", "BP050:", "BP105:"]


@pytest.mark.parametrize(
    ("errors", "warnings", "totals"),
    [
        (0, 0, "3 records: 0 errors, 0 warnings"),
        (1, 0, "3 records: 1 error, 0 warnings"),
        (2, 1, "3 records: 2 errors, 1 warning"),
        (0, 2, "3 records: 0 errors, 2 warnings"),
    ],
)
def test_a_report_ends_with_its_totals(errors: int, warnings: int, totals: str) -> None:
    problems = [Problem(Place("a.yml"), "BP001", "wrong")] * errors
    problems += [Problem(Place("a.yml"), "BP001", "wrong", severity=Severity.WARNING)] * warnings
    assert report(problems, "3 records").splitlines()[-1] == totals
