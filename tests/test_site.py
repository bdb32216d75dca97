"""The built site as a whole, over the real record: every page, by a strict parser."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest

from bakuprocess import checking
from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.settings import Settings
from records import AS_OF

ORIGIN = "https://record.example/"
REPOSITORY = "https://github.com/example/record"
# Attributes through which a browser loads something by itself.
LOADING = {"src", "srcset", "poster", "data", "background"}
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}


@dataclass
class Parsed:
    """What the tests ask of a page."""

    path: str
    errors: list[str]
    elements: Counter[str] = field(default_factory=Counter)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    title: str = ""
    description: str = ""
    canonical: str = ""
    redirects: bool = False
    language: str = ""


@cache
def parse(path: Path, root: Path) -> Parsed:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(path.read_bytes(), transport_encoding="utf-8")
    errors = [f"{position}: {code} {values}" for position, code, values in parser.errors]
    page = Parsed(path.relative_to(root).as_posix(), errors)
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        page.elements[element.tag] += 1
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        page.ids += [attributes["id"]] if "id" in attributes else []
        page.loaded += [value for name, value in attributes.items() if name in LOADING]
        if element.tag == "a" and "href" in attributes:
            page.links.append(attributes["href"])
        elif element.tag == "link":
            relations = set(attributes["rel"].split())
            page.loaded += [attributes["href"]] if relations & LOADING_LINKS else []
            page.canonical = attributes["href"] if "canonical" in relations else page.canonical
        elif element.tag == "meta" and attributes.get("name") == "description":
            page.description = attributes["content"]
        elif element.tag == "meta" and attributes.get("http-equiv") == "refresh":
            page.redirects = True
        elif element.tag == "html":
            page.language = attributes.get("lang", "")
    title = tree.find(".//title")
    page.title = "".join(title.itertext()) if title is not None else ""
    return page


def files(settings: Settings) -> list[Path]:
    return sorted(settings.site.rglob("*.html"))


def is_page(page: Parsed) -> bool:
    return page.path != "404.html" and not page.redirects


@pytest.fixture(scope="session")
def pages(real: Settings) -> list[Parsed]:
    return [parse(path, real.site) for path in files(real)]


def test_the_site_has_a_page_for_every_record(real: Settings) -> None:
    records = checking.check(real.data, AS_OF).catalogue.records
    assert records
    for record in records:
        folder = real.site / record.collection / record.id
        assert (folder / "index.html").is_file()
        assert (folder / "record.json").is_file()


def test_html_parses_without_an_error(pages: list[Parsed]) -> None:
    assert {page.path: page.errors for page in pages if page.errors} == {}


def test_every_page_has_one_heading_of_the_first_level_and_a_language(pages: list[Parsed]) -> None:
    assert [page.path for page in pages if page.elements["h1"] != 1 or page.language != "en"] == []


def test_ids_are_unique_on_a_page(pages: list[Parsed]) -> None:
    twice = {page.path: [i for i, number in Counter(page.ids).items() if number > 1] for page in pages}
    assert {path: ids for path, ids in twice.items() if ids} == {}


def test_nothing_is_loaded_from_another_host(pages: list[Parsed]) -> None:
    foreign = {page.path: [url for url in page.loaded if urlsplit(url).netloc] for page in pages}
    assert {path: urls for path, urls in foreign.items() if urls} == {}


def test_no_page_carries_what_only_the_index_of_the_search_needs(real: Settings) -> None:
    assert [path for path in files(real) if "data-pagefind-" in path.read_text("utf-8")] == []


def test_every_link_and_anchor_leads_somewhere(real: Settings, pages: list[Parsed]) -> None:
    assert [f"{page.path} → {link}" for page in pages for link in dead(page, real.site)] == []


def dead(page: Parsed, site: Path) -> Iterator[str]:
    base = "/" if page.path == "404.html" else "/" + page.path.removesuffix("index.html")
    for link in page.links + page.loaded:
        parts = urlsplit(urljoin(base, link))
        if parts.netloc:
            continue
        target = site / unquote(parts.path).lstrip("/")
        if target.is_dir():
            target /= "index.html"
        if not target.is_file() or (parts.fragment and parts.fragment not in parse(target, site).ids):
            yield link


def test_every_page_has_a_canonical_address_of_its_own(pages: list[Parsed]) -> None:
    for page in pages:
        if is_page(page):
            assert page.canonical == ORIGIN + page.path.removesuffix("index.html")


def test_a_former_address_leads_to_a_page_that_is_there(real: Settings, pages: list[Parsed]) -> None:
    former = [page for page in pages if page.redirects]
    assert former
    for page in former:
        target = parse(real.site / page.canonical.removeprefix(ORIGIN) / "index.html", real.site)
        assert is_page(target)
        assert target.title.startswith(page.title)


@pytest.mark.parametrize("attribute", ["title", "description"])
def test_titles_and_descriptions_are_there_and_each_is_its_pages_own(pages: list[Parsed], attribute: str) -> None:
    found: dict[str, list[str]] = {}
    for page in pages:
        if is_page(page):
            found.setdefault(getattr(page, attribute), []).append(page.path)
    assert "" not in found
    assert {text: paths for text, paths in found.items() if len(paths) > 1} == {}


def test_edit_links_lead_to_the_records_own_file(real: Settings) -> None:
    for collection in COLLECTIONS:
        for path in (real.site / collection).glob("*/index.html"):
            if parse(path, real.site).redirects:
                continue
            record = posixpath.basename(path.parent.as_posix())
            assert f"{REPOSITORY}/edit/main/data/{collection}/{record}.yml" in parse(path, real.site).links
            assert (real.data / collection / f"{record}.yml").is_file()


def test_without_settings_no_page_has_an_edit_link_or_an_invented_address(project: Settings) -> None:
    from bakuprocess import building  # noqa: PLC0415

    building.build(project, lambda _: None)
    for path in files(project):
        page = parse(path, project.site)
        assert page.canonical == ""
        assert not [link for link in page.links if "/edit/" in link or "record.example" in link]


def test_the_record_has_every_collection(real: Settings) -> None:
    catalogue = checking.check(real.data, AS_OF).catalogue
    empty: list[type[Record]] = [model for name, model in COLLECTIONS.items() if not catalogue.collection(name)]
    assert empty == []
