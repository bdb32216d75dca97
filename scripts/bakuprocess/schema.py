"""JSON Schema for editors: what a record of each collection may hold, made from the models.

Draft 7, since every version of the YAML language server reads it, and other editors do; later drafts say nothing more
of our records. An editor's own YAML parser guesses types where ours takes every scalar as text: so a schema accepts a
number where what a record writes may look like one. Beside what the models say, it holds what a few rules ask of one
record.

An example stands in the description, which editors show, not under `examples`: those they offer as values, and a date
that nobody read anywhere would be one key away from the record.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic.json_schema import GenerateJsonSchema

from bakuprocess.files import SCHEMAS
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS, Described, Record
from bakuprocess.model.event import Figure, Participation
from bakuprocess.model.record import Claim, Disagreement, Fact
from bakuprocess.model.relation import Relation
from bakuprocess.reading import read, value_of

DRAFT = "http://json-schema.org/draft-07/schema#"
DEFINITIONS = "#/definitions/"
# What a field says of itself; everything else belongs to its type.
_OF_A_FIELD = ("description", "examples")
# Keywords whose values are no schemas, and those whose values are schemas by name.
_PLAIN = (*_OF_A_FIELD, "const", "enum", "enumDescriptions", "required", "title")
_BY_NAME = ("properties", "patternProperties", "definitions")

Schema = dict[str, Any]


def modeline(collection: str) -> str:
    """Return the first line of a new file of a collection, by which any editor with a YAML server finds its schema."""
    return f"# yaml-language-server: $schema=../{SCHEMAS}/{collection}.json"


@cache
def schema_of(collection: str) -> Schema:
    """Return the JSON Schema of the records of a collection, with each field's examples as the model writes them.

    It is made once; nobody may change it.
    """
    model = COLLECTIONS[collection]
    raw = model.model_json_schema(schema_generator=_Untitled, ref_template=f"{DEFINITIONS}{{model}}")
    parts: dict[str, Schema] = raw.pop("$defs", {})
    _add_rules(model, raw, parts)
    types: dict[str, Schema] = {}
    definitions = {name: _cleaned(part, types) for name, part in parts.items()}
    fields = {name: _cleaned(raw["properties"][name], types) for name in _ordered(model)}
    if "country" in types:
        codes = types["country"]["anyOf"][0]
        codes["enumDescriptions"] = [Language().country(code) for code in codes["enum"]]
    return {
        "$schema": DRAFT,
        "title": model.noun.capitalize(),
        "description": raw["description"],
        "type": "object",
        "properties": fields,
        "required": [name for name in fields if name in raw["required"]],
        "additionalProperties": False,
        "definitions": dict(sorted({**definitions, **types}.items())),
    }


def files() -> dict[str, str]:
    """Return the files of `data/schema/` as they should be, by their names; the same text on every machine."""
    return {
        f"{name}.json": json.dumps(_for_editors(schema_of(name)), ensure_ascii=False, indent=2) + "\n"
        for name in COLLECTIONS
    }


def stale(folder: Path) -> list[str]:
    """Return the names of the files of a folder that are missing or not as the models say."""
    return list(_new(folder))


def write(folder: Path) -> list[str]:
    """Write the files that are missing or not as the models say, and return their names."""
    new = _new(folder)
    folder.mkdir(exist_ok=True)
    for name, text in new.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
    return list(new)


def _new(folder: Path) -> dict[str, str]:
    return {name: text for name, text in files().items() if _text(folder / name) != text}


@cache
def example_of(name: str, text: str) -> str:
    """Return an example of a field as an editor writes it: its name, and below it, indented, what has several lines."""
    root, problems = read("example", f"{name}: {text}\n".encode())
    if root is None:
        raise ValueError(f"the example {text!r} is no YAML: {problems[0].found}")
    written: str = yaml.dump(value_of(root), Dumper=_Indented, sort_keys=False, allow_unicode=True, width=100)
    return written


class _Indented(yaml.SafeDumper):
    """Writes texts without quotes that our reader does not need, and lists indented below their field."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  PyYAML's way

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  PyYAML's names
        """Indent lists too."""
        super().increase_indent(flow, indentless=False)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode(errors="replace")
    except FileNotFoundError:
        return ""


