"""The catalogue: what pages ask of the joined records, in their collections, in time, by partner and by series."""

from pathlib import Path

import pytest

from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import reported
from bakuprocess.model import Date, Event
from records import checked
from small_record import dated, ids

# Finding records


def test_a_record_is_found_by_its_id_and_by_a_former_id(catalogue: Catalogue) -> None:
    assert catalogue["declaration"] is catalogue.by_id["declaration"]
    assert catalogue["declaration"].heading == "A document declaration"
    assert ids([catalogue.by_alias["old-paper"]]) == ["undated"]
    assert "old-paper" not in catalogue.by_id
    assert not catalogue.knows("old-paper")


def test_a_source_and_a_partner_are_found_as_such(catalogue: Catalogue) -> None:
    assert catalogue.source("report").publisher == "UNESCO"
    assert catalogue.partner("unesco").name.full == "UNESCO"


def test_an_id_that_nothing_has_is_unknown(catalogue: Catalogue) -> None:
    assert not catalogue.knows("nowhere")
    assert catalogue.collection_of("nowhere") is None
    with pytest.raises(KeyError):
        _ = catalogue["nowhere"]


def test_the_collection_of_a_record_is_known_even_where_its_file_is_broken(tmp_path: Path) -> None:
    catalogue = checked(tmp_path, {"events/whole.yml": "date: yesterday", "partners/unesco.yml": ""}).catalogue
    assert catalogue.broken == {"whole": "events"}
    assert catalogue.knows("whole")
    assert catalogue.collection_of("whole") == "events"
    assert catalogue.collection_of("unesco") == "partners"
    assert "whole" not in catalogue.by_id


def test_records_are_in_order_of_collection_and_id(catalogue: Catalogue) -> None:
    assert ids(catalogue.records)[:4] == ["forum", "forum-2011", "forum-2011-again", "forum-2024"]
    assert [record.collection for record in catalogue.records] == (
        ["series"] + ["events"] * 6 + ["partners"] * 2 + ["milestones"] * 3 + ["documents"] * 2 + ["sources"] * 4
    )


@pytest.mark.parametrize(
    ("collection", "expected"),
    [
        ("series", ["forum"]),
        ("events", ["forum-2011-again", "forum-2011", "opening", "session", "forum-2024", "forum-2026"]),
        ("partners", ["icesco", "unesco"]),
        ("milestones", ["uses-both", "decree", "renaming"]),
        ("documents", ["declaration", "undated"]),
        ("sources", ["a-source", "another-source", "copy", "report"]),
    ],
)
def test_a_collection_is_in_the_order_of_its_pages(catalogue: Catalogue, collection: str, expected: list[str]) -> None:
    assert ids(catalogue.collection(collection)) == expected


@pytest.mark.parametrize(
    ("collection", "first", "second"),
    [
        ("series", "title: world Forum", "title: Baku Forum"),
        ("partners", "names: [{name: unesco}]", "names: [{name: ICESCO}]"),
        ("events", "date: 2024", "date: 2011"),
        ("milestones", "date: 2024", "date: 2011"),
        ("documents", "kind: report", "date: 2011"),
        ("sources", "publisher: unesco\ndate: 2011", "publisher: Trend\ndate: 2024"),
        ("sources", "publisher: Trend\ndate: 2024", "publisher: trend\ndate: 2011"),
    ],
)
def test_a_collection_is_in_order_of_names_or_of_time_and_not_of_ids(
    tmp_path: Path, collection: str, first: str, second: str
) -> None:
    records = {f"{collection}/a-1.yml": first, f"{collection}/a-2.yml": second}
    catalogue = checked(tmp_path, records).catalogue
    assert [one for one in ids(catalogue.collection(collection)) if one in ("a-1", "a-2")] == ["a-2", "a-1"]


# Time


def test_the_timeline_has_every_dated_record_that_stands_in_one_order(catalogue: Catalogue) -> None:
    assert dated(catalogue.timeline) == [
        ("2011", "uses-both"),
        ("2011-04-07/2011-04-09", "forum-2011"),
        ("2011-04-07", "opening"),
        ("2011-04-07", "decree"),
        ("2011-04-08", "session"),
        ("2011-04-09", "declaration"),
        ("2020", "renaming"),
        ("2024-05-01/2024-05-03", "forum-2024"),
        ("2026", "forum-2026"),
    ]


def test_the_timeline_by_year_begins_with_the_first_year(catalogue: Catalogue) -> None:
    assert list(catalogue.by_year) == [2011, 2020, 2024, 2026]
    assert [entry for year in catalogue.by_year.values() for entry in year] == list(catalogue.timeline)
    assert ids(entry.record for entry in catalogue.by_year[2020]) == ["renaming"]


def test_what_lasts_over_the_end_of_a_year_stands_in_the_year_in_which_it_began(tmp_path: Path) -> None:
    catalogue = checked(tmp_path, {"events/e.yml": "date: 2015-12-30/2016-01-02"}).catalogue
    assert ids(entry.record for entry in catalogue.by_year[2015]) == ["e"]
    assert 2016 not in catalogue.by_year


