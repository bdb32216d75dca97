"""The report as SARIF 2.1.0 (OASIS), which GitHub's code scanning and many editors read."""

import json
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from bakuprocess.explanation import Explanation
from bakuprocess.explanations import EXPLANATIONS
from bakuprocess.problems import Place, Problem
from bakuprocess.reports.report import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report) -> str:
    """Return a log of one run: all rules, and a result for each problem."""
    driver = {"name": "baku", "version": version("bakuprocess"), "rules": [_rule(report, e) for e in _ALL]}
    if report.site:
        driver["informationUri"] = f"{report.site}rules/"
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(report, problem) for problem in report.problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


_ALL = tuple(EXPLANATIONS.values())
_INDEX = {one.code: at for at, one in enumerate(_ALL)}


def _rule(report: Report, explanation: Explanation) -> dict[str, Any]:
    address = report.address_of(explanation.code)
    return {
        "id": explanation.code,
        "shortDescription": {"text": explanation.title},
        "fullDescription": {"text": explanation.why},
        "help": {"text": address or f"baku explain {explanation.code}"},
        "defaultConfiguration": {"level": str(explanation.severity)},
        **({"helpUri": address} if address else {}),
    }


def _result(report: Report, problem: Problem) -> dict[str, Any]:
    told = [problem.found, *(f"{label}: {text}" for label, text in report.told(problem) if text)]
    return {
        "ruleId": problem.code,
        "ruleIndex": _INDEX[problem.code],
        "level": str(problem.severity),
        "message": {"text": "\n".join(told)},
        "locations": [{"physicalLocation": _location(problem.place)}],
    }


def _location(place: Place) -> dict[str, Any]:
    artifact = {"artifactLocation": {"uri": quote(place.file, errors="surrogateescape")}}
    if not place.end:
        return artifact
    end_line, end_column = place.end
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": end_line,
        "endColumn": end_column,
    }
    return {**artifact, "region": region}
