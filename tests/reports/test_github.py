"""The report for GitHub: one command a problem, in which nothing else is taken for one."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.problems import Place, Problem
from bakuprocess.reports import Report, github
from reported import problem, warning

Made = Callable[..., Report]
COMMAND = re.compile(r"::(error|warning) ([^:\r\n]*)::([^\r\n]*)")


def unescaped(text: str) -> str:
    """Return what GitHub's runner reads."""
    for code, mark in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def parsed(command: str) -> tuple[str, dict[str, str], str]:
    """Return the severity, the properties and the message of a command, as GitHub's runner takes it apart."""
    match = COMMAND.fullmatch(command)
    assert match
    properties = dict(one.split("=", 1) for one in match[2].split(","))
    return match[1], {name: unescaped(value) for name, value in properties.items()}, unescaped(match[3])


def test_a_problem_is_an_annotation_of_its_value(made: Made) -> None:
    assert github.render(made(problem())).splitlines() == [
        (
            "::error file=data/events/x.yml,line=3,endLine=3,col=9,endColumn=13,"
            "title=BP052%3A Where there is a list of words%2C one of them is chosen::"
            "“hled” is no status%0Aallowed: held, announced%0Ato mend: write `held`%0Aread on: baku explain BP052"
        ),
        "3 records: 1 error, 0 warnings",
    ]


def test_a_value_over_several_lines_has_no_columns(made: Made) -> None:
    _, properties, _ = parsed(github.render(made(problem(5, 11, (8, 1)))).splitlines()[0])
    assert (properties["line"], properties["endLine"]) == ("5", "8")
    assert properties.keys().isdisjoint({"col", "endColumn"})


def test_a_warning_about_a_whole_file_names_the_file_alone(made: Made) -> None:
    severity, properties, _ = parsed(github.render(made(warning())).splitlines()[0])
    assert severity == "warning"
    assert properties.keys() == {"file", "title"}


def test_the_page_of_the_rule_is_named_where_the_site_has_an_address(made: Made) -> None:
    _, _, message = parsed(github.render(made(problem(), site="https://record.example/")).splitlines()[0])
    assert message.splitlines()[-1] == "read on: https://record.example/rules/BP052/"


@pytest.mark.parametrize("text", ["a::b", "100 %0A", "a,b=c", "::set-output name=a::b", "a\r\n::error::b"])
def test_nothing_in_a_problem_is_taken_for_a_command(made: Made, text: str) -> None:
    lines = github.render(made(problem(found=text, allowed=text, mend=text))).split("\n")
    assert len(lines) == 2
    shown = text.replace("\r", "⟨U+000D⟩").replace("\n", "⟨U+000A⟩")
    assert parsed(lines[0])[2].count(shown) == 3


@given(st.text())
def test_any_name_of_a_file_is_read_as_it_is(name: str) -> None:
    report = Report((Problem(Place(name), "BP026", "wrong"),), 1)
    command = github.render(report).rsplit("\n", 1)[0]
    assert parsed(command)[1]["file"] == name
