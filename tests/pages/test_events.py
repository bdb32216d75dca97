"""The page of an event: what it holds, and in which order."""

from collections.abc import Callable
from html import unescape

Rendered = Callable[..., dict[str, str]]
EVENT = "events/forum-2011.md"


def test_the_page_holds_its_parts_in_the_readers_order(render: Rendered) -> None:
    page = render()[EVENT]
    headings = [line for line in page.splitlines() if line.startswith("#")]
    assert headings == [
        "# First Forum",
        "## Facts",
        "## Partners and roles",
        "## Reported figures",
        "## Where sources disagree",
        "### Number of guests {: #disagreement-1 .disagreement }",
        "## Documents",
        "## Parts of this event",
        "## Sources",
        '## Cite this page {: data-pagefind-ignore="all" }',
        '## This record {: data-pagefind-ignore="all" }',
    ]


def test_dates_are_written_for_people_and_for_machines(render: Rendered) -> None:
    shown = '<time datetime="2011-04-07">7</time>–<time datetime="2011-04-09">9 April 2011</time>'
    assert f":   {shown}" in render()[EVENT]


def test_place_theme_and_series_stand_at_a_glance(render: Rendered) -> None:
    page = render()[EVENT]
    assert ":   A palace, Baku, Azerbaijan" in page
    assert ":   United through values" in page
    assert ":   [The Forum](../series/forum.md), edition 1" in page


def test_citations_are_numbered_as_they_appear_and_listed_once(render: Rendered) -> None:
    page = render()[EVENT]
    marks = ' <sup class="cite">[2](#source-2)</sup> <sup class="cite">[1](#source-1)</sup>'
    assert f"An undated fact.{marks}" in page
    sources = page[page.index("## Sources") :]
    assert "1. [A page a-source](../sources/a-source.md). Somebody" in sources
    assert "2. [A page another-source](../sources/another-source.md). Somebody" in sources
    assert "{: #source-2 }" in sources
    assert "3. " not in sources


def test_facts_without_a_date_come_before_the_chronology(render: Rendered) -> None:
    page = render()[EVENT]
    assert page.index("An undated fact.") < page.index("A dated fact.")


def test_a_partner_is_named_as_it_was_then_with_its_name_of_today(render: Rendered) -> None:
    page = render()[EVENT]
    assert "[Old Organization (ISESCO)](../partners/icesco.md), today ICESCO" in page
    assert "[The Ministry](../partners/ministry.md) <sup" in page
    later = render(
        {"events/forum-2013.yml": "date: 2024\nparticipation:\n  - {partner: icesco, role: partner, cite: a-source}"}
    )
    assert "[New Organization (ICESCO)](../partners/icesco.md) <sup" in later["events/forum-2013.md"]


def test_hosts_come_before_supporters_whatever_the_order_of_the_file(render: Rendered) -> None:
    page = render()[EVENT]
    assert page.index("Host\n:") < page.index("Supporter\n:")


def test_every_reported_figure_is_shown_with_who_reports_it(render: Rendered) -> None:
    page = render()[EVENT]
    rows = [line for line in page.splitlines() if line.startswith("| Participants")]
    assert [row.split(" | ")[1] for row in rows] == ["435", "more than 1,500"]
    assert "Somebody" in rows[0]
    assert "Guests only." in rows[0]


def test_each_claim_of_a_disagreement_stands_with_its_source(render: Rendered) -> None:
    page = render()[EVENT]
    assert '- **435 guests** <span class="who">Somebody <sup class="cite">[2]' in page
    assert (
        '- **More than 1500 guests** <span class="who">Somebody <sup class="cite">[1](#source-1)</sup></span> '
        '<span class="note">With locals.' in page
    )
    assert "They count different things." in page


def test_breadcrumbs_climb_through_whole_and_series(render: Rendered) -> None:
    crumbs = render()["events/session.md"].split("</nav>")[0]
    order = [crumbs.index(name) for name in ("[Home]", "[Events]", "[The Forum]", "[First Forum]")]
    assert order == sorted(order)


def test_before_and_after_follow_the_series(render: Rendered) -> None:
    assert "<small>After</small> [Second Forum](forum-2013.md)" in render()[EVENT]
    assert "<small>Before</small> [First Forum](forum-2011.md)" in render()["events/forum-2013.md"]


def test_the_edit_link_is_there_only_with_a_repository(render: Rendered) -> None:
    assert "Edit this record" not in render()[EVENT]
    page = render(repo_url="https://host.example/r")[EVENT]
    assert "Edit this record" in page
    assert "edit&#47;main" in page or "/edit/main/data/events/forum-2011" in page


