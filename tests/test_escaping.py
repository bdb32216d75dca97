"""Escaping: whatever a text holds, its target reads exactly that text."""

import json
import re
import xml.etree.ElementTree as ET

import html5lib
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from bakuprocess import escaping
from github_markdown import as_github
from hostile import SNIPPETS, TEXTS, normalised

EXTENSIONS = ["attr_list", "def_list", "fenced_code", "md_in_html", "tables", "toc"]


def read(markup: str) -> tuple[list[str], str]:
    """Return the elements of a piece of HTML and the text that a person reads."""
    tree = html5lib.parseFragment(markup, treebuilder="etree", namespaceHTMLElements=False)
    return [element.tag for element in tree.iter() if isinstance(element.tag, str)], "".join(tree.itertext())


@given(TEXTS)
def test_markdown_reads_as_the_text_in_a_paragraph(text: str) -> None:
    elements, words = read(Markdown(extensions=EXTENSIONS).convert(f"{escaping.markdown(text)} end"))
    assert elements[1:] == ["p"]
    assert normalised(words) == normalised(f"{text} end")


@given(TEXTS)
def test_markdown_reads_as_the_text_in_a_heading_a_list_a_cell_and_raw_html(text: str) -> None:
    safe = escaping.markdown(text)
    table, raw = f"| a | b |\n| --- | --- |\n| x {safe} | c |", f'<div class="c" title="{safe}">x {safe}</div>'
    page = f"# x {safe}\n\n- x {safe}\n\n{table}\n\n{raw}\n"
    elements, words = read(Markdown(extensions=EXTENSIONS).convert(page))
    assert elements[1:] == ["h1", "ul", "li", "table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td", "div"]
    assert normalised(words).count(normalised(f"x {text}")) >= 4


@given(TEXTS)
def test_html_reads_as_the_text_in_an_attribute_and_in_an_element(text: str) -> None:
    tree = html5lib.parseFragment(
        f'<p title="{escaping.html(text)}">{escaping.html(text)}</p>', namespaceHTMLElements=False
    )
    paragraph = tree[0]
    assert normalised(paragraph.get("title")) == normalised("".join(paragraph.itertext())) == normalised(text)
    assert len(paragraph) == 0


@given(TEXTS)
def test_front_matter_is_yaml_whose_values_are_html(text: str) -> None:
    front = escaping.front_matter({"title": text, "hide": [text]})
    fields = yaml.safe_load(front.strip().strip("-"))
    assert list(fields) == ["title", "hide"]
    for value in (fields["title"], fields["hide"][0]):
        elements, words = read(value)
        assert elements == ["DOCUMENT_FRAGMENT"]
        assert normalised(words) == normalised(text)


@given(st.recursive(TEXTS | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner)))
def test_json_in_a_script_ends_no_script_and_loads_as_it_was(value: object) -> None:
    text = escaping.json_in_script(value)
    assert json.loads(text) == value
    assert not set("<>&") & set(text)


@given(TEXTS)
def test_xml_reads_back(text: str) -> None:
    escaped = escaping.xml(text)
    element = ET.fromstring(f'<a b="{escaped}">{escaped}</a>')
    assert normalised(element.text or "") == normalised(element.get("b") or "") == normalised(text)


@given(TEXTS)
def test_an_ics_text_has_no_line_of_its_own_and_no_bare_mark(text: str) -> None:
    escaped = escaping.ics(text)
    assert "\n" not in escaped
    assert "\r" not in escaped
    unescaped = escaped.replace("\\\\", "\0").replace("\\n", "\n").replace("\\;", "").replace("\\,", "")
    assert "\\" not in unescaped
    assert ";" not in unescaped
    assert "," not in unescaped


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "//host/x", " https://x"]
)
def test_an_address_of_another_kind_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        escaping.url(address)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_an_address_stays_inside_its_attribute(snippet: str) -> None:
    tree = html5lib.parseFragment(
        f'<a href="{escaping.url("https://example.org/" + snippet)}">x</a>', namespaceHTMLElements=False
    )
    assert list(tree[0].attrib) == ["href"]
    assert tree[0].get("href").startswith("https://example.org/")


def test_what_is_safe_already_is_not_escaped_twice() -> None:
    once = escaping.markdown("a *b*")
    assert escaping.markdown(once) is once


def test_a_hyphenated_word_and_the_end_of_a_sentence_stay_readable() -> None:
    assert escaping.markdown("A well-known forum. It met.") == "A well-known forum. It met."


@given(TEXTS)
def test_a_comment_reads_as_the_text(text: str) -> None:
    elements, words = read(as_github(f"- **Said:** {escaping.comment(text)} end"))
    assert elements[1:] == ["ul", "li", "strong"]
    assert normalised(words.replace("\u200b", "")) == normalised(f"Said: {text} end")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("by @someone", r"@\w"),
        ("a.b@example.org", r"@\w"),
        ("a@-b.co", r"@-"),
        ("x@.e.org", r"@\."),
        ("owner/repository#12", r"#\d"),
        ("see gh-12", r"(?i)\bgh-\d"),
        ("see _GH-12_", r"GH-\d"),
        ("a :smile: b", r":\w+:"),
    ],
)
def test_a_comment_holds_nothing_that_github_finds_in_the_finished_page(text: str, found: str) -> None:
    _, words = read(as_github(f"- {escaping.comment(text)}"))
    assert re.search(found, text)
    assert not re.search(found, words)


def test_a_comment_shows_what_would_hide_or_turn_a_text() -> None:
    assert escaping.comment("a\u202eb\u200bc") == "a(U+202E)b(U+200B)c"
