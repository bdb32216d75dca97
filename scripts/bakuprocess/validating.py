"""From nodes to records: the models' findings, told in the editor's words at the editor's place."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, cast, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.model.ids import is_id
from bakuprocess.model.record import Path, models_in
from bakuprocess.model.text import NOTHING
from bakuprocess.problems import Place, Problem
from bakuprocess.pruning import existing, without
from bakuprocess.reading import Mapping, Node, point_at, value_of
from bakuprocess.syntax import CURLY, OTHER_BULLET

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
    "string_type": ("a text was expected here", "one text, not a list and not fields"),
    "too_short": ("the list is empty", "at least one item"),
}
# How a value is mended of which nobody can guess what it was meant to be.
_MENDS = {
    "literal_error": "choose one of these words; the page of the field tells what each means",
    "date": "write as much as the source tells: at least the year, such as 2011, or 2011~ for about 2011",
    "id": "write the name of the record's file, without .yml",
    "url": "copy it from the browser",
    "country": "write the two letters of the country",
    "language": "write its short form",
    "number": "write the number in digits; if the source gives none, leave it out",
    "text": "write one text, or a line for each language",
    "too_short": "add an item, or delete the line",
    "string_pattern_mismatch": "copy it from that register again",
    "string_type": "write one text",
    "tuple_type": "write a list",
    "model_type": "write each field on a line of its own",
}
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Validated:
    """What a file holds: the record, its nodes, the paths of invalid parts that were left out, and the problems.

    There is no record where even what every record of its kind needs is invalid.
    """

    record: Record | None
    root: Mapping
    removed: tuple[Path, ...]
    problems: tuple[Problem, ...]


def validate(collection: str, record_id: str, root: Mapping) -> Validated:
    """Return the record that a file holds, as far as it is valid, and everything that is wrong with it."""
    model = COLLECTIONS[collection]
    if other := _meant_for(collection, root):
        return Validated(None, root, (), (_misplaced(collection, other, root),))
    problems: list[Problem] = []
    removed: list[Path] = []
    if root.get("id"):
        place = point_at(root, ("id",), key=True)
        found, allowed = "the id is not written in the file", "the name of the file is the id"
        mend = f"delete this line; `baku rename {record_id} NEW` gives the record another id"
        problems.append(Problem(place, "BP050", found, allowed, mend))
        root = cast("Mapping", without(root, ("id",)))
        removed.append(("id",))
    first = True  # later errors only follow from what is left out
    while True:
        try:
            record = model.model_validate({**_without_last_breaks(value_of(root)), "id": record_id})
        except ValidationError as error:
            errors = [one for one in error.errors(include_url=False) if not _follows(one)]
            if first:
                problems += _told_once([_problem(model, root, one) for one in errors])
            first = False
            wrong = sorted({_invalid(root, one) for one in errors}, key=_from_the_end, reverse=True)
            if not wrong or () in wrong:
                return Validated(None, root, tuple(removed), tuple(problems))
            for path in wrong:
                if existing(root, path) == path:
                    root = cast("Mapping", without(root, path))
            removed = [one for one in removed if not any(one[: len(path)] == path for path in wrong)] + wrong
        else:
            return Validated(record, root, tuple(removed), tuple(problems))


def _meant_for(collection: str, root: Mapping) -> str:
    """Return the collection of which a file has three or more fields that its own has not, if it is a single one."""
    unknown = {key.text for key, _ in root.entries} - set(_fields(COLLECTIONS[collection]))
    counted = {name: len(unknown.intersection(_fields(model))) for name, model in COLLECTIONS.items()}
    most = max(counted, key=lambda name: counted[name])
    return most if counted[most] > 2 and list(counted.values()).count(counted[most]) == 1 else ""


def _misplaced(collection: str, other: str, root: Mapping) -> Problem:
    noun = COLLECTIONS[other].noun
    a_noun = f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    found = f"this looks like {a_noun}, but it lies in data/{collection}/"
    first = point_at(root, (root.entries[0][0].text,), key=True)
    return Problem(first, "BP050", found, f"{a_noun} in data/{other}/", f"move the file to data/{other}/")


def _told_once(problems: list[Problem]) -> list[Problem]:
    """Return problems without those of missing fields that another one says to be misspelt."""
    misspelt = {problem.mend for problem in problems if problem.code == "BP050"}
    return [
        problem
        for problem in problems
        if problem.code != "BP051" or f"did you mean {problem.found.split()[2]}?" not in misspelt
    ]


def _without_last_breaks(value: Any) -> Any:
    """Return what YAML holds without the line break that it adds to a text in lines of its own; none is meant."""
    if isinstance(value, dict):
        return {name: _without_last_breaks(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_without_last_breaks(item) for item in value]
    return value.rstrip("\n")


def _invalid(root: Mapping, error: ErrorDetails) -> Path:
    """Return what has to go for an error to be gone: the value, or the part that lacks one."""
    path: Path = error["loc"]
    return existing(root, path[:-1] if error["type"] == "missing" else path)


def _from_the_end(path: Path) -> list[tuple[bool, int, str]]:
    """Orders paths so that, taken in reverse, removing one does not move the next."""
    return [(isinstance(step, int), step if isinstance(step, int) else 0, str(step)) for step in path]


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Return "did you mean `…`?" with the nearest allowed word, or an empty text."""
    near = difflib.get_close_matches(word.casefold(), list(allowed), n=1, cutoff=0.65)
    return f"did you mean `{near[0]}`?" if near else ""


