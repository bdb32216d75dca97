"""What changes between two states of the record, in the words of its pages."""

from collections.abc import Iterable

import pytest

from bakuprocess.diffing.changes import Kind, RecordChange
from bakuprocess.diffing.labels import FIELDS
from bakuprocess.model import COLLECTIONS
from differences import Changed, Compared
from small_record import RECORD

FORUM = {"events/forum.yml": "title: The Forum"}


def told(change: RecordChange) -> list[tuple[str, str | None, str | None]]:
    """Return each change of a record: the field, its words before, its words after."""
    return [
        (field.label, one.before.text if one.before else None, one.after.text if one.after else None)
        for field in change.fields
        for one in field.changes
    ]


def kinds(records: Iterable[RecordChange]) -> list[tuple[str, str]]:
    return [(change.kind, change.id) for change in records]


# Records.


def test_the_same_record_has_no_changes(difference: Compared) -> None:
    assert difference(RECORD, RECORD).records == ()


def test_what_only_is_written_in_another_way_is_no_change(difference: Compared) -> None:
    other = {"events/forum.yml": "# A remark\ntitle:   'The Forum'"}
    assert difference(FORUM, other).records == ()


def test_a_new_record_is_added_with_all_that_its_page_shows(difference: Compared) -> None:
    (change,) = difference({}, {"events/forum.yml": "title: The Forum\ndate: 2011-04-07"}).records
    assert (change.kind, change.title, change.file) == (Kind.ADDED, "The Forum", "data/events/forum.yml")
    assert told(change) == [
        ("Title", None, "The Forum"),
        ("Kind", None, "Forum"),
        ("Date", None, "7 April 2011"),
        ("Baku Process", None, "Context"),
        ("Status", None, "Held"),
        ("Summary", None, "It took place."),
        ("Sources of the head of the page", None, "A page a-source"),
    ]


def test_a_record_without_its_file_is_removed(difference: Compared) -> None:
    assert kinds(difference(FORUM, {}).records) == [("removed", "forum")]


def test_a_record_with_its_old_id_as_an_alias_is_renamed_and_nothing_else_changes(difference: Compared) -> None:
    before = {**FORUM, "milestones/decree.yml": "about: [forum]\nsummary: It ordered [a forum](forum)."}
    after = {
        "events/first-forum.yml": "title: The Forum\naliases: [forum]",
        "milestones/decree.yml": "about: [first-forum]\nsummary: It ordered [a forum](first-forum).",
    }
    (change,) = difference(before, after).records
    assert (change.kind, change.id, change.was, change.fields) == (Kind.RENAMED, "first-forum", "forum", ())


def test_a_renamed_source_is_the_same_source_everywhere(difference: Compared) -> None:
    before = {"sources/page.yml": "", "events/forum.yml": "cite: page\nfacts: [{text: It opened., cite: page}]"}
    after = {
        "sources/news.yml": "title: A page page\nurl: https://example.org/page\naliases: [page]",
        "events/forum.yml": "cite: news\nfacts: [{text: It opened., cite: news}]",
    }
    assert kinds(difference(before, after).records) == [("renamed", "news")]


def test_a_record_of_the_same_id_in_another_collection_is_another_record(difference: Compared) -> None:
    changes = difference(FORUM, {"series/forum.yml": "title: The Forum"}).records
    assert kinds(changes) == [("added", "forum"), ("removed", "forum")]


def test_an_alias_that_is_the_id_of_a_record_still_is_not_its_former_id(difference: Compared) -> None:
    after = {**FORUM, "events/another.yml": "title: Another\naliases: [forum]"}
    assert kinds(difference(FORUM, after).records) == [("added", "another")]


def test_a_record_without_its_old_id_as_an_alias_is_removed_and_added(difference: Compared) -> None:
    after = {"events/first-forum.yml": "title: The Forum"}
    added, removed = difference(FORUM, after).records
    assert kinds([added, removed]) == [("added", "first-forum"), ("removed", "forum")]
    assert (added.perhaps, removed.perhaps) == ("", "first-forum")


@pytest.mark.parametrize("path", ["events/another.yml", "milestones/forum-again.yml"])
def test_a_removed_record_is_perhaps_a_new_one_only_with_the_same_title_in_the_same_collection(
    difference: Compared, path: str
) -> None:
    title = "The Forum" if path.startswith("milestones") else "Another"
    changes = difference(FORUM, {path: f"title: {title}"}).records
    assert [change.perhaps for change in changes] == ["", ""]


def test_a_withdrawn_record_says_why(difference: Compared) -> None:
    (change,) = difference(FORUM, {"events/forum.yml": "title: The Forum\nwithdrawn: Entered twice."}).records
    assert (change.kind, change.why, change.fields) == (Kind.WITHDRAWN, "Entered twice.", ())


