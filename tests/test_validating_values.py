"""Validating: mistakes in dates, ids, addresses, numbers and texts."""

import pytest

from bakuprocess.model.addresses import ADDRESS_ALLOWED as ADDRESS
from bakuprocess.model.dates import ALLOWED as DATE
from bakuprocess.model.ids import ID_ALLOWED as ID
from bakuprocess.model.languages import LANGUAGE_ALLOWED as LANGUAGE
from validated import Mistake, as_expected

TEXT = "a text in English, or a line for each language: en: …, az: …"
LIST = "a list: one line each, beginning with `- `"
NUMBER = "a whole number in digits, such as 1500; write about, more-than or up-to as its qualifier"
EDITION = "a whole number from 1 on, such as 4"
LEFT_OUT = "delete the line: what is not there, or not known, is not written"
COUNTRY = "a country's two letters, such as AZ, FR or MA"
DELETE = "write it, or delete the line"
DAY = "a day, such as 2026-11-23"
WHOLE_DAY = "write the whole day; where it is not known, delete the line"
LOOK_UP = "write as much as the source tells: at least the year, such as 2011, or 2011~ for about 2011"
LINES = "write one text, or a line for each language"
DIGITS = "write the number in digits; if the source gives none, leave it out"
EVENT_FIELDS = (
    "summary, title, relation, kind, date, status, also_known_as, aliases, see_also, verified, withdrawn, facts, "
    "disagreements, cite, series, edition, part_of, place, theme, participation, figures, website"
)
NOWHERE = "the link “Forum” leads nowhere, since it is not the address of a web page"
NOWHERE_WITH_SPACES = "the link “isesco az partner” leads nowhere, since there is a character that no address may hold"

