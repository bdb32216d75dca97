"""The section “Cite this page”: the citations, the calendar file where there can be one, the data."""

from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import Safe
from bakuprocess.model import COLLECTIONS, Event, Record
from bakuprocess.pages.cite import section
from bakuprocess.pages.renderer import Renderer, page_of
from bakuprocess.settings import ROOT, Settings
from records import AS_OF

CALENDAR = '[Calendar file](forum-2011/event.ics){: type="text/calendar" download="forum-2011.ics" }'


def event(**fields: object) -> Event:
    given = {"id": "forum-2011", "title": "First Forum", "kind": "forum", "status": "held", "date": "2011-04-07"}
    return Event.model_validate({**given, "relation": {"degree": "core"}, "summary": "It met.", **fields})


def shown(record: Record, site_url: str = "https://record.example/") -> str:
    """Return the section of a record's page as Markdown."""
    renderer = Renderer(Catalogue((record,)), Settings(ROOT, AS_OF, site_url=site_url))
    paths = {"data_path": Safe(f"{record.id}/record.json"), "edit_url": "", "report_url": ""}
    context = {"record": record, **paths, **section(renderer, record)}
    return renderer.page(page_of(record), "_cite.md", record.heading, "", **context).text


def test_every_style_stands_with_its_name_and_its_text() -> None:
    page = shown(event())
    for style in ("APA, 7th edition", "Chicago, 17th edition", "MLA, 9th edition", "Harvard", "BibTeX", "RIS"):
        assert f"<dt>{style}</dt>" in page
    assert "<dd><p>“First Forum.” <em>The Baku Process: a sourced record</em>, 23 Nov. 2026, " in page
    assert "<dd><pre><code>@misc{forum-2011,\n  author = {{The Baku Process: a sourced record}},\n" in page


def test_no_button_stands_on_the_page_but_the_words_for_one_do() -> None:
    page = shown(event())
    assert "<button" not in page
    assert 'data-copy="Copy" data-copied="Copied" data-selected="Selected"' in page


def test_the_reader_is_told_of_which_day_the_version_is_and_what_to_add() -> None:
    page = shown(event())
    assert 'as it stands since <time datetime="2026-11-23">23 November 2026</time>' in page
    assert "Where a style asks for it, add the day on which you read the page." in page
    assert "Add the address at which you read the page" in shown(event(), site_url="")


def test_the_reader_is_sent_to_the_original_for_a_single_fact() -> None:
    assert "For a single fact, cite the original source" in shown(event())
    fields = {"id": "s", "title": "A report", "publisher": "P", "url": "https://example.org", "kind": "news"}
    page = shown(COLLECTIONS["sources"].model_validate(fields))
    assert "To cite the source itself, go to the original." in page
    assert "For a single fact" not in page


def test_the_calendar_file_is_one_link_away_where_the_days_are_known() -> None:
    assert CALENDAR in shown(event())


def test_where_the_days_are_not_known_the_page_says_so_instead() -> None:
    page = shown(event(date="2011-04"))
    assert "There is no calendar file, since not both the first and the last day are known." in page
    assert "event.ics" not in page


def test_of_a_withdrawn_event_and_of_what_is_no_event_no_calendar_file_is_spoken() -> None:
    partner = {"id": "p", "names": [{"name": "A body"}], "kind": "centre", "summary": "It is."}
    for record in (event(withdrawn="Entered twice."), COLLECTIONS["partners"].model_validate(partner)):
        page = shown(record)
        assert "alendar file" not in page
        assert f"]({record.id}/record" in page


def test_the_search_leaves_the_section_out() -> None:
    page = shown(event())
    assert page.index("data-pagefind-ignore") < page.index("<dl")
    assert '## Cite this page {: data-pagefind-ignore="all" }' in page
