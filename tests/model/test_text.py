"""Texts: plain ones in one or several languages, and prose with a little Markdown."""

from typing import Any

import pytest
from hypothesis import given, settings
from pydantic import TypeAdapter, ValidationError

from bakuprocess.model.text import NoText, Prose, Span, Text, Translations, one_line
from hostile import SNIPPETS, TEXTS

TEXT: TypeAdapter[Text] = TypeAdapter(Text)


def refused(kind: type[Text], value: Any) -> tuple[str, str | None, bool]:
    """Return why a value is no text, the language it is about, and whether that tag itself is wrong."""
    with pytest.raises(NoText) as error:
        kind.parse(value)
    return str(error.value), error.value.tag, error.value.at_tag


# Text.


def test_a_plain_text_is_english() -> None:
    text = Text.parse("World Forum")
    assert text == Text.of("World Forum")
    assert text.forms == (("en", "World Forum"),)
    assert text.has_english
    assert text.others == ()
    assert str(text) == "World Forum"


def test_a_text_in_several_languages_keeps_their_order_and_reads_in_english() -> None:
    text = Text.parse({"az": "Forum az", "en": "Forum en", "zh-Hant": "論壇"})
    assert text.forms == (("az", "Forum az"), ("en", "Forum en"), ("zh-Hant", "論壇"))
    assert text.by_language == {"az": "Forum az", "en": "Forum en", "zh-Hant": "論壇"}
    assert text.others == (("az", "Forum az"), ("zh-Hant", "論壇"))
    assert str(text) == "Forum en"


def test_a_text_without_english_reads_in_its_first_language() -> None:
    text = Text.parse({"fr": "Forum mondial", "az": "Forum"})
    assert not text.has_english
    assert str(text) == "Forum mondial"


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("a\nb", "a b"),
        ("a\n\n  b", "a b"),
        ("  a   b  ", "a b"),
        ("a\u00a0b", "a\u00a0b"),
        ("Heydər Əliyev", "Heydər Əliyev"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_a_text_is_one_line(written: str, line: str) -> None:
    assert one_line(written) == line
    assert Text.parse(written) == Text.of(line)
    assert Text.parse({"az": written}).forms == (("az", line),)


NEITHER = "it is neither a text nor texts by language"
LANGUAGE = "is not the short form of a language"


@pytest.mark.parametrize(
    ("value", "why", "tag", "at_tag"),
    [
        ("", "there is no text", None, False),
        ("  \n ", "there is no text", None, False),
        ("\u00a0", "there is no text", None, False),
        ("\u200b \u200b", "there is no text", None, False),
        ([], NEITHER, None, False),
        (["a"], NEITHER, None, False),
        ({}, NEITHER, None, False),
        (None, NEITHER, None, False),
        ({"en": "a", "az": ""}, "there is no text", "az", False),
        ({"en": "a", "az": ["b"]}, "what stands under “az” is not a text", "az", False),
        ({"en": {"en": "a"}}, "what stands under “en” is not a text", "en", False),
        ({"english": "a"}, f"“english” {LANGUAGE}", "english", True),
        ({"en": "a", "EN": "b"}, f"“EN” {LANGUAGE}", "EN", True),
        ({"eng": "a"}, f"“eng” {LANGUAGE}", "eng", True),
        ({"en_GB": "a"}, f"“en_GB” {LANGUAGE}", "en_GB", True),
        ({"xx": "a"}, f"“xx” {LANGUAGE}", "xx", True),
        ({"": "a"}, f"“” {LANGUAGE}", "", True),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(value: Any, why: str, tag: str | None, at_tag: bool) -> None:
    assert refused(Text, value) == (why, tag, at_tag)


@pytest.mark.parametrize("tag", ["en", "az", "ru", "ar", "tly", "zh-Hant", "az-Cyrl", "en-GB", "es-419", "sr-Latn-RS"])
def test_a_text_may_stand_under_any_language_tag(tag: str) -> None:
    assert Text.parse({tag: "a"}).by_language == {tag: "a"}


def test_a_model_takes_a_text_as_it_is_and_writes_it_as_the_editor_would() -> None:
    text = Text.of("a")
    assert TEXT.validate_python(text) is text
    assert TEXT.dump_python(text) == "a"
    assert TEXT.dump_python(Text.parse({"az": "b", "en": "a"})) == {"az": "b", "en": "a"}
    assert TEXT.dump_python(Text.parse({"az": "b"})) == {"az": "b"}


def test_a_model_tells_the_reason_and_what_is_allowed() -> None:
    with pytest.raises(ValidationError) as error:
        TEXT.validate_python({"en": "a", "az": ""})
    [details] = error.value.errors()
    assert details["type"] == "text"
    assert details["msg"] == "there is no text"
    assert details["ctx"]["tag"] == "az"
    assert details["ctx"]["allowed"] == "a text in English, or a line for each language: en: …, az: …"


# Prose.


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("plain", [Span("plain")]),
        ("*all*", [Span("all", emphasis=True)]),
        ("a *b* c", [Span("a "), Span("b", emphasis=True), Span(" c")]),
        ("*a**b*", [Span("a", emphasis=True), Span("b", emphasis=True)]),
        ("2 * 3 * 4", [Span("2 * 3 * 4")]),
        ("[the forum](forum-2011)", [Span("the forum", link="forum-2011")]),
        (
            "see [a](https://example.org/a_b?c=d#e), b",
            [Span("see "), Span("a", link="https://example.org/a_b?c=d#e"), Span(", b")],
        ),
        ("[write](mailto:a@example.org)", [Span("write", link="mailto:a@example.org")]),
        ("[a](b)[c](d)", [Span("a", link="b"), Span("c", link="d")]),
        (r"\*a\*", [Span("*a*")]),
        (r"\[a](b)", [Span("[a](b)")]),
        (r"\[a\](b)", [Span("[a](b)")]),
        (r"\\*a*", [Span("\\"), Span("a", emphasis=True)]),
        (r"\\\*a", [Span(r"\*a")]),
        (r"a\b \_c\_ \<d", [Span(r"a\b \_c\_ \<d")]),
        ("a\\", [Span("a\\")]),
        ("2 * 3", [Span("2 * 3")]),
        ("*a", [Span("*a")]),
        ("**", [Span("**")]),
        ("[a] (b)", [Span("[a] (b)")]),
        (r"\[a](b c)", [Span("[a](b c)")]),
        ("[](a)", [Span("[](a)")]),
        ("[a]()", [Span("[a]()")]),
        ("_a_ `b` # c <b>d</b> &amp; ![e]", [Span("_a_ `b` # c <b>d</b> &amp; ![e]")]),
        ("a\n*b\nc*", [Span("a "), Span("b c", emphasis=True)]),
    ],
)
def test_prose_is_cut_into_its_runs(written: str, spans: list[Span]) -> None:
    assert list(Prose.parse(written).spans) == spans


def test_prose_tells_its_plain_words_and_its_links() -> None:
    prose = Prose.parse(r"The *first* [forum](forum-2011), [seen](https://example.org) by 5 \* 3 people")
    assert prose.plain == "The first forum, seen by 5 * 3 people"
    assert prose.links == ("forum-2011", "https://example.org")


def test_prose_in_several_languages_reads_in_english() -> None:
    prose = Prose.parse({"az": "*b*", "en": "*a*"})
    assert prose.spans == (Span("a", emphasis=True),)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert",
        "JavaScript:alert",
        "data:text/html,x",
        "ftp://example.org",
        "//example.org",
        "/events/",
        "HTTPS://example.org",
        "https://",
        "https://user:secret@example.org",
        "https://example.org/<b>",
        'https://example.org/"',
        "Forum-2011",
        "isesco az partner",
        "https://example.org/a b",
        " ",
        "forum_2011",
        "forum-2011.yml",
        "#top",
        "mailto:",
    ],
)
def test_prose_links_to_a_record_or_an_address_and_nowhere_else(target: str) -> None:
    why = f"the link “{target}” leads nowhere, since "
    assert refused(Prose, f"a [b]({target})")[0].startswith(why)
    assert refused(Prose, {"en": "a", "az": f"[b]({target})"})[1:] == ("az", False)


