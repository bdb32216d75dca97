"""JSON-LD: what a page is about, in schema.org's vocabulary, no more exact than the record, whatever a text holds."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess import pages
from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import front_matter
from bakuprocess.exports.schema_org import Shown, describe
from bakuprocess.language import Language
from bakuprocess.model import COLLECTIONS
from bakuprocess.pages.renderer import Renderer
from bakuprocess.settings import ROOT, Settings
from hostile import SNIPPETS, TEXTS
from records import AS_OF, checked
from vocabulary import errors, expanded, json_ld

SITE = "https://record.example/"
EVENT = {"title": "A forum", "kind": "forum", "status": "held", "date": "2011", "relation": {"degree": "core"}}


def metadata(catalogue: Catalogue, site_url: str = SITE, as_of: date = AS_OF) -> dict[str, dict[str, Any]]:
    """Return the metadata of each generated page by its path."""
    return json_ld(pages.render(catalogue, Settings(ROOT, as_of, site_url=site_url)))


@pytest.fixture
def described(tmp_path: Path) -> Any:
    """Return a function that writes records, and returns the metadata of each page."""

    def written(records: dict[str, str], **settings: Any) -> dict[str, dict[str, Any]]:
        done = checked(tmp_path / "data", records)
        assert not done.has_errors, "\n".join(map(str, done.problems))
        return metadata(done.catalogue, **settings)

    return written


def event(as_of: date = AS_OF, **fields: Any) -> dict[str, Any]:
    """Return the metadata of the page of one event."""
    record = COLLECTIONS["events"].model_validate({"id": "forum", "summary": "It met.", **EVENT, **fields})
    shown = Shown("events/forum.md", record.heading, "It met.", record)
    return describe(shown, Catalogue((record,)), Settings(ROOT, as_of, site_url=SITE), Language())


def thing(page: dict[str, Any]) -> dict[str, Any]:
    """Return what a page is about."""
    about: dict[str, Any] = page["mainEntity"]
    return about


@pytest.mark.parametrize("site_url", [SITE, ""])
def test_every_type_property_and_value_is_of_the_vocabulary(catalogue: Catalogue, site_url: str) -> None:
    graph = expanded(metadata(catalogue, site_url).values())
    assert len(graph) > 300
    assert errors(graph) == []


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"@type": "Evnt"}, "no type: https://schema.org/Evnt"),
        ({"@type": "Event", "startDay": "2011"}, "no property: https://schema.org/startDay"),
        ({"@type": "Event", "subEvents": {"@type": "Event"}}, "no property: https://schema.org/subEvents"),
        ({"@type": "Event", "temporalCoverage": "2011"}, "temporalCoverage is no property of ['Event', 'Thing']"),
        ({"@type": "Event", "startDate": "2011-04~"}, "startDate takes ('Date', 'DateTime'), not"),
        ({"@type": "Event", "organizer": {"@type": "Event"}}, "organizer takes ('Organization', 'Person'), not"),
        ({"@type": "Event", "superEvent": "The forum"}, "superEvent takes ('Event',), not"),
        ({"@type": "Event", "eventStatus": "https://schema.org/Held"}, "eventStatus takes ('EventStatusType',), not"),
    ],
)
def test_what_is_not_of_the_vocabulary_would_be_found(wrong: dict[str, Any], message: str) -> None:
    [error] = errors(expanded([{"@context": "https://schema.org", **wrong}]))
    assert error.startswith(message)


@pytest.mark.parametrize(
    ("written", "start", "end", "told"),
    [
        ("2011", "2011", None, None),
        ("2011-04", "2011-04", None, None),
        ("2011-04-07", "2011-04-07", None, None),
        ("2011-04-07/2011-04-09", "2011-04-07", "2011-04-09", None),
        ("2011-04/2012", "2011-04", "2012", None),
        ("2011~", None, None, "about 2011"),
        ("2011-04-07?", None, None, "7 April 2011 (uncertain)"),
        ("2011-04-07/2011-04-09%", "2011-04-07", None, "7 April 2011\u2009–\u2009perhaps about 9 April 2011"),
    ],
)
def test_an_events_dates_are_as_exact_as_the_record_and_in_words_if_in_doubt(
    written: str, start: str | None, end: str | None, told: str | None
) -> None:
    page = event(date=written)
    assert (thing(page).get("startDate"), thing(page).get("endDate")) == (start, end)
    assert page.get("temporalCoverage") == told


_MARKS = st.sampled_from(["", "", "~", "?", "%"])
_POINTS = st.builds(
    lambda day, length, mark: (day.isoformat()[:length], mark), st.dates(), st.sampled_from([4, 7, 10]), _MARKS
)


@settings(deadline=None)
@given(st.lists(_POINTS, min_size=1, max_size=2, unique_by=lambda point: point[0]))
def test_no_date_is_told_that_the_record_does_not_hold(points: list[tuple[str, str]]) -> None:
    about = thing(event(date="/".join("".join(point) for point in points)))
    told = [about.get("startDate", ""), about.get("endDate", "")][: len(points)]
    assert told == ["" if mark else day for day, mark in points]
    assert len(points) == 2 or "endDate" not in about


@pytest.mark.parametrize(
    ("status", "day", "told"),
    [
        ("held", "2011", "https://schema.org/EventScheduled"),
        ("announced", "2027", "https://schema.org/EventScheduled"),
        ("postponed", "2027", "https://schema.org/EventPostponed"),
        ("cancelled", "2011", "https://schema.org/EventCancelled"),
        ("announced", "2026-10", None),
    ],
)
def test_an_events_status_is_told_but_for_an_announced_one_whose_time_is_over(
    status: str, day: str, told: str | None
) -> None:
    assert thing(event(status=status, date=day)).get("eventStatus") == told


def test_an_event_tells_its_place_its_whole_and_its_parts(described: Any) -> None:
    found = described(
        {
            "series/forum.yml": "title: The Forum",
            "events/forum-2011.yml": "title: First Forum\nseries: forum\nedition: 1\ndate: 2011-04-07/2011-04-09\n"
            "place: {city: {en: Baku, az: Bakı}, country: AZ, venue: A palace}\nwebsite: https://forum.example/2011",
            "events/session.yml": "title: A session\ndate: 2011-04-08\npart_of: forum-2011",
        }
    )
    forum = thing(found["events/forum-2011.md"])
    assert forum["@id"] == "https://record.example/events/forum-2011/#this"
    assert forum["url"] == "https://forum.example/2011"
    assert forum["location"] == {
        "@type": "Place",
        "name": "A palace",
        "address": {"@type": "PostalAddress", "addressLocality": "Baku", "addressCountry": "AZ"},
    }
    series = {"@type": "EventSeries", "@id": "https://record.example/series/forum/#this", "name": "The Forum"}
    whole = {"@type": "Event", "@id": "https://record.example/events/forum-2011/#this", "name": "First Forum"}
    part = {"@type": "Event", "@id": "https://record.example/events/session/#this", "name": "A session"}
    assert forum["superEvent"] == series
    assert forum["subEvent"] == part
    assert thing(found["events/session.md"])["superEvent"] == whole
    assert thing(found["series/forum.md"])["subEvent"] == whole


def test_a_part_in_an_event_is_told_by_what_the_vocabulary_has_for_it_under_the_name_of_the_time(
    catalogue: Catalogue,
) -> None:
    found = metadata(catalogue)
    first, second = thing(found["events/forum-2011.md"]), thing(found["events/forum-2024.md"])
    assert first["contributor"] == [organisation("unesco", "UNESCO"), organisation("icesco", "Islamic Organization")]
    assert first["attendee"] == organisation("icesco", "Islamic Organization")
    assert second["organizer"] == organisation("icesco", "Islamic World Organization")
    assert "sponsor" not in first


def organisation(name: str, called: str) -> dict[str, str]:
    return {"@type": "Organization", "@id": f"https://record.example/partners/{name}/#this", "name": called}


def test_a_partner_is_told_with_its_names_of_all_times_and_languages(described: Any) -> None:
    record = """\
