"""Problems: what one is by itself."""

import pytest

from bakuprocess.problems import Place, Problem, Severity


def test_a_place_is_written_as_editors_open_it() -> None:
    assert str(Place("data/events/x.yml", 3, 7)) == "data/events/x.yml:3:7"
    assert str(Place("data/events/x.yml")) == "data/events/x.yml:1:1"


def test_a_problem_is_an_error_unless_said_otherwise() -> None:
    assert Problem(Place("x.yml"), "BP001", "too long").severity is Severity.ERROR


def test_a_problem_is_one_line_where_there_is_room_for_no_more() -> None:
    problem = Problem(Place("data/x.yml", 2, 4), "BP052", "“hoist” is no role", "host, partner", "did you mean `host`?")
    assert str(problem) == "data/x.yml:2:4: error BP052: “hoist” is no role"


def test_problems_are_in_order_of_file_line_and_column_as_numbers_then_of_code() -> None:
    places = [("b.yml", 1, 1, "BP001"), ("a.yml", 10, 1, "BP001"), ("a.yml", 9, 20, "BP105"), ("a.yml", 9, 20, "BP050")]
    problems = [Problem(Place(file, line, column), code, "wrong") for file, line, column, code in places]
    assert [str(problem).split(": wrong")[0] for problem in sorted(problems)] == [
        "a.yml:9:20: error BP050",
        "a.yml:9:20: error BP105",
        "a.yml:10:1: error BP001",
        "b.yml:1:1: error BP001",
    ]


@pytest.mark.parametrize("end", [None, (3, 9)])
def test_the_end_of_a_place_makes_no_other_place_of_it(end: tuple[int, int] | None) -> None:
    assert Place("x.yml", 3, 7, end) == Place("x.yml", 3, 7)
