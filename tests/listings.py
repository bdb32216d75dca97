"""What a listing holds, for its tests: the raw HTML of a page's Markdown, read by a strict parser."""

from xml.etree.ElementTree import Element

import html5lib

from hostile import normalised


def parsed(page: str) -> Element:
    """Return the elements of a page; what is Markdown in it stays text."""
    body = page.split("---\n", 2)[2]
    root: Element = html5lib.parseFragment(body, treebuilder="etree", namespaceHTMLElements=False)
    return root


def words(element: Element) -> str:
    """Return the text of an element as a page shows it."""
    return normalised("".join(element.itertext()))


def rows(page: str) -> list[list[str]]:
    """Return the texts of the cells in the body of a page's table."""
    return [[words(cell) for cell in row] for row in parsed(page).iterfind(".//tbody/tr")]


def heads(page: str) -> list[Element]:
    """Return the heads of the columns of a page's table."""
    return parsed(page).findall(".//thead/tr/th")


def options(page: str, name: str) -> dict[str, str]:
    """Return what a field of the filters lets the reader choose: words by value."""
    root = parsed(page)
    boxes = [(box.get("value", ""), label) for label in root.iter("label") for box in label.findall("input")]
    chosen = [(value, words(label)) for value, label in boxes if label.find(f"input[@name='{name}']") is not None]
    select = root.find(f".//select[@name='{name}']")
    listed = [] if select is None else [(one.get("value", ""), words(one)) for one in select]
    return dict(chosen or listed)
