"""A difference as JSON, for other programs; its shape is told in docs/develop/reviewing.md and changes only with
`FORMAT`.
"""

from collections.abc import Mapping
from typing import Any

from bakuprocess.diffing.changes import Change, Difference, FieldChange, RecordChange
from bakuprocess.diffing.shown import Item
from bakuprocess.diffing.touched import Touched
from bakuprocess.diffing.words import compared
from bakuprocess.model import Source
from bakuprocess.problems import Problem

FORMAT = 1


def as_json(difference: Difference, touched: Touched, before: str, after: str) -> dict[str, Any]:
    """Return a difference between two named states as plain values."""
    return {
        "format": FORMAT,
        "before": before,
        "after": after,
        "records": [_record(change, difference.sources) for change in difference.records],
        "problems": [_problem(problem, is_new) for problem, is_new in difference.problems],
        "touched": {"records": touched.records, "program": touched.program, "both": touched.both},
    }


def _record(change: RecordChange, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "collection": change.collection,
        "id": change.id,
        "was": change.was,
        "perhaps": change.perhaps,
        "file": change.file,
        "title": change.title,
        "why": change.why,
        "incomplete": change.incomplete,
        "fields": [_field(field, sources) for field in change.fields],
    }


def _field(field: FieldChange, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "name": field.name,
        "label": field.label,
        "reordered": field.reordered,
        "changes": [_change(change, sources) for change in field.changes],
    }


def _change(change: Change, sources: Mapping[str, Source]) -> dict[str, Any]:
    runs = compared(change.before.text, change.after.text) if change.before and change.after else ()
    return {
        "before": _item(change.before, sources),
        "after": _item(change.after, sources),
        "words": [{"kind": kind, "text": text} for kind, text in runs],
    }


def _item(item: Item | None, sources: Mapping[str, Source]) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"text": item.text, "sources": [_source(one, sources.get(one)) for one in item.sources]}


def _source(source_id: str, source: Source | None) -> dict[str, Any]:
    return {
        "id": source_id,
        "title": source.heading if source else "",
        "publisher": source.publisher if source else "",
    }


def _problem(problem: Problem, is_new: bool) -> dict[str, Any]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": problem.severity,
        "found": problem.found,
        "allowed": problem.allowed,
        "mend": problem.mend,
        "new": is_new,
    }
