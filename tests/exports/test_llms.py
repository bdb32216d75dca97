"""llms.txt: in the form that llmstxt.org proposes, with a link to every record that stands, and text as text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from markdown import Markdown

from bakuprocess.catalogue import Catalogue
from bakuprocess.exports import llms
from bakuprocess.joins import standing
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS, Source
from bakuprocess.settings import ROOT, Settings
from hostile import SNIPPETS, TEXTS, normalised
from records import AS_OF

SITE = "https://record.example/"


def text_of(catalogue: Catalogue, site_url: str = SITE) -> str:
    [page] = llms.render(catalogue, Settings(ROOT, AS_OF, site_url=site_url), Language())
    assert page.path == "llms.txt"
    return page.text


def html(text: str) -> Any:
    return html5lib.parseFragment(Markdown().convert(text), treebuilder="etree", namespaceHTMLElements=False)


def sections(text: str) -> dict[str, list[tuple[str, str, str]]]:
    """Return the links of each section, each with its words, its address and what stands behind it."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    elements = [element for element in html(text) if isinstance(element.tag, str)]
    for heading, items in pairwise(elements):
        if heading.tag == "h2":
            found["".join(heading.itertext())] = list(links(items))
    return found


def links(items: Element) -> Iterator[tuple[str, str, str]]:
    for item in items.iter("li"):
        link = item.find("a")
        assert link is not None
        words = "".join(link.itertext())
        yield words, link.attrib["href"], "".join(item.itertext()).removeprefix(words)


def test_it_has_a_title_a_summary_text_and_then_only_sections_of_links(catalogue: Catalogue) -> None:
    kinds = [element.tag for element in html(text_of(catalogue)) if isinstance(element.tag, str)]
    assert re.fullmatch("h1 blockquote( p)+( h2 ul)+", " ".join(kinds))
    assert list(sections(text_of(catalogue))) == [
        "Main pages",
        "Series",
        "Events",
        "Partners",
        "Milestones",
        "Documents",
        "Optional",
    ]


def test_it_says_how_to_cite_and_under_which_licence(catalogue: Catalogue) -> None:
    text = text_of(catalogue)
    assert "To cite: " in text
    assert "https://creativecommons.org/licenses/by/4.0/" in text
    assert "EDTF" in text


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_it_links_to_every_record_that_stands_but_the_sources(catalogue: Catalogue, site_url: str) -> None:
    found = sections(text_of(catalogue, site_url))
    listed = [address for links in found.values() for _, address, _ in links]
    records = {f"{site_url}{one.collection}/{one.id}/" for one in standing(catalogue.described)}
    assert records <= set(listed)
    assert len(listed) == len(set(listed))
    assert f"{site_url}sources/" in listed
    assert all(address.startswith(site_url) and not address.startswith("/") for address in listed)


def test_a_link_tells_date_kind_status_and_relation(catalogue: Catalogue) -> None:
    found = sections(text_of(catalogue))
    assert ("Third Forum", SITE + "events/forum-2026/", ": 2026; Forum; Announced; Context") in found["Events"]
    assert ("World Forum", SITE + "series/forum/", ": 3 editions") in found["Series"]
    assert ("UNESCO", SITE + "partners/unesco/", ": Centre") in found["Partners"]
    assert not [words for words, *_ in found["Events"] if "again" in words], "a withdrawn record is not listed"


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_known_trick_is_only_text(snippet: str) -> None:
    assert_only_text(snippet)


@settings(max_examples=50, deadline=None)
@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
def test_any_text_is_only_text(text: str) -> None:
    assert_only_text(text)


def assert_only_text(text: str) -> None:
    fields = {"id": "series-1", "title": text, "summary": "It returns."}
    catalogue = Catalogue((COLLECTIONS["series"].model_validate(fields),))
    [(words, address, remark)] = sections(text_of(catalogue))["Series"]
    assert (normalised(words), address, remark) == (normalised(text), SITE + "series/series-1/", "")


def test_the_sources_are_not_listed_one_by_one(catalogue: Catalogue) -> None:
    assert [one for one in catalogue.records if isinstance(one, Source)]
    assert "Sources" not in sections(text_of(catalogue))
