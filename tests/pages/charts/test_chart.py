"""A picture is printed with its caption and its table, and whatever text is in it stays a text."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from markdown import Markdown

from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import Safe
from bakuprocess.model import COLLECTIONS
from bakuprocess.pages.charts import matrix, ranges, sources, strip
from bakuprocess.pages.charts.chart import Chart
from bakuprocess.pages.renderer import Helpers, Renderer, environment
from bakuprocess.settings import ROOT, Settings
from hostile import SNIPPETS, TEXTS, normalised


def extensions() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the Markdown extensions of mkdocs.yml with their options."""
    written = (ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", "")
    for extension in yaml.safe_load(written)["markdown_extensions"]:
        yield from extension.items() if isinstance(extension, dict) else [(extension, {})]


EXTENSIONS = dict(extensions())


def helpers_of(text: str) -> Helpers:
    """Return the helpers of the home page of a record with one text wherever a picture shows one."""
    described = {"summary": "It is.", "cite": ["source-1"]}
    core = {"degree": "core", "cite": "source-1"}
    event = {"title": text, "kind": "forum", "date": "2011", "status": "held", "relation": core, **described}
    roles = [{"partner": "partner-1", "role": "host", "cite": "source-1"}]
    figures = [{"measure": "participants", "value": "20", "cite": "source-1"}]
    name = {"name": text, "acronym": text}
    source = {"title": text, "publisher": text, "url": "https://example.org/", "kind": "news"}
    records: list[tuple[str, dict[str, Any]]] = [
        ("series", {"id": "series-1", "title": text, **described}),
        ("events", {"id": "event-1", "series": "series-1", "edition": "1", "figures": figures, **event}),
        ("events", {"id": "event-2", "participation": roles, **event}),
        ("partners", {"id": "partner-1", "names": [name], "kind": "centre", **described}),
        ("sources", {"id": "source-1", **source}),
    ]
    catalogue = Catalogue(tuple(COLLECTIONS[kind].model_validate(fields) for kind, fields in records))
    return Renderer(catalogue, Settings(ROOT, date(2026, 11, 23))).helpers("index.md")


def charts_of(text: str) -> list[Chart]:
    """Return all pictures of that record."""
    helpers = helpers_of(text)
    [series] = helpers.catalogue.series
    drawn = [
        strip.draw(helpers),
        ranges.draw(helpers, series, "participants"),
        matrix.draw(helpers, "matrix/"),
        sources.draw(helpers),
    ]
    charts = [chart for chart in drawn if chart]
    assert len(charts) == 4
    return charts


def printed(chart: Chart | None) -> str:
    """Return what the template makes of a picture."""
    helpers = helpers_of("plain")
    return environment().get_template("_chart.md").render({**helpers.names(), "chart": chart})


def parsed(chart: Chart) -> Element:
    """Return a picture as a browser reads it, after Markdown."""
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(f"A\n\n{printed(chart)}\n\nB")
    tree: Element = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return tree


def elements(tree: Element) -> list[tuple[str, list[str]]]:
    return [(node.tag, sorted(node.attrib)) for node in tree.iter() if isinstance(node.tag, str)]


PLAIN = [elements(parsed(chart)) for chart in charts_of("plain")]


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_known_trick_is_only_text(snippet: str) -> None:
    assert_only_text(snippet)


@settings(max_examples=25, deadline=None)
@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
def test_any_text_is_only_text(text: str) -> None:
    assert_only_text(text)


def assert_only_text(text: str) -> None:
    trees = [parsed(chart) for chart in charts_of(text)]
    assert [elements(tree) for tree in trees] == PLAIN
    for tree in trees[:2]:
        assert normalised(text) in normalised("".join(tree.itertext()))


def test_nothing_is_printed_where_there_is_no_picture() -> None:
    assert printed(None) == ""


@pytest.mark.parametrize("chart", charts_of("plain"), ids=lambda chart: chart.name)
def test_a_picture_needs_no_inline_style_and_no_script(chart: Chart) -> None:
    for tag, attributes in elements(parsed(chart)):
        assert tag.rpartition("}")[2] not in ("style", "script")
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_ids_are_unique_on_a_page_with_all_pictures() -> None:
    ids = [node.get("id") for chart in charts_of("plain") for node in parsed(chart).iter() if node.get("id")]
    assert len(ids) == len(set(ids)) == 8


def test_the_table_stands_right_below_with_heads_for_rows_and_columns() -> None:
    chart = Chart("x", "Title", Safe("<svg></svg>"), head=("Year", "Number"), rows=(("2011", 1500), ("2012", "")))
    figure = parsed(chart).find("figure")
    assert figure is not None
    assert [child.tag.rpartition("}")[2] for child in figure] == ["figcaption", "svg", "details"]
    assert figure.findtext("details/summary") == "The same as a table"
    heads = [(head.get("scope"), head.get("class"), head.text) for head in figure.iter("th")]
    assert heads == [
        *(("col", None, "Year"), ("col", "number", "Number")),
        *(("row", None, "2011"), ("row", None, "2012")),
    ]
    assert [(cell.get("class"), cell.text or "") for cell in figure.iter("td")] == [("number", "1,500"), ("number", "")]


def test_without_rows_there_is_no_table() -> None:
    assert "<details" not in printed(Chart("x", "Title", Safe("<svg></svg>")))


def test_a_picture_and_its_caption_are_one_block_of_html() -> None:
    assert all("\n\n" not in printed(chart).strip() for chart in charts_of("plain"))
