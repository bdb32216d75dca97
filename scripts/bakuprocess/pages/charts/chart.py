"""What a picture is: inline SVG, what its marks mean, and the table of the same numbers."""

from dataclasses import dataclass

from bakuprocess.escaping import Safe, markdown, xml
from bakuprocess.model import Record
from bakuprocess.pages.renderer import Helpers


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture as `_chart.md` prints it.

    `name` makes its ids, so that it must be unique on a page. `legend` holds what each mark means: the mark as a small
    SVG and its words. `rows` are the table of the same numbers, the first cell of each its head; a whole number in a
    cell is printed as people write it. Without rows there is no table, and `note` says where one is.
    """

    name: str
    title: str
    svg: Safe
    note: str | Safe = ""
    legend: tuple[tuple[Safe, str | Safe], ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[object, ...], ...] = ()

    @property
    def counts(self) -> list[bool]:
        """Whether each column of the table holds numbers."""
        return [any(isinstance(row[at], int) for row in self.rows) for at in range(len(self.head))]


def link(helpers: Helpers, record: Record, words: object | None = None, anchor: str = "") -> Safe:
    """Return an HTML link to a record: in the raw HTML of a picture, Markdown's would stay as it is written."""
    shown = markdown(record.heading if words is None else words)
    return Safe(f'<a href="{xml(helpers.href(record, anchor))}">{shown}</a>')