class _Untitled(GenerateJsonSchema):
    """Pydantic's schema without titles that only say a field's name again: what has a title here is a type of ours."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  Pydantic's name
        """Say no."""
        return False


def _ordered(model: type[Record]) -> list[str]:
    """Return the fields in the order in which people look for them: the title, what else is required, the rest.

    What only this collection has stands before what others have too.
    """
    owners = [owner for owner in reversed(model.__mro__) if issubclass(owner, Record)]
    depth = {name: at for at, owner in reversed(list(enumerate(owners))) for name in owner.model_fields}
    fields = sorted(
        model.model_fields.items(),
        key=lambda field: (field[0] != "title", not field[1].is_required(), -depth[field[0]]),
    )
    return [field.alias or name for name, field in fields if name != "id"]


def _add_rules(model: type[Record], record: Schema, parts: dict[str, Schema]) -> None:
    """Add what rules ask of one record: sources (BP105), and two claims (BP117)."""
    cited = [parts[part.__name__] for part in (Fact, Claim, Figure, Participation) if part.__name__ in parts]
    for owner in [record, *cited] if issubclass(model, Described) else []:
        cite = owner["properties"]["cite"]
        cite["title"] = "Id of a source, or a list of at least one"
        cite["anyOf"] = [one | {"minItems": 1} if "items" in one else one for one in cite["anyOf"]]
        owner["required"].append("cite")
    if Disagreement.__name__ in parts:
        parts[Disagreement.__name__]["properties"]["claims"]["minItems"] = 2
    if Relation.__name__ in parts:
        near = {"properties": {"degree": {"enum": ["core", "linked"]}}, "required": ["degree"]}
        sources = {"required": ["cite"], "properties": {"cite": {"minItems": 1}}}
        parts[Relation.__name__] |= {"if": near, "then": sources}


def _cleaned(node: Any, types: dict[str, Schema]) -> Any:
    """Return a schema for people from one of Pydantic's; its types are put among `types` and referred to."""
    if isinstance(node, list):
        return [_cleaned(item, types) for item in node]
    if not isinstance(node, dict):
        return node
    node = _without_null(node)
    left_out = {"default", "type"} if "enum" in node else {"default"}
    ordered = sorted(node, key=lambda name: name not in _OF_A_FIELD)
    cleaned = {name: _keyword(name, node[name], types) for name in ordered if name not in left_out}
    if "description" in node:
        cleaned["description"] = _sentence(node["description"])
    if "enumDescriptions" in node:
        cleaned["enumDescriptions"] = [_sentence(node["enumDescriptions"][word]) for word in node["enum"]]
    return cleaned if "title" not in node or "properties" in node else _referred(cleaned, types)


def _keyword(name: str, value: Any, types: dict[str, Schema]) -> Any:
    if name in _PLAIN:
        return value
    return {key: _cleaned(one, types) for key, one in value.items()} if name in _BY_NAME else _cleaned(value, types)


def _without_null(node: Schema) -> Schema:
    """Return the schema of a field that may be left out without Pydantic's null: what is not there has no line."""
    some = [one for one in node.get("anyOf", ()) if one != {"type": "null"}]
    return node if len(some) != 1 else some[0] | {name: value for name, value in node.items() if name != "anyOf"}


def _referred(node: Schema, types: dict[str, Schema]) -> Schema:
    """Put a type among the others under a name made from its title, and return what refers to it."""
    name = re.sub("[^a-z0-9]+", "-", node["title"].lower())
    types[name] = {key: value for key, value in node.items() if key not in _OF_A_FIELD}
    return {key: node[key] for key in _OF_A_FIELD if key in node} | {"$ref": f"{DEFINITIONS}{name}"}


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].removesuffix(".") + "."


def _for_editors(schema: Schema) -> Schema:
    """Return a schema in which each field's example stands in its description."""
    told = {**schema}
    for keyword in _BY_NAME:
        if keyword in schema:
            told[keyword] = {name: _for_editors(_with_example(name, one)) for name, one in schema[keyword].items()}
    return told


def _with_example(name: str, field: Schema) -> Schema:
    if "examples" not in field:
        return field
    shown = f"{field['description']}\n\n```yaml\n{example_of(name, field['examples'][0])}```"
    return {"description": field["description"], "markdownDescription": shown} | {
        key: value for key, value in field.items() if key not in _OF_A_FIELD
    }