def test_the_timeline_by_kind_keeps_the_order(catalogue: Catalogue) -> None:
    assert {kind: ids(entry.record for entry in entries) for kind, entries in catalogue.by_kind.items()} == {
        "milestone": ["uses-both", "decree", "renaming"],
        "session": ["opening", "session"],
        "forum": ["forum-2011", "forum-2024", "forum-2026"],
        "declaration": ["declaration"],
    }


# Partners


def test_a_partners_chronology_joins_facts_events_milestones_and_documents_in_order(catalogue: Catalogue) -> None:
    assert dated(catalogue.chronology("icesco")) == [
        ("2011-04", "It joined."),
        ("2011-04-07/2011-04-09", "forum-2011"),
        ("2011-04-09", "declaration"),
        ("2020", "renaming"),
        ("2020-01-30", "It was renamed."),
        ("2024-05-01/2024-05-03", "forum-2024"),
    ]
    assert {entry.record.id for entry in catalogue.chronology("icesco") if entry.fact} == {"icesco"}


def test_a_text_that_a_fact_of_the_same_time_links_to_is_told_by_the_fact(tmp_path: Path) -> None:
    records = {
        "documents/call.yml": "date: 2011-04-08\nadopted_by: [unesco]",
        "documents/report.yml": "date: 2013\nadopted_by: [unesco]",
        "partners/unesco.yml": "facts:\n"
        "  - {text: 'It made [the call](call).', date: 2011-04-08, cite: a-source}\n"
        "  - {text: 'It recalled [the report](report).', date: 2024, cite: a-source}",
    }
    assert dated(checked(tmp_path, records).catalogue.chronology("unesco")) == [
        ("2011-04-08", "It made [the call](call)."),
        ("2013", "report"),
        ("2024", "It recalled [the report](report)."),
    ]


def test_an_event_with_a_role_is_never_left_out_of_a_chronology(tmp_path: Path) -> None:
    records = {
        "events/forum-2011.yml": "date: 2011-04-07/2011-04-09\n"
        "participation: [{partner: unesco, role: partner, cite: a-source}]",
        "partners/unesco.yml": "facts:\n"
        "  - {text: 'It spoke at [the forum](forum-2011).', date: 2011-04-08, cite: a-source}",
    }
    assert dated(checked(tmp_path, records).catalogue.chronology("unesco")) == [
        ("2011-04-07/2011-04-09", "forum-2011"),
        ("2011-04-08", "It spoke at [the forum](forum-2011)."),
    ]


def test_what_only_links_to_a_partner_is_not_in_its_chronology(tmp_path: Path) -> None:
    records = {
        "partners/unesco.yml": "",
        "events/e.yml": "see_also: [unesco]",
        "milestones/m.yml": "summary: See [UNESCO](unesco).",
        "documents/d.yml": "date: 2011\nsee_also: [unesco]",
    }
    assert checked(tmp_path, records).catalogue.chronology("unesco") == ()


def test_of_one_date_the_record_stands_before_the_fact(tmp_path: Path) -> None:
    records = {
        "partners/a-partner.yml": "facts: [{text: It joined., date: 2020, cite: a-source}]",
        "milestones/z.yml": "date: 2020\nabout: [a-partner]",
    }
    catalogue = checked(tmp_path, records).catalogue
    assert dated(catalogue.chronology("a-partner")) == [("2020", "z"), ("2020", "It joined.")]


def test_a_partners_roles_are_in_order_of_time_and_each_told(catalogue: Catalogue) -> None:
    assert [(event.id, part.role) for event, part in catalogue.roles("icesco")] == [
        ("forum-2011", "supporter"),
        ("forum-2011", "participant"),
        ("forum-2024", "co-organiser"),
    ]
    assert catalogue.roles("nowhere") == ()


def test_the_matrix_tells_every_role_of_a_partner_at_an_event(catalogue: Catalogue) -> None:
    assert {pair: [part.role for part in parts] for pair, parts in catalogue.matrix.items()} == {
        ("unesco", "forum-2011"): ["partner"],
        ("icesco", "forum-2011"): ["supporter", "participant"],
        ("icesco", "forum-2024"): ["co-organiser"],
    }


@pytest.mark.parametrize(
    ("date", "acronym"),
    [
        ("2011", "ISESCO"),
        ("2020-01-29", "ISESCO"),
        ("2020-01-30", "ICESCO"),
        ("2020", "ISESCO"),
        ("2024-05-01/2024-05-03", "ICESCO"),
        (None, "ICESCO"),
    ],
)
def test_a_partner_is_called_by_the_name_of_the_time(catalogue: Catalogue, date: str | None, acronym: str) -> None:
    assert catalogue.name_at("icesco", Date.parse(date) if date else None).acronym == acronym


