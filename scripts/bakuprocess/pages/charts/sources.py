"""The sources by kind over the years: a panel a kind, all on one scale, with a column for those without a date.

What was published before the first event of the record is in a column of its own too: else a single old source would
stretch the axis over empty decades.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bakuprocess.catalogue import Catalogue
from bakuprocess.escaping import Safe, markdown
from bakuprocess.joins import standing
from bakuprocess.pages.charts import svg
from bakuprocess.pages.charts.chart import Chart
from bakuprocess.pages.charts.svg import Scale, element, group, line, percent, text
from bakuprocess.pages.labels import LABELS
from bakuprocess.pages.renderer import Helpers

NAME = "sources"
LABEL, NUMBER, BARS, BELOW = 22, 14, 72, 14
AXIS = 40
LEAST = 1.5  # a bar of one source is seen, however many the most are
NUMBER_ROOM = 20  # what a number over a bar takes
BEFORE, UNDATED = "before", "undated"
Column = int | str


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of the picture: years, and apart from them what came before and what has no date."""

    years: range
    before: bool
    undated: bool

    def __iter__(self) -> Iterator[Column]:
        yield from [BEFORE] * self.before
        yield from self.years
        yield from [UNDATED] * self.undated

    def start(self, column: Column) -> float:
        """Return where a column begins, in columns from the first year."""
        if isinstance(column, int):
            return column - self.years.start
        return -1.5 if column == BEFORE else len(self.years) + 0.5

    @property
    def scale(self) -> Scale:
        """Places across the picture for what `start` returns."""
        return Scale(-1.5 * self.before, len(self.years) + 1.5 * self.undated, 0.01, 0.99)


def draw(helpers: Helpers) -> Chart | None:
    """Return the picture, or None where there is no source."""
    columns, counts = counted(helpers.catalogue)
    if not counts:
        return None
    word, language = helpers.language.word, helpers.language
    label = {kind: helpers.label("sources", kind) for kind in counts}
    unit = BARS / max(max(numbers.values()) for numbers in counts.values())
    panels, y = svg.stacked(0, (_panel(helpers, label[kind], counts[kind], columns, unit) for kind in counts))
    title = word("Sources by kind and year of publication")
    totals = (f"{label[kind]} {language.number(numbers.total())}" for kind, numbers in counts.items())
    description = word("A panel for each kind of source, with a column for each year: %(kinds)s.")
    description %= {"kinds": language.enumeration(totals)}
    axis = _axis(helpers, columns, y - BELOW)
    return Chart(
        NAME,
        title,
        svg.picture(NAME, title, description, y - BELOW + AXIS, panels, axis),
        word("All kinds are drawn to one scale. The number beside a kind counts all its sources."),
        head=(word("Year"), *label.values()),
        rows=tuple(
            (called(helpers, column, columns), *(numbers[column] for numbers in counts.values())) for column in columns
        ),
    )


def counted(catalogue: Catalogue) -> tuple[Columns, Mapping[str, Counter[Column]]]:
    """Return the columns, and how many sources of each kind that occurs are in each."""
    sources = standing(catalogue.sources)
    dated = [source.date.start.year for source in sources if source.date]
    events = [event.date.start.year for event in standing(catalogue.events)]
    first = min(events or dated, default=0)
    columns = Columns(
        range(first, max(dated, default=first - 1) + 1), min(dated, default=first) < first, len(dated) < len(sources)
    )
    counts: dict[str, Counter[Column]] = {kind: Counter() for kind in LABELS["sources"]}
    for source in sources:
        year = source.date.start.year if source.date else None
        counts[source.kind][UNDATED if year is None else BEFORE if year < first else year] += 1
    return columns, {kind: numbers for kind, numbers in counts.items() if numbers}


def called(helpers: Helpers, column: Column, columns: Columns) -> str:
    """Return what a column is called."""
    if column == UNDATED:
        return helpers.language.word("No date")
    before = helpers.language.word("Before %(year)s") % {"year": columns.years.start}
    return before if column == BEFORE else str(column)


def _panel(helpers: Helpers, label: str, numbers: Counter[Column], columns: Columns, unit: float) -> tuple[Safe, float]:
    """Return the panel of a kind, only as high as its highest bar asks for, and its height."""
    peak = max(numbers.values())
    y = LABEL + NUMBER + peak * unit
    total = element("tspan", helpers.language.number(numbers.total()), dx=8)
    kind = text(0, 16, Safe(markdown(label) + total))
    filled = [column for column in sorted(columns, key=lambda column: -numbers[column]) if numbers[column]]
    middles = [columns.scale(columns.start(column) + 0.5) for column in filled]
    shown = svg.apart(middles, NUMBER_ROOM)
    bars = [_bar(column, numbers[column], columns, unit, y) for column in filled]
    labels = [
        text(x, y - _height(numbers[column], unit) - 4, helpers.language.number(numbers[column]), "middle", class_)
        for column, x, class_ in zip(filled, middles, shown, strict=True)
        if class_ is not None
    ]
    return group("panel", kind, _baseline(columns, y), *bars, *labels), y + BELOW


def _height(number: int, unit: float) -> float:
    return max(number * unit, LEAST)


def _bar(column: Column, number: int, columns: Columns, unit: float, y: float) -> Safe:
    """Return a bar that stands on `y`; one that stands for no year is hollow."""
    scale, height = columns.scale, _height(number, unit)
    x, width = scale(columns.start(column) + 0.18), scale(0.64) - scale(0)
    class_ = "" if isinstance(column, int) else "hollow"
    return element("rect", x=percent(x), y=y - height, width=percent(width), height=height, class_=class_)


def _baseline(columns: Columns, y: float) -> Safe:
    """Return the line below the bars, with a gap before what stands for no year."""
    scale, years = columns.scale, len(columns.years)
    ends = [(-1.5, -0.5)] * columns.before + [(0, years)] * bool(years) + [(years + 0.5, years + 1.5)] * columns.undated
    return Safe("".join(line(scale(start), y, scale(end), y) for start, end in ends))


def _axis(helpers: Helpers, columns: Columns, y: float) -> Safe:
    """Return the names of the columns below the last panel: the years, and at the ends what stands for no year."""
    scale = columns.scale
    shown = svg.steps(len(columns.years), scale(1) - scale(0))
    years = [
        text(scale(columns.start(year) + 0.5), y + 17, year, "middle", class_)
        for year, class_ in zip(columns.years, shown, strict=True)
        if class_ is not None
    ]
    before = [text(0, y + 35, called(helpers, BEFORE, columns))] * columns.before
    undated = [text(1, y + 35, called(helpers, UNDATED, columns), "end")] * columns.undated
    return group("axis", *years, *before, *undated)