def test_an_error_is_reported_in_a_form_with_the_record_filled_in_where_there_is_a_repository(render: Rendered) -> None:
    assert "[Report an error](../method.md#errors-and-corrections)" in render()[EVENT]
    page = unescape(render(repo_url="https://host.example/r")[EVENT])
    form = "https://host.example/r/issues/new?template=error.yml&record=forum-2011"
    assert f'<a href="{form}">Report an error</a>' in page
    assert "#errors-and-corrections" not in page


def test_the_data_of_the_record_is_one_link_away(render: Rendered) -> None:
    pages = render()
    assert "[Data of this record](forum-2011/record.json)" in pages[EVENT]
    assert "events/forum-2011/record.json" in pages


def test_a_fact_that_rests_on_one_source_is_marked_and_one_on_several_is_not(render: Rendered) -> None:
    sources = {
        "sources/trend.yml": "publisher: Trend\ncountry: AZ",
        "sources/president.yml": "publisher: President\ncountry: AZ",
        "sources/unesco.yml": "publisher: UNESCO",
        "sources/unesco-2.yml": "publisher: UNESCO",
    }
    facts = {
        "One.": "unesco",
        "Two.": "trend",
        "Three.": "[unesco, unesco-2]",
        "Four.": "[trend, president]",
        "Five.": "[trend, unesco]",
    }
    lines = "".join(f"\n  - {{text: {text}, cite: {cite}}}" for text, cite in facts.items())
    page = render({**sources, "events/forum-2013.yml": f"date: 2013\nfacts:{lines}"})["events/forum-2013.md"]
    marks = [
        line.partition('<span class="rests">')[2] for line in page.splitlines() if " <sup" in line and "- " in line
    ]
    assert marks == [
        "single source</span>",
        "single source, Azerbaijan</span>",
        "UNESCO only</span>",
        "sources from Azerbaijan only</span>",
        "",
    ]


def test_the_foot_counts_what_the_page_rests_on(render: Rendered) -> None:
    page = render()[EVENT]
    sources = page[page.index("## Sources") :]
    assert '- A single source <span class="count">5</span>' in sources
    assert '- One publisher <span class="count">1</span>' in sources
    assert "Several" not in sources
    assert "](../method.md#what-the-marks-mean)" in sources


def test_the_relation_stands_at_a_glance_with_its_note_and_sources(render: Rendered) -> None:
    relation = "relation: {degree: linked, note: The minister says so., cite: another-source}"
    page = render({"events/forum-2013.yml": f"date: 2013\n{relation}"})["events/forum-2013.md"]
    linked = "[Linked by officials](../method.md#core-linked-context)"
    shown = f':   {linked}<br><span class="note">The minister says so.</span> <sup class="cite">[2](#source-2)'
    assert f"Baku Process\n{shown}" in page
    assert page[page.index(shown) + len(shown) :].startswith('</sup> <span class="rests">single source</span>')


def test_every_term_at_a_glance_has_a_definition_of_its_own(render: Rendered) -> None:
    pages = render(
        {"events/forum-2015.yml": "date: 2015\nrelation: {degree: linked, note: So., cite: a-source}\ntheme: T"}
    )
    for path in (EVENT, "events/forum-2015.md", "milestones/commission.md", "documents/declaration.md"):
        glance = pages[path].partition('<div class="glance" markdown>')[2].partition("</div>")[0]
        entries = [entry.splitlines() for entry in glance.strip().split("\n\n")]
        assert all(len(lines) == 2 and lines[1].startswith(":   ") for lines in entries), entries


def test_a_disputed_value_is_marked_at_the_head_and_in_the_list_of_editions(render: Rendered) -> None:
    point = (
        "  - {about: The day, disputes: date, claims: [{value: a, cite: a-source}, {value: b, cite: another-source}]}"
    )
    event = f"title: Second Forum\ndate: 2013\nseries: forum\nedition: 2\ndisagreements:\n{point}"
    pages = render({"events/forum-2013.yml": event})
    mark = '<span class="disputed">[sources disagree]({}#disagreement-1)</span>'
    assert mark.format("forum-2013.md") in pages["events/forum-2013.md"].partition("## ")[0]
    assert mark.format("../events/forum-2013.md") in pages["series/forum.md"]
    assert (
        "disputed" not in render({"events/forum-2013.yml": "title: Second Forum\ndate: 2013"})["events/forum-2013.md"]
    )