def _follows(error: ErrorDetails) -> bool:
    """Whether an error only follows from others: Pydantic counts the items that are right."""
    return error["type"] == "too_short" and bool(error["input"])


def _problem(model: type[BaseModel], root: Mapping, error: ErrorDetails) -> Problem:
    path: Path = error["loc"]
    kind, context = error["type"], error.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown(point_at(root, path, key=True), str(path[-1]), _owner(model, path[:-1]))
    if kind == "missing":
        return _missing(point_at(root, path), str(path[-1]), model, path)
    tag = context.get("tag")
    inner: Path = (*path, tag) if tag else path
    place, value = point_at(root, inner, key=context.get("at_tag", False)), _value(root, inner)
    why, allowed, mend = _told(model, error)
    if several := context.get("several"):
        mend = _several(root, path, several)
    mend = _left_out(model, path, value) or mend or _example(model, path, error) or _MENDS.get(kind, "")
    if value == "":
        field = _field(model, path)
        found = _nothing(root, inner)
        needed = field is not None and field.is_required() and tag in {None, "en"}
        mend = "write it" if needed else "write it, or delete the line"
    else:
        found = f"`{_named(path)}` holds {_quoted(value)}: {why}"
    return Problem(place, _CODES.get(kind, "BP053"), found, allowed, mend)


def _left_out(model: type[BaseModel], path: Path, value: Any) -> str:
    """Return how to mend a word for “none” in a field that can be left out, or an empty text."""
    field = _field(model, path)
    none = isinstance(value, str) and value.strip().casefold() in NOTHING
    return (
        "delete the line: what is not there, or not known, is not written"
        if none and field and not field.is_required()
        else ""
    )


def _told(model: type[BaseModel], error: ErrorDetails) -> tuple[str, str, str]:
    """Return why a value is refused, what is allowed, and how to mend it."""
    path, kind, context = error["loc"], error["type"], error.get("ctx", {})
    if kind in _CODES and kind != "literal_error":
        return context.get("why", error["msg"]), context["allowed"], context.get("mend", "")
    if kind == "literal_error":
        words = re.findall(r"'([^']*)'", context["expected"])
        return "it is not one of the words allowed here", ", ".join(words), _word(path, error["input"], words)
    if kind == "model_type":
        return "fields were expected here", ", ".join(_fields(_owner(model, path))), ""
    if kind == "string_pattern_mismatch":
        inside = re.search(f"{context['pattern'].strip('^$')}$", error["input"].rstrip("/").replace(" ", ""))
        mend = f"write {inside[0]}" if inside else ""
        return "it is not written as it has to be", _meaning(model, path), mend
    return (*_STRUCTURE.get(kind, ("it is not what belongs here", "")), "")


