"""Language: dates, numbers, lists and names as people write them, in English and in any other language of CLDR."""

import re
from pathlib import Path

import pycountry
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given, settings
from hypothesis import strategies as st

from bakuprocess import language
from bakuprocess.language import Language
from bakuprocess.model import Date

ENGLISH = Language()


def spaced(text: str) -> str:
    """Return a text with the thin and unbreakable spaces of CLDR as plain ones."""
    return re.sub("[\u00a0\u2009\u202f]", " ", text)


def shown(written: str, tag: str = "en_GB") -> str:
    return spaced(Language(tag).date(Date.parse(written)))


# Dates.


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("2011", "2011"),
        ("2016-01", "January 2016"),
        ("2011-04-07", "7 April 2011"),
        ("2008~", "about 2008"),
        ("2008-12~", "about December 2008"),
        ("2008-12-02~", "about 2 December 2008"),
        ("2011?", "2011 (uncertain)"),
        ("2011-05-27?", "27 May 2011 (uncertain)"),
        ("2011%", "perhaps about 2011"),
        ("2011-04-07/2011-04-09", "7–9 April 2011"),
        ("2011-04-30/2011-05-02", "30 April – 2 May 2011"),
        ("2010-12-30/2011-01-02", "30 December 2010 – 2 January 2011"),
        ("2010-04-07/2011-04-07", "7 April 2010 – 7 April 2011"),
        ("2011-04/2011-06", "April – June 2011"),
        ("2011-11/2012-02", "November 2011 – February 2012"),
        ("2011/2013", "2011–2013"),
        ("2011/2011-04", "2011 – April 2011"),
        ("2011-04/2011-04-09", "April 2011 – 9 April 2011"),
        ("2010-12-30/2011-01", "30 December 2010 – January 2011"),
        ("2008~/2011", "about 2008 – 2011"),
        ("2011-04-07/2011-04-09?", "7 April 2011 – 9 April 2011 (uncertain)"),
        ("2008%/2011~", "perhaps about 2008 – about 2011"),
    ],
)
def test_a_date_is_written_as_people_write_it(written: str, people: str) -> None:
    assert shown(written) == people


@pytest.mark.parametrize(
    ("tag", "written", "people"),
    [
        ("en_US", "2011-04-07", "April 7, 2011"),
        ("en_US", "2011-04-07/2011-04-09", "April 7 – 9, 2011"),
        ("az", "2011-04-07", "7 aprel 2011"),
        ("az", "2016-01", "yanvar 2016"),
        ("az", "2010-12-30/2011-01-02", "30 dekabr 2010 – 2 yanvar 2011"),
        ("fr", "2011-04-07", "7 avril 2011"),
        ("fr", "2011-04-07/2011-04-09", "7–9 avril 2011"),
        ("fr", "2011-04-30/2011-05-02", "30 avril – 2 mai 2011"),
        ("fr", "2011/2013", "2011–2013"),
        ("de", "2011-04-07/2011-04-09", "7.–9. April 2011"),
        ("ru", "2011-04-07/2011-04-09", "7–9 апреля 2011 г."),
        ("ja", "2011-04-07/2011-04-09", "2011年4月7日～9日"),
    ],
)
def test_another_language_writes_dates_in_its_own_form(tag: str, written: str, people: str) -> None:
    assert shown(written, tag) == people


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2011-04-07", [("2011-04-07", "7 April 2011", "")]),
        ("2011-04-07/2011-04-09", [("2011-04-07", "7", "–"), ("2011-04-09", "9 April 2011", "")]),
        ("2011-04/2011-06", [("2011-04", "April", " – "), ("2011-06", "June 2011", "")]),
        ("2008~/2011-04", [("2008~", "about 2008", " – "), ("2011-04", "April 2011", "")]),
    ],
)
def test_a_date_is_cut_into_its_ends_so_that_each_can_be_marked(
    written: str, parts: list[tuple[str, str, str]]
) -> None:
    cut = ENGLISH.date_parts(Date.parse(written))
    assert [(str(point), spaced(text), spaced(tail)) for point, text, tail in cut] == parts


POINTS = st.tuples(
    st.dates().map(lambda day: day.isoformat()), st.sampled_from([4, 7, 10]), st.sampled_from(["", "~", "?", "%"])
).map(lambda parts: parts[0][: parts[1]] + parts[2])


@given(POINTS, POINTS, st.sampled_from(["en_GB", "az", "fr", "ru", "tr", "ar", "zh_Hant"]))
@settings(max_examples=200, deadline=None)
def test_every_date_can_be_written_in_every_language(start: str, end: str, tag: str) -> None:
    for written in (start, f"{start}/{end}"):
        parsed = Date.parse(written)
        parts = Language(tag).date_parts(parsed)
        assert [point for point, _, _ in parts] == (
            [parsed.start, parsed.end] if parsed.is_interval else [parsed.start]
        )
        assert all(text == text.strip() != "" for _, text, _ in parts)
        assert str(parsed.end.year) in Language(tag).date(parsed) or parsed.start.year == parsed.end.year