def test_a_record_that_stands_again_is_changed(difference: Compared) -> None:
    (change,) = difference({"events/forum.yml": "title: The Forum\nwithdrawn: Entered twice."}, FORUM).records
    assert (change.kind, told(change)) == (Kind.CHANGED, [("Withdrawn", "Entered twice.", None)])


def test_a_file_that_cannot_be_read_is_not_called_removed_and_its_return_not_added(difference: Compared) -> None:
    broken = {"events/forum.yml": "theme: ["}
    assert kinds(difference(FORUM, broken).records) == [("unreadable", "forum")]


def test_a_file_that_can_be_read_again_is_mended(difference: Compared) -> None:
    assert kinds(difference({"events/forum.yml": "theme: ["}, FORUM).records) == [("mended", "forum")]


def test_a_record_of_which_something_invalid_is_left_out_says_so(difference: Compared) -> None:
    (change,) = difference(FORUM, {"events/forum.yml": "title: The Forum\nplace: {city: Baku}"}).records
    assert change.incomplete


def test_a_record_that_reads_the_same_without_what_is_invalid_in_it_is_told_when_that_is_new(
    difference: Compared,
) -> None:
    incomplete = {"events/forum.yml": "title: The Forum\nthemes: Dialogue"}
    (change,) = difference(FORUM, incomplete).records
    assert (change.kind, change.incomplete, change.fields) == (Kind.CHANGED, True, ())
    assert difference(incomplete, incomplete).records == ()


def test_records_stand_in_order_of_collection_and_id(difference: Compared) -> None:
    after = {"sources/c.yml": "", "events/b.yml": "", "events/a.yml": "", "series/z.yml": ""}
    assert [change.id for change in difference({}, after).records] == ["z", "a", "b", "c"]


# Values.

VALUES = [
    ("date: 2011-04-06", "date: 2011-04-07", "Date", "6 April 2011", "7 April 2011"),
    ("date: 2011-04-06/2011-04-09", "date: 2011~", "Date", "6–9 April 2011", "about 2011"),
    ("status: held", "status: cancelled", "Status", "Held", "Cancelled"),
    ("kind: forum", "kind: ministerial-meeting", "Kind", "Forum", "Ministerial meeting"),
    (
        "place: {city: Baku, country: AZ}",
        "place: {city: Fez, country: MA, venue: A palace}",
        "Place",
        "Baku, Azerbaijan",
        "A palace, Fez, Morocco",
    ),
    (
        "relation: {degree: context}",
        "relation: {degree: linked, note: By officials.}",
        "Baku Process",
        "Context",
        "Linked by officials (By officials.)",
    ),
    ("theme: {en: A, az: B}", "theme: {en: A, az: C}", "Theme", "B (Azerbaijani)", "C (Azerbaijani)"),
    ("", "see_also: [icesco]", "Related records", None, "ICESCO"),
    ("summary: It *opened*.", "summary: It *closed*.", "Summary", "It opened.", "It closed."),
    (
        "summary: It [opened](icesco).",
        "summary: It [opened](unesco).",
        "Summary",
        "It opened [→ ICESCO].",
        "It opened [→ UNESCO].",
    ),
    (
        "participation: [{partner: icesco, role: host, cite: a-source}]",
        "participation: [{partner: icesco, role: media-partner, as: ISESCO, cite: a-source}]",
        "Partners and roles",
        "ICESCO: Host",
        "ICESCO: Media partner, as “ISESCO”",
    ),
    (
        "figures: [{measure: participants, value: 500, cite: a-source}]",
        "figures: [{measure: participants, value: 1500, qualifier: more-than, cite: a-source}]",
        "Reported figures",
        "Participants: 500",
        "Participants: more than 1,500",
    ),
]


@pytest.mark.parametrize(("before", "after", "told_as"), [(b, a, tuple(rest)) for b, a, *rest in VALUES])
def test_each_value_is_told_as_its_page_writes_it(
    changed: Changed, before: str, after: str, told_as: tuple[str, str | None, str]
) -> None:
    assert told(changed(before, after)) == [told_as]


def test_what_stands_in_other_records_changes_there_alone(difference: Compared) -> None:
    role = {"events/forum.yml": "participation: [{partner: icesco, role: host, cite: a-source}]"}
    states = ({**role, "partners/icesco.yml": f"names: [{{name: {name}}}]"} for name in ("ISESCO", "ICESCO"))
    assert kinds(difference(*states).records) == [("changed", "icesco")]


def test_names_links_and_registers_are_told(difference: Compared) -> None:
    after = {
        "partners/icesco.yml": "names: [{name: Organization, acronym: ICESCO, since: 2020-01-30, "
        "translations: {ar: المنظمة}}]\nidentifiers: {wikidata: Q1}\nseat: {city: Rabat, country: MA}",
        "documents/paper.yml": "links: [{url: https://example.org/d, language: fr, format: pdf}]",
    }
    said = {text for change in difference({}, after).records for _, _, text in told(change)}
    assert said >= {
        "Organization (ICESCO) (from 30 January 2020); المنظمة (Arabic)",
        "wikidata: Q1",
        "Rabat, Morocco",
        "https://example.org/d (French, PDF)",
    }


