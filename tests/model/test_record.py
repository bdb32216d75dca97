"""What all records have in common: their parts, values and references, and that none can be changed."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from bakuprocess.model import COLLECTIONS, Date, Document, Event, Milestone, Partner, Record, Series, Source
from bakuprocess.model.event import Figure, Participation, Place
from bakuprocess.model.record import Claim, Disagreement, Fact, part_at, parts, references, values
from bakuprocess.model.relation import Relation
from bakuprocess.model.text import Prose, Text

EVENT = Event.model_validate(
    {
        "id": "forum-2011",
        "title": "First Forum",
        "kind": "forum",
        "date": "2011-04-07/2011-04-09",
        "status": "held",
        "relation": {"degree": "core", "cite": "two"},
        "series": "forum",
        "edition": "1",
        "part_of": "year-of-dialogue",
        "place": {"city": "Baku", "country": "AZ"},
        "summary": "Held by [UNESCO](unesco), [see](https://example.org) and [write](mailto:a@example.org).",
        "participation": [
            {"partner": "unesco", "role": "partner", "as": "Unesco", "cite": "one"},
            {"partner": "isesco", "role": "host", "cite": ["one", "two"]},
        ],
        "figures": [{"measure": "participants", "value": "500", "cite": "two"}],
        "facts": [{"text": "It led to [the call](call-2011).", "date": "2011-04-09", "cite": "one"}],
        "disagreements": [{"about": "Dates", "claims": [{"value": "7 April", "cite": "one"}, {"value": "8 April"}]}],
        "see_also": ["forum-2013"],
        "aliases": ["old-forum"],
        "cite": ["one", "three"],
    }
)
NONE = Relation(degree="context")
ANY = ("series", "events", "partners", "milestones", "documents", "sources")


def test_there_are_six_collections_in_their_order() -> None:
    assert list(COLLECTIONS.items()) == [
        ("series", Series),
        ("events", Event),
        ("partners", Partner),
        ("milestones", Milestone),
        ("documents", Document),
        ("sources", Source),
    ]


def test_every_part_is_found_with_the_path_that_leads_to_it() -> None:
    assert [(path, type(part)) for path, part in parts(EVENT)] == [
        ((), Event),
        (("facts", 0), Fact),
        (("disagreements", 0), Disagreement),
        (("disagreements", 0, "claims", 0), Claim),
        (("disagreements", 0, "claims", 1), Claim),
        (("relation",), Relation),
        (("place",), Place),
        (("participation", 0), Participation),
        (("participation", 1), Participation),
        (("figures", 0), Figure),
    ]


def test_every_value_is_found_with_the_path_that_the_editor_wrote() -> None:
    found = dict(values(EVENT))
    assert found[("title",)] == Text.of("First Forum")
    assert found[("date",)] == Date.parse("2011-04-07/2011-04-09")
    assert found[("edition",)] == 1
    assert found[("place", "city")] == Text.of("Baku")
    assert found[("participation", 0, "as")] == Text.of("Unesco")
    assert found[("disagreements", 0, "claims", 1, "value")] == Text.of("8 April")
    assert found[("cite", 1)] == "three"
    assert not any(isinstance(value, BaseModel | tuple) or value is None for value in found.values())


def test_the_path_to_a_part_leads_back_to_it() -> None:
    assert all(part_at(EVENT, path) is part for path, part in parts(EVENT))


def test_every_reference_is_found_with_the_collections_it_may_lead_to() -> None:
    assert sorted(references(EVENT), key=str) == sorted(
        [
            (("see_also", 0), "forum-2013", ANY),
            (("relation", "cite", 0), "two", ("sources",)),
            (("summary",), "unesco", ANY),
            (("facts", 0, "text"), "call-2011", ANY),
            (("facts", 0, "cite", 0), "one", ("sources",)),
            (("disagreements", 0, "claims", 0, "cite", 0), "one", ("sources",)),
            (("cite", 0), "one", ("sources",)),
            (("cite", 1), "three", ("sources",)),
            (("series",), "forum", ("series",)),
            (("part_of",), "year-of-dialogue", ("events",)),
            (("participation", 0, "partner"), "unesco", ("partners",)),
            (("participation", 0, "cite", 0), "one", ("sources",)),
            (("participation", 1, "partner"), "isesco", ("partners",)),
            (("participation", 1, "cite", 0), "one", ("sources",)),
            (("participation", 1, "cite", 1), "two", ("sources",)),
            (("figures", 0, "cite", 0), "two", ("sources",)),
        ],
        key=str,
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            Partner(id="a", names=({"name": "A", "cite": "s"},), kind="centre", summary="x", part_of="b"),
            [(("part_of",), "b", ("partners",)), (("names", 0, "cite", 0), "s", ("sources",))],
        ),
        (
            Milestone(id="a", title="A", date="2011", relation=NONE, summary="x", about=("unesco",)),
            [(("about", 0), "unesco", ANY)],
        ),
        (
            Document(
                id="a",
                title="A",
                kind="call",
                relation=NONE,
                summary="x",
                adopted_by=("unesco", "All states"),
                adopted_at="b",
            ),
            [(("adopted_by", 0), "unesco", ("partners",)), (("adopted_at",), "b", ("events",))],
        ),
        (
            Source(id="a", title="A", publisher="P", url="https://example.org", kind="mirror", copy_of="b"),
            [(("copy_of",), "b", ("documents", "sources"))],
        ),
        (
            Source(id="a", title="A", publisher="P", url="https://example.org", kind="mirror", copy_of="B C"),
            [],
        ),
    ],
    ids=["partner", "milestone", "document", "copy of a record", "copy of a text"],
)
def test_references_of_other_records_are_found_too(record: Record, expected: list[Any]) -> None:
    assert list(references(record)) == expected


def test_an_alias_is_no_reference() -> None:
    assert "old-forum" not in [target for _, target, _ in references(EVENT)]


@pytest.mark.parametrize(
    ("record", "heading", "when"),
    [
        (EVENT, "First Forum", "2011-04-07/2011-04-09"),
        (Series(id="a", title="A", summary="x"), "A", None),
        (Milestone(id="a", title="A", date="2011", relation=NONE, summary="x"), "A", "2011"),
        (Document(id="a", title="A", kind="call", relation=NONE, summary="x"), "A", None),
        (Document(id="a", title="A", kind="call", relation=NONE, summary="x", date="2011-04"), "A", "2011-04"),
        (Source(id="a", title="A", publisher="P", url="https://example.org", kind="news", date="2011"), "A", "2011"),
    ],
)
def test_a_record_says_what_it_is_called_and_when_it_was(record: Record, heading: str, when: str | None) -> None:
    assert record.heading == heading
    assert str(record.when) == str(when)


# Immutability.


@pytest.mark.parametrize("part", [part for _, part in parts(EVENT)], ids=lambda part: type(part).__name__)
def test_no_part_of_a_record_can_be_changed(part: BaseModel) -> None:
    for field in type(part).model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(part, field, None)


def test_every_list_of_a_record_is_a_tuple_and_every_value_can_be_a_key() -> None:
    for model in COLLECTIONS.values():
        assert not any("list[" in str(field.annotation) for field in model.model_fields.values())
    assert hash(EVENT) == hash(EVENT.model_copy())


@pytest.mark.parametrize("value", [Text.of("a"), Prose.of("a"), Date.parse("2011")])
def test_no_value_can_be_changed(value: object) -> None:
    with pytest.raises(AttributeError):
        value.forms = ()  # type: ignore[attr-defined]


def test_an_unknown_field_is_no_field() -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        Series.model_validate({"id": "a", "title": "A", "summary": "x", "venue": "Baku"})


@pytest.mark.parametrize("written", ["2011", "2011-04", "2011-04-07/2011-04-09"])
def test_a_record_is_verified_on_one_day(written: str) -> None:
    with pytest.raises(ValidationError, match="it is not one day"):
        Series(id="a", title="A", summary="x", verified=written)
    assert Series(id="a", title="A", summary="x", verified="2011-04-07").verified == Date.parse("2011-04-07")