# Series, parts, documents


def test_the_editions_of_a_series_are_in_order_of_their_numbers(catalogue: Catalogue) -> None:
    assert ids(catalogue.editions("forum")) == ["forum-2011", "forum-2024", "forum-2026"]
    assert catalogue.editions("nowhere") == ()


def test_editions_are_in_order_of_their_numbers_and_not_of_time_and_those_without_one_come_first(
    tmp_path: Path,
) -> None:
    records = {
        "series/forum.yml": "",
        "events/second.yml": "series: forum\nedition: 2\ndate: 2011",
        "events/first.yml": "series: forum\nedition: 1\ndate: 2013",
        "events/none.yml": "series: forum\ndate: 2015",
    }
    assert ids(checked(tmp_path, records).catalogue.editions("forum")) == ["none", "first", "second"]


def test_the_parts_of_an_event_are_in_order_of_time(catalogue: Catalogue) -> None:
    assert ids(catalogue.parts_of("forum-2011")) == ["opening", "session"]
    assert catalogue.parts_of("forum-2024") == ()


def test_the_documents_of_an_event_are_in_order_of_time_and_the_undated_last(catalogue: Catalogue) -> None:
    assert ids(catalogue.documents_of("forum-2011")) == ["declaration", "undated"]
    assert catalogue.documents_of("forum-2024") == ()


@pytest.mark.parametrize(
    ("record", "neighbours"),
    [
        ("forum-2011", [None, "forum-2024"]),
        ("forum-2024", ["forum-2011", "forum-2026"]),
        ("forum-2026", ["forum-2024", None]),
        ("opening", [None, "session"]),
        ("session", ["opening", None]),
        ("icesco", [None, "unesco"]),
        ("decree", ["uses-both", "renaming"]),
        ("undated", ["declaration", None]),
        ("copy", ["another-source", "report"]),
        ("forum", [None, None]),
        ("forum-2011-again", [None, None]),
    ],
)
def test_the_neighbours_of_an_edition_are_editions_and_those_of_other_records_of_their_collection(
    catalogue: Catalogue, record: str, neighbours: list[str | None]
) -> None:
    assert ids(catalogue.neighbours(catalogue[record])) == neighbours


# Figures and disagreements


def test_the_reported_range_is_told_for_each_edition_with_figures(catalogue: Catalogue) -> None:
    ranges = catalogue.reported("forum", "participants")
    assert [(entry.event.id, entry.lowest, entry.highest) for entry in ranges] == [
        ("forum-2011", 435, 500),
        ("forum-2024", 700, 700),
    ]
    assert [figure.value for figure in ranges[0].figures] == [500, 435]
    assert [(entry.event.id, entry.lowest) for entry in catalogue.reported("forum", "countries")] == [
        ("forum-2011", 20)
    ]


def test_where_no_source_reports_a_measure_there_is_no_range(catalogue: Catalogue) -> None:
    event = catalogue["forum-2011"]
    assert isinstance(event, Event)
    assert reported(event, "ministers") is None
    assert catalogue.reported("forum", "ministers") == ()
    assert catalogue.reported("nowhere", "participants") == ()


def test_every_disagreement_is_told_with_its_record_in_order_of_time(tmp_path: Path) -> None:
    point = "disagreements: [{about: Dates, claims: [{value: 1, cite: a-source}, {value: 2, cite: another-source}]}]"
    records = {
        "events/a.yml": f"date: 2012\n{point}",
        "milestones/b.yml": f"date: 2011\n{point}",
        "partners/c.yml": point,
    }
    catalogue = checked(tmp_path, records).catalogue
    assert [(record.id, str(point.about)) for record, point in catalogue.disagreements] == [
        ("b", "Dates"),
        ("a", "Dates"),
        ("c", "Dates"),
    ]


def test_the_disagreements_of_a_withdrawn_record_are_left_out(catalogue: Catalogue) -> None:
    assert ids(record for record, _ in catalogue.disagreements) == ["forum-2011"]


def test_a_disagreement_that_concerns_another_record_is_known_there(tmp_path: Path) -> None:
    point = "disagreements:\n  - about: Its part\n    concerns: [unesco]\n    claims:\n"
    claims = "      - {value: Partner, cite: a-source}\n      - {value: Not named, cite: another-source}"
    records = {"events/forum.yml": point + claims, "partners/unesco.yml": ""}
    catalogue = checked(tmp_path, records).catalogue
    [(record, at, found)] = catalogue.disagreements_concerning("unesco")
    assert (record.id, at, str(found.about)) == ("forum", 0, "Its part")
    assert catalogue.related(catalogue["unesco"]) == ()
    assert len(catalogue.disagreements) == 1
    withdrawn = {**records, "events/forum.yml": f"withdrawn: Entered twice.\n{point}{claims}"}
    assert checked(tmp_path / "other", withdrawn).catalogue.disagreements_concerning("unesco") == ()
