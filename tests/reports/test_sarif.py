"""The report as SARIF 2.1.0: what its specification demands of a log, its rules and its results."""

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.explanations import EXPLANATIONS
from bakuprocess.problems import Place, Problem
from bakuprocess.reports import Report, sarif
from reported import problem, warning

Made = Callable[..., Report]
SITE = "https://record.example/"


def run(report: Report) -> dict[str, Any]:
    """Return the only run of a log."""
    log = json.loads(sarif.render(report))
    assert log.keys() == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    [only] = log["runs"]
    found: dict[str, Any] = only
    return found


def test_a_problem_is_a_result_with_its_region(made: Made) -> None:
    [result] = run(made(problem()))["results"]
    assert result["ruleId"] == "BP052"
    assert result["level"] == "error"
    assert result["message"]["text"].splitlines()[0] == "“hled” is no status"
    assert "to mend: write `held`" in result["message"]["text"].splitlines()
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "data/events/x.yml"},
                "region": {"startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 13},
            }
        }
    ]


def test_a_problem_of_a_whole_file_has_no_region(made: Made) -> None:
    [result] = run(made(warning()))["results"]
    assert result["level"] == "warning"
    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "data/events/x.yml"}}}]


def test_columns_are_counted_in_characters(made: Made) -> None:
    assert run(made())["columnKind"] == "unicodeCodePoints"


def test_a_result_leads_to_its_rule(made: Made) -> None:
    found = run(made(problem(), warning()))
    rules = found["tool"]["driver"]["rules"]
    assert [rules[result["ruleIndex"]]["id"] for result in found["results"]] == ["BP052", "BP106"]


def test_every_rule_is_described_with_its_level_and_the_address_of_its_page(made: Made) -> None:
    driver = run(made(site=SITE))["tool"]["driver"]
    assert driver["name"] == "baku"
    assert [rule["id"] for rule in driver["rules"]] == list(EXPLANATIONS)
    for rule in driver["rules"]:
        one = EXPLANATIONS[rule["id"]]
        assert rule["shortDescription"]["text"] == one.title
        assert rule["fullDescription"]["text"] == one.why
        assert rule["defaultConfiguration"]["level"] == one.severity
        assert rule["helpUri"] == f"{SITE}rules/{one.code}/"


def test_without_an_address_the_help_is_a_command(made: Made) -> None:
    driver = run(made())["tool"]["driver"]
    assert "informationUri" not in driver
    assert all("helpUri" not in rule for rule in driver["rules"])
    assert driver["rules"][0]["help"]["text"] == "baku explain BP001"


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("data/events/Forum 2011.yml", "data/events/Forum%202011.yml"),
        ("data/events/bakı.yml", "data/events/bak%C4%B1.yml"),
    ],
)
def test_the_name_of_a_file_is_written_as_an_address(made: Made, name: str, uri: str) -> None:
    [result] = run(made(Problem(Place(name), "BP026", "wrong")))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


@given(st.text(min_size=1).filter(lambda name: not name.startswith("/")))
def test_any_name_of_a_file_is_a_relative_address(name: str) -> None:
    [result] = run(Report((Problem(Place(name), "BP026", "wrong"),), 1))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[A-Za-z0-9_.~/%-]+", uri)
    assert urlsplit(uri).scheme == ""
    assert unquote(uri) == name
