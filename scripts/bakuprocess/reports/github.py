"""The report as workflow commands of GitHub Actions, which become annotations beside the lines of a pull request."""

from collections.abc import Iterator

from bakuprocess.problems import Problem
from bakuprocess.reports.report import Report
from bakuprocess.reports.visible import visible


def render(report: Report) -> str:
    """Return one command a problem, then the line of totals, which GitHub shows in the log."""
    return "\n".join([*(_command(report, problem) for problem in report.problems), report.totals])


def _command(report: Report, problem: Problem) -> str:
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in _properties(report, problem))
    return f"::{problem.severity} {properties}::{_data(_message(report, problem))}"


def _properties(report: Report, problem: Problem) -> Iterator[tuple[str, str | int]]:
    place = problem.place
    yield "file", place.file
    if place.end:
        end_line, end_column = place.end
        yield "line", place.line
        yield "endLine", end_line
        if end_line == place.line:  # of several lines GitHub takes no columns
            yield "col", place.column
            yield "endColumn", end_column
    yield "title", f"{problem.code}: {report.title_of(problem.code)}"


def _message(report: Report, problem: Problem) -> str:
    told = [problem.found, *(f"{label}: {text}" for label, text in report.told(problem) if text)]
    return "\n".join(map(visible, told))


def _data(text: str) -> str:
    """Return a text as the message of a command may hold it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return a text as a property of a command may hold it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
