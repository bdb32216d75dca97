"""Partners × events at a glance: a row a partner, a column an event in order of time, a letter for each role.

How much a role weighs is told by the shape behind its letter: filled for who made the event, outlined for who helped,
none for who came or reported. The table with all names is on a page of its own.
"""

from collections.abc import Iterator

from bakuprocess.escaping import Safe, markdown, xml
from bakuprocess.joins import standing
from bakuprocess.model import Event, Partner
from bakuprocess.pages.charts import svg
from bakuprocess.pages.charts.chart import Chart
from bakuprocess.pages.charts.svg import Scale, element, group, line, percent, text
from bakuprocess.pages.labels import LABELS
from bakuprocess.pages.renderer import Helpers

NAME = "matrix"
SHAPES = {
    "host": "filled",
    "organiser": "filled",
    "co-organiser": "filled",
    "partner": "outlined",
    "supporter": "outlined",
}
TOP, LABEL, CELL, GAP, BELOW = 22, 23, 18, 3, 9
SHORT_NAME, FULL_NAME = 32, 80  # as many letters as have room in the narrowest picture, and in a wide one
LATE = 0.9  # a year from there on is written at the right edge, where it is not cut
LETTER = 11  # what the widest letter takes


def draw(helpers: Helpers, table: str) -> Chart | None:
    """Return the picture, or None where no partner had a role.

    `table` is the address of the page with the table, from the page where the picture stands.
    """
    catalogue, word = helpers.catalogue, helpers.language.word
    events = [event for event in standing(catalogue.events) if event.participation]
    partners = [partner for partner in standing(catalogue.partners) if catalogue.roles(partner.id)]
    if not partners:
        return None
    partners.sort(key=lambda partner: -len({event.id for event, _ in catalogue.roles(partner.id)}))
    scale = Scale(0, len(events))
    rows, y = svg.stacked(TOP, (_row(helpers, partner, events, scale) for partner in partners))
    title = word("Which partner had which role at which event")
    description = word("Partners in rows, those with the most events first; events in columns, in order of time.")
    whole = Safe(f'<a href="{xml(table)}">{markdown(word("The same as a table"))}</a>')
    return Chart(
        NAME,
        title,
        svg.picture(NAME, title, description, y + TOP, _columns(events, scale, y), rows),
        helpers.word(
            "Each column is an event, in order of time; the number beside a name counts them. %(table)s", table=whole
        ),
        legend=tuple(_legend(helpers, events)),
    )


def _row(helpers: Helpers, partner: Partner, events: list[Event], scale: Scale) -> tuple[Safe, float]:
    """Return the row of a partner, and how high it is: its name, and below it a cell for each role at each event."""
    cells = [(column, roles(helpers, partner, event)) for column, event in enumerate(events)]
    number = sum(bool(held) for _, held in cells)
    count = element("tspan", helpers.language.number(number), dx=8)
    names = {
        "name to-wide": svg.shortened(partner.name.short, SHORT_NAME),
        "name from-wide": svg.shortened(partner.heading, FULL_NAME),
    }
    head = [text(0, 16, Safe(markdown(name) + count), class_=class_) for class_, name in names.items()]
    track = line(0, LABEL + CELL / 2, 1, LABEL + CELL / 2, "track")
    drawn = [
        _cell(helpers, role, scale, column, LABEL + level * (CELL + GAP))
        for column, held in cells
        for level, role in enumerate(held)
    ]
    height = LABEL + max(len(held) for _, held in cells) * (CELL + GAP) + BELOW
    return group("", *head, track, *drawn), height


def roles(helpers: Helpers, partner: Partner, event: Event) -> list[str]:
    """Return the roles of a partner at an event, each once, those that weigh most first."""
    held = {part.role for part in helpers.catalogue.matrix.get((partner.id, event.id), ())}
    return [role for role in LABELS["role"] if role in held]


def _cell(helpers: Helpers, role: str, scale: Scale, column: int, top: float) -> Safe:
    """Return the cell of a role: its shape, and its letter where the columns are wide enough."""
    width = scale(1) * 0.88
    left = scale(column + 0.5) - width / 2
    shape = element("rect", x=percent(left), y=top, width=percent(width), height=CELL, rx=2)
    shown = svg.where_room(scale(1), LETTER)
    letter = "" if shown is None else _letter(helpers, role, x=percent(scale(column + 0.5)), y=top + 13.5, class_=shown)
    return group(SHAPES.get(role, "bare"), shape, letter)


def _letter(helpers: Helpers, role: str, **place: object) -> Safe:
    return element("text", helpers.label("role-letter", role), text_anchor="middle", **place)


def _columns(events: list[Event], scale: Scale, y: float) -> Safe:
    """Return what stands behind the rows: where years begin, their numbers, and a frame around announced events."""
    years = [event.date.start.year for event in events]
    begin = [column for column, year in enumerate(years) if column == 0 or year != years[column - 1]]
    late = {column for column in begin if scale(column) > LATE}
    shown = svg.apart([LATE if column in late else scale(column) for column in begin])
    labels = [
        text(1, baseline, years[column], "end", class_)
        if column in late
        else text(scale(column), baseline, years[column], "", class_)
        for baseline in (14, y + 16)
        for column, class_ in zip(begin, shown, strict=True)
        if class_ is not None
    ]
    lines = [line(scale(column), TOP, scale(column), y) for column in begin]
    frames = [
        element("rect", x=percent(scale(c)), y=TOP, width=percent(scale(1)), height=y - TOP - 1, class_="announced")
        for c, event in enumerate(events)
        if event.status == "announced"
    ]
    return group("axis", *lines, *labels, *frames)


def _legend(helpers: Helpers, events: list[Event]) -> Iterator[tuple[Safe, str]]:
    """Yield each role that occurs, with its letter and shape, and the frame of what is only announced."""
    occurring = {part.role for event in events for part in event.participation}
    for role in LABELS["role"]:
        if role in occurring:
            shape = element("rect", x=-9, y=-9, width=18, height=18, rx=2)
            mark = group(SHAPES.get(role, "bare"), shape, _letter(helpers, role, y=4.5))
            yield svg.key(mark), helpers.label("role", role)
    if any(event.status == "announced" for event in events):
        frame = element("rect", x=-9, y=-10, width=18, height=20, class_="announced")
        yield svg.key(frame), helpers.language.word("An announced event")
