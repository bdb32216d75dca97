"""Calendar files: whole days that are known, nothing invented, and readable whatever a text holds."""

import re
import time
from datetime import date

import pytest
from hypothesis import example, given
from icalendar import Calendar

from bakuprocess.catalogue import Catalogue
from bakuprocess.exports import calendar_file
from bakuprocess.exports.calendar_file import has_calendar_file
from bakuprocess.model import Event
from bakuprocess.pages.renderer import Renderer
from bakuprocess.settings import ROOT, Settings
from hostile import TEXTS, normalised
from records import AS_OF

SITE = "https://record.example/"
DAYS = {"date": "2011-04-07/2011-04-09"}
WHOLE = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//The Baku Process//A sourced record//EN
BEGIN:VEVENT
UID:forum-2011@baku-process
DTSTAMP:20261123T000000Z
DTSTART;VALUE=DATE:20110407
DTEND;VALUE=DATE:20110410
SUMMARY:First Forum
DESCRIPTION:It met\\, in Baku.\\n\\nhttps://record.example/events/forum-2011/
LOCATION:A palace\\, Baku\\, Azerbaijan
URL:https://record.example/events/forum-2011/
STATUS:CONFIRMED
CATEGORIES:Forum
TRANSP:TRANSPARENT
END:VEVENT
END:VCALENDAR
"""


def event(**fields: object) -> Event:
    given = {"id": "forum-2011", "title": "First Forum", "kind": "forum", "status": "held", "date": "2011-04-07"}
    return Event.model_validate({**given, "relation": {"degree": "core"}, "summary": "It met.", **fields})


def files(*events: Event, site_url: str = SITE, as_of: date = AS_OF) -> dict[str, str]:
    renderer = Renderer(Catalogue(events), Settings(ROOT, as_of, site_url=site_url))
    return {page.path: page.text for page in calendar_file.render(renderer)}


def read(text: str) -> list[dict[str, str]]:
    """Return the entries of a calendar file, their values as text."""
    return [{name: str(value) for name, value in entry.items()} for entry in Calendar.from_ical(text).events]


def test_the_file_of_an_event_stands_beside_the_data_of_its_page() -> None:
    place = {"city": "Baku", "country": "AZ", "venue": "A palace"}
    made = files(event(**DAYS, place=place, summary="It *met*, in [Baku](https://example.org)."))
    assert made["events/forum-2011/event.ics"] == WHOLE.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("days", "first", "after"),
    [
        ("2011-04-07/2011-04-09", date(2011, 4, 7), date(2011, 4, 10)),
        ("2012-02-29", date(2012, 2, 29), date(2012, 3, 1)),
        ("2011-12-30/2011-12-31", date(2011, 12, 30), date(2012, 1, 1)),
    ],
)
def test_an_entry_begins_on_the_first_day_and_ends_after_the_last(days: str, first: date, after: date) -> None:
    [entry] = Calendar.from_ical(files(event(date=days))["events/forum-2011/event.ics"]).events
    assert (entry.start, entry.end) == (first, after)


@pytest.mark.parametrize("days", ["2011-04-07", "2011-04-07/2011-04-09", "2011-12-31/2012-01-01"])
def test_an_event_whose_days_are_known_has_a_file(days: str) -> None:
    assert has_calendar_file(event(date=days))


@pytest.mark.parametrize(
    "known",
    [
        "2011",
        "2011-04",
        "2011-04-07~",
        "2011-04-07?",
        "2011-04-07%",
        "2011-04/2011-05",
        "2011-04-07/2011-04",
        "2011-04/2011-04-09",
        "2011-04-07/2011-04-09?",
        "2011-04-07~/2011-04-09",
        "9999-12-31",
    ],
)
def test_an_event_with_an_end_that_is_no_known_day_has_none(known: str) -> None:
    assert not has_calendar_file(event(date=known))
    assert files(event(date=known)) == {}


def test_a_withdrawn_event_has_none() -> None:
    assert files(event(withdrawn="Entered twice.")) == {}


@pytest.mark.parametrize(
    ("status", "told"),
    [("held", "CONFIRMED"), ("announced", "TENTATIVE"), ("postponed", "TENTATIVE"), ("cancelled", "CANCELLED")],
)
def test_the_status_is_told_in_the_words_of_calendars(status: str, told: str) -> None:
    [entry] = read(files(event(status=status))["events/events.ics"])
    assert entry["STATUS"] == told


def test_without_the_sites_address_an_entry_names_none() -> None:
    text = files(event(), site_url="")["events/forum-2011/event.ics"]
    [entry] = read(text)
    assert entry["DESCRIPTION"] == "It met."
    assert "URL" not in entry
    assert "://" not in text


def test_an_entry_stays_the_same_to_programs_whatever_changes_but_the_id() -> None:
    changed = event(title="The Forum", date="2011-04-08", status="cancelled")
    before, after = files(event()), files(changed, site_url="https://elsewhere.example/", as_of=date(2030, 1, 1))
    assert read(before["events/events.ics"])[0]["UID"] == read(after["events/events.ics"])[0]["UID"]
    assert read(files(event(id="forum-2013"))["events/events.ics"])[0]["UID"] != "forum-2011@baku-process"


def test_the_stamp_is_the_as_of_date_and_the_machines_time_zone_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = []
    for zone in ("Pacific/Kiritimati", "America/Adak"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        texts.append(files(event(**DAYS), as_of=date(2027, 2, 3)))
    monkeypatch.undo()
    time.tzset()
    assert "\r\nDTSTAMP:20270203T000000Z\r\n" in texts[0]["events/events.ics"]
    assert texts[0] == texts[1]


def test_one_file_holds_all_events_that_have_one_in_order_of_time() -> None:
    later, unclear = event(id="later", date="2013-05-29"), event(id="unclear", date="2012")
    made = files(later, unclear, event())
    assert [entry["UID"].partition("@")[0] for entry in read(made["events/events.ics"])] == ["forum-2011", "later"]
    calendar = Calendar.from_ical(made["events/events.ics"])
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "The Baku Process: a sourced record"
    assert made.keys() == {"events/forum-2011/event.ics", "events/later/event.ics", "events/events.ics"}


@given(TEXTS.filter(lambda text: any(c.isprintable() and c != " " for c in text)))
@example(r"C:\New\new; C:\\N, \;\,")
@example("BEGIN:VEVENT\r\nEND:VCALENDAR ☃" * 9)
def test_any_text_reads_back_from_lines_that_every_program_takes(text: str) -> None:
    prose = "".join("\\" + character if character in "\\*[]" else character for character in text)
    place = {"city": text, "country": "AZ"}
    written = files(event(title=text, summary=prose, place=place), site_url="")["events/forum-2011/event.ics"]
    lines = written.split("\r\n")
    assert not re.search("[\r\n]", "".join(lines))
    assert max(len(line.encode()) for line in lines) <= 75
    [entry] = read(written)
    assert normalised(entry["SUMMARY"]) == normalised(entry["DESCRIPTION"]) == normalised(text)
    assert entry["LOCATION"] == f"{entry['SUMMARY']}, Azerbaijan"
    [plain] = read(files(event(place={"city": "Baku", "country": "AZ"}), site_url="")["events/events.ics"])
    assert entry.keys() == plain.keys()
