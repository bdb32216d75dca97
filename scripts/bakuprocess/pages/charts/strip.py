"""The strip of the home page: the events at the core of the Baku Process, on an axis of years.

The editions of a series are beads on the axis; other events hang above it, each in a row of its own. A day is only
shown where the record knows one: else the mark is a square in the middle of the month or year, with a bar for it.
"""

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from bakuprocess.escaping import Safe
from bakuprocess.joins import by_time, standing
from bakuprocess.model import Date, Event, Series
from bakuprocess.model.dates import Precision
from bakuprocess.pages.charts import svg
from bakuprocess.pages.charts.chart import Chart, link
from bakuprocess.pages.charts.svg import Scale, at, element, group, line, text
from bakuprocess.pages.renderer import Helpers

NAME = "strip"
BEAD, DOT = 12, 6  # half the width of the mark of an edition, and of another event
ROW = 28
TICKS_AT_MOST = 60
BEAD_ROW = 2 * BEAD + 2
BESIDE = 15
YEARS_BELOW, NAME_BELOW = 15, 38
SHORT_TITLE = 38  # as many letters as have room in a line of the narrowest picture
LETTER = 7.2  # the width of a letter, on average and with some to spare


@dataclass(frozen=True, slots=True)
class Strip:
    """What the strip shows: each series with its editions, and the events beside them, in order of time."""

    series: list[tuple[Series, tuple[Event, ...]]]
    others: list[Event]

    @property
    def events(self) -> list[Event]:
        """All of them in order of time."""
        return sorted([*self.others, *(event for _, editions in self.series for event in editions)], key=by_time)


def draw(helpers: Helpers) -> Chart | None:
    """Return the strip for the page of `helpers`, or None where no event is core."""
    strip = chosen(helpers)
    if not strip.events:
        return None
    word = helpers.language.word
    title = word("The core events by year")
    axis = _axis(strip.events)
    content, height = _content(helpers, strip, axis)
    description = word("Each mark is a link to an event, in order of time; a table of the same events stands below.")
    return Chart(
        NAME,
        title,
        svg.picture(NAME, title, description, height, *content, links=True),
        legend=tuple(_legend(helpers, strip)),
        head=(word("Event"), word("Date"), word("Edition"), word("Status")),
        rows=tuple(
            (link(helpers, e), helpers.time(e.date), e.edition or "", helpers.label("status", e.status))
            for e in strip.events
        ),
    )


def chosen(helpers: Helpers) -> Strip:
    """Return the series with a core edition, and the other core events but those that were a part of an edition."""
    catalogue = helpers.catalogue
    series = [(one, catalogue.editions(one.id)) for one in standing(catalogue.series) if catalogue.has_core(one.id)]
    shown = {event.id for _, editions in series for event in editions}
    core = [event for event in standing(catalogue.events) if event.relation.degree == "core"]
    return Strip(series, [event for event in core if not shown & {event.id, event.part_of}])


def is_exact(when: Date) -> bool:
    """Whether a date is known to the day, and without doubt."""
    ends = (when.start, when.end)
    return all(end.precision == Precision.DAY and not end.approximate and not end.uncertain for end in ends)


def span(when: Date) -> tuple[float, float]:
    """Return when a date begins and ends at the widest, in years: 2011.5 is the middle of 2011."""
    return _years(when.first_day, 0), _years(when.last_day, 1)


def _years(day: datetime.date, passed: int) -> float:
    length = 366 if calendar.isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - 1 + passed) / length


def _axis(events: list[Event]) -> Scale:
    years = [day.year for event in events for day in (event.date.first_day, event.date.last_day)]
    return Scale(min(years), max(years) + 1, 0.05, 0.95)


def _middle(event: Event, axis: Scale) -> float:
    return axis(sum(span(event.date)) / 2)


def _content(helpers: Helpers, strip: Strip, axis: Scale) -> tuple[list[Safe], float]:
    """Return what is drawn, the links in order of time, and how high it is."""
    y = ROW * len(strip.others) + BEAD + 4
    behind, marks = [], []
    for row, event in enumerate(strip.others):
        x, above = _middle(event, axis), ROW * (row + 0.5)
        behind += [line(x, above, x, y, "stem"), _span(event, axis, y)]
        marks.append((event, _other(helpers, event, x, above)))
    lanes: Sequence[tuple[Series | None, tuple[Event, ...]]] = strip.series or [(None, ())]
    for series, editions in lanes:
        places = [_middle(event, axis) for event in editions]
        heights = [y + BEAD_ROW * level for level in svg.levels(places, 2 * BEAD)]
        lowest = max(heights, default=y) + BEAD
        behind += [line(x, y, x, at_, "stem") for x, at_ in zip(places, heights, strict=True) if at_ > y]
        behind += [_ruler(axis, y, lowest), *(_span(event, axis, y) for event in editions)]
        marks += [(e, _bead(helpers, e, x, at_)) for e, x, at_ in zip(editions, places, heights, strict=True)]
        if series:
            behind.append(text(axis.left, lowest + NAME_BELOW, svg.shortened(series.heading, SHORT_TITLE)))
        y = lowest + NAME_BELOW + BEAD_ROW
    marks.sort(key=lambda mark: by_time(mark[0]))
    return [*behind, *(mark for _, mark in marks)], y - BEAD_ROW + 8