# Collection and fragment; place and code, what was found, what is allowed, how to mend it.
MISTAKES: dict[str, Mistake] = {
    # Values.
    "another form of date": (
        ("events", "date: 7.4.2011"),
        ("1:7 BP054", "`date` holds “7.4.2011”: it is not written as a date", DATE, "write 2011-04-07"),
    ),
    "a day that is none": (
        ("milestones", "date: 2011-04-31"),
        ("1:7 BP054", "`date` holds “2011-04-31”: April 2011 has no day 31", DATE, LOOK_UP),
    ),
    "a list where a date is wanted": (
        ("events", "date: [2011, 2012]"),
        ("1:7 BP054", "`date` holds a list: a date is one text", DATE, LOOK_UP),
    ),
    "a date over several lines": (
        ("events", "date: |\n  2011\n  2012"),
        ("1:7 BP054", "`date` holds “2011 2012”: it is not written as a date", DATE, LOOK_UP),
    ),
    "a month where a day is wanted": (
        ("sources", "accessed: 2026-11"),
        ("1:11 BP054", "`accessed` holds “2026-11”: it is not one day", DAY, WHOLE_DAY),
    ),
    "a month in words where a day is wanted": (
        ("sources", "accessed: November 2026"),
        ("1:11 BP054", "`accessed` holds “November 2026”: it is not written as a date", DAY, WHOLE_DAY),
    ),
    "a day in another form where a day is wanted": (
        ("sources", "accessed: 23 Nov 2026"),
        ("1:11 BP054", "`accessed` holds “23 Nov 2026”: it is not written as a date", DAY, "write 2026-11-23"),
    ),
    "a text where a list of items with fields is wanted": (
        ("events", "participation: icesco"),
        (
            "1:16 BP053",
            "`participation` holds “icesco”: a list was expected here",
            LIST,
            "write `participation:` and below it, indented, `- partner: icesco`",
        ),
    ),
    "an id between braces": (
        ("events", "see_also: {forum-2011, forum-2013}"),
        (
            "1:11 BP053",
            "`see_also` holds fields: a list was expected here",
            LIST,
            "for example `see_also: [forum-2011, forum-2013]`",
        ),
    ),
    "an id between braces where a text or a list will do": (
        ("events", "cite: {a-source}"),
        ("1:7 BP053", "`cite` holds fields: a list was expected here", LIST, "for example `cite: [a-source]`"),
    ),
    "what is no id": (
        ("events", "see_also: [forum-2011, Forum 2013]"),
        ("1:24 BP055", "`see_also` holds “Forum 2013”: it is not an id", ID, "write forum-2013"),
    ),
    "what is no id where one will do for a list": (
        ("events", "cite: A Source"),
        ("1:7 BP055", "`cite` holds “A Source”: it is not an id", ID, "write a-source"),
    ),
    "what is no address": (
        ("events", "website: www.example.org"),
        (
            "1:10 BP056",
            "`website` holds “www.example.org”: it is not the address of a web page",
            ADDRESS,
            "write https://www.example.org",
        ),
    ),
    "an address with a password": (
        ("documents", "links:\n  - url: https://me:secret@example.org\n    language: en"),
        (
            "2:10 BP056",
            "`url` holds “https://me:secret@example.org”: there is a user name or password in it",
            ADDRESS,
            "leave out what stands before the @",
        ),
    ),
    "a country by its name": (
        ("partners", "seat: {city: Rabat, country: Morocco}"),
        ("1:30 BP057", "`country` holds “Morocco”: it is not a country's code", COUNTRY, "write MA"),
    ),
    "a language by its name": (
        ("sources", "language: English"),
        ("1:11 BP058", "`language` holds “English”: it is not the short form of a language", LANGUAGE, "write en"),
    ),
    "a number with a comma": (
        ("events", "figures: [{measure: participants, value: '1,500'}]"),
        ("1:42 BP059", "`value` holds “1,500”: it is not a whole number", NUMBER, "write 1500"),
    ),
    "a list where a number is wanted": (
        ("events", "edition: [1]"),
        ("1:10 BP059", "`edition` holds a list: it is not a whole number", EDITION, "for example `edition: 1`"),
    ),
    "fields where a number is wanted": (
        ("events", "edition: {of: 1}"),
        ("1:10 BP059", "`edition` holds fields: it is not a whole number", EDITION, "for example `edition: 1`"),
    ),
    "a list where a text in languages is wanted": (
        ("events", "theme: [a]"),
        (
            "1:8 BP060",
            "`theme` holds a list: it is neither a text nor texts by language",
            TEXT,
            "for example `theme: a`",
        ),
    ),
    "a language tag that is none": (
        ("events", "theme:\n  en: a\n  english: b"),
        (
            "3:3 BP060",
            "`theme` holds “b”: “english” is not the short form of a language",
            TEXT,
            "write en: …",
        ),
    ),
    "a list under a language": (
        ("events", "theme:\n  en: a\n  az: [b]"),
        ("3:7 BP060", "`theme` holds a list: what stands under “az” is not a text", TEXT, LINES),
    ),
    "translations in no language": (
        ("partners", "names:\n  - name: a\n    translations: b"),
        ("3:19 BP060", "`translations` holds “b”: the language is missing", TEXT, LINES),
    ),
    "a link to nowhere": (
        ("events", "facts: [{text: 'See [it](Forum)'}]"),
        (
            "1:16 BP060",
            f"`text` holds “See [it](Forum)”: {NOWHERE}",
            TEXT,
            "write [it](forum)",
        ),
    ),
    "a link that looks like a place in a message": (
        ("events", "theme: {en: a, '{allowed}': b}"),
        (
            "1:16 BP060",
            "`theme` holds “b”: “{allowed}” is not the short form of a language",
            TEXT,
            LINES,
        ),
    ),
    "who adopted a document is neither a partner nor a text": (
        ("documents", "adopted_by: [unesco, [a]]"),
        (
            "1:22 BP060",
            "`adopted_by` holds a list: it is neither a text nor texts by language",
            "the id of a record, or a text",
            "for example `- a`",
        ),
    ),
    "spaces where a text is wanted": (
        ("sources", "publisher: '  '"),
        ("1:12 BP060", "`publisher` holds “  ”: there is no text", "a text", LINES),
    ),
    # More of what editors write.
    "a missing field with a list of words": (
        ("events", "figures:\n  - value: 5"),
        (
            "2:5 BP051",
            "the field `measure` of `figures` is missing",
            "participants, countries, organisations, ministers, sessions",
            "add a line `measure: …` with what the source says, such as `measure: participants`",
        ),
    ),
    "items whose dashes stand close": (
        ("events", "participation:\n  -partner: unesco"),
        (
            "2:3 BP053",
            "`participation` holds fields: a list was expected here",
            LIST,
            "write a space after each dash",
        ),
    ),
    "a sentence where a list is wanted": (
        ("events", "see_also: The forum"),
        (
            "1:11 BP053",
            "`see_also` holds “The forum”: a list was expected here",
            LIST,
            "write `- ` and the text below `see_also:`",
        ),
    ),
    "several partners where one belongs": (
        ("events", "participation:\n  - partner: UNESCO and ICESCO\n    role: host\n    cite: a-source"),
        (
            "2:14 BP055",
            "`partner` holds “UNESCO and ICESCO”: it is not an id",
            ID,
            "write one id here, such as unesco, and repeat the entry in `participation` for each of the others",
        ),
    ),
    "several records in one item": (
        ("events", "see_also: [forum-2011 and unesco]"),
        (
            "1:12 BP055",
            "`see_also` holds “forum-2011 and unesco”: it is not an id",
            ID,
            "give each an item of its own: forum-2011, unesco",
        ),
    ),
    "several series where one belongs": (
        ("events", "series: forum, other"),
        (
            "1:9 BP055",
            "`series` holds “forum, other”: it is not an id",
            ID,
            "write one id here, such as forum, and leave the others out",
        ),
    ),
    "bullets instead of hyphens": (
        ("events", "facts:\n  • text: It opened."),
        (
            "2:3 BP053",
            "`facts` holds fields: a list was expected here",
            "a list: one line each, beginning with `- `",
            "write a hyphen and a space for each bullet: `- `",
        ),
    ),
    "a bullet before a field": (
        ("events", "• text: It opened."),
        ("1:1 BP050", "there is no field `• text` here", EVENT_FIELDS, "write a hyphen for the bullet: `- text: …`"),
    ),
    "a text that goes on where a field begins": (
        ("events", "theme: They met.\nThey spoke of heritage: a lot."),
        (
            "2:1 BP050",
            "there is no field `They spoke of heritage` here",
            EVENT_FIELDS,
            "if it goes on with the text above, indent it further than that field's name; if not, delete it",
        ),
    ),
    "numbers in words where fields belong": (
        ("events", "figures: 435 participants, 20 countries"),
        (
            "1:10 BP053",
            "`figures` holds “435 participants, 20 countries”: a list was expected here",
            "a list: one line each, beginning with `- `",
            "write `figures:` and below it, indented, `- measure: …`",
        ),
    ),
    "several citations in one text": (
        ("events", "cite: a-source, another-source"),
        (
            "1:7 BP055",
            "`cite` holds “a-source, another-source”: it is not an id",
            ID,
            "write a list: [a-source, another-source]",
        ),
    ),
    "an id with the ending of its file": (
        ("events", "series: Bakı-Forumu.yml"),
        ("1:9 BP055", "`series` holds “Bakı-Forumu.yml”: it is not an id", ID, "write baki-forumu"),
    ),
    "an id with a space of Word": (
        ("events", "series: baku\u00a0forum"),
        (
            "1:9 BP055",
            "`series` holds “baku\u00a0forum”: it is not an id: there is a non-breaking space in it, as Word writes it",
            ID,
            "write baku-forum",
        ),
    ),
    "an ordinal": (
        ("events", "edition: 4th"),
        ("1:10 BP059", "`edition` holds “4th”: it is not a whole number", EDITION, "write 4"),
    ),
    "an edition before the first": (
        ("events", "edition: 0"),
        (
            "1:10 BP059",
            "`edition` holds “0”: editions are counted from 1",
            "a whole number from 1 on, such as 4",
            "correct the number, or delete the line",
        ),
    ),
    "a figure below nothing": (
        ("events", "figures: [{measure: participants, value: -5}]"),
        ("1:42 BP059", "`value` holds “-5”: it is less than 0", NUMBER, DIGITS),
    ),
    "a link with spaces in it": (
        ("events", "facts: [{text: 'See [it](isesco az partner)'}]"),
        (
            "1:16 BP060",
            f"`text` holds “See [it](isesco az partner)”: {NOWHERE_WITH_SPACES}",
            TEXT,
            "write [it](isesco-az-partner)",
        ),
    ),
    # Nothing.
    "no word": (
        ("events", "status:"),
        ("1:8 BP052", "nothing is written after `status:`", "held, announced, postponed, cancelled", "write it"),
    ),
    "no list": (("events", "facts:"), ("1:7 BP053", "nothing is written after `facts:`", LIST, DELETE)),
    "no fields": (
        ("events", "place:"),
        ("1:7 BP053", "nothing is written after `place:`", "city, country, venue", DELETE),
    ),
    "no date": (("events", "date: ''"), ("1:7 BP054", "nothing is written after `date:`", DATE, "write it")),
    "no citation": (("events", "cite:"), ("1:6 BP055", "nothing is written after `cite:`", ID, DELETE)),
    "no id in a list": (("events", "cite:\n  - a\n  -"), ("3:4 BP055", "an item of `cite` is empty", ID, DELETE)),
    "no address": (("sources", "url:"), ("1:5 BP056", "nothing is written after `url:`", ADDRESS, "write it")),
    "no country": (
        ("events", "place:\n  city: Baku\n  country:"),
        ("3:11 BP057", "nothing is written after `country:`", COUNTRY, "write it"),
    ),
    "no language": (
        ("sources", "language:"),
        ("1:10 BP058", "nothing is written after `language:`", LANGUAGE, DELETE),
    ),
    "none, where nothing is to be written": (
        ("events", "disagreements: none"),
        ("1:16 BP053", "`disagreements` holds “none”: a list was expected here", LIST, LEFT_OUT),
    ),
    "no number": (("events", "edition:"), ("1:9 BP059", "nothing is written after `edition:`", EDITION, DELETE)),
    "no title": (("series", "title:"), ("1:7 BP060", "nothing is written after `title:`", TEXT, "write it")),
    "no summary": (("series", 'summary: ""'), ("1:10 BP060", "nothing is written after `summary:`", TEXT, "write it")),
    "no text in a language": (
        ("series", "title:\n  en: a\n  az:"),
        ("3:6 BP060", "nothing is written after `az:`", TEXT, DELETE),
    ),
    "no symbol": (("documents", "symbol:"), ("1:8 BP060", "nothing is written after `symbol:`", "a text", DELETE)),
    "no acronym": (
        ("partners", "names: [{name: a, acronym: ''}]"),
        ("1:28 BP060", "nothing is written after `acronym:`", "a text", DELETE),
    ),
    "no text in a list": (
        ("events", "also_known_as: [a, '']"),
        ("1:20 BP060", "an item of `also_known_as` is empty", TEXT, DELETE),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_place_with_what_is_allowed_and_how_to_mend_it(mistake: str) -> None:
    assert as_expected(MISTAKES[mistake])
