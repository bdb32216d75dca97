"""What a picture holds, for its tests: its elements, as the XML that it also is."""

from xml.etree.ElementTree import Element, fromstring

from bakuprocess.pages.charts.chart import Chart


def drawn(chart: Chart | None) -> Element:
    """Return the picture of a chart; that there is one is part of every test that asks for it."""
    assert chart is not None
    return fromstring(chart.svg)


def of_class(root: Element, *names: str) -> list[Element]:
    """Return the elements that have all the classes, in order."""
    return [element for element in root.iter() if set(names) <= set(element.get("class", "").split())]


def words(root: Element) -> list[str]:
    """Return the texts that are drawn, in order."""
    return ["".join(text.itertext()) for text in root.iter("text")]


def part(element: Element, name: str) -> float:
    """Return an attribute in per cent as a fraction."""
    value = element.get(name, "")
    assert value.endswith("%"), value
    return float(value.removesuffix("%")) / 100