# Lists.

FACTS = "facts:\n  - {text: It opened in the palace., cite: a-source}\n  - {text: Ministers spoke., cite: a-source}"


def test_a_fact_is_changed_added_and_removed_beside_those_that_stay(changed: Changed) -> None:
    after = (
        "facts:\n  - {text: It opened in the new palace., cite: a-source}\n  - {text: A choir sang., cite: a-source}"
    )
    assert told(changed(FACTS, after)) == [
        ("Facts", "Ministers spoke.", None),
        ("Facts", "It opened in the palace.", "It opened in the new palace."),
        ("Facts", None, "A choir sang."),
    ]


@pytest.mark.parametrize(
    ("after", "told_as"),
    [
        ("one two five six", [("one two three four", "one two five six")]),
        ("one five six seven", [("one two three four", None), (None, "one five six seven")]),
    ],
)
def test_a_fact_of_which_half_stays_is_the_same_fact(
    changed: Changed, after: str, told_as: list[tuple[str | None, str | None]]
) -> None:
    before, now = (f"facts: [{{text: {text}, cite: a-source}}]" for text in ("one two three four", after))
    assert [(old, new) for _, old, new in told(changed(before, now))] == told_as


def test_a_fact_in_another_place_is_the_same_fact(changed: Changed) -> None:
    after = "facts:\n  - {text: Ministers spoke., cite: a-source}\n  - {text: It opened in the palace., cite: a-source}"
    (field,) = changed(FACTS, after).fields
    assert (field.label, field.reordered, field.changes) == ("Facts", True, ())


def test_a_fact_that_was_written_twice_is_removed_once(changed: Changed) -> None:
    once = "facts:\n  - {text: Ministers spoke., cite: a-source}"
    assert told(changed(once + once.removeprefix("facts:"), once)) == [("Facts", "Ministers spoke.", None)]


def test_other_sources_of_a_fact_are_a_change(changed: Changed) -> None:
    change = changed(FACTS, FACTS.replace("spoke., cite: a-source", "spoke., cite: another-source"))
    ((one,),) = [field.changes for field in change.fields]
    assert one.before is not None
    assert one.after is not None
    assert (one.before.text, one.before.sources) == ("Ministers spoke.", ("a-source",))
    assert (one.after.text, one.after.sources) == ("Ministers spoke.", ("another-source",))


def test_the_claims_of_a_disagreement_change_one_by_one(changed: Changed) -> None:
    before = "disagreements: [{about: Dates, claims: [{value: May, cite: a-source}, {value: June, cite: a-source}]}]"
    assert told(changed(before, before.replace("June", "July"))) == [
        ("Where sources disagree", "Dates: June", "Dates: July")
    ]


# Sources.


def test_a_value_of_the_head_rests_on_the_sources_that_agree_with_it(changed: Changed) -> None:
    point = (
        "\ncite: [a-source, another-source]\ndisagreements: [{about: Date, disputes: date, "
        "claims: [{value: 6 April, cite: a-source}, {value: 7 April, cite: another-source}]}]"
    )
    ((one,),) = [field.changes for field in changed("date: 2011-04-05" + point, "date: 2011-04-06" + point).fields]
    assert one.after is not None
    assert one.after.sources == ("a-source",)


def test_the_sources_that_changes_name_are_known(difference: Compared) -> None:
    assert difference({}, FORUM).sources["a-source"].publisher == "Somebody"


# Problems.


def test_the_problems_of_the_new_state_are_told_and_those_that_are_new_are_marked(difference: Compared) -> None:
    before = {"events/forum.yml": "see_also: [nobody]"}
    after = {"events/forum.yml": "theme: A theme\nsee_also: [nobody]", "events/other.yml": "see_also: [nobody]"}
    found = [(problem.place.file, is_new) for problem, is_new in difference(before, after).problems]
    assert found == [("data/events/forum.yml", False), ("data/events/other.yml", True)]


def test_the_same_problem_once_more_is_new(difference: Compared) -> None:
    once, twice = ({"events/forum.yml": f"see_also: [nobody]{more}"} for more in ("", "\nsummary: After [it](nobody)."))
    assert sorted(is_new for _, is_new in difference(once, twice).problems) == [False, True]


# The model.


def test_every_field_of_every_collection_has_a_name_for_people() -> None:
    fields = {(name, field) for name, model in COLLECTIONS.items() for field in model.model_fields if field != "id"}
    assert fields == set(FIELDS)
    assert all(words[0].isupper() for words in FIELDS.values()), "give the field a name in diffing/labels.py"
