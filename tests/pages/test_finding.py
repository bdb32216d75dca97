"""What the search knows of a record's page beside its text."""

from pathlib import Path
from typing import Any

import pytest

from bakuprocess.language import Language
from bakuprocess.pages import finding
from records import checked

ORGANISATIONS = {
    "partners/icesco.yml": """
names:
  - {name: Islamic Organization, acronym: ISESCO, until: 2020}
  - {name: Islamic World Organization, acronym: ICESCO, translations: {az: İslam Dünyası Təşkilatı}}
also_known_as: [ISWESCO]""",
    "partners/unesco.yml": "names:\n  - {name: UNESCO}",
}
FORUM = {
    **ORGANISATIONS,
    "series/world-forum.yml": "title: World Forum on Dialogue",
    "events/second-forum.yml": """
title: {en: 2nd World Forum; Baku, az: II Dünya Forumu}
series: world-forum
edition: 2
date: 2013-05-29/2014-06-01
place: {city: Baku, country: AZ, venue: Hilton}
theme: Living together
relation: {degree: core, cite: a-source}
participation:
  - {partner: unesco, role: partner, cite: a-source}
  - {partner: icesco, role: partner, cite: a-source}
  - {partner: icesco, role: organiser, cite: a-source}""",
}


def fields(folder: Path, record_id: str, records: dict[str, str]) -> dict[str, Any]:
    done = checked(folder / "data", records)
    assert not done.has_errors, "\n".join(map(str, done.problems))
    return finding.fields(done.catalogue[record_id], done.catalogue, Language())


def test_a_partner_is_known_by_all_its_names_in_all_languages(tmp_path: Path) -> None:
    names = fields(tmp_path, "icesco", ORGANISATIONS)["names"].split("; ")
    assert names == [
        "Islamic World Organization (ICESCO)",
        "ISWESCO",
        "Islamic Organization",
        "ISESCO",
        "Islamic World Organization",
        "İslam Dünyası Təşkilatı",
        "ICESCO",
    ]


def test_the_words_of_names_are_there_in_plain_letters_too(tmp_path: Path) -> None:
    spellings = fields(tmp_path, "icesco", ORGANISATIONS)["spellings"].split()
    assert {"dunyasi", "teskilati", "taskilati"} <= set(spellings)


def test_an_event_is_known_by_its_titles_its_theme_and_its_number(tmp_path: Path) -> None:
    names = fields(tmp_path, "second-forum", FORUM)["names"].split("; ")
    assert names == ["2nd World Forum, Baku", "II Dünya Forumu", "Living together", "Second World Forum on Dialogue"]


def test_an_edition_beyond_the_tenth_is_known_by_its_titles_alone(tmp_path: Path) -> None:
    later = {**FORUM, "events/second-forum.yml": "title: 11th Forum\nseries: world-forum\nedition: 11"}
    assert fields(tmp_path, "second-forum", later)["names"] == "11th Forum"


def test_an_event_has_date_year_place_and_how_near_it_is(tmp_path: Path) -> None:
    known = fields(tmp_path, "second-forum", FORUM)
    assert known["date"] == "29 May 2013\u2009–\u20091 June 2014"
    assert known["year"] == "2013"
    assert known["place"] == "Hilton, Baku, Azerbaijan"
    assert known["relation"] == "core"


def test_a_venue_that_is_not_known_leaves_no_gap(tmp_path: Path) -> None:
    events = {"events/forum.yml": "place: {city: Baku, country: AZ}"}
    assert fields(tmp_path, "forum", events)["place"] == "Baku, Azerbaijan"


def test_a_document_without_a_date_has_none(tmp_path: Path) -> None:
    known = fields(tmp_path, "paper", {"documents/paper.yml": "symbol: A/RES/72/136"})
    assert known["date"] == known["year"] == known["place"] == ""
    assert known["names"].split("; ") == ["A document paper", "A/RES/72/136"]


def test_a_source_has_titles_which_weigh_less_than_names_and_its_publisher(tmp_path: Path) -> None:
    known = fields(tmp_path, "a-source", {})
    assert known["titles"] == "A page a-source"
    assert known["publisher"] == "Somebody"
    assert "names" not in known


@pytest.mark.parametrize(
    ("record_id", "partners"),
    [
        ("icesco", ["ICESCO"]),
        ("second-forum", ["ICESCO", "UNESCO"]),
        ("world-forum", ["ICESCO", "UNESCO"]),
        ("new-name", ["ICESCO"]),
        ("resolution", ["UNESCO"]),
        ("a-source", []),
    ],
)
def test_a_record_is_filtered_by_the_partners_that_it_is_about(
    tmp_path: Path, record_id: str, partners: list[str]
) -> None:
    records = {
        **FORUM,
        "milestones/new-name.yml": "about: [icesco, second-forum]",
        "documents/resolution.yml": "adopted_by: [unesco, General Assembly]",
    }
    assert fields(tmp_path, record_id, records)["partners"] == partners


@pytest.mark.parametrize(("record_id", "relation"), [("world-forum", "core"), ("icesco", ""), ("a-source", "")])
def test_a_series_is_as_near_as_an_edition_and_a_partner_or_source_is_not_measured(
    tmp_path: Path, record_id: str, relation: str
) -> None:
    assert fields(tmp_path, record_id, FORUM)["relation"] == relation