def _word(path: Path, value: Any, words: list[str]) -> str:
    """Return how to mend what is none of some words: several of them, one in curly quotes, or a near one."""
    text = str(value).strip(CURLY)
    several = value if isinstance(value, list) else re.split(r"\s*[,;/&]\s*|\s+and\s+", text)
    if len(several) > 1 and all(one in words for one in several):
        return f"write one word here, such as {several[0]}, and {_for_the_others(path)}"
    return f"write {text}, without the curly quotes" if text in words else nearest(text, words)


def _for_the_others(path: Path) -> str:
    """Return what to do with the others of several values that stand where one belongs."""
    within = next((str(step) for step in path if isinstance(step, str)), "")
    return f"repeat the entry in `{within}` for each of the others" if len(path) > 1 else "leave the others out"


def _several(root: Mapping, path: Path, ids: list[str]) -> str:
    """Return how to mend several ids in one text: as items of a list, or where one belongs, in an entry each."""
    if not isinstance(path[-1], int):
        return f"write one id here, such as {ids[0]}, and {_for_the_others(path)}"
    if isinstance(_value(root, path[:-1]), list):
        return f"give each an item of its own: {', '.join(ids)}"
    return f"write a list: [{', '.join(ids)}]"


def _example(model: type[BaseModel], path: Path, error: ErrorDetails) -> str:
    """Return an example of how to write a list, a text or fields where another of the three is written."""
    name, value = _named(path), error["input"]
    in_list = isinstance(path[-1], int)
    if error["type"] == "tuple_type":
        field = _field(model, path)
        return _example_of_list(name, value, next(models_in(field and field.annotation), None))
    if error["type"] == "model_type":
        return _example_of_fields(name, value, _owner(model, path), in_list=in_list)
    if in_list and isinstance(value, dict) and len(value) == 1:
        ((before, after),) = value.items()
        return f'if it is one text, put it between quotes: `- "{before}: {after}"`'
    only = list(value.values()) if isinstance(value, dict) else value
    if isinstance(only, list) and len(only) == 1 and isinstance(only[0], str) and 0 < len(only[0]) <= _SHOWN:
        return f"for example `{'- ' if in_list else f'{name}: '}{only[0]}`"
    return ""


def _example_of_fields(name: str, value: Any, part: type[BaseModel], *, in_list: bool) -> str:
    """Return how fields are written where a text or a list stands."""
    if not isinstance(value, str):
        return f"write `{_fields(part)[0]}: …` without a dash before it"
    if in_list:
        return f"write `- {_line(part, value)}` on a line of its own below `{name}:`"
    return f"write `{name}:` and below it, indented, `{_line(part)}`"


def _example_of_list(name: str, value: Any, part: type[BaseModel] | None) -> str:
    """Return how a list is written where one text or fields stand; each item has the fields of `part`, if there is."""
    if isinstance(value, str) and part:
        return f"write `{name}:` and below it, indented, `- {_line(part, value)}`"
    if isinstance(value, str):
        return f"for example `{name}: [{value}]`" if is_id(value) else f"write `- ` and the text below `{name}:`"
    if all(is_id(field) and not inner for field, inner in value.items()) and not part:
        return f"for example `{name}: [{', '.join(value)}]`"
    if any(field.startswith("-") for field in value):
        return "write a space after each dash"
    if any(map(OTHER_BULLET.match, value)):
        return "write a hyphen and a space for each bullet: `- `"
    return f"write `- ` before the first field below `{name}:`, and indent the others as far"


def _line(part: type[BaseModel], value: str = "") -> str:
    """Return the first field of a part as a line, with a text that was meant for it if it is short."""
    value = "" if _words(part, (_fields(part)[0],)) else value
    return f"{_fields(part)[0]}: {value if 0 < len(value) <= _SHOWN and value.isprintable() else '…'}"