names:
  - {name: Old Organization, acronym: OLD, until: 2020, translations: {fr: Ancienne organisation}}
  - {name: {en: New Organization, az: Yeni təşkilat}, acronym: NEW, since: 2020}
kind: national-authority
part_of: above
founded: 1982-05
seat: {city: Rabat, country: MA}
website: https://new.example
identifiers: {wikidata: Q7809, ror: 04w9hb387}
also_known_as: [The Organization]"""
    found = described({"partners/new.yml": record, "partners/above.yml": "names: [{name: Above}]\nkind: media"})
    assert thing(found["partners/new.md"]) == {
        "@type": "GovernmentOrganization",
        "@id": "https://record.example/partners/new/#this",
        "name": "New Organization",
        "alternateName": [
            "NEW",
            "Yeni təşkilat",
            "Old Organization",
            "OLD",
            "Ancienne organisation",
            "The Organization",
        ],
        "description": "It takes part.",
        "foundingDate": "1982-05",
        "address": {"@type": "PostalAddress", "addressLocality": "Rabat", "addressCountry": "MA"},
        "parentOrganization": {
            "@type": "NewsMediaOrganization",
            "@id": "https://record.example/partners/above/#this",
            "name": "Above",
        },
        "url": "https://new.example",
        "sameAs": ["https://www.wikidata.org/wiki/Q7809", "https://ror.org/04w9hb387"],
    }


@pytest.mark.parametrize("founded", ["1982~", "1982?", "1982/1985"])
def test_a_foundation_that_is_in_doubt_or_no_single_date_is_left_to_the_page(described: Any, founded: str) -> None:
    assert "foundingDate" not in thing(described({"partners/new.yml": f"founded: {founded}"})["partners/new.md"])


def test_a_milestone_is_a_thing_and_its_page_tells_the_time_and_whom_it_concerns(catalogue: Catalogue) -> None:
    page = metadata(catalogue)["milestones/renaming.md"]
    assert thing(page)["@type"] == "Thing"
    assert page["temporalCoverage"] == "2020"
    assert page["about"] == organisation("icesco", "Islamic Organization")


@pytest.mark.parametrize(
    ("kind", "type_", "dated"),
    [
        ("declaration", "CreativeWork", "dateCreated"),
        ("decree", "Legislation", "dateCreated"),
        ("report", "Report", "datePublished"),
        ("booklet", "CreativeWork", "datePublished"),
    ],
)
def test_a_document_is_told_with_its_date_its_makers_and_its_texts(
    described: Any, kind: str, type_: str, dated: str
) -> None:
    record = (
        f"title: The text\nkind: {kind}\ndate: 2011-04\nsymbol: A/1\nadopted_by: [icesco, The ministers]\nlinks:\n"
        "  - {url: 'https://example.org/d', language: en, format: pdf}\n"
        "  - {url: 'https://example.org/f', language: fr}"
    )
    about = thing(
        described({"documents/text.yml": record, "partners/icesco.yml": "names: [{name: A body}]"})["documents/text.md"]
    )
    assert about["@type"] == type_
    assert about[dated] == "2011-04"
    assert about["identifier"] == "A/1"
    assert about["creator"] == organisation("icesco", "A body")
    assert about["encoding"] == [
        {
            "@type": "MediaObject",
            "contentUrl": "https://example.org/d",
            "encodingFormat": "application/pdf",
            "inLanguage": "en",
        },
        {"@type": "MediaObject", "contentUrl": "https://example.org/f", "inLanguage": "fr"},
    ]


def test_a_source_is_told_with_its_publisher_its_own_address_and_what_it_copies(described: Any) -> None:
    record = """\
