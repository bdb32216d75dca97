"""The pages of series, partners, milestones, documents, sources, and those that show all of them together."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bakuprocess import pages
from bakuprocess.history import Changes
from bakuprocess.pages import home as home_page
from bakuprocess.pages.renderer import Renderer
from bakuprocess.settings import ROOT, Settings
from records import AS_OF, checked

Rendered = Callable[..., dict[str, str]]


def test_a_series_shows_the_range_that_sources_report_for_each_edition(render: Rendered) -> None:
    page = render()["series/forum.md"]
    first, second = (line for line in page.splitlines() if line.startswith("| [") and "Forum](../events" in line)
    assert first.endswith("| United through values | [435–1,500](../events/forum-2011.md#reported-figures) |  |")
    assert second.endswith("|  | [600](../events/forum-2013.md#reported-figures) |  |")


def test_a_series_draws_what_is_reported_for_each_measure(render: Rendered) -> None:
    figure = "\nfigures:\n  - {measure: countries, value: 30, cite: a-source}"
    session = {"events/forum-2015.yml": "title: Third Forum\nseries: forum\nedition: 3\ndate: 2015" + figure}
    page = render(session)["series/forum.md"]
    drawn = [line.partition('class="chart chart--')[2].partition('"')[0] for line in page.splitlines()]
    assert [name for name in drawn if name] == ["ranges-participants", "ranges-countries"]


def test_a_partner_shows_its_names_newest_first_with_their_time(render: Rendered) -> None:
    page = render()["partners/icesco.md"]
    assert page.index("New Organization (ICESCO)</span>") < page.index("Old Organization (ISESCO)</span>")
    assert "since 30 January 2020" in page
    assert "until 30 January 2020" in page
    assert '<bdi lang="ar">المنظمة</bdi> (Arabic)' in page


def test_a_partners_chronology_holds_facts_events_documents_and_milestones_in_one_order(render: Rendered) -> None:
    page = render()["partners/icesco.md"]
    chronology = page[page.index("## Chronology") : page.index("## Further facts")]
    order = [chronology.index(text) for text in ("It was founded.", "First Forum", "The Declaration", "The Commission")]
    assert order == sorted(order)
    assert "It has members." in page[page.index("## Further facts") :]


def test_a_partners_roles_stand_under_the_name_of_the_time(render: Rendered) -> None:
    [row] = [line for line in render()["partners/icesco.md"].splitlines() if "| Supporter" in line]
    assert row.endswith("| ISESCO |")


def test_a_milestone_names_whom_it_concerns(render: Rendered) -> None:
    assert ":   [New Organization (ICESCO)](../partners/icesco.md)" in render()["milestones/commission.md"]


def test_a_document_shows_who_adopted_it_where_and_where_to_read_it(render: Rendered) -> None:
    page = render()["documents/declaration.md"]
    assert "[Old Organization (ISESCO)](../partners/icesco.md), today ICESCO and The participants" in page
    assert "[First Forum](../events/forum-2011.md)" in page
    assert "(English, PDF)" in page
    assert ":   A/1" in page


def test_a_source_lists_what_rests_on_it(render: Rendered) -> None:
    page = render()["sources/another-source.md"]
    resting = page[page.index("- [First Forum]") :].partition("\n- [")[0]
    assert [line.strip() for line in resting.splitlines()[1:] if line.strip()] == [
        '- <span class="when"><time datetime="2011-04-08">8 April 2011</time></span> A dated fact.',
        "- An undated fact.",
        "- Number of guests&#58; 435 guests",
        "- Participants&#58; 435",
    ]


def test_a_source_lists_the_roles_names_and_relations_that_rest_on_it(render: Rendered) -> None:
    more = {
        "events/forum-2015.yml": "title: Third Forum\ndate: 2015\nrelation: {degree: linked, cite: b-source}\n"
        "participation: [{partner: p, role: partner, cite: b-source}]\ncite: b-source",
        "partners/p.yml": "names:\n  - {name: Old Body, acronym: OLD, until: 2020, cite: b-source}\n"
        "  - {name: New Body}",
        "milestones/step.yml": "cite: b-source",
        "sources/b-source.yml": "",
    }
    page = render(more)["sources/b-source.md"]
    assert "    - Relation to the Baku Process: Linked by officials" in page
    assert "    - [Old Body (OLD)](../partners/p.md), today New Body&#58; Partner" in page
    assert "    - Name: Old Body (OLD)" in page
    assert "A milestone step](../milestones/step.md)" in page
    assert "    - the head of its page: title, dates, place or summary" in page


def test_the_index_of_sources_says_how_much_rests_on_each_kind_of_publisher(render: Rendered) -> None:
    index = render()["sources/index.md"]
    assert "| [News report](kind/news.md) | 1 | 2 | " in index
    assert '[News report](kind/news.md)\n:   Somebody <span class="count">2</span>' in index


def test_each_kind_of_source_has_a_page_by_publisher_with_what_rests_on_each(render: Rendered) -> None:
    page = render()["sources/kind/news.md"]
    assert "Somebody\n:   [" in page
    assert '](../../sources/a-source.md) <span class="count">' in page


def test_the_disagreements_stand_in_one_place_with_their_sources(render: Rendered) -> None:
    page = render()["disagreements/index.md"]
    assert "### [Number of guests](../events/forum-2011.md#disagreement-1)" in page
    assert '**435 guests** <span class="who">[Somebody](../sources/another-source.md)</span>' in page


def test_a_disagreement_shows_on_the_page_of_each_record_that_it_concerns(render: Rendered) -> None:
    point = "disagreements:\n  - about: Its part\n    concerns: [ministry]\n    claims:\n"
    claims = "      - {value: Host, cite: a-source}\n      - {value: Guest, cite: another-source}"
    page = render({"events/forum-2013.yml": f"title: Second Forum\ndate: 2013\n{point}{claims}"})[
        "partners/ministry.md"
    ]
    points = page.partition("## Where sources disagree")[2]
    assert "### [Its part](../events/forum-2013.md#disagreement-1)" in points
    assert "Second Forum" in points
    assert '- **Host** <span class="who">Somebody <sup' in points


def test_home_counts_what_there_is_and_tells_latest_and_announced(render: Rendered) -> None:
    core = "relation: {degree: core, cite: a-source}\n"
    more = {
        "events/forum-2999.yml": f"{core}title: A future forum\ndate: 2999\nstatus: announced",
        "events/late.yml": f"{core}title: A late one\ndate: 2020\nstatus: announced",
        "events/other.yml": "title: Another event\ndate: 2021",
    }
    home = render(more)["index.md"]
    assert '[Events](events/index.md) <span class="count">6</span>' in home
    assert '- <span class="cards__what">Latest of the core</span> [Second Forum](events/forum-2013.md)' in home
    late, future = [line for line in home.splitlines() if line.startswith('- <span class="cards__what">Announced')]
    assert "That time has passed" not in future
    assert "That time has passed" in late


def test_home_draws_the_core_and_tells_the_numbers_of_the_record(render: Rendered) -> None:
    home = render({"events/another-2014.yml": "title: Another one\ndate: 2014"})["index.md"]
    picture = home[home.index("<figure") : home.index("</figure>")]
    assert "First Forum" in picture
    assert "Another one" not in picture
    assert '- <span class="count">4</span> [facts](coverage/index.md)' in home


def test_home_tells_what_changed_lately_as_far_as_it_is_known(tmp_path: Path) -> None:
    catalogue = checked(tmp_path, {f"events/e{n}.yml": f"title: Event {n}" for n in range(10)}).catalogue
    many = Changes(date(2026, 11, 2), ("a-source", "gone", *(f"e{n}" for n in range(9))))
    known = [many, Changes(date(2026, 11, 1), ("another-source", "e9"))]
    (home,) = home_page.render(Renderer(catalogue, Settings(ROOT, AS_OF), known))
    first, second = home.text.partition("## What changed lately")[2].partition("## In numbers")[0].split("1 November")
    assert "2 November 2026" in first
    assert '[Events](events/index.md) <span class="count">9</span>, [Sources](sources/index.md)' in first
    assert "Event 1" not in first
    assert second.index("[Event 9](events/e9.md)") < second.index("](sources/another-source.md)")
    (home,) = home_page.render(Renderer(catalogue, Settings(ROOT, AS_OF)))
    assert "What changed lately" not in home.text


def test_a_series_that_holds_a_core_edition_comes_first(render: Rendered) -> None:
    more = {
        "series/another.yml": "title: Another series",
        "events/another-2014.yml": "date: 2014\nseries: another\nedition: 1",
    }
    listed = render(more)["series/index.md"]
    assert listed.index("The Forum") < listed.index("Another series")


def test_prose_links_lead_to_records_and_addresses(render: Rendered) -> None:
    summary = "summary: '*Told* in [the series](forum) and [elsewhere](https://example.org/x).'"
    page = render({"events/session.yml": summary})["events/session.md"]
    assert "<em>Told</em> in [the series](../series/forum.md)" in page
    assert '<a href="https://example' in page.replace("&#58;", ":").replace("&#46;", ".")


def test_a_withdrawn_record_says_why(render: Rendered) -> None:
    page = render({"events/session.yml": "withdrawn: Entered twice."})["events/session.md"]
    assert "This record is withdrawn." in page
    assert "Entered twice." in page


def test_a_former_id_becomes_a_page_that_redirects(render: Rendered) -> None:
    pages = render({"events/session.yml": "aliases: [old-session]"}, site_url="https://record.example/")
    page = pages["events/old-session/index.html"]
    assert 'content="0; url=../session/"' in page
    assert '<link rel="canonical" href="https&#58;//record.example/events/session/">' in page


def test_the_verification_of_a_record_is_shown(render: Rendered) -> None:
    assert "Verified against its sources&#58; not yet" in render()["events/session.md"]
    page = render({"events/session.yml": "verified: 2026-11-01"})["events/session.md"]
    assert '<time datetime="2026-11-01">1 November 2026</time>' in page


def test_an_event_that_was_not_held_is_marked_wherever_it_is_listed(render: Rendered) -> None:
    cancelled = "title: Third Forum\nseries: forum\nedition: 3\ndate: 2015\nstatus: cancelled\n"
    part = "participation:\n  - {partner: icesco, role: partner, cite: a-source}"
    pages = render({"events/forum-2015.yml": cancelled + part})
    for path in ("events/index.md", "timeline/index.md", "series/forum.md", "partners/icesco.md"):
        listed = [
            line for line in pages[path].splitlines() if re.search(r'forum-2015\.md\)|^<(li|th).*forum-2015/">', line)
        ]
        assert listed, path
        assert all('<span class="kind status">Cancelled</span>' in line for line in listed), path


def test_the_head_cites_only_sources_that_agree_with_what_it_shows(render: Rendered) -> None:
    claims = "      - {value: 7 April, cite: a-source}\n      - {value: 8 April, cite: another-source}"
    point = f"disagreements:\n  - about: The day\n    disputes: date\n    claims:\n{claims}"
    page = render({"events/day.yml": f"title: A day\ndate: 2011-04-07\ncite: [another-source, a-source]\n{point}"})[
        "events/day.md"
    ]
    head = page.partition('<span class="disputed">')[0].rpartition("Date\n")[2]
    assert head.count('<sup class="cite">') == 1
    assert "[1](#source-1)" in head
    assert page.index("a-source.md") < page.index("another-source.md")
    assert "The value at the head of the page is not preferred;" in page


def test_a_citation_is_of_the_day_on_which_the_record_last_changed(tmp_path: Path) -> None:
    catalogue = checked(tmp_path, {"events/e.yml": "title: An event"}).catalogue
    known = [Changes(date(2026, 11, 2), ("e",))]
    for page in pages.events.render(Renderer(catalogue, Settings(ROOT, AS_OF), known)):
        if page.path == "events/e.md":
            assert "(2026, November 2)" in page.text
            assert "as it stands since" in page.text
