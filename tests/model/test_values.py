"""Ids, references, addresses, countries and languages."""

from typing import Any

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bakuprocess import escaping
from bakuprocess.model.text import Text
from bakuprocess.model.values import Cites, Country, DocumentOrText, Id, Language, Line, PartnerOrText, Url


def accepted(kind: Any, value: Any) -> Any:
    return TypeAdapter(kind).validate_python(value)


def why(kind: Any, value: Any) -> tuple[str, str]:
    """Return the kind of error that refuses a value, and the reason."""
    with pytest.raises(ValidationError) as refused:
        accepted(kind, value)
    [error] = refused.value.errors()
    return error["type"], error["msg"]


# Ids and references.


@pytest.mark.parametrize("text", ["a", "1", "2011", "forum-2011", "a-res-72-136", "x" * 100])
def test_an_id_is_words_and_numbers_joined_by_hyphens(text: str) -> None:
    assert accepted(Id, text) == text


@pytest.mark.parametrize(
    "text",
    ["", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "a.b", "a/b", "../a", "é", "ı", "١", "a\n", "index", "x" * 101],
)
def test_anything_else_is_no_id(text: str) -> None:
    assert why(Id, text) == ("id", "it is not an id")


def mend(kind: Any, value: Any) -> str:
    """Return how a value that is refused is to be mended."""
    with pytest.raises(ValidationError) as refused:
        accepted(kind, value)
    [error] = refused.value.errors()
    return str(error["ctx"]["mend"])


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Forum 2011", "write forum-2011"),
        ("forum.2011", "write forum-2011"),
        ("forum-2011.yml", "write forum-2011"),
        ("Şəki İpəyi: Çığır", "write seki-ipeyi-cigir"),
        ("events/forum-2011", "write forum-2011"),
        ("data/events/forum-2011.yml", "write forum-2011"),
        ("2011/12 forum", "write 2011-12-forum"),
        (
            "https://example.org/a",
            "write the id of that page's record; if it has none, make one with `baku new source`",
        ),
        ("n/a", "write the id of a record; if it has none yet, make one with `baku new`"),
        ("Форум", ""),
        ("forum Баку", ""),
        ("index", ""),
        ("--", ""),
        ("x" * 101, ""),
    ],
)
def test_the_id_that_can_be_made_from_a_text_is_offered(written: str, told: str) -> None:
    assert mend(Id, written) == told


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("a-b, c-d", ["a-b", "c-d"]),
        ("a;b", ["a", "b"]),
        ("forum-2011 forum-2013", ["forum-2011", "forum-2013"]),
        ("UNESCO and ISESCO", ["unesco", "isesco"]),
        ("Forum of 2011, Forum of 2013", []),
        ("Forum", []),
    ],
)
def test_several_ids_in_one_text_are_told_apart(written: str, ids: list[str]) -> None:
    with pytest.raises(ValidationError) as refused:
        accepted(Id, written)
    assert refused.value.errors()[0]["ctx"]["several"] == ids


@given(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){0,3}", fullmatch=True).filter(lambda text: text != "index"))
@settings(max_examples=100, deadline=None)
def test_an_id_needs_no_escaping_anywhere(text: str) -> None:
    assert len(text) > 100 or accepted(Id, text) == text
    assert escaping.markdown(text) == escaping.xml(text) == escaping.ics(text) == text


@pytest.mark.parametrize(
    ("written", "cites"), [("a-source", ("a-source",)), (["a", "b"], ("a", "b")), ([], ())], ids=["one", "two", "none"]
)
def test_a_citation_is_one_source_or_a_list_of_them(written: Any, cites: tuple[str, ...]) -> None:
    assert accepted(Cites, written) == cites


@pytest.mark.parametrize("kind", [PartnerOrText, DocumentOrText])
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("unesco", "unesco"),
        ("United Nations", Text.of("United Nations")),
        ({"en": "a", "az": "b"}, Text((("en", "a"), ("az", "b")))),
        ("Unesco", Text.of("Unesco")),
    ],
)
def test_what_could_be_an_id_is_one_and_anything_else_is_a_text(kind: Any, written: Any, value: Any) -> None:
    assert accepted(kind, written) == value


def test_what_is_neither_an_id_nor_a_text_is_refused() -> None:
    assert why(PartnerOrText, ["a"]) == ("text", "it is neither a text nor texts by language")
    assert why(PartnerOrText, "") == ("text", "there is no text")


# Lines.


def test_a_line_is_a_text_without_line_breaks() -> None:
    assert accepted(Line, " A/RES/\n72  136 ") == "A/RES/ 72 136"


@pytest.mark.parametrize("text", ["", "  ", "\n", "\u00a0"])
def test_a_line_says_something(text: str) -> None:
    assert why(Line, text) == ("text", "there is no text")


# Addresses.


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "http://example.org/a/b.html",
        "https://example.org:8443/a_(b)?c=d&e=%20#f",
        "https://xn--bak-vqa.az/",
        "https://example.org/Bakı",
        "https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/72/136",
        "https://web.archive.org/web/2011/http://example.org/",
        "https://[2001:db8::1]/",
        "https://example.org/@name",
        "https://example.org/it's",
    ],
)
def test_the_address_of_a_web_page_is_kept_as_it_is(text: str) -> None:
    assert accepted(Url, text) == text


