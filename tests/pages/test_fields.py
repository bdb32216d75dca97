"""The field reference: every field of every model is there, and every example on it is right."""

import re
from functools import cache
from typing import Any, get_args, get_type_hints

import pytest
import yaml

from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS
from bakuprocess.model.event import Role
from bakuprocess.model.record import Part
from bakuprocess.pages import fields
from bakuprocess.pages.renderer import Renderer
from bakuprocess.reading import read
from bakuprocess.schema import schema_of
from bakuprocess.settings import ROOT, Settings
from bakuprocess.validating import validate
from records import AS_OF, completed

# A section of fields: its address. A field in it: its name and address, what is told of it, and its example.
SECTION = re.compile(r"^## .* \{: #([a-z_-]+) \}$", re.MULTILINE)
FIELD = re.compile(r"^### `([a-z_]+)` \{: #([a-z_-]+) \}\n(.*?)```yaml\n(.*?)```$", re.MULTILINE | re.DOTALL)


@cache
def rendered() -> dict[str, str]:
    return {page.path: page.text for page in fields.render(Renderer(Catalogue(()), Settings(ROOT, AS_OF)))}


def page(collection: str) -> str:
    return rendered()[f"contribute/fields/{collection}.md"]


def told(collection: str) -> dict[str, tuple[str, str, str]]:
    """Return the fields of a page by their addresses: name, what is told, example."""
    return {anchor: (name, about, example) for name, anchor, about, example in FIELD.findall(page(collection))}


EXAMPLES = [(collection, anchor) for collection in COLLECTIONS for anchor in told(collection)]


def models(model: type[Part], way: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return every field of a model and of the parts in it, by its address."""
    found: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if name != "id":
            steps = (*way, field.alias or name)
            found["-".join(steps)] = field
            for part in parts(get_type_hints(model)[name]):
                found |= models(part, steps)
    return found


def parts(hint: Any) -> list[type[Part]]:
    if isinstance(hint, type):
        return [hint] if issubclass(hint, Part) else []
    return [part for argument in get_args(hint) for part in parts(argument)]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_is_there_with_its_description(collection: str) -> None:
    wanted = models(COLLECTIONS[collection])
    assert told(collection).keys() == wanted.keys()
    for anchor, (name, about, _) in told(collection).items():
        first, *rest = wanted[anchor].description
        assert about.strip().startswith(first.upper()), anchor
        assert "".join(rest).split(":")[0].split(";")[0] in about.replace("&#45;", "-"), anchor
        assert anchor.rpartition("-")[2] == name


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_what_is_required_is_marked(collection: str) -> None:
    marked = {
        anchor for anchor, (_, about, _) in told(collection).items() if ">Required<" in about and "-" not in anchor
    }
    assert marked == set(schema_of(collection)["required"])


def test_the_words_that_a_field_takes_are_listed_with_their_meaning() -> None:
    _, about, _ = told("events")["participation-role"]
    listed = re.findall(r"^- `([a-z-]+)`: [A-Z].*\.$", about, re.MULTILINE)
    assert tuple(listed) == get_args(Role)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_field_with_fields_of_its_own_leads_to_them(collection: str) -> None:
    sections = SECTION.findall(page(collection))
    led = re.findall(r"\]\(#([a-z_-]+)\)", page(collection))
    assert ["required", "optional", *led] == sections
    assert len(set(sections) | told(collection).keys()) == len(sections) + len(told(collection))


@pytest.mark.parametrize(("collection", "anchor"), EXAMPLES, ids="/".join)
def test_an_example_is_right(collection: str, anchor: str) -> None:
    fields_of_page = told(collection)
    record: dict[str, Any] = {}
    owner, steps = record, anchor.split("-")
    for number, step in enumerate(steps, start=1):
        name, _, example = fields_of_page["-".join(steps[:number])]
        assert name == step
        owner |= yaml.load(example, yaml.BaseLoader)
        owner = owner[step][0] if isinstance(owner[step], list) else owner[step]
        if not isinstance(owner, dict):
            break
    root, unreadable = read(
        f"data/{collection}/x.yml", completed(f"{collection}/x.yml", yaml.safe_dump(record)).encode()
    )
    assert root is not None, unreadable
    assert validate(collection, "x", root).problems == ()


@pytest.mark.parametrize(("collection", "anchor"), EXAMPLES, ids="/".join)
def test_an_example_is_read_as_the_model_has_it(collection: str, anchor: str) -> None:
    name, _, example = told(collection)[anchor]
    [written] = models(COLLECTIONS[collection])[anchor].examples
    assert yaml.load(example, yaml.BaseLoader) == yaml.load(f"{name}: {written}", yaml.BaseLoader)


def test_the_index_leads_to_every_page_and_back_to_how_to_write() -> None:
    index = rendered()["contribute/fields/index.md"]
    assert re.findall(r"\]\(([a-z]+)\.md\)", index) == list(COLLECTIONS)
    assert "](../../contribute/index.md)" in index
