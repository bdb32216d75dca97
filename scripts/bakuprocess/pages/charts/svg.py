"""SVG 2 for the pictures: elements, places in per cent, and the frame of a picture.

A picture is as wide as the page and has a height in pixels. What stands along its width has a place in per cent, and
nothing is scaled: text keeps its size. A mark of several parts is drawn in pixels around its place (see `at`). Colours,
strokes and type are classes of the stylesheet. Widths are fractions of the picture's, heights and sizes CSS pixels.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, log2

from bakuprocess.escaping import Safe, markdown, xml

# How wide a picture is at least, in CSS pixels, where a label of that class is shown; see the stylesheet.
NARROWEST = 280
WIDTHS = {"": NARROWEST, "from-medium": 460, "from-wide": 640, "from-full": 800}
LABEL_ROOM = 36  # what a year in four digits takes, with the space beside it
HIT = 24  # the least width and height of a target, WCAG 2.2, 2.5.8


def element(name: str, *content: object, **attributes: object) -> Safe:
    """Return an element; what is no `Safe` is escaped, an attribute that is None or empty is left out.

    An underscore in an attribute's name stands for a hyphen, and one at its end for nothing: `class_`.
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value not in (None, "")
    )
    inside = "".join(map(markdown, content))
    return Safe(f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written}/>")


def _value(value: object) -> str:
    return number(value) if isinstance(value, int | float) else xml(str(value))


def number(value: float) -> str:
    """Return a number as SVG writes it, to two digits behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(part: float) -> str:
    """Return a fraction of the picture's width as SVG writes it."""
    return number(100 * part) + "%"


def line(x1: float, y1: float, x2: float, y2: float, class_: str = "") -> Safe:
    """Return a line between two places."""
    return element("line", x1=percent(x1), y1=y1, x2=percent(x2), y2=y2, class_=class_)


def text(x: float, y: float, words: object, anchor: str = "", class_: str = "") -> Safe:
    """Return a line of text with its baseline at `y`; `anchor` is SVG's `text-anchor`, by default the start."""
    return element("text", words, x=percent(x), y=y, text_anchor=anchor, class_=class_)


def at(x: float, y: float, *content: object) -> Safe:
    """Return what is drawn in pixels around a place; it may reach beyond any frame (see the stylesheet)."""
    return element("svg", *content, x=percent(x), y=y, role="none")


def stacked(top: float, rows: Iterable[tuple[Safe, float]]) -> tuple[Safe, float]:
    """Return rows below each other, each drawn from 0 down and given with its height, and where the last one ends."""
    drawn = []
    for row, height in rows:
        drawn.append(at(0, top, row))
        top += height
    return Safe("".join(drawn)), top


def hit(size: float = HIT) -> Safe:
    """Return the area around a place that can be clicked or touched, and that shows the focus; else it is not seen."""
    return element("rect", x=-size / 2, y=-size / 2, width=size, height=size, rx=3, class_="hit")


def group(class_: str, *content: object) -> Safe:
    """Return a group, or nothing where it would be empty."""
    return element("g", *content, class_=class_) if content else Safe("")


def picture(name: str, title: str, description: str, height: float, *content: object, links: bool = False) -> Safe:
    """Return a whole picture; `links` says whether there are links in it, which a screen reader then finds."""
    ids = {part: f"chart-{name}-{part}" for part in ("title", "desc")}
    return element(
        "svg",
        element("title", title, id=ids["title"]),
        element("desc", description, id=ids["desc"]),
        *content,
        class_="chart__picture",
        width="100%",
        height=height,
        role="group" if links else "img",
        aria_labelledby=ids["title"],
        aria_describedby=ids["desc"],
    )


def key(*content: object) -> Safe:
    """Return a mark for the legend, drawn in pixels around the middle of its place; its words stand beside it."""
    return element("svg", at(0.5, HIT / 2, *content), class_="chart__key", width=28, height=HIT, aria_hidden="true")


@dataclass(frozen=True, slots=True)
class Scale:
    """Places for values, from `left` for the first to `right` for the last, in fractions of the picture's width."""

    first: float
    last: float
    left: float = 0
    right: float = 1

    def __call__(self, value: float) -> float:
        """Return the place for a value."""
        return self.left + (self.right - self.left) * (value - self.first) / (self.last - self.first)


def where_room(gap: float, room: float) -> str | None:
    """Return the class that shows what takes `room` pixels where `gap` is as wide, or None where that is never."""
    return next((class_ for class_, width in WIDTHS.items() if gap * width >= room), None)


def steps(count: int, gap: float, room: float = LABEL_ROOM) -> list[str | None]:
    """Return for each of a row of labels, `gap` apart, the class that shows it where there is `room`; None for never.

    Every label, every second, every fourth is shown: so that a wider picture adds labels between, and takes none away.
    """
    shown: list[str | None] = [None] * count
    for class_, width in reversed(WIDTHS.items()):
        step: int = 2 ** max(0, ceil(log2(room / (gap * width))))
        shown[::step] = [class_] * len(shown[::step])
    return shown


def apart(places: Sequence[float], room: float = LABEL_ROOM) -> list[str | None]:
    """Return the same for labels that do not stand at equal distances: each is shown that is clear of those before."""
    shown: list[str | None] = [None] * len(places)
    for class_, width in WIDTHS.items():
        for label, place in enumerate(places):
            others = (places[other] for other, kept in enumerate(shown) if kept is not None)
            if shown[label] is None and all(abs(place - other) * width >= room for other in others):
                shown[label] = class_
    return shown


def levels(places: Sequence[float], room: float) -> list[int]:
    """Return for each mark the lowest level at which it is clear of the marks before it, even where it is narrowest."""
    found: list[int] = []
    for mark, place in enumerate(places):
        near = {found[other] for other in range(mark) if abs(place - places[other]) * NARROWEST < room}
        found.append(next(level for level in range(mark + 1) if level not in near))
    return found


def shortened(words: str, length: int) -> str:
    """Return words cut to a length, at a space where there is one: SVG breaks no line."""
    if len(words) <= length:
        return words
    return words[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-“") + "…"
