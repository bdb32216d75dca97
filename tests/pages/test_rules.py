"""The pages of the rules: what, why, a wrong example with its message, how to mend it, and a right one."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import html5lib
import pytest
from markdown import Markdown

from bakuprocess import examples
from bakuprocess.explanation import Explanation
from bakuprocess.explanations import EXPLANATIONS
from bakuprocess.problems import Severity
from bakuprocess.reports import Look
from listings import words

Rendered = Callable[..., dict[str, str]]


@pytest.fixture
def pages(render: Rendered) -> dict[str, Element]:
    """Return every page of a rule, and the index, by its path."""
    made = {path: text for path, text in render().items() if path.startswith("rules/")}
    return {path: read(text) for path, text in made.items()}


def read(page: str) -> Element:
    """Return the elements of a page as MkDocs makes them of its Markdown."""
    html = Markdown(extensions=["attr_list", "md_in_html"]).convert(page.split("---\n", 2)[2])
    root: Element = html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)
    return root


def blocks(page: Element) -> list[str]:
    """Return the preformatted texts of a page as they are read."""
    return ["".join(block.itertext()) for block in page.iter("pre")]


def test_there_is_a_page_for_every_code_and_the_index_leads_to_it(pages: dict[str, Element]) -> None:
    index = pages.pop("rules/index.md")
    assert {path.removeprefix("rules/").removesuffix(".md") for path in pages} == EXPLANATIONS.keys()
    links = {words(link): link.get("href") for link in index.iter("a")}
    assert {code: links.get(code) for code in EXPLANATIONS} == {code: f"{code}.md" for code in EXPLANATIONS}


def test_the_index_is_in_groups_and_marks_the_warnings(pages: dict[str, Element]) -> None:
    index = pages["rules/index.md"]
    headings = [words(heading) for heading in index.iter("h2")]
    assert (headings[0], headings[-1], len(headings)) == ("Files and folders", "The record as a whole", 5)
    marked = {words(item)[:5] for item in index.iter("li") if item.find(".//span[@class='kind']") is not None}
    assert marked == {one.code for one in EXPLANATIONS.values() if one.severity is Severity.WARNING}


@pytest.mark.parametrize("part", ["title", "why"])
def test_a_page_says_what_is_asked_and_why(pages: dict[str, Element], part: str) -> None:
    for one in EXPLANATIONS.values():
        told = getattr(one, part).replace("`", "")
        assert told in words(pages[f"rules/{one.code}.md"]), one.code


def test_a_page_shows_its_examples_and_what_the_check_prints_character_for_character(
    pages: dict[str, Element],
) -> None:
    for one in EXPLANATIONS.values():
        shown = blocks(pages[f"rules/{one.code}.md"])
        assert shown == [*contents(one, "bad"), *examples.messages(one.code, Look(80)), *contents(one, "good")], (
            one.code
        )


def contents(one: Explanation, side: str) -> list[str]:
    return [text for content in getattr(one, side).values() if (text := examples.shown(content))]


def test_a_page_names_the_files_of_its_examples(pages: dict[str, Element]) -> None:
    page = pages["rules/BP102.md"]
    named = [words(line) for line in page.iterfind(".//p[@class='file']")]
    assert named == [
        "data/partners/unesco.yml any right record",
        "data/milestones/report-2017.yml",
        "data/partners/unesco.yml any right record",
        "data/milestones/report-2017.yml",
    ]


def test_a_page_says_how_to_mend_it_and_whether_it_stops_the_build(pages: dict[str, Element]) -> None:
    error, warning = words(pages["rules/BP052.md"]), words(pages["rules/BP126.md"])
    assert "How to mend it Did you mean held?" in error
    assert "The site is not built until it is mended." in error
    assert "It does not stop the site from being built." in warning
