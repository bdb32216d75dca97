"""The report as JSON, for programs. The shape is stable: fields may be added, none is renamed or left out.

    {"version": 1,
     "records": 400, "errors": 1, "warnings": 0,
     "problems": [
       {"file": "data/events/forum.yml",
        "line": 8, "column": 9, "endLine": 8, "endColumn": 13,
        "severity": "error", "code": "BP052",
        "title": "Where there is a list of words, one of them is chosen",
        "found": "…", "allowed": "…", "mend": "…",
        "page": "https://record.example/rules/BP052/"}]}

Lines and columns count from 1, columns in characters; the end is behind the last character. Where a problem is about
the file as a whole, all four are null. `allowed`, `mend` and `page` may be empty texts. Problems are in order of place.
"""

import json
from typing import Any

from bakuprocess.problems import Problem
from bakuprocess.reports.report import Report


def render(report: Report) -> str:
    """Return the report as one JSON document."""
    document = {
        "version": 1,
        "records": report.records,
        "errors": report.errors,
        "warnings": report.warnings,
        "problems": [_problem(report, problem) for problem in report.problems],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _problem(report: Report, problem: Problem) -> dict[str, Any]:
    place = problem.place
    end_line, end_column = place.end or (None, None)
    return {
        "file": place.file,
        "line": place.line if place.end else None,
        "column": place.column if place.end else None,
        "endLine": end_line,
        "endColumn": end_column,
        "severity": str(problem.severity),
        "code": problem.code,
        "title": report.title_of(problem.code),
        "found": problem.found,
        "allowed": problem.allowed,
        "mend": problem.mend,
        "page": report.address_of(problem.code),
    }
