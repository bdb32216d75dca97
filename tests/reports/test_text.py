"""The report for people: the line with the value underlined, what is allowed, how to mend it, where to read on."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.problems import Place, Problem
from bakuprocess.reports import PLAIN, Look, Report, text
from bakuprocess.reports.visible import width_of
from reported import NAME, problem, warning

Made = Callable[..., Report]
NARROW = Look(width=50)


def block(line: str, start: int, stop: int, look: Look = PLAIN) -> list[str]:
    """Return what is shown of a problem in the only line of a file, between two columns."""
    shown = text.block(Problem(Place("x.yml", 1, start, (1, stop)), "BP001", "wrong"), [line], look)
    return shown.splitlines()[1:]


def test_a_problem_shows_its_line_what_is_allowed_how_to_mend_it_and_where_to_read_on(made: Made) -> None:
    assert text.render(made(problem())).splitlines() == [
        "data/events/x.yml:3:9: error BP052: “hled” is no status",
        "  3 | status: hled",
        "    |         ^^^^",
        "    allowed: held, announced",
        "    to mend: write `held`",
        "    read on: baku explain BP052",
        "",
        "3 records: 1 error, 0 warnings",
    ]


def test_where_the_site_has_an_address_the_page_of_the_rule_is_named(made: Made) -> None:
    report = made(problem(), site="https://record.example/")
    assert "    read on: https://record.example/rules/BP052/" in text.render(report).splitlines()


def test_a_problem_of_a_whole_file_shows_no_line_and_leaves_out_what_it_has_not_to_say(made: Made) -> None:
    assert text.render(made(warning())).splitlines()[:-2] == [
        "data/events/x.yml:1:1: warning BP106: no record cites this",
        "    to mend: cite it",
        "    read on: baku explain BP106",
    ]


def test_a_text_over_several_lines_is_underlined_on_each(made: Made) -> None:
    assert text.render(made(problem(5, 11, (8, 1)))).splitlines()[1:7] == [
        "  5 |   - text: >-",
        "    |           ^^",
        "  6 |       It was held",
        "    |       ^^^^^^^^^^^",
        "  7 |       in Baku.",
        "    |       ^^^^^^^^",
    ]


def test_of_a_long_text_only_the_first_lines_are_shown() -> None:
    lines = [f"line {number}" for number in range(8, 100)]
    shown = text.block(Problem(Place("x.yml", 1, 1, (90, 1)), "BP001", "wrong"), lines, PLAIN)
    assert len(shown.splitlines()) == 1 + 2 * 3


@pytest.mark.parametrize(
    ("line", "start", "stop", "shown", "underline"),
    [
        ("a: Bakı", 4, 8, "a: Bakı", "   ^^^^"),
        ("a: 巴库 b", 4, 6, "a: 巴库 b", "   ^^^^"),
        ("巴库: b", 5, 6, "巴库: b", "      ^"),
        ("e\u0301: b", 5, 6, "e\u0301: b", "   ^"),
        ("\ta: b", 1, 2, "⟨tab⟩a: b", "^^^^^"),
        ("\ta: b", 5, 6, "⟨tab⟩a: b", "        ^"),
        ("a:\u00a0b", 3, 4, "a:⟨U+00A0⟩b", "  ^^^^^^^^"),
        ("a: \x1b[2Jb", 4, 5, "a: ⟨U+001B⟩[2Jb", "   ^^^^^^^^"),
        ("a:", 3, 3, "a:", "  ^"),
        ("", 1, 2, "", "^"),
    ],
)
def test_the_underline_stands_below_the_value_whatever_is_before_it(
    line: str, start: int, stop: int, shown: str, underline: str
) -> None:
    assert block(line, start, stop) == [f"  1 | {shown}", f"    | {underline}"]


def test_a_place_behind_the_end_of_a_file_shows_no_line() -> None:
    problem = Problem(Place("x.yml", 9, 1, (9, 2)), "BP001", "wrong")
    assert text.block(problem, ["a: b"], PLAIN) == "x.yml:9:1: error BP001: wrong"


def test_a_long_line_is_cut_to_what_stands_around_the_value() -> None:
    line = "a: " + "before " * 20 + "wrong " + "behind " * 20
    start = line.index("wrong") + 1
    assert block(line, start, start + 5, NARROW) == [
        "  1 | …fore before before wrong behind behind beh…",
        "    |                     ^^^^^",
    ]


def test_of_a_value_longer_than_the_terminal_the_beginning_is_shown() -> None:
    shown, underline = block("a: " + "x" * 100, 4, 104, NARROW)
    assert shown == "  1 | …" + "x" * 42 + "…"
    assert underline == "    |  " + "^" * 42


@given(st.text("ab 巴\t\u0301\u00a0", max_size=80), st.data())
def test_no_line_is_wider_than_the_terminal_and_all_of_a_value_that_fits_is_underlined(
    line: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(line)))
    stop = data.draw(st.integers(start, min(start + 3, len(line))))
    shown, underline = block(line, start + 1, stop + 1, NARROW)
    assert width_of(shown) <= 50
    assert len(underline) <= 51
    wanted = re.sub(
        "[\t\u00a0]", lambda found: {"\t": "⟨tab⟩"}.get(found[0], "⟨U+00A0⟩"), line[start : max(stop, start + 1)]
    )
    assert underline.count("^") == max(1, width_of(wanted))


def test_texts_are_wrapped_at_words_below_their_own_beginning(made: Made) -> None:
    told = problem(found="wrong " * 12, allowed="right " * 12)
    lines = text.render(made(told, look=NARROW)).splitlines()
    assert max(map(len, lines)) <= 50
    assert lines[:2] == [
        "data/events/x.yml:3:9: error BP052: wrong wrong",
        "    wrong wrong wrong wrong wrong wrong wrong",
    ]
    assert lines[5:7] == [
        "    allowed: right right right right right right",
        "             right right right right right right",
    ]


def test_the_place_is_never_wrapped_so_that_editors_find_it(made: Made) -> None:
    long = Problem(Place(f"data/events/{'a long name ' * 6}.yml"), "BP026", "wrong")
    first = text.render(made(long, look=NARROW)).splitlines()[0]
    assert first == f"{long.place}: error BP026: wrong"


def test_without_a_width_no_text_is_wrapped(made: Made) -> None:
    assert "wrong " * 60 + "end" in text.render(made(problem(found="wrong " * 60 + "end")))


def test_colours_add_nothing_but_colours(made: Made) -> None:
    report = [problem(), warning(), problem(5, 11, (8, 1))]
    plain, coloured = (text.render(made(*report, look=Look(60, colours))) for colours in (False, True))
    assert "\x1b" not in plain
    assert coloured != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_what_a_terminal_would_obey_is_shown_by_its_name(made: Made) -> None:
    shown = text.render(made(problem(found="“\x1b[2J” and “a\u00a0b”", mend="write \u202eb")))
    assert "“⟨U+001B⟩[2J” and “a⟨U+00A0⟩b”" in shown
    assert "write ⟨U+202E⟩b" in shown


def test_a_file_that_went_away_or_is_no_text_is_no_trouble(made: Made, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"\xff\xfe\n\nstatus: hled\xff")
    assert "  3 | status: hled�" in text.render(made(problem()))
    (tmp_path / NAME).unlink()
    assert " | " not in text.render(made(problem()))


def test_each_file_is_shown_with_its_own_lines(made: Made, tmp_path: Path) -> None:
    (tmp_path / "other.yml").write_text("kind: forrum\n")
    other = Problem(Place("other.yml", 1, 7, (1, 13)), "BP052", "wrong")
    shown = text.render(made(problem(), other))
    assert "  3 | status: hled" in shown
    assert "  1 | kind: forrum" in shown


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
    problems = (*[problem()] * errors, *[warning()] * warnings)
    assert text.render(Report(problems, 3)).splitlines()[-1] == totals


def test_what_else_was_done_stands_in_the_totals() -> None:
    done = Report((), 1, done="900 files written in 2.0 s")
    assert text.render(done) == "1 record, 900 files written in 2.0 s: 0 errors, 0 warnings"
