"""Elements are escaped, and labels and marks keep clear of each other at every width of a picture."""

import re
from itertools import combinations, pairwise
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess.pages.charts import svg
from bakuprocess.pages.charts.svg import NARROWEST, WIDTHS
from bakuprocess.settings import ROOT
from hostile import SNIPPETS, normalised

PLACES = st.lists(st.integers(0, 1000).map(lambda place: place / 1000), max_size=30)


def shown_at(width: float, labels: list[str | None]) -> list[int]:
    """Return the labels that a picture of a width shows."""
    return [at for at, class_ in enumerate(labels) if class_ is not None and WIDTHS[class_] <= width]


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_hostile_text_is_only_text(snippet: str) -> None:
    element = fromstring(svg.element("a", svg.element("title", snippet), href=snippet))
    assert normalised("".join(element.itertext())) == normalised(snippet)
    assert element.attrib == {"href": snippet}


def test_attributes_are_written_as_svg_has_them() -> None:
    assert svg.element("rect", x=1.0, y=-0.456, class_="a", stroke_width=2, rx="", ry=None) == (
        '<rect x="1" y="-0.46" class="a" stroke-width="2"/>'
    )
    assert svg.percent(1 / 3) == "33.33%"


def test_a_picture_has_a_name_and_a_description_for_those_who_do_not_see_it() -> None:
    picture = fromstring(svg.picture("x", "A title", "What it shows", 80))
    parts = {element.get("id"): element.text for element in picture.iter()}
    assert parts[picture.get("aria-labelledby")] == "A title"
    assert parts[picture.get("aria-describedby")] == "What it shows"
    assert picture.get("role") == "img"
    assert fromstring(svg.picture("x", "A title", "", 80, links=True)).get("role") == "group"


@given(st.integers(1, 80))
def test_labels_at_equal_distances_stay_at_equal_distances(count: int) -> None:
    gap, room = 1 / count, 36
    labels = svg.steps(count, gap, room)
    for width in WIDTHS.values():
        shown = shown_at(width, labels)
        assert shown[0] == 0
        distances = {later - label for label, later in pairwise(shown)}
        assert len(distances) <= 1
        assert all(distance * gap * width >= room - 1e-6 for distance in distances)


def test_as_many_labels_are_shown_as_there_is_room_for() -> None:
    labels = svg.steps(12, 1 / 12, 30)
    assert shown_at(NARROWEST, labels) == [0, 2, 4, 6, 8, 10]
    assert shown_at(WIDTHS["from-medium"], labels) == list(range(12))


def test_a_wide_picture_shows_every_label() -> None:
    assert shown_at(800, svg.steps(10, 0.1)) == list(range(10))


@given(PLACES)
def test_labels_at_any_distances_are_clear_of_each_other(places: list[float]) -> None:
    labels = svg.apart(places, 36)
    assert not places or labels[0] == ""
    for width in WIDTHS.values():
        for one, other in combinations(shown_at(width, labels), 2):
            assert abs(places[one] - places[other]) * width >= 36


@given(PLACES)
def test_marks_of_one_level_are_clear_of_each_other(places: list[float]) -> None:
    levels = svg.levels(places, 24)
    for one, other in combinations(range(len(places)), 2):
        if levels[one] == levels[other]:
            assert abs(places[one] - places[other]) * NARROWEST >= 24


def test_a_mark_stands_no_lower_than_it_must() -> None:
    assert svg.levels([0.1, 0.5, 0.51, 0.9], 24) == [0, 0, 1, 0]


@given(st.text(max_size=60), st.integers(2, 50))
def test_shortened_words_are_never_longer_than_asked(words: str, length: int) -> None:
    assert len(svg.shortened(words, length)) <= length


def test_words_are_cut_at_a_space() -> None:
    assert svg.shortened("Ministry of Culture", 14) == "Ministry of…"
    assert svg.shortened("Ministry of Culture", 19) == "Ministry of Culture"


def test_the_stylesheet_knows_the_same_widths() -> None:
    styles = "".join(file.read_text("utf-8") for file in (ROOT / "docs/assets").glob("*.css"))
    from_width = re.findall(r"@container \(width < (\d+)px\) \{ \.chart \.(from-\w+) \{ display: none; \} \}", styles)
    assert {class_: int(width) for width, class_ in from_width} == {c: w for c, w in WIDTHS.items() if c}
    assert f"@container (width >= {WIDTHS['from-wide']}px) {{ .chart .to-wide {{ display: none; }} }}" in styles
