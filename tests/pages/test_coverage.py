"""The page of the coverage: every number is counted from the catalogue."""

from collections.abc import Callable
from itertools import dropwhile, takewhile

Rendered = Callable[..., dict[str, str]]
PAGE = "coverage/index.md"


def rows(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading, without its head."""
    lines = iter(page[page.index(f"## {heading}") :].splitlines())
    table = takewhile(lambda line: line.startswith("|"), dropwhile(lambda line: not line.startswith("|"), lines))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table][2:]


def test_records_are_counted_by_collection_and_degree(render: Rendered) -> None:
    linked = "relation: {degree: linked, cite: a-source}"
    page = render({"events/forum-2015.yml": f"date: 2015\n{linked}"})[PAGE]
    counted = {row[0].split("]")[0].strip("["): row[1:] for row in rows(page, "Records")}
    assert counted["Events"] == ["4", "2", "1", "1"]
    assert counted["Partners"] == ["2", "", "", ""]


def test_records_and_facts_are_counted_by_kind(render: Rendered) -> None:
    page = render()[PAGE]
    assert "| Forum | Events | 3 | 2 |" in page
    assert "| Declaration | Documents | 1 | 0 |" in page
    assert "| Intergovernmental organisation | Partners | 1 | 2 |" in page


def test_facts_figures_and_roles_are_counted_by_what_they_rest_on(render: Rendered) -> None:
    assert rows(render()[PAGE], "What the facts rest on") == [
        ["A single source", "3", "3", "2"],
        ["One publisher", "1", "0", "0"],
        ["Several publishers of one country", "0", "0", "0"],
        ["Several publishers, not of one country", "0", "0", "0"],
    ]


def test_what_rests_on_one_countrys_sources_is_counted_however_many_they_are(render: Rendered) -> None:
    source = "publisher: Trend\ncountry: AZ"
    page = render({"sources/a-source.yml": source, "sources/another-source.yml": source})[PAGE]
    assert "| Azerbaijan | 4 | 3 | 2 |" in page
    assert "| Azerbaijan |" not in render({"sources/a-source.yml": "", "sources/another-source.yml": ""})[PAGE]


def test_each_year_has_its_entries_facts_and_sources(render: Rendered) -> None:
    page = render({"sources/b-2013-page.yml": "date: 2013-05", "series/other.yml": "cite: b-2013-page"})[PAGE]
    by_year = {row[0]: row[1:] for row in rows(page, "Year by year")}
    assert by_year["2011"] == ["2", "1", "1", "1", "0"]
    assert by_year["2013"] == ["1", "0", "0", "0", "1"]
    assert by_year["1982"] == ["0", "0", "0", "1", "0"]
    assert "nothing&#58; 2012, 2014 and 2015." in page


def test_sources_are_counted_by_kind_with_what_cites_them(render: Rendered) -> None:
    assert rows(render()[PAGE], "Sources") == [["News report", "2", "9"]]


def test_each_record_is_listed_with_its_support(render: Rendered) -> None:
    listed = rows(render()[PAGE], "Record by record")
    assert listed[0] == ["[First Forum](../events/forum-2011.md)", "6", "5", "1", "0", "0"]
    assert len(listed) == 3


def test_what_was_never_verified_is_named(render: Rendered) -> None:
    page = render()[PAGE]
    assert "9 of 9 records" in page
    verified = render({"partners/ministry.yml": "verified: 2026-11-01"})[PAGE]
    assert "8 of 9 records" in verified
    assert "[Organisation ministry]" not in verified[verified.index("## Never verified") : verified.index("## Gaps")]


def test_gaps_are_named_and_counted(render: Rendered) -> None:
    gaps = render()[PAGE].partition("## Gaps")[2]
    assert "Events held of which no number is reported: 1" in gaps
    assert "Events held whose venue is not known: 2" in gaps
    assert "Documents of which no address is known" not in gaps
    assert "Records that cite one source in all" in gaps
    assert "Sources without a date: 2" in gaps


def test_every_fact_on_a_single_source_is_listed_with_that_source(render: Rendered) -> None:
    pages = render()
    forum = pages["coverage/single-source/events.md"]
    assert "A dated fact. — [Somebody](../../sources/another-source.md)" in forum
    assert "An undated fact." not in forum
    assert forum.count(" — [") + pages["coverage/single-source/partners.md"].count(" — [") == 3
    assert 'repeats: "yes"' in forum
    index = pages["coverage/single-source/index.md"]
    assert "## [Events](events.md)" in index
    assert '- [First Forum](../../events/forum-2011.md) <span class="count">1</span>' in index
    assert "](single-source/index.md)" in render()[PAGE]
