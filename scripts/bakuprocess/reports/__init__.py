"""Reports: the problems of a check in the forms that people and programs read; one module a form."""

from collections.abc import Callable

from bakuprocess.reports import github, json, sarif, text
from bakuprocess.reports.look import PLAIN, Look, look_of
from bakuprocess.reports.report import Report, count

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": text.render,
    "github": github.render,
    "json": json.render,
    "sarif": sarif.render,
}

__all__ = ["FORMATS", "PLAIN", "Look", "Report", "count", "look_of"]