def _ruler(axis: Scale, y: float, lowest: float) -> Safe:
    """Return the axis: a hairline with a tick where a year begins, and the years below the lowest marks."""
    years = range(int(axis.first), int(axis.last))
    shown = svg.steps(len(years), axis(axis.first + 1) - axis.left)
    labels = [
        text(axis(year + 0.5), lowest + YEARS_BELOW, year, "middle", class_)
        for year, class_ in zip(years, shown, strict=True)
        if class_ is not None
    ]
    ticks = [line(axis(year), y - 3, axis(year), y + 3) for year in (*years, axis.last)]
    ends = line(axis.left, y, axis.right, y)
    return group("axis", ends, *(ticks if len(ticks) <= TICKS_AT_MOST else ()), *labels)


def _span(event: Event, axis: Scale, y: float) -> Safe:
    """Return a bar on the axis for a time that is not known to the day."""
    if is_exact(event.date):
        return Safe("")
    start, end = span(event.date)
    return line(axis(start), y, axis(end), y, f"span {event.status}")


def _bead(helpers: Helpers, event: Event, x: float, y: float) -> Safe:
    """Return the mark of an edition, with its number in it."""
    mark = shape(event.status, is_exact(event.date), BEAD)
    number = element("text", event.edition, y=4.5, text_anchor="middle", class_="edition") if event.edition else ""
    return at(x, y, _linked(helpers, event, svg.hit(2 * BEAD + 6), mark, number))


def _other(helpers: Helpers, event: Event, x: float, y: float) -> Safe:
    """Return the mark of another event, with its title beside it, or its kind where the picture is narrow."""
    mark = shape(event.status, is_exact(event.date), DOT)
    anchor, beside = ("", BESIDE) if x <= 0.5 else ("end", -BESIDE)
    room = max(x, 1 - x) * svg.WIDTHS["from-wide"]
    called = {
        "from-wide": svg.shortened(event.heading, int(room / LETTER)),
        "to-wide": helpers.label("events", event.kind),
    }
    words = [element("text", said, x=beside, y=4.5, text_anchor=anchor, class_=name) for name, said in called.items()]
    return at(x, y, _linked(helpers, event, svg.hit(), mark, *words))


def _linked(helpers: Helpers, event: Event, *content: object) -> Safe:
    """Return a mark as a link, which is called what the event is called, with its date and, if not held, its status."""
    called = helpers.word("%(title)s, %(date)s", title=event.heading, date=helpers.language.date(event.date))
    if event.status != "held":
        status = helpers.label("status", event.status).lower()
        called = helpers.word("%(event)s (%(status)s)", event=called, status=status)
    return element("a", element("title", called), *content, href=helpers.href(event), class_=event.status)


def shape(status: str, exact: bool, half: float) -> Safe:
    """Return a mark around a place: a disc for a day, a square for a longer time, crossed where it did not happen."""
    disc = element("circle", r=half)
    mark = disc if exact else element("rect", x=-half, y=-half, width=2 * half, height=2 * half, rx=2)
    if status in ("held", "announced"):
        return mark
    arm = half + 3
    cross = element("path", d=f"M{-arm} {-arm}L{arm} {arm}M{-arm} {arm}L{arm} {-arm}", class_="cross")
    return Safe(mark + cross)


def _legend(helpers: Helpers, strip: Strip) -> list[tuple[Safe, str]]:
    """Return what the marks that occur mean."""
    word = helpers.language.word
    events = strip.events
    states = {event.status for event in events}
    meanings = [
        (bool(strip.series), "held", True, word("An edition, with its number")),
        ("announced" in states, "announced", True, word("Announced")),
        (not all(is_exact(event.date) for event in events), "held", False, word("Known to the month or year only")),
        (bool(states & {"postponed", "cancelled"}), "cancelled", True, word("Postponed or cancelled")),
    ]
    return [
        (svg.key(group(status, shape(status, exact, 8))), words) for occurs, status, exact, words in meanings if occurs
    ]
