"""The index of events: one table in order of time, with what it is sorted and filtered by."""

from collections.abc import Callable

from listings import heads, options, parsed, rows, words

Rendered = Callable[..., dict[str, str]]
PATH = "events/index.md"


def test_every_event_has_a_row_in_order_of_time(render: Rendered) -> None:
    place = "date: 2011-04-08\npart_of: forum-2011\nplace: {city: Paris, country: FR}\nkind: session"
    assert rows(render({"events/session.yml": f"title: A session\n{place}"})[PATH]) == [
        ["7–9 April 2011", "First Forum", "Forum", "The Forum, edition 1", "Baku", "Core", "United through values"],
        ["8 April 2011", "A session", "Session", "", "Paris", "Context", ""],
        ["2013", "Second Forum", "Forum", "The Forum, edition 2", "", "Core", ""],
    ]


def test_each_column_has_a_head_and_each_row_is_named_by_its_event(render: Rendered) -> None:
    page = render()[PATH]
    assert [words(head) for head in heads(page)] == ["Date", "Event", "Kind", "Series", "Place", "Relation", "Theme"]
    assert {head.get("scope") for head in heads(page)} == {"col"}
    named = parsed(page).findall(".//tbody//th")
    assert [words(name) for name in named] == ["First Forum", "A session", "Second Forum"]
    assert {name.get("scope") for name in named} == {"row"}


def test_a_row_carries_what_it_is_filtered_by(render: Rendered) -> None:
    more = {"events/long.yml": "title: Over the year\ndate: 2014-12/2016-01"}
    found = parsed(render(more)[PATH]).findall(".//tbody/tr")
    assert found[0].attrib == {
        "data-year": "2011",
        "data-kind": "forum",
        "data-series": "forum",
        "data-relation": "core",
    }
    assert found[-1].get("data-year") == "2014 2015 2016"
    assert found[-1].get("data-series") == ""


def test_dates_sort_by_when_they_begin_and_relations_by_nearness(render: Rendered) -> None:
    more = {"events/linked.yml": "title: Z\ndate: 2012-02\nrelation: {degree: linked, cite: a-source}"}
    keys = [[cell.get("data-key") for cell in row] for row in parsed(render(more)[PATH]).iterfind(".//tbody/tr")]
    assert [(row[0], row[5]) for row in keys] == [
        ("2011-04-07", "0"),
        ("2011-04-08", "2"),
        ("2012-02", "1"),
        ("2013", "0"),
    ]
    kinds = {words(head): head.get("data-sort") for head in heads(render(more)[PATH])}
    assert kinds["Date"] == "date"
    assert kinds["Relation"] == "number"
    assert kinds["Theme"] is None


def test_only_the_years_kinds_series_and_relations_that_occur_can_be_chosen(render: Rendered) -> None:
    page = render({"series/empty.yml": "title: A series of nothing"})[PATH]
    assert options(page, "year") == {"": "All", "2011": "2011", "2013": "2013"}
    assert options(page, "kind") == {"": "All", "forum": "Forum"}
    assert options(page, "series") == {"": "All", "forum": "The Forum"}
    assert options(page, "relation") == {"": "All", "core": "Core", "context": "Context"}


def test_an_event_that_is_only_announced_says_so_and_a_withdrawn_one_is_not_there(render: Rendered) -> None:
    more = {
        "events/forum-2030.yml": "title: Future Forum\ndate: 2030\nstatus: announced",
        "events/session.yml": "title: A session\ndate: 2011-04-08\nwithdrawn: Entered twice.",
    }
    names = [row[1] for row in rows(render(more)[PATH])]
    assert names == ["First Forum", "Second Forum", "Future Forum Announced"]
