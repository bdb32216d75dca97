"""What each page of the real site tells machines about itself: JSON-LD, OpenGraph, sitemap, robots.txt and llms.txt."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import html5lib
import pytest
from rdflib import RDF, Graph, URIRef

from bakuprocess.model import COLLECTIONS
from bakuprocess.settings import Settings
from vocabulary import SCHEMA, errors, expanded

ORIGIN = "https://record.example/"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
# What the metadata may add to a page as it is sent, in bytes: in all, for each source that it cites, and on average.
MOST, MOST_ON_AVERAGE = 800, 400
DATES = {"startDate", "endDate", "foundingDate", "dateCreated", "datePublished"}


@dataclass(frozen=True)
class Described:
    """A page: its address, its JSON-LD, what its meta elements and its visible breadcrumbs tell, its main heading."""

    address: str
    json_ld: dict[str, Any]
    meta: dict[str, str]
    canonical: str
    crumbs: list[str]
    heading: str


@cache
def read(path: Path, site: Path) -> Described | None:
    """Return a page of the site; None for a redirect."""
    text = path.read_text("utf-8")
    if 'http-equiv="refresh"' in text:
        return None
    tree = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    [script] = [one for one in tree.iter("script") if one.get("type") == "application/ld+json"]
    meta = {
        str(one.get("property") or one.get("name")): str(one.get("content"))
        for one in tree.iter("meta")
        if one.get("property") or one.get("name")
    }
    [canonical] = [str(one.get("href")) for one in tree.iter("link") if one.get("rel") == "canonical"]
    crumbs = [" ".join("".join(one.itertext()).split()) for one in tree.findall(".//nav[@class='crumbs']//a")]
    [heading] = [" ".join("".join(one.itertext()).split()) for one in tree.iter("h1")]
    address = ORIGIN + path.relative_to(site).as_posix().removesuffix("index.html")
    return Described(address, json.loads(script.text or ""), meta, canonical, crumbs, heading)


@pytest.fixture(scope="session")
def pages(real: Settings) -> list[Described]:
    found = (read(path, real.site) for path in sorted(real.site.rglob("index.html")))
    return [page for page in found if page]


@pytest.fixture(scope="session")
def graph(pages: list[Described]) -> Graph:
    """Return what all pages together tell."""
    return expanded(page.json_ld for page in pages)


def records(real: Settings) -> Iterator[tuple[dict[str, Any], Described]]:
    """Yield the data of every record, with its page."""
    for path in sorted(real.site.rglob("record.json")):
        page = read(path.with_name("index.html"), real.site)
        assert page
        yield json.loads(path.read_text("utf-8")), page


def test_every_type_property_and_value_is_of_schema_orgs_vocabulary(graph: Graph) -> None:
    assert errors(graph) == []


def test_whatever_a_page_refers_to_is_described_on_its_own_page_as_the_same_type(
    real: Settings, pages: list[Described], graph: Graph
) -> None:
    described = {page.json_ld.get("mainEntity", {}).get("@id"): page for page in pages}
    named = {str(term) for triple in graph for term in triple if str(term).startswith(ORIGIN) and "#" in str(term)}
    assert len(named) > 300
    for name in named:
        page = described[name]
        assert name == f"{page.address}#this"
        assert list(graph.objects(URIRef(name), RDF.type)) == [URIRef(SCHEMA + page.json_ld["mainEntity"]["@type"])]
    assert len(named) == len(list(records(real))) + 1  # and the record as a whole


def test_a_page_tells_its_own_address_title_and_description_everywhere_alike(pages: list[Described]) -> None:
    for page in pages:
        assert page.json_ld["url"] == page.canonical == page.meta["og:url"] == page.address
        assert page.json_ld["isPartOf"]["name"] == page.meta["og:site_name"]
        assert page.json_ld["isPartOf"]["@id"] == ORIGIN
        assert page.json_ld["inLanguage"] == "en"
        if "mainEntity" not in page.json_ld:
            assert page.json_ld["description"] == page.meta["description"]


def test_a_records_page_is_an_article_to_the_web_and_any_other_a_part_of_the_site(pages: list[Described]) -> None:
    for page in pages:
        is_record = re.fullmatch(rf"{ORIGIN}({'|'.join(COLLECTIONS)})/[^/]+/", page.address)
        assert page.meta["og:type"] == ("article" if is_record else "website"), page.address


def test_the_breadcrumbs_are_those_that_a_reader_sees_and_lead_to_pages(pages: list[Described]) -> None:
    addresses = {page.address for page in pages}
    for page in pages:
        if page.address == ORIGIN:
            continue
        items = page.json_ld["breadcrumb"]["itemListElement"]
        names = [item["name"] for item in items]
        assert [item["position"] for item in items] == list(range(1, len(items) + 1))
        assert {item["item"]["@id"] for item in items} <= addresses
        assert items[-1]["item"]["@id"] == page.address
        if page.crumbs:
            assert [*page.crumbs, page.heading] == [" ".join(name.split()) for name in names]


def test_no_date_is_more_exact_than_the_records(real: Settings) -> None:
    told = 0
    for data, page in records(real):
        written = str(data.get("founded" if data["collection"] == "partners" else "date", ""))
        ends = [end if re.fullmatch("[0-9-]+", end) else None for end in written.split("/")]
        about = page.json_ld.get("mainEntity", {})
        found = {name: about[name] for name in sorted(DATES & set(about))}
        told += len(found)
        if data["collection"] == "events":
            start, end = ends[0], ends[1] if len(ends) > 1 else None
            assert found == {name: day for name, day in (("endDate", end), ("startDate", start)) if day}
        else:
            single = [ends[0]] if len(ends) == 1 and ends[0] and data["collection"] != "milestones" else []
            assert list(found.values()) == single, data["id"]
    assert told > 300


def test_a_time_in_doubt_is_told_in_words(real: Settings) -> None:
    pages = [page for data, page in records(real) if data["collection"] == "events" and set(data["date"]) & set("~?%")]
    assert pages
    assert all(re.search("about|uncertain", page.json_ld["temporalCoverage"]) for page in pages)


def test_the_metadata_adds_little_to_what_is_sent(real: Settings, pages: list[Described]) -> None:
    added = {page.address: weight(real.site / page.address.removeprefix(ORIGIN) / "index.html") for page in pages}
    for page in pages:
        assert added[page.address] < MOST, page.address
    assert sum(added.values()) / len(added) < MOST_ON_AVERAGE


def weight(path: Path) -> int:
    text = path.read_text("utf-8")
    return len(gzip.compress(text.encode(), 6)) - len(gzip.compress(SCRIPT.sub("", text).encode(), 6))


def test_the_sitemap_holds_every_page_once_and_nothing_else(real: Settings, pages: list[Described]) -> None:
    text = (real.site / "sitemap.xml").read_text("utf-8")
    assert gzip.decompress((real.site / "sitemap.xml.gz").read_bytes()).decode() == text
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.fromstring(text)
    assert root.tag == space + "urlset"
    assert [child.tag for url in root for child in url] == [space + "loc"] * len(root)  # no invented day of change
    listed = [location.text for location in root.iter(space + "loc")]
    assert sorted(map(str, listed)) == sorted(page.address for page in pages)


def test_robots_txt_lets_everybody_read_and_names_the_sitemap(real: Settings) -> None:
    parser = RobotFileParser()
    parser.parse((real.site / "robots.txt").read_text("utf-8").splitlines())
    assert parser.can_fetch("anybody", ORIGIN + "events/")
    assert parser.site_maps() == [ORIGIN + "sitemap.xml"]


def test_llms_txt_leads_to_pages_that_are_there(real: Settings, pages: list[Described]) -> None:
    text = (real.site / "llms.txt").read_text("utf-8")
    found = re.findall(r"^- \[.+\]\((.+?)\)", text, re.MULTILINE)
    addresses = {page.address for page in pages}
    assert len(found) > 90
    assert [address for address in found if address not in addresses] == []
