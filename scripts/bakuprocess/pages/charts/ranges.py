"""The range of reported numbers over the editions of a series: every figure a dot, and a line between the ends.

A dot is hollow where the source itself says “about”, “more than” or “up to”. Dots that would
hide each other are stacked.
"""

from math import floor, log10

from bakuprocess.escaping import Safe
from bakuprocess.joins import Reported, reported
from bakuprocess.model import Event, Series
from bakuprocess.model.event import Figure, Measure
from bakuprocess.pages.charts import svg
from bakuprocess.pages.charts.chart import Chart, link
from bakuprocess.pages.charts.svg import Scale, element, group, line, text
from bakuprocess.pages.renderer import Helpers

LEFT, RIGHT = 0.24, 0.91
DOT = 4.5
STACKED = 2 * DOT + 1
ROW = 48
TICKS_AT_MOST = 4
AXIS = 24


def draw(helpers: Helpers, series: Series, measure: Measure) -> Chart | None:
    """Return what sources report for a measure over the editions of a series, or None where none reports any."""
    catalogue, word = helpers.catalogue, helpers.language.word
    editions = [(event, reported(event, measure)) for event in catalogue.editions(series.id)]
    ranges = [found for _, found in editions if found]
    if not ranges:
        return None
    scale, ticks = nice(max(found.highest for found in ranges))
    rows, y = svg.stacked(0, (_row(helpers, event, found, scale) for event, found in editions))
    title = word("%(measure)s reported") % {"measure": helpers.label("measure", measure)}
    name = f"ranges-{measure}"
    return Chart(
        name,
        title,
        svg.picture(name, title, _description(helpers, editions), y + AXIS, _axis(helpers, scale, ticks, y), rows),
        legend=tuple(_legend(helpers, ranges)),
        head=(word("Edition"), word("Lowest"), word("Highest"), word("All numbers reported")),
        rows=tuple(_numbers(helpers, event, found) for event, found in editions),
    )


def nice(highest: int) -> tuple[Scale, range]:
    """Return a scale from 0 to a round number that is not less than the highest, and its ticks, five at most."""
    highest = max(highest, 1)
    power = 10 ** floor(log10(highest))
    steps = (power * factor // 10 for factor in (1, 2, 5, 10, 20, 50, 100) if power * factor >= 10)
    step = next(step for step in steps if step * TICKS_AT_MOST >= highest)
    last = -(-highest // step) * step
    return Scale(0, last, LEFT, RIGHT), range(0, last + 1, step)


def told(helpers: Helpers, found: Reported) -> object:
    """Return a range in short: “435–500”, or where all figures say the same, “more than 500”."""
    if len({(figure.value, figure.qualifier) for figure in found.figures}) == 1:
        return helpers.figure(found.figures[0])
    return "–".join(map(helpers.language.number, dict.fromkeys((found.lowest, found.highest))))


def _row(helpers: Helpers, event: Event, found: Reported | None, scale: Scale) -> tuple[Safe, float]:
    """Return the row of an edition, and how high it is: its label, its numbers, its dots."""
    label = [text(0, 18, event.date.start.year, class_="name"), text(0, 35, _which(helpers, event), class_="edition")]
    if found is None:
        nothing = text(LEFT, 18, helpers.word("no figure"), class_="none")
        return group(event.status, line(0, 0, 1, 0), *label, nothing), ROW
    figures = sorted(found.figures, key=lambda figure: (figure.value, figure.qualifier is not None))
    places = [scale(figure.value) for figure in figures]
    levels = svg.levels(places, STACKED)
    height = ROW + STACKED * max(levels)
    y = height - 16
    start = (places[0] + places[-1]) / 2 <= 0.5
    side, anchor = (-DOT, "") if start else (DOT, "end")  # so that the text ends where the outer dot does
    number = element("text", told(helpers, found), x=side, y=18, text_anchor=anchor, class_="number")
    shown = svg.at(places[0] if start else places[-1], 0, number)
    dots = (dot(f, x, y - STACKED * level) for f, x, level in zip(figures, places, levels, strict=True))
    reach = line(places[0], y, places[-1], y, "reach")
    return group(event.status, line(0, 0, 1, 0), *label, shown, reach, *dots), height


def _which(helpers: Helpers, event: Event) -> str | Safe:
    """Return what stands below the year of an edition: its number, or that it was not held."""
    if event.status != "held":
        return helpers.label("status", event.status).lower()
    return helpers.word("edition %(number)s", number=event.edition) if event.edition else ""


def dot(figure: Figure, x: float, y: float) -> Safe:
    """Return the dot of a figure."""
    return element("circle", cx=svg.percent(x), cy=y, r=DOT, class_="qualified" if figure.qualifier else "")


def _axis(helpers: Helpers, scale: Scale, ticks: range, y: float) -> Safe:
    """Return a hairline for each tick, behind all rows, and its number below them."""
    lines = [line(scale(tick), 0, scale(tick), y + 5) for tick in ticks]
    return group(
        "axis", *lines, *(text(scale(tick), y + 19, helpers.language.number(tick), "middle") for tick in ticks)
    )


def _description(helpers: Helpers, editions: list[tuple[Event, Reported | None]]) -> str:
    """Return the picture in words: “2011: 435–500; 2013: 600.”"""
    word = helpers.word
    said = (told(helpers, found) if found else word("no figure") for _, found in editions)
    years = (event.date.start.year for event, _ in editions)
    return Safe("; ".join(word("%(year)s: %(numbers)s", year=y, numbers=s) for y, s in zip(years, said, strict=True)))


def _legend(helpers: Helpers, ranges: list[Reported]) -> list[tuple[Safe, str]]:
    """Return what the dots that occur mean."""
    word = helpers.language.word
    figures = [figure for found in ranges for figure in found.figures]
    plain, hollow = (element("circle", r=DOT, class_=name) for name in ("", "qualified"))
    meanings = [
        (any(not figure.qualifier for figure in figures), plain, word("A number that a source reports")),
        (any(figure.qualifier for figure in figures), hollow, word("One with “about”, “more than” or “up to”")),
        (
            any(found.lowest < found.highest for found in ranges),
            element("path", d="M-12 0H12", class_="reach"),
            word("Where sources differ: from the lowest to the highest"),
        ),
    ]
    return [(svg.key(mark), words) for occurs, mark, words in meanings if occurs]


def _numbers(helpers: Helpers, event: Event, found: Reported | None) -> tuple[object, ...]:
    """Return the row of the table: the edition, the ends, and every figure, with a link to who reports it."""
    if found is None:
        return link(helpers, event), "", "", helpers.language.word("no figure")
    all_told = helpers.enumeration(map(helpers.figure, found.figures))
    return link(helpers, event), found.lowest, found.highest, link(helpers, event, all_told, "#reported-figures")