title: {en: A report, fr: Un rapport}
publisher: An agency
url: https://agency.example/report
kind: news
date: 2011-04-07
language: fr
archive_url: https://archive.example/1"""
    copy = "title: A copy\nurl: https://copies.example/1\nkind: mirror\ncopy_of: text\ndate: 2011~"
    found = described(
        {
            "sources/report.yml": record,
            "sources/copy.yml": copy,
            "documents/text.yml": "title: The text\nkind: report\ncite: [report, copy]",
        }
    )
    assert thing(found["sources/report.md"]) == {
        "@type": "NewsArticle",
        "@id": "https://record.example/sources/report/#this",
        "name": "A report",
        "alternateName": "Un rapport",
        "publisher": {"name": "An agency"},
        "url": "https://agency.example/report",
        "archivedAt": "https://archive.example/1",
        "datePublished": "2011-04-07",
        "inLanguage": "fr",
    }
    copied = thing(found["sources/copy.md"])
    assert copied["@type"] == "CreativeWork"
    assert copied["exampleOfWork"]["@id"] == "https://record.example/documents/text/#this"
    assert "datePublished" not in copied


def test_a_page_tells_its_site_its_language_its_breadcrumbs_and_the_day_of_its_review(described: Any) -> None:
    found = described(
        {
            "series/forum.yml": "title: The Forum",
            "events/forum-2011.yml": "title: First Forum\nseries: forum\nedition: 1\nverified: 2026-11-01",
        }
    )
    page = found["events/forum-2011.md"]
    assert page["@type"] == "WebPage"
    assert page["url"] == "https://record.example/events/forum-2011/"
    assert page["inLanguage"] == "en"
    assert page["lastReviewed"] == "2026-11-01"
    assert page["isPartOf"] == {
        "@type": "WebSite",
        "@id": SITE,
        "name": "The Baku Process: a sourced record",
    }
    assert list(trail(page)) == [
        (1, "Home", SITE),
        (2, "Events", SITE + "events/"),
        (3, "The Forum", SITE + "series/forum/"),
        (4, "First Forum", SITE + "events/forum-2011/"),
    ]
    assert found["events/index.md"]["@type"] == "CollectionPage"
    assert list(trail(found["events/index.md"])) == [(1, "Home", SITE), (2, "Events", SITE + "events/")]
    assert "breadcrumb" not in found["index.md"]


