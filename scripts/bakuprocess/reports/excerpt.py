"""The lines of a file that a problem is about, with the value underlined."""

from collections.abc import Iterator, Sequence

from bakuprocess.problems import Place
from bakuprocess.reports.visible import visible, width_of

# Of a value over many lines so many are shown.
_LINES = 3
# What a line is cut to where nothing says how wide the place is in which it is printed.
_WIDTH = 120


def excerpt(lines: Sequence[str], place: Place, width: int | None) -> list[tuple[str, str, str]]:
    """Return what to print of a file's lines: gutter, text and underline of each; nothing for a whole file.

    The gutter holds the number of the line. A line wider than `width` is cut to what stands around the value.
    """
    stretches = list(_stretches(lines, place))
    number_width = max((len(str(number)) for number, _, _ in stretches), default=0)
    room = (width or _WIDTH) - number_width - len("   | ")
    shown = []
    for number, start, stop in stretches:
        text, underline = _cut(lines[number - 1], start, stop, room)
        shown.append((f"  {number:>{number_width}} | ", text, underline))
    return shown


def _stretches(lines: Sequence[str], place: Place) -> Iterator[tuple[int, int, int]]:
    """Yield each line to be shown: its number from 1, and from which character to which it is underlined."""
    if place.end is None:
        return
    end_line, end_column = place.end
    for number in range(place.line, min(place.line + _LINES, end_line + 1, len(lines) + 1)):
        line = lines[number - 1]
        start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
        stop = end_column - 1 if number == end_line else len(line.rstrip())
        if number == place.line or stop > start:
            yield number, start, max(stop, start + 1)


def _cut(line: str, start: int, stop: int, room: int) -> tuple[str, str]:
    """Return a line as it is shown, and its underline."""
    cells = [visible(character) for character in line]
    widths = [width_of(cell) for cell in cells]
    first, last = _window(widths, min(start, len(cells)), min(stop, len(cells)), room)
    before, behind = "…" if first else "", "…" if last < len(cells) else ""
    indent = len(before) + sum(widths[first:start])
    marks = max(1, sum(widths[max(start, first) : min(stop, last)]))
    return before + "".join(cells[first:last]) + behind, " " * indent + "^" * marks


def _window(widths: Sequence[int], start: int, stop: int, room: int) -> tuple[int, int]:
    """Return from which character to which a line is shown: of the value what fits, then as much on either side."""
    if sum(widths) <= room:
        return 0, len(widths)
    free = room - len("……")
    first = last = start
    while last < stop and widths[last] <= free:
        free -= widths[last]
        last += 1
    more = last == stop
    while more:
        more = False
        if first > 0 and widths[first - 1] <= free:
            first -= 1
            free -= widths[first]
            more = True
        if last < len(widths) and widths[last] <= free:
            free -= widths[last]
            last += 1
            more = True
    return first, last
