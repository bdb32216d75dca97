"""The report as JSON: a stable shape, in which nothing of a problem is lost."""

import json
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bakuprocess import reports
from bakuprocess.problems import Place, Problem
from bakuprocess.reports import Report
from reported import problem, warning

Made = Callable[..., Report]


def rendered(report: Report) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(reports.FORMATS["json"](report))
    return document


def test_the_shape_is_as_it_is_documented(made: Made) -> None:
    assert rendered(made(problem(), warning(), site="https://record.example/")) == {
        "version": 1,
        "records": 3,
        "errors": 1,
        "warnings": 1,
        "problems": [
            {
                "file": "data/events/x.yml",
                "line": 3,
                "column": 9,
                "endLine": 3,
                "endColumn": 13,
                "severity": "error",
                "code": "BP052",
                "title": "Where there is a list of words, one of them is chosen",
                "found": "“hled” is no status",
                "allowed": "held, announced",
                "mend": "write `held`",
                "page": "https://record.example/rules/BP052/",
            },
            {
                "file": "data/events/x.yml",
                "line": None,
                "column": None,
                "endLine": None,
                "endColumn": None,
                "severity": "warning",
                "code": "BP106",
                "title": "A source is cited somewhere",
                "found": "no record cites this",
                "allowed": "",
                "mend": "cite it",
                "page": "https://record.example/rules/BP106/",
            },
        ],
    }


def test_without_an_address_there_is_no_page(made: Made) -> None:
    assert rendered(made(problem()))["problems"][0]["page"] == ""


def test_where_nothing_is_wrong_the_list_is_empty(made: Made) -> None:
    assert rendered(made()) == {"version": 1, "records": 3, "errors": 0, "warnings": 0, "problems": []}


@given(st.text(), st.text())
def test_any_text_arrives_as_it_is(found: str, mend: str) -> None:
    report = Report((Problem(Place("x.yml"), "BP001", found, "", mend),), 1)
    [told] = rendered(report)["problems"]
    assert (told["found"], told["mend"]) == (found, mend)
