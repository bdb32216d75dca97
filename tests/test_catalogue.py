"""The catalogue: everything that pages ask of the joined records."""

from collections.abc import Iterable
from dataclasses import FrozenInstanceError
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from bakuprocess import checking
from bakuprocess.catalogue import Catalogue, Dated, reported, standing
from bakuprocess.model import Date, Event, Record
from records import AS_OF, checked, completed, write

# A small record with one of everything that is joined. The first forum has two sources, figures that differ, a session
# and a document; the second has the same partner under a new name; a third edition is withdrawn.
RECORD = {
    "series/forum.yml": "title: World Forum\ncite: [a-source, another-source]",
    "partners/icesco.yml": """
names:
  - {name: Islamic Organization, acronym: ISESCO, until: 2020-01-30}
  - {name: Islamic World Organization, acronym: ICESCO, since: 2020-01-30}
facts:
  - {text: It was renamed., date: 2020-01-30, cite: a-source}
  - {text: It has a seat., cite: a-source}
  - {text: It joined., date: 2011-04, cite: report}
verified: 2026-11-01""",
    "partners/unesco.yml": "names: [{name: UNESCO}]\nsee_also: [forum-2024]",
    "events/forum-2011.yml": """
title: First Forum
series: forum
edition: 1
date: 2011-04-07/2011-04-09
participation:
  - {partner: unesco, role: partner, cite: a-source}
  - {partner: icesco, role: supporter, cite: a-source}
  - {partner: icesco, role: participant, cite: report}
figures:
  - {measure: participants, value: 500, qualifier: about, cite: report}
  - {measure: participants, value: 435, cite: a-source}
  - {measure: countries, value: 20, cite: a-source}
disagreements:
  - {about: Dates, claims: [{value: 7 April, cite: a-source}, {value: 8 April, cite: report}]}
verified: 2026-10-01""",
    "events/forum-2024.yml": """
title: Second Forum
series: forum
edition: 2
date: 2024-05-01/2024-05-03
participation:
  - {partner: icesco, role: co-organiser, cite: another-source}
figures:
  - {measure: participants, value: 700, cite: another-source}
cite: [another-source, another-source]""",
    "events/forum-2026.yml": "title: Third Forum\nseries: forum\nedition: 3\ndate: 2026\nstatus: announced",
    "events/forum-2011-again.yml": """
series: forum
edition: 1
date: 2011
part_of: forum-2011
participation: [{partner: icesco, role: host, cite: a-source}]
figures: [{measure: participants, value: 1, cite: a-source}]
disagreements: [{about: Dates, claims: [{value: May, cite: a-source}, {value: June, cite: report}]}]
see_also: [forum-2011]
withdrawn: Entered twice.""",
    "events/session.yml": "kind: session\ndate: 2011-04-08\npart_of: forum-2011\ncite: report",
    "events/opening.yml": "kind: session\ndate: 2011-04-07\npart_of: forum-2011",
    "milestones/renaming.yml": "date: 2020\nabout: [icesco]\ncite: [another-source, report, another-source]",
    "milestones/decree.yml": "date: 2011-04-07\nabout: [forum, a-source]\nverified: 2026-10-01",
    "documents/declaration.yml": """
kind: declaration
date: 2011-04-09
adopted_at: forum-2011
adopted_by: [The ministers, icesco]
see_also: [decree]""",
    "documents/undated.yml": "kind: declaration\nadopted_at: forum-2011\nadopted_by: [icesco]\naliases: [old-paper]",
    "sources/report.yml": "title: A report\npublisher: UNESCO\nkind: official-igo\ndate: 2012\nsee_also: [a-source]",
    "sources/copy.yml": "publisher: unesco\nkind: mirror\ncopy_of: report\ndate: 2011",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return the small record, joined."""
    done = checked(tmp_path_factory.mktemp("catalogue") / "data", RECORD)
    assert not done.has_errors, "\n".join(map(str, done.problems))
    return done.catalogue


def ids(records: Iterable[Record | None]) -> list[str | None]:
    """Return the ids of records, and None for none."""
    return [record.id if record else None for record in records]


def dated(entries: Iterable[Dated]) -> list[tuple[str, str]]:
    """Return the date and the id of dated things, or a fact's own words."""
    return [(str(entry.date), str(entry.fact.text) if entry.fact else entry.record.id) for entry in entries]


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


def test_a_record_that_a_fact_of_the_same_time_links_to_is_told_by_the_fact(tmp_path: Path) -> None:
    records = {
        "events/forum-2011.yml": "date: 2011-04-07/2011-04-09\n"
        "participation: [{partner: unesco, role: partner, cite: a-source}]",
        "events/forum-2013.yml": "date: 2013\nparticipation: [{partner: unesco, role: partner, cite: a-source}]",
        "partners/unesco.yml": "facts:\n"
        "  - {text: 'It spoke at [the forum](forum-2011).', date: 2011-04-08, cite: a-source}\n"
        "  - {text: 'It recalled [the second](forum-2013).', date: 2024, cite: a-source}",
    }
    catalogue = checked(tmp_path, records).catalogue
    assert dated(catalogue.chronology("unesco")) == [
        ("2011-04-08", "It spoke at [the forum](forum-2011)."),
        ("2013", "forum-2013"),
        ("2024", "It recalled [the second](forum-2013)."),
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


# Sources


def test_what_rests_on_a_source_is_what_cites_it(catalogue: Catalogue) -> None:
    assert ids(catalogue.resting_on("report")) == [
        "forum-2011",
        "forum-2011-again",
        "session",
        "icesco",
        "renaming",
    ]
    assert catalogue.resting_on("copy") == ()
    assert catalogue.resting_on("nowhere") == ()


def test_a_link_to_a_source_is_no_citation_of_it(catalogue: Catalogue) -> None:
    assert "report" not in ids(catalogue.resting_on("a-source"))
    assert [use.path for use in catalogue.uses("a-source") if use.record.id == "report"] == [("see_also", 0)]
    paths = [use.path for use in catalogue.citations("a-source") if use.record.id == "decree"]
    assert paths == [("cite", 0)]


def test_every_citation_is_told_with_its_place(catalogue: Catalogue) -> None:
    assert [(use.record.id, use.path) for use in catalogue.citations("report")] == [
        ("forum-2011", ("disagreements", 0, "claims", 1, "cite", 0)),
        ("forum-2011", ("participation", 2, "cite", 0)),
        ("forum-2011", ("figures", 0, "cite", 0)),
        ("forum-2011-again", ("disagreements", 0, "claims", 1, "cite", 0)),
        ("session", ("cite", 0)),
        ("icesco", ("facts", 2, "cite", 0)),
        ("renaming", ("cite", 1)),
    ]


def test_the_sources_of_a_record_are_each_told_once_in_the_order_of_citation(catalogue: Catalogue) -> None:
    assert catalogue.sources_of("renaming") == ("another-source", "report")
    assert catalogue.sources_of("icesco") == ("a-source", "report")
    assert catalogue.sources_of("copy") == ()


def test_sources_are_told_by_publisher_and_by_kind(catalogue: Catalogue) -> None:
    assert {name: ids(sources) for name, sources in catalogue.sources_by_publisher.items()} == {
        "Somebody": ["a-source", "another-source"],
        "unesco": ["copy"],
        "UNESCO": ["report"],
    }
    assert {kind: ids(sources) for kind, sources in catalogue.sources_by_kind.items()} == {
        "news": ["a-source", "another-source"],
        "mirror": ["copy"],
        "official-igo": ["report"],
    }


def test_records_with_one_source_are_those_that_cite_no_other_anywhere(catalogue: Catalogue) -> None:
    assert ids(catalogue.single_source) == [
        "forum-2024",
        "forum-2026",
        "opening",
        "session",
        "unesco",
        "decree",
        "declaration",
        "undated",
    ]


def test_records_never_verified_come_before_those_verified_longest_ago(catalogue: Catalogue) -> None:
    order = ids(catalogue.longest_unverified)
    assert order[-3:] == ["decree", "forum-2011", "icesco"]
    assert set(order[:-3]) == {
        "declaration",
        "forum",
        "forum-2024",
        "forum-2026",
        "opening",
        "renaming",
        "session",
        "undated",
        "unesco",
        "uses-both",
    }
    assert len(order) == 13


# What points to what


@pytest.mark.parametrize(
    ("record", "related"),
    [
        ("declaration", ["decree"]),
        ("decree", ["forum", "a-source", "declaration"]),
        ("icesco", ["renaming"]),
        ("forum-2024", ["unesco"]),
        ("copy", ["report"]),
        ("report", ["a-source", "copy"]),
        ("forum-2011-again", ["forum-2011"]),
        ("forum-2011", []),
        ("session", []),
    ],
)
def test_related_records_are_those_pointed_to_and_those_that_point_back(
    catalogue: Catalogue, record: str, related: list[str]
) -> None:
    assert sorted(map(str, ids(catalogue.related(catalogue[record])))) == sorted(related)


def test_a_record_is_related_to_each_other_record_once_and_never_to_itself(tmp_path: Path) -> None:
    records = {
        "events/one.yml": "see_also: [two, one, two]",
        "events/two.yml": "see_also: [one]",
    }
    catalogue = checked(tmp_path, records).catalogue
    assert ids(catalogue.related(catalogue["one"])) == ["two"]


def test_a_reference_that_leads_nowhere_or_to_a_broken_file_is_no_relation(tmp_path: Path) -> None:
    records = {"events/one.yml": "see_also: [nowhere, two]", "events/two.yml": "date: yesterday"}
    catalogue = checked(tmp_path, records).catalogue
    assert catalogue.related(catalogue["one"]) == ()


# Withdrawn records


def test_a_withdrawn_record_keeps_its_place_in_its_collection_only(catalogue: Catalogue) -> None:
    withdrawn = catalogue["forum-2011-again"]
    assert withdrawn in catalogue.records
    assert withdrawn in catalogue.events
    assert withdrawn not in standing(catalogue.events)
    assert len(standing(catalogue.records)) == len(catalogue.records) - 1
    assert withdrawn not in [entry.record for entry in catalogue.timeline]
    assert withdrawn not in catalogue.single_source
    assert withdrawn not in catalogue.longest_unverified


def test_a_withdrawn_document_or_milestone_is_in_no_joined_list(tmp_path: Path) -> None:
    records = {
        "partners/unesco.yml": "",
        "events/e.yml": "",
        "documents/d.yml": "date: 2011\nadopted_at: e\nadopted_by: [unesco]\nwithdrawn: A forgery.",
        "milestones/m.yml": "about: [unesco]\nwithdrawn: Entered twice.",
    }
    catalogue = checked(tmp_path, records).catalogue
    assert catalogue.documents_of("e") == ()
    assert catalogue.chronology("unesco") == ()
    assert ids(catalogue.single_source) == ["e", "unesco"]
    assert catalogue.related(catalogue["unesco"]) == ()


def test_a_withdrawn_record_is_nobodys_neighbour(tmp_path: Path) -> None:
    records = {"partners/a.yml": "", "partners/b.yml": "withdrawn: Entered twice.", "partners/c.yml": ""}
    catalogue = checked(tmp_path, records).catalogue
    assert ids(catalogue.neighbours(catalogue["a"])) == [None, "c"]
    assert ids(catalogue.neighbours(catalogue["b"])) == [None, None]
    assert ids(catalogue.neighbours(catalogue["c"])) == ["a", None]


# The whole


def test_an_empty_record_has_an_empty_catalogue() -> None:
    catalogue = Catalogue(())
    assert catalogue.timeline == ()
    assert catalogue.disagreements == ()
    assert catalogue.single_source == ()
    assert not catalogue.by_year
    assert not catalogue.by_kind
    assert not catalogue.matrix


def test_two_records_with_one_id_break_no_list(tmp_path: Path) -> None:
    collections = ("series", "events", "partners", "milestones", "documents", "sources")
    records = {f"{name}/same.yml": "verified: 2026-11-01\nsee_also: [same]" for name in collections}
    catalogue = checked(tmp_path, records).catalogue
    assert catalogue["same"].collection == "series"
    assert [record.collection for record in catalogue.longest_unverified if record.id == "same"] == [
        "series",
        "events",
        "partners",
        "milestones",
        "documents",
    ]


@pytest.mark.parametrize("name", ["records", "broken", "timeline"])
def test_a_catalogue_cannot_be_changed(catalogue: Catalogue, name: str) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(catalogue, name, ())


@pytest.mark.parametrize(
    "name", ["by_id", "by_alias", "by_year", "by_kind", "matrix", "sources_by_kind", "sources_by_publisher"]
)
def test_an_index_cannot_be_changed(catalogue: Catalogue, name: str) -> None:
    index: Any = getattr(catalogue, name)
    with pytest.raises(TypeError):
        index["new"] = ()
    with pytest.raises(TypeError):
        del index[next(iter(index))]


def test_the_catalogue_is_the_same_whatever_the_order_of_files(tmp_path: Path) -> None:
    paths = ["events/b.yml", "events/a.yml", "partners/c.yml", "milestones/b2.yml"]
    fragments = dict.fromkeys(paths, "see_also: [a-source]")
    catalogues = []
    for number, order in enumerate(permutations(paths)):
        data = write(tmp_path / str(number) / "data", {})
        for path in order:
            file = data / path
            file.parent.mkdir(exist_ok=True)
            file.write_text(completed(path, fragments[path]), encoding="utf-8")
        catalogues.append(checking.check(data, AS_OF).catalogue)
    first = catalogues[0]
    assert ids(first.records) == ["a", "b", "c", "b2", "uses-both", "a-source", "another-source"]
    assert all(catalogue == first for catalogue in catalogues)
    assert all(ids(catalogue.records) == ids(first.records) for catalogue in catalogues)
    assert all(catalogue.uses("a-source") == first.uses("a-source") for catalogue in catalogues)


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