# Numbers, lists, names.


@pytest.mark.parametrize(
    ("tag", "number", "people"),
    [
        ("en_GB", 5, "5"),
        ("en_GB", 1500, "1,500"),
        ("en_GB", 1234567, "1,234,567"),
        ("az", 1500, "1.500"),
        ("fr", 1500, "1 500"),
    ],
)
def test_a_number_is_written_as_people_write_it(tag: str, number: int, people: str) -> None:
    assert spaced(Language(tag).number(number)) == people


@pytest.mark.parametrize(
    ("tag", "items", "people"),
    [
        ("en_GB", [], ""),
        ("en_GB", ["a"], "a"),
        ("en_GB", ["a", "b"], "a and b"),
        ("en_GB", ["a", "b", "c"], "a, b and c"),
        ("az", ["a", "b", "c"], "a, b və c"),
        ("fr", ["a", "b", "c"], "a, b et c"),
    ],
)
def test_a_list_is_written_as_people_write_it(tag: str, items: list[str], people: str) -> None:
    assert Language(tag).enumeration(iter(items)) == people


@pytest.mark.parametrize(
    ("tag", "code", "name"),
    [("en_GB", "AZ", "Azerbaijan"), ("az", "AZ", "Azərbaycan"), ("fr", "MA", "Maroc"), ("en_GB", "QQ", "QQ")],
)
def test_a_country_is_called_by_its_name(tag: str, code: str, name: str) -> None:
    assert Language(tag).country(code) == name


def test_every_country_of_the_standard_has_a_name() -> None:
    assert not [c.alpha_2 for c in pycountry.countries if ENGLISH.country(c.alpha_2) == c.alpha_2]


@pytest.mark.parametrize(
    ("tag", "tongue", "name"),
    [
        ("en_GB", "az", "Azerbaijani"),
        ("en_GB", "zh-Hant", "Chinese (Traditional)"),
        ("en_GB", "az-Cyrl", "Azerbaijani (Cyrillic)"),
        ("en_GB", "pt-BR", "Portuguese (Brazil)"),
        ("en_GB", "tly", "Talysh"),
        ("az", "en", "ingilis"),
        ("fr", "ar", "arabe"),
    ],
)
def test_a_language_is_called_by_its_name(tag: str, tongue: str, name: str) -> None:
    assert Language(tag).tongue(tongue) == name


def test_a_rare_language_has_a_name_or_its_own_tag() -> None:
    tags = [getattr(tongue, "alpha_2", tongue.alpha_3) for tongue in list(pycountry.languages)[::20]]
    assert all(ENGLISH.tongue(tag) for tag in tags)


@pytest.mark.parametrize(("tag", "lang"), [("en_GB", "en"), ("az", "az"), ("fr_CA", "fr")])
def test_a_page_says_its_language(tag: str, lang: str) -> None:
    assert Language(tag).tag == lang


# Words.


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of gettext catalogues with one for French."""
    french = Catalog(locale="fr")
    french.add("about %(date)s", "vers %(date)s")
    french.add("Partners", "Partenaires")
    french.add(("%(number)s source", "%(number)s sources"), ("%(number)s référence", "%(number)s références"))
    file = tmp_path / "fr" / "LC_MESSAGES" / "messages.mo"
    file.parent.mkdir(parents=True)
    with file.open("wb") as opened:
        write_mo(opened, french)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    return tmp_path


def test_words_without_a_translation_stay_english() -> None:
    assert Language("az").word("Partners") == "Partners"
    assert [ENGLISH.words("%(number)s source", "%(number)s sources", number) for number in (0, 1, 2)] == [
        "%(number)s sources",
        "%(number)s source",
        "%(number)s sources",
    ]


@pytest.mark.usefixtures("catalogues")
def test_a_catalogue_translates_words_and_plurals_by_the_rules_of_its_language() -> None:
    french = Language("fr")
    assert french.word("Partners") == "Partenaires"
    assert french.word("Events") == "Events"
    assert [french.words("%(number)s source", "%(number)s sources", number) for number in (0, 1, 2)] == [
        "%(number)s référence",
        "%(number)s référence",
        "%(number)s références",
    ]


@pytest.mark.usefixtures("catalogues")
def test_a_catalogue_translates_the_words_around_a_date() -> None:
    assert shown("2008-12~", "fr") == "vers décembre 2008"
    assert shown("2008~/2011", "fr") == "vers 2008 – 2011"


@pytest.mark.usefixtures("catalogues")
def test_a_region_reads_the_catalogue_of_its_language() -> None:
    assert Language("fr_CA").word("Partners") == "Partenaires"
    assert Language("en_GB").word("Partners") == "Partners"
