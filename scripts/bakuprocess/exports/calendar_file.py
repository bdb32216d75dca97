"""Calendar files (iCalendar, RFC 5545): one for each event whose days are known, and one with all of them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, vText
from icalendar import Event as Entry

from bakuprocess.escaping import ics
from bakuprocess.exports.addresses import address_of
from bakuprocess.language import Language
from bakuprocess.model import Event
from bakuprocess.model.dates import Point, Precision
from bakuprocess.model.event import Place
from bakuprocess.pages.labels import label, site_name
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer

ALL_EVENTS = "events/events.ics"
_PRODUCT = "-//The Baku Process//A sourced record//EN"
# Until sources say that it was held, an event is no more than a plan.
_STATUS = {"held": "CONFIRMED", "announced": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}


class _Text(vText):
    r"""A TEXT value in our own escape: the library's would turn a written `\N` into a line break."""

    def to_ical(self) -> bytes:
        return ics(self).encode()


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield a calendar file for each event that can have one, in order of time, and one with all of them."""
    events = [event for event in renderer.catalogue.events if has_calendar_file(event)]
    entries = [_entry(event, renderer) for event in events]
    for event, entry in zip(events, entries, strict=True):
        yield Page(calendar_of(event), _file([entry]))
    if entries:  # RFC 5545, 3.6: a calendar holds at least one component
        yield Page(ALL_EVENTS, _file(entries, site_name(renderer.language)))


def calendar_of(event: Event) -> str:
    """Return the path below docs/ of an event's calendar file, beside its page's data."""
    return f"{event.collection}/{event.id}/event.ics"


def has_calendar_file(event: Event) -> bool:
    """Whether an event stands, and both its first and its last day are known.

    An entry of a calendar has both; with one end known to the month, or in doubt, the other would be invented.
    """
    exact = _is_known_day(event.date.start) and _is_known_day(event.date.end)
    return exact and not event.withdrawn and event.date.last_day < date.max  # the entry ends on the day after


def _is_known_day(point: Point) -> bool:
    return point.precision is Precision.DAY and not (point.approximate or point.uncertain)


def _file(entries: Iterable[Entry], name: str = "") -> str:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    if name:
        calendar.add("name", _Text(name))  # RFC 7986, 5.1
        calendar.add("x-wr-calname", _Text(name))  # what most programs read instead
    for entry in entries:
        calendar.add_component(entry)
    written: bytes = calendar.to_ical(sorted=False)
    return written.decode()


def _entry(event: Event, renderer: Renderer) -> Entry:
    """Return an event of whole days.

    A record's id is for ever, and the site's address may change; so the UID, by which programs know an entry again, is
    made of the id and of a word that names no host. The stamp is the as-of date, never the clock.
    """
    settings, language = renderer.settings, renderer.language
    address = address_of(event, settings)
    entry = Entry()
    entry.add("uid", f"{event.id}@baku-process")
    entry.add("dtstamp", datetime.combine(settings.as_of, time(), UTC))
    entry.add("dtstart", event.date.first_day)
    entry.add("dtend", event.date.last_day + timedelta(days=1))  # the end is not part of it (3.6.1)
    entry.add("summary", _Text(event.heading))
    entry.add("description", _Text("\n\n".join(filter(None, (event.summary.plain, address)))))
    if event.place:
        entry.add("location", _Text(_where(event.place, language)))
    if address:
        entry.add("url", address)
    entry.add("status", _STATUS[event.status])
    entry.add("categories", [label(language, "events", event.kind)])
    entry.add("transp", "TRANSPARENT")  # it makes nobody busy
    return entry


def _where(place: Place, language: Language) -> str:
    return ", ".join(str(part) for part in (place.venue, place.city, language.country(place.country)) if part)
