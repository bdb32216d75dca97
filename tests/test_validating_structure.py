"""Validating: mistakes in fields, in words of a list, and where a list, a text or fields stand in another's place."""

import pytest

from validated import Mistake, as_expected

LIST = "a list: one line each, beginning with `- `"
ONE_TEXT = "one text, not a list and not fields"
ROLES = "host, organiser, co-organiser, partner, supporter, media-partner, participant"
CHOOSE = "choose one of these words; the page of the field tells what each means"
ADD_ITEM = "add an item, or delete the line"
COPY = "copy it from that register again"

# Collection and fragment; place and code, what was found, what is allowed, how to mend it.
MISTAKES: dict[str, Mistake] = {
    # Fields.
    "an unknown field": (
        ("events", "place: {city: Baku, country: AZ, vnue: Hall}"),
        ("1:34 BP050", "there is no field `vnue` here", "city, country, venue", "did you mean `venue`?"),
    ),
    "an unknown field that is like no other": (
        ("partners", "seat:\n  city: Rabat\n  country: MA\n  xyz: 1"),
        ("4:3 BP050", "there is no field `xyz` here", "city, country", "delete it, or move it where it belongs"),
    ),
    "an unknown field deep in a record": (
        ("events", "disagreements:\n  - about: Dates\n    claims:\n      - valeu: a\n        value: b"),
        ("4:9 BP050", "there is no field `valeu` here", "value, cite, note", "did you mean `value`?"),
    ),
    "our own name for a field that the editor writes otherwise": (
        ("events", "participation: [{partner: unesco, role: host, named: UNESCO}]"),
        ("1:47 BP050", "there is no field `named` here", "partner, role, as, note, cite", None),
    ),
    "an id": (
        ("events", "id: x"),
        (
            "1:1 BP050",
            "the id is not written in the file",
            "the name of the file is the id",
            "delete this line; `baku rename x NEW` gives the record another id",
        ),
    ),
    "a missing field of a part": (
        ("events", "theme: a\nplace:\n  city: Baku"),
        (
            "3:3 BP051",
            "the field `country` of `place` is missing",
            "the country, by the two letters of ISO 3166",
            "add a line `country: …` with what the source says, such as `country: AZ`",
        ),
    ),
    "a missing field of an item": (
        ("events", "figures:\n  - {measure: participants, value: 5}\n  - {measure: countries}"),
        (
            "3:5 BP051",
            "the field `value` of `figures` is missing",
            "the number in digits, as the sources report it",
            "add a line `value: …` with what the source says, such as `value: 435`",
        ),
    ),
    # Words.
    "a word in curly quotes": (
        ("events", "status: “held”"),
        (
            "1:9 BP052",
            "`status` holds ““held””: it is not one of the words allowed here",
            "held, announced, postponed, cancelled",
            "write held, without the curly quotes",
        ),
    ),
    "several words where one belongs": (
        ("events", "participation: [{partner: unesco, role: 'host, partner', cite: a-source}]"),
        (
            "1:41 BP052",
            "`role` holds “host, partner”: it is not one of the words allowed here",
            ROLES,
            "write one word here, such as host, and repeat the entry in `participation` for each of the others",
        ),
    ),
    "a text with a colon in a list of texts": (
        ("events", "also_known_as:\n  - Baku Forum: a dialogue"),
        (
            "2:5 BP060",
            "`also_known_as` holds “a dialogue”: “Baku Forum” is not the short form of a language",
            "a text in English, or a line for each language: en: …, az: …",
            'if it is one text, put it between quotes: `- "Baku Forum: a dialogue"`',
        ),
    ),
    "a misspelt word": (
        ("events", "status: hled"),
        (
            "1:9 BP052",
            "`status` holds “hled”: it is not one of the words allowed here",
            "held, announced, postponed, cancelled",
            "did you mean `held`?",
        ),
    ),
    "a word with a capital": (
        ("partners", "kind: Media"),
        (
            "1:7 BP052",
            "`kind` holds “Media”: it is not one of the words allowed here",
            "intergovernmental-organization, un-body, eu-body, national-authority, foundation, centre, media",
            "did you mean `media`?",
        ),
    ),
    "a word of an item that is like no other": (
        ("events", "participation:\n  - partner: unesco\n    role: xyz"),
        ("3:11 BP052", "`role` holds “xyz”: it is not one of the words allowed here", ROLES, CHOOSE),
    ),
    "a list where a word is wanted": (
        ("events", "participation: [{partner: unesco, role: [host]}]"),
        ("1:41 BP052", "`role` holds a list: it is not one of the words allowed here", ROLES, None),
    ),
    # Lists, texts and fields, each in another's place.
    "a text where a list is wanted": (
        ("events", "see_also: forum-2011"),
        (
            "1:11 BP053",
            "`see_also` holds “forum-2011”: a list was expected here",
            LIST,
            "for example `see_also: [forum-2011]`",
        ),
    ),
    "fields where a list is wanted": (
        ("events", "facts:\n  text: a"),
        (
            "2:3 BP053",
            "`facts` holds fields: a list was expected here",
            LIST,
            "write `- ` before the first field below `facts:`, and indent the others as far",
        ),
    ),
    "a text where fields are wanted": (
        ("events", "place: Baku"),
        (
            "1:8 BP053",
            "`place` holds “Baku”: fields were expected here",
            "city, country, venue",
            "write `place:` and below it, indented, `city: …`",
        ),
    ),
    "a list where fields are wanted": (
        ("events", "place:\n  - city: Baku"),
        (
            "2:3 BP053",
            "`place` holds a list: fields were expected here",
            "city, country, venue",
            "write `city: …` without a dash before it",
        ),
    ),
    "a text where an item with fields is wanted": (
        ("events", "facts:\n  - text: a\n  - b"),
        (
            "3:5 BP053",
            "`facts` holds “b”: fields were expected here",
            "text, date, cite",
            "write `- text: b` on a line of its own below `facts:`",
        ),
    ),
    "a list where a text is wanted": (
        ("sources", "publisher: [UNESCO]"),
        (
            "1:12 BP053",
            "`publisher` holds a list: a text was expected here",
            ONE_TEXT,
            "for example `publisher: UNESCO`",
        ),
    ),
    "fields where a text is wanted": (
        ("sources", "url: {en: https://example.org}"),
        (
            "1:6 BP053",
            "`url` holds fields: a text was expected here",
            ONE_TEXT,
            "for example `url: https://example.org`",
        ),
    ),
    "a list in a list": (
        ("events", "see_also: [[a]]"),
        ("1:12 BP053", "`see_also` holds a list: a text was expected here", ONE_TEXT, "for example `- a`"),
    ),
    "a list without items": (
        ("partners", "names: []"),
        ("1:8 BP053", "`names` holds a list: the list is empty", "at least one item", ADD_ITEM),
    ),
    "another number than a register gives": (
        ("partners", "identifiers:\n  wikidata: q7809"),
        (
            "2:13 BP053",
            "`wikidata` holds “q7809”: it is not written as it has to be",
            "Q and a number, such as Q7809",
            COPY,
        ),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_at_its_place_with_what_is_allowed_and_how_to_mend_it(mistake: str) -> None:
    assert as_expected(MISTAKES[mistake])