NO_PAGE = "it is not the address of a web page"
NO_SUCH_CHARACTER = "there is a character that no address may hold"
CREDENTIALS = "there is a user name or password in it"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", NO_PAGE),
        ("example.org", NO_PAGE),
        ("www.example.org", NO_PAGE),
        ("//example.org", NO_PAGE),
        ("/a", NO_PAGE),
        ("https:example.org", NO_PAGE),
        ("https://", NO_PAGE),
        ("https:///a", NO_PAGE),
        ("https://:443/", NO_PAGE),
        ("https://example.org:0", NO_PAGE),
        ("HTTPS://example.org", NO_PAGE),
        ("ftp://example.org", NO_PAGE),
        ("file:///etc/passwd", NO_PAGE),
        ("mailto:a@example.org", NO_PAGE),
        ("javascript:alert(1)", NO_PAGE),
        ("JavaScript:alert(1)", NO_PAGE),
        ("javascript://example.org/%0aalert(1)", NO_PAGE),
        ("data:text/html,x", NO_PAGE),
        ("vbscript:x", NO_PAGE),
        (" https://example.org", NO_SUCH_CHARACTER),
        ("https://example.org/a b", NO_SUCH_CHARACTER),
        ("https://exam\nple.org", NO_SUCH_CHARACTER),
        ("java\nscript:alert(1)", NO_SUCH_CHARACTER),
        ("https://example.org/\u00a0", NO_SUCH_CHARACTER),
        ('https://example.org/"', NO_SUCH_CHARACTER),
        ("https://example.org/<b>", NO_SUCH_CHARACTER),
        ("https://example.org\\@evil.example", NO_SUCH_CHARACTER),
        ("https://user@example.org", CREDENTIALS),
        ("https://user:secret@example.org", CREDENTIALS),
        ("https://:@example.org", CREDENTIALS),
        ("https://example.org@evil.example", CREDENTIALS),
        ("https://[example.org", "it is not an address: Invalid IPv6 URL"),
        ("https://example.org:99999", "it is not an address: Port out of range 0-65535"),
    ],
)
def test_what_is_no_address_of_a_web_page_is_refused_with_the_reason(text: str, reason: str) -> None:
    assert why(Url, text) == ("url", reason)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("www.example.org", "write https://www.example.org"),
        ("example.org/a?b=c", "write https://example.org/a?b=c"),
        ("HTTPS://example.org", "write https://example.org"),
        ("ftp://example.org", "copy the whole address from the browser"),
        ("programme.pdf", "copy the whole address from the browser"),
        ("[the page](https://example.org/a)", "write the address alone: https://example.org/a"),
        ("a page", "copy it from the browser again"),
    ],
)
def test_an_address_is_offered_with_its_beginning(written: str, told: str) -> None:
    assert mend(Url, written) == told


@given(
    st.tuples(
        st.sampled_from(["https://", "http://", "HTTPS://", "javascript:", "https:/", ""]),
        st.text("ab.:/@?#[]%&'()<>\"\\ \n\u00e9\u2100", max_size=15) | st.text(max_size=8),
    ).map("".join)
)
@settings(max_examples=500, deadline=None)
def test_every_address_of_the_record_can_be_linked_to(text: str) -> None:
    try:
        accepted(Url, text)
    except ValidationError:
        return
    assert escaping.url(text)


# Countries and languages.


def test_every_country_of_the_standard_has_a_code() -> None:
    assert [accepted(Country, country.alpha_2) for country in pycountry.countries]


@pytest.mark.parametrize("text", ["", "az", "Az", "AZE", "Azerbaijan", "XX", "EU", "UK", "031", "A", "ÅÄ"])
def test_anything_else_is_no_country(text: str) -> None:
    assert why(Country, text) == ("country", "it is not a country's code")


@pytest.mark.parametrize("text", ["en", "az", "tly", "zh-Hant", "zh-Hant-TW", "en-GB", "es-419"])
def test_a_language_is_a_tag_of_bcp_47(text: str) -> None:
    assert accepted(Language, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "EN",
        "xx",
        "eng",
        "aze",
        "english",
        "en_GB",
        "en-gb",
        "zh-hant",
        "en-",
        "-en",
        "e",
        "en-GB-x",
        "en\n",
        "mul tiple",
    ],
)
def test_anything_else_is_no_language(text: str) -> None:
    assert why(Language, text) == ("language", "it is not the short form of a language")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Azerbaijan", "write AZ"),
        ("azerbaijan ", "write AZ"),
        ("az", "write AZ"),
        ("AZE", "write AZ"),
        ("UK", "write GB"),
        ("Turkey", "write TR"),
        ("Iran", "write IR"),
        ("Korea", ""),
        ("Atlantis", ""),
    ],
)
def test_the_code_of_a_country_is_offered(written: str, told: str) -> None:
    assert mend(Country, written) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("Arabic", "write ar"),
        ("english", "write en"),
        ("EN", "write en"),
        ("aze", "write az"),
        ("en_GB", "write en-GB"),
        ("zh-hant", "write zh-Hant"),
        ("Elvish", ""),
        ("", ""),
    ],
)
def test_the_tag_of_a_language_is_offered(written: str, told: str) -> None:
    assert mend(Language, written) == told