def _nothing(root: Mapping, path: Path) -> str:
    if isinstance(path[-1], int) and isinstance(_value(root, path[:-1]), list):
        return f"an item of `{_named(path)}` is empty"
    return f"nothing is written after `{_named(path)}:`"


def _unknown(place: Place, name: str, model: type[BaseModel]) -> Problem:
    fields = _fields(model)
    mend = _no_name(name) or _moved(name, model) or nearest(name, fields) or "delete it, or move it where it belongs"
    return Problem(place, "BP050", f"there is no field `{name}` here", ", ".join(fields), mend)


def _no_name(name: str) -> str:
    """Return how to mend what stands before a colon and cannot be the name of a field, or an empty text."""
    if bullet := OTHER_BULLET.match(name):
        return f"write a hyphen for the bullet: `- {bullet['rest']}: …`"
    if " " in name:
        return "if it goes on with the text above, indent it further than that field's name; if not, delete it"
    return ""


def _moved(name: str, model: type[BaseModel]) -> str:
    """Return below which field another belongs that is written beside it, or an empty text."""
    elsewhere = _elsewhere(name) if issubclass(model, Record) else ""
    for field, info in model.model_fields.items():
        if any(name in _fields(part) for part in models_in(info.annotation)):
            if get_origin(info.annotation) is not tuple:
                return f"write it below `{info.alias or field}:`, indented"
            return elsewhere or f"write it below `{info.alias or field}:`, indented, behind a dash: `- {name}: …`"
    return elsewhere


def _elsewhere(name: str) -> str:
    """Return how to mend a field that only records of other kinds have."""
    owners = [collection for collection, model in COLLECTIONS.items() if name in _fields(model)]
    folder = f", or move the file to data/{owners[0]}/" if len(owners) == 1 else ""
    return f"only {', '.join(owners)} have this field: delete it{folder}" if owners else ""


def _missing(place: Place, name: str, model: type[BaseModel], path: Path) -> Problem:
    where = f" of `{_named(path[:-1])}`" if len(path) > 1 else ""
    allowed = ", ".join(_words(model, path)) or _meaning(model, path)
    field = _field(model, path)
    example = field.examples[0] if field and field.examples else "…"
    mend = f"add a line `{name}: …` with what the source says, such as `{name}: {example}`"
    return Problem(place, "BP051", f"the field `{name}`{where} is missing", allowed, mend)


def _meaning(model: type[BaseModel], path: Path) -> str:
    """Return what the model says of the field at the end of a path."""
    field = _field(model, path)
    return (field and field.description) or ""


def _field(model: type[BaseModel], path: Path) -> FieldInfo | None:
    fields = _owner(model, path[:-1]).model_fields.items()
    return next((field for name, field in fields if (field.alias or name) == path[-1]), None)


def _words(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the words of which the field at the end of a path has to be one, if there is a list of them."""
    field = _field(model, path)
    annotation = field and field.annotation
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def _owner(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model of the part that a path leads to."""
    for step in path:
        if isinstance(step, str):
            inner = next(f for n, f in model.model_fields.items() if (f.alias or n) == step)
            model = next(models_in(inner.annotation), model)
    return model


def _fields(model: type[BaseModel]) -> list[str]:
    """Return the fields of a part as editors write them, first those that it needs."""
    known = ((name, field) for name, field in model.model_fields.items() if name != "id")
    return [field.alias or name for name, field in sorted(known, key=lambda one: not one[1].is_required())]


def _named(path: Path) -> str:
    """Return the last field's name on a path: what the editor sees before the colon."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _value(root: Node, path: Path) -> Any:
    """Return what is written where a path leads, or on the way where it ends before."""
    value: Any = value_of(root)
    for step in path:
        if isinstance(value, str):
            break
        value = value[step]
    return value


def _quoted(value: Any) -> str:
    if isinstance(value, str):
        line = value.strip("\n").replace("\n", " ")
        return f"“{line}”" if len(line) <= _SHOWN else f"“{line[:_SHOWN]}…”"
    return "a list" if isinstance(value, list) else "fields"