@pytest.mark.parametrize(
    ("target", "mend"),
    [
        ("Forum 2011", "write [b](forum-2011)"),
        ("forum-2011.yml", "write [b](forum-2011)"),
        ("www.example.org/a", "write [b](https://www.example.org/a)"),
        ("../events/forum-2011.md", "write [b](forum-2011)"),
        ("data:text", "write a record's id, or an address with https://"),
    ],
)
def test_a_link_of_prose_that_leads_nowhere_is_mended(target: str, mend: str) -> None:
    with pytest.raises(NoText) as error:
        Prose.parse(f"a [b]({target})")
    assert error.value.mend == mend


@pytest.mark.parametrize("target", ["forum-2011", "a", "2011", "https://example.org", "http://a.b/c", "mailto:a@b.org"])
def test_prose_links_to_a_record_a_page_or_a_mailbox(target: str) -> None:
    assert Prose.parse(f"a [b]({target})").links == (target,)


def test_prose_that_says_nothing_is_refused_as_a_text_is() -> None:
    assert refused(Prose, " ") == ("there is no text", None, False)
    assert refused(Prose, ["a"]) == (NEITHER, None, False)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_escaped_prose_is_one_run_of_its_own_characters(text: str) -> None:
    escaped = "".join(f"\\{character}" if character in r"\*[]" else character for character in f"x{text}")
    assert Prose.parse(escaped).spans == (Span(one_line(f"x{text}")),)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_prose_drops_nothing_but_its_marks(text: str) -> None:
    try:
        prose = Prose.parse(f"x{text}")
    except NoText:
        return
    assert all(span.words for span in prose.spans)
    left = iter(str(prose))
    assert all(character in left for character in prose.plain)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_plain_text_keeps_every_mark_of_other_languages(snippet: str) -> None:
    assert str(Text.parse(snippet)).split() == snippet.split()


# Translations.


def test_translations_need_no_english() -> None:
    assert Translations.parse({"az": "a", "fr": "b"}).others == (("az", "a"), ("fr", "b"))


def test_translations_name_their_languages() -> None:
    assert refused(Translations, "Organisation islamique") == ("the language is missing", None, False)
    assert refused(Translations, {"french": "a"}) == (f"“french” {LANGUAGE}", "french", True)
