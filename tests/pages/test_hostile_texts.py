"""Whatever text stands in whatever field, the pages have that text to read, and no element more."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from markdown import Markdown

from bakuprocess import pages
from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.pages.page import Page
from bakuprocess.settings import ROOT, Settings
from hostile import SNIPPETS, TEXTS, normalised

FOLDERS = {".", "timeline", "matrix", "disagreements", "coverage", "coverage/single-source", *COLLECTIONS}
SETTINGS = Settings(ROOT, date(2026, 11, 23), site_url="https://record.example/", repo_url="https://host.example/repo")


def extensions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the Markdown extensions of mkdocs.yml with their options."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    for extension in yaml.safe_load(text)["markdown_extensions"]:
        yield from extension.items() if isinstance(extension, dict) else [(extension, {})]


EXTENSIONS = dict(extensions())


def records(text: str) -> dict[str, dict[str, Any]]:
    """Return a record of each collection, with `text` in every field that takes one."""
    prose = "".join("\\" + character if character in "\\*[]" else character for character in text)
    part = {"note": text, "cite": "source-1"}
    relation = {"degree": "linked", **part}
    described = {
        "also_known_as": [text, {"en": text, "az": text}],
        "summary": prose,
        "facts": [{"text": prose, "cite": "source-1"}, {"text": prose, "date": "2011", "cite": "source-1"}],
        "disagreements": [
            {
                "about": text,
                "concerns": ["partner-1"],
                "claims": [{"value": text, **part}, {"value": text, **part}],
                "note": text,
            }
        ],
        "cite": ["source-1"],
        "withdrawn": text,
    }
    return {
        "series": {"id": "series-1", "title": text, **described},
        "events": {
            "id": "event-1",
            "title": text,
            "kind": "forum",
            "series": "series-1",
            "edition": "1",
            "date": "2011",
            "status": "held",
            "relation": relation,
            "place": {"city": text, "country": "AZ", "venue": text},
            "theme": text,
            "participation": [{"partner": "partner-1", "role": "host", "as": text, **part}],
            "figures": [{"measure": "countries", "value": "20", **part}],
            **described,
        },
        "partners": {
            "id": "partner-1",
            "names": [
                {"name": text, "acronym": text, "until": "2020", "translations": {"az": text}},
                {"name": text, "acronym": text},
            ],
            "kind": "centre",
            "seat": {"city": text, "country": "AZ"},
            **described,
        },
        "milestones": {
            "id": "milestone-1",
            "title": text,
            "date": "2012",
            "about": ["partner-1"],
            "relation": relation,
            **described,
        },
        "documents": {
            "id": "document-1",
            "title": text,
            "kind": "report",
            "relation": relation,
            "symbol": text,
            "adopted_by": ["partner-1", {"en": text}],
            "adopted_at": "event-1",
            **described,
        },
        "sources": {
            "id": "source-1",
            "title": text,
            "publisher": text,
            "via": text,
            "url": "https://example.org/a_b_c",
            "kind": "mirror",
            "copy_of": {"en": text},
            "also_known_as": [text],
            "summary": prose,
            "withdrawn": text,
        },
    }


def rendered(text: str) -> list[Page]:
    """Return all pages of a record whose every field holds `text`."""
    made: list[Record] = [COLLECTIONS[name].model_validate(fields) for name, fields in records(text).items()]
    return list(pages.render(Catalogue(tuple(made)), SETTINGS))


def parsed(page: Page) -> tuple[list[tuple[str, list[str]]], str]:
    """Return the elements of a page with the names of their attributes, and its text."""
    _, _, body = page.text.split("---\n", 2)
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(body)
    tree = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    elements = [(node.tag, sorted(node.attrib)) for node in tree.iter() if isinstance(node.tag, str)]
    return elements, normalised("".join(tree.itertext()))


def markdown_pages(text: str) -> dict[str, Page]:
    """Return the pages that show texts of the record: all but those that tell editors of fields and rules."""
    made = (page for page in rendered(text) if page.path.endswith(".md"))
    return {page.path: page for page in made if not page.path.startswith((pages.fields.FOLDER, pages.rules.FOLDER))}


PLAIN = {path: parsed(page)[0] for path, page in markdown_pages("plain").items()}


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_known_trick_is_only_text(snippet: str) -> None:
    assert_only_text(snippet)


@settings(max_examples=25, deadline=None)
@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
def test_any_text_is_only_text(text: str) -> None:
    assert_only_text(text)


def assert_only_text(text: str) -> None:
    pages_ = markdown_pages(text)
    assert pages_.keys() == PLAIN.keys()
    for path, page in pages_.items():
        elements, words = parsed(page)
        assert elements == PLAIN[path], path
        if "/" in path and "index" not in path:
            assert normalised(text) in words, path


@settings(max_examples=25, deadline=None)
@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
def test_the_data_of_a_record_is_json_with_that_text(text: str) -> None:
    for page in rendered(text):
        if page.path.endswith("/record.json"):
            data = json.loads(page.text)
            assert normalised(text) in normalised(str(data.get("title") or data["names"][0]["name"]))


def test_the_plain_pages_hold_every_kind_of_page() -> None:
    assert {Path(path).parent.as_posix() for path in PLAIN} == FOLDERS
