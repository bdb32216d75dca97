"""The field reference for editors: a page for each collection, made from the same schema that their editors read."""

from collections.abc import Iterator
from typing import NamedTuple

from bakuprocess.escaping import Safe
from bakuprocess.model import COLLECTIONS
from bakuprocess.pages.labels import label
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer
from bakuprocess.schema import DEFINITIONS, Schema, example_of, schema_of

FOLDER = "contribute/fields"
_INDEX = f"{FOLDER}/index.md"


class Field(NamedTuple):
    """A field: its name and the end of its address, what it takes, and an example of it as a block of YAML.

    `part` is the end of the address of its own fields, if it has some; `words` are those that it takes, if it takes a
    few only, each with its meaning.
    """

    name: Safe
    anchor: Safe
    required: bool
    is_list: bool
    takes: str
    part: Safe
    description: str
    words: list[tuple[Safe, str]]
    example: Safe


class Section(NamedTuple):
    """Fields that belong together, under a title: those of the record itself, or of a part of it."""

    title: Safe
    anchor: Safe
    description: str
    fields: list[Field]


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of the field reference, and a page for each collection."""
    word = renderer.language.word
    schemas = {name: schema_of(name) for name in COLLECTIONS}
    yield renderer.page(
        _INDEX,
        "fields.md",
        word("The fields of each record"),
        word("What may stand in the file of a record: every field, what it takes, and an example."),
        collections=[(name, f"data/{name}/", whole["description"]) for name, whole in schemas.items()],
    )
    for name, whole in schemas.items():
        collection = label(renderer.language, "collection", name)
        told = word("Every field of a file in data/%(folder)s/: what goes there, what it takes, and an example.")
        yield renderer.page(
            f"{FOLDER}/{name}.md",
            "fields_of_collection.md",
            word("Fields: %(collection)s") % {"collection": collection},
            told % {"folder": name},
            sections=[*_record(renderer, whole), *_parts(whole, whole)],
            above=_INDEX,
        )


def _record(renderer: Renderer, whole: Schema) -> Iterator[Section]:
    """Yield the required fields of a record, then those that may be left out."""
    word, fields = renderer.helpers(_INDEX).word, list(_fields(whole, whole))
    yield Section(word("Required"), Safe("required"), "", [field for field in fields if field.required])
    yield Section(word("As your sources tell"), Safe("optional"), "", [field for field in fields if not field.required])


def _parts(owner: Schema, whole: Schema, way: tuple[str, ...] = ()) -> Iterator[Section]:
    """Yield a section for each part that the fields of an owner lead to, and for the parts of that."""
    for name, field in owner["properties"].items():
        part = _definition(field.get("items", field), whole)
        if "properties" in part:
            steps = (*way, name)
            title = Safe(" › ".join(f"`{step}`" for step in steps))
            yield Section(title, _anchor(steps), part["description"], list(_fields(part, whole, steps)))
            yield from _parts(part, whole, steps)


def _fields(owner: Schema, whole: Schema, way: tuple[str, ...] = ()) -> Iterator[Field]:
    for name, field in owner["properties"].items():
        steps, is_list = (*way, name), "items" in field
        item = _definition(field.get("items", field), whole)
        words = zip(field["enum"], field["enumDescriptions"], strict=True) if "enum" in field else ()
        yield Field(
            Safe(name),
            Safe("-".join(steps)),
            name in owner.get("required", ()),
            is_list,
            "" if "properties" in item else item.get("title", ""),
            _anchor(steps) if "properties" in item else Safe(""),
            field["description"],
            [(Safe(word), meaning) for word, meaning in words],
            Safe(f"```yaml\n{example_of(name, field['examples'][0])}```"),
        )


def _anchor(steps: tuple[str, ...]) -> Safe:
    return Safe(f"fields-of-{'-'.join(steps)}")


def _definition(field: Schema, whole: Schema) -> Schema:
    """Return the type that a field refers to, or what the field says itself."""
    found: Schema = whole["definitions"][field["$ref"].removeprefix(DEFINITIONS)] if "$ref" in field else field
    return found
