"""The catalogue: what rests on which source, what points to what, what is withdrawn, and the whole."""

from dataclasses import FrozenInstanceError
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from bakuprocess import checking
from bakuprocess.catalogue import Catalogue
from bakuprocess.joins import standing
from records import AS_OF, checked, completed, write
from small_record import ids

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