def test_a_record_whose_id_ends_with_index_has_its_own_address(described: Any) -> None:
    assert described({"events/press-index.yml": ""})["events/press-index.md"]["url"] == SITE + "events/press-index/"


def trail(page: dict[str, Any]) -> Iterator[tuple[int, str, str]]:
    assert page["breadcrumb"]["@type"] == "BreadcrumbList"
    for item in page["breadcrumb"]["itemListElement"]:
        yield item["position"], item["name"], item["item"]["@id"]


def test_the_home_page_tells_the_site_and_the_record_as_a_whole(catalogue: Catalogue) -> None:
    home = metadata(catalogue)["index.md"]
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert (home["isPartOf"]["url"], home["isPartOf"]["license"]) == (SITE, licence)
    about = thing(home)
    assert (about["@type"], about["url"], about["license"]) == ("Dataset", SITE, licence)
    assert about["dateModified"] == "2026-11-23"
    assert about["temporalCoverage"] == "2011/2026"
    assert "distribution" not in about


def test_a_withdrawn_record_describes_nothing_any_more(catalogue: Catalogue) -> None:
    page = metadata(catalogue)["events/forum-2011-again.md"]
    assert page["name"]
    assert page["description"]
    assert not {"mainEntity", "about", "temporalCoverage"} & set(page)


def test_without_an_address_of_the_site_nothing_needs_one_or_pretends_to_have_it(catalogue: Catalogue) -> None:
    for page in metadata(catalogue, site_url="").values():
        found = list(fields(page))
        assert not {"@id", "item"} & {name for name, _ in found}
        assert "url" not in page
        assert all(value.startswith("https://example.org/") for name, value in found if name == "url")


def fields(value: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every value within a value, with the property that it stands under."""
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from fields(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from fields(one, name)
    else:
        yield name, value


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_known_trick_ends_no_script_and_is_told_as_it_is(snippet: str) -> None:
    assert_only_told(snippet)


@settings(max_examples=50, deadline=None)
@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
def test_any_text_ends_no_script_and_is_told_as_it_is(text: str) -> None:
    assert_only_told(text)


def assert_only_told(text: str) -> None:
    record: Any = COLLECTIONS["events"].model_validate(
        {
            "id": "forum",
            "summary": "It met.",
            **EVENT,
            "title": text,
            "also_known_as": [{"az": text + " 2"}],
            "place": {"city": text, "country": "AZ"},
        }
    )
    renderer = Renderer(Catalogue((record,)), Settings(ROOT, AS_OF))
    head = front_matter({"json_ld": renderer.json_ld("events/forum.md", text, "It met.", {"record": record})})
    script = f'<script type="application/ld+json">{yaml.safe_load(head.strip().strip("-"))["json_ld"]}</script>'
    tree = html5lib.parseFragment(script, treebuilder="etree", namespaceHTMLElements=False)
    [element] = tree
    about = thing(json.loads(element.text))
    assert (tree.text or "", element.tail or "", list(element)) == ("", "", [])
    assert about["name"] == record.heading
    assert about["location"]["address"]["addressLocality"] == str(record.place.city)
    assert about["alternateName"] == record.also_known_as[0].forms[0][1]
