"""From nodes to records: the models' findings, told in the editor's words at the editor's place."""

import difflib
import re
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.model.record import Path
from bakuprocess.problems import Place, Problem
from bakuprocess.reading import Mapping, Node, locate, value_of

# Pydantic's names of errors, and ours for those of the value types, to the codes that editors see.
_CODES = {
    "extra_forbidden": "BP050",
    "missing": "BP051",
    "literal_error": "BP052",
    "date": "BP054",
    "id": "BP055",
    "url": "BP056",
    "country": "BP057",
    "language": "BP058",
    "number": "BP059",
    "text": "BP060",
}
_STRUCTURE = {
    "tuple_type": ("a list was expected here", "a list: one line each, beginning with `- `"),
    "model_type": ("fields were expected here", "fields, such as `city: Baku`, one a line"),
    "string_type": ("a text was expected here", "one text, not a list and not fields"),
    "too_short": ("the list is empty", "at least one item"),
    "string_too_short": ("there is no text", "a text"),
    "string_pattern_mismatch": ("it is not written as it has to be", ""),
}
_SHOWN = 60


def validate(collection: str, record_id: str, root: Mapping) -> tuple[Record | None, list[Problem]]:
    """Return the record that a file holds, or None, and what is wrong with it."""
    model = COLLECTIONS[collection]
    written = value_of(root)
    if "id" in written:
        place = locate(root, ("id",), key=True)
        mend = "delete this line; to rename the record, rename the file"
        return None, [Problem(place, "BP050", "`id` is no field", "the name of the file is the id", mend)]
    try:
        return model.model_validate({**written, "id": record_id}), []
    except ValidationError as error:
        return None, [_problem(model, root, details) for details in error.errors(include_url=False)]


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Return "did you mean `…`?" with the nearest allowed word, or an empty text."""
    near = difflib.get_close_matches(word.casefold(), list(allowed), n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else ""


def _problem(model: type[BaseModel], root: Mapping, error: ErrorDetails) -> Problem:
    path: Path = error["loc"]
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(locate(root, path, key=True), str(path[-1]), _fields(model, path[:-1]))
    if kind == "missing":
        return _missing(locate(root, path), str(path[-1]), model, path)
    code, place = _CODES.get(kind, "BP053"), locate(root, path)
    value = _value(root, path)
    if value == "":
        mend = "write it, or delete the line"
        return Problem(place, code, f"nothing is written after `{_named(path)}:`", context.get("allowed", ""), mend)
    shown = f"`{_named(path)}`: {_quoted(value)}"
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", context["expected"])
        found = f"{shown} is not one of the words allowed here"
        return Problem(place, code, found, ", ".join(choices), nearest(str(value), choices))
    why, allowed = _STRUCTURE.get(kind, (error["msg"], ""))
    return Problem(
        place,
        code,
        f"{shown}: {why}",
        context.get("allowed", allowed) or context.get("pattern", ""),
        context.get("mend", ""),
    )


def _unknown(place: Place, name: str, fields: list[str]) -> Problem:
    mend = nearest(name, fields) or "delete it, or move it where it belongs"
    return Problem(place, "BP050", f"`{name}` is no field here", ", ".join(fields), mend)


def _missing(place: Place, name: str, model: type[BaseModel], path: Path) -> Problem:
    where = f" of `{_named(path[:-1])}`" if len(path) > 1 else ""
    field = next((f for n, f in _owner(model, path[:-1]).model_fields.items() if (f.alias or n) == name), None)
    meaning = field.description or "" if field else ""
    return Problem(place, "BP051", f"the field `{name}`{where} is missing", meaning, f"add a line `{name}: …`")


def _owner(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model of the part that a path leads to."""
    for step in path:
        if isinstance(step, str):
            inner = next(f for n, f in model.model_fields.items() if (f.alias or n) == step)
            model = next(_models(inner.annotation), model)
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    return [field.alias or name for name, field in _owner(model, path).model_fields.items() if name != "id"]


def _named(path: Path) -> str:
    """Return the last field's name on a path: what the editor sees before the colon."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _value(root: Node, path: Path) -> Any:
    value: Any = value_of(root)
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
    return value


def _quoted(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”" if len(value) <= _SHOWN else f"“{value[:_SHOWN]}…”"
    return "a list" if isinstance(value, list) else "fields"
