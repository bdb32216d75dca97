"""The schemas that editors read accept every record, and refuse what the check refuses, as far as one record tells.

An editor's own YAML parser types what it reads, so each record is held against its schema as YAML 1.1, as YAML 1.2 and
as our reader has it: all text. The validator is not ours.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from bakuprocess import schema
from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS, Date
from bakuprocess.reading import LIBYAML, PURE_PYTHON, read
from bakuprocess.rules import disagreements_differ, english_present, everything_cited
from bakuprocess.settings import ROOT
from bakuprocess.validating import validate
from records import AS_OF, completed

FOLDER = ROOT / "data" / "schema"
_Loader: Any = LIBYAML or PURE_PYTHON


class _Guessing(_Loader):  # type: ignore[misc]
    """The types of YAML 1.1, but for dates: JSON has none, so tools that validate keep them as texts."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in _Loader.yaml_implicit_resolvers.items()
    }


class _Core(_Loader):  # type: ignore[misc]
    """The types of YAML 1.2's core schema, which the YAML language server reads by."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"({pattern})\\Z"), [*first, ""])
_Core.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


PARSERS: dict[str, Callable[[str], Any]] = {
    "YAML 1.1": lambda text: yaml.load(text, _Guessing),
    "YAML 1.2": lambda text: yaml.load(text, _Core),
    "all text": lambda text: yaml.load(text, yaml.BaseLoader),
}


@cache
def committed(collection: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{collection}.json").read_text("utf-8"))
    return found


@cache
def validator(collection: str) -> Draft7Validator:
    return Draft7Validator(committed(collection))


def accepted(collection: str, text: str) -> dict[str, bool]:
    """Return whether a schema accepts a record, by how it is parsed."""
    return {name: validator(collection).is_valid(parse(text)) for name, parse in PARSERS.items()}


def faults(collection: str, text: str) -> list[str]:
    """Return the codes of what the check says of one record, but for what other records or a calendar tell."""
    root, unreadable = read(f"data/{collection}/x.yml", text.encode())
    assert root is not None, unreadable
    validated = validate(collection, "x", root)
    codes = [problem.code for problem in validated.problems]
    if validated.record and not codes:
        catalogue = Catalogue((validated.record,))
        for rule in (everything_cited.RULE, english_present.RULE, disagreements_differ.RULE):
            codes += [rule.code for _ in rule.check(catalogue, AS_OF)]
    return codes


# The files.


def test_the_files_are_as_the_models_say() -> None:
    assert schema.stale(FOLDER) == [], "run `baku schema`"


def test_every_collection_has_a_file_that_its_first_line_names() -> None:
    for collection in COLLECTIONS:
        relative = schema.modeline(collection).removeprefix("# yaml-language-server: $schema=")
        assert (ROOT / "data" / collection / relative).resolve() == (FOLDER / f"{collection}.json").resolve()
        assert (FOLDER / f"{collection}.json").is_file()


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_file_is_a_schema_of_draft_7(collection: str) -> None:
    Draft7Validator.check_schema(committed(collection))


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_of_a_record_and_its_parts_is_described_with_an_example(collection: str) -> None:
    whole = committed(collection)
    parts = [one for one in whole["definitions"].values() if "description" in one]
    for owner in [whole, *parts]:
        for name, field in owner["properties"].items():
            assert re.fullmatch(r"[A-Z0-9].*\.", field["description"]), name
            assert f"```yaml\n{name}:" in field["markdownDescription"], name


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_word_that_a_field_takes_is_explained(collection: str) -> None:
    listed = [one for one in _nodes(committed(collection)) if "enum" in one and one["enum"] != ["core", "linked"]]
    assert listed or collection == "series"
    for one in listed:
        assert len(one["enum"]) == len(one["enumDescriptions"])


def _nodes(node: Any) -> list[dict[str, Any]]:
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [*([node] if isinstance(node, dict) else []), *(one for value in inner for one in _nodes(value))]


# How editors find them.


def test_visual_studio_code_finds_the_schema_of_every_collection() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./data/schema/{name}.json": f"data/{name}/*.yml" for name in COLLECTIONS}


# Right records.


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_record_is_accepted_however_it_is_parsed(collection: str) -> None:
    paths = sorted((ROOT / "data" / collection).glob("*.yml"))
    assert paths
    assert [path.name for path in paths if not all(accepted(collection, path.read_text("utf-8")).values())] == []


RIGHT = {
    "a year": ("events", "date: 2011"),
    "a month": ("events", "date: 2011-04"),
    "a day": ("events", "date: 2011-04-07"),
    "an interval": ("events", "date: 2011-04-07/2011-04-09"),
    "a doubtful year": ("events", "date: 2011?"),
    "a doubtful interval": ("events", "date: 2008~/2011-02%"),
    "the last day of February": ("events", "date: 2012-02-29"),
    "Norway": ("events", "place: {city: Oslo, country: NO}"),
    "Norwegian": ("sources", "language: no"),
    "a language of three letters with a script": ("sources", "language: crh-Latn"),
    "an edition": ("events", "edition: 4"),
    "a number": ("events", "figures: [{measure: participants, value: 435, cite: a}]"),
    "a number with a nought before it": ("events", "figures: [{measure: participants, value: 0435, cite: a}]"),
    "no participants": ("events", "figures: [{measure: participants, value: 0, cite: a}]"),
    "a year as title": ("series", "title: 2011"),
    "a number as title": ("series", "title: 20.11"),
    "a truth as title": ("series", "title: true"),
    "a refusal as title": ("series", "title: no"),
    "a day as title": ("series", "title: 2011-04-07"),
    "a time as title": ("series", "title: 12:30"),
    "a title in two languages": ("series", "title: {en: Forum, az: Forum}"),
    "an id of digits": ("events", "see_also: [2011]"),
    "one source": ("events", "cite: a-source"),
    "two sources": ("events", "cite: [a-source, another-source]"),
    "a relation without sources": ("events", "relation: {degree: context, cite: []}"),
    "a name without sources": ("partners", "names: [{name: A, cite: []}]"),
    "an ISNI that looks like a number": ("partners", "identifiers: {isni: 0000000123456789}"),
    "an ISNI that does not": ("partners", "identifiers: {isni: 000000012345678X}"),
    "a ROR that looks like a number": ("partners", "identifiers: {ror: 012345678}"),
    "an adopter in words": ("documents", "adopted_by: [The ministers, {en: The ministers, az: Nazirlər}]"),
    "an address with a port and a question": ("events", "website: 'http://example.org:8080/a?b=c#d'"),
    "an address of numbers": ("events", "website: 'https://[2001:db8::1]/'"),
}


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_accepted_however_it_is_parsed(case: str) -> None:
    collection, fragment = RIGHT[case]
    text = completed(f"{collection}/x.yml", fragment)
    assert faults(collection, text) == []
    assert accepted(collection, text) == dict.fromkeys(PARSERS, True)


# Wrong records.

WRONG = {
    "an unknown field": ("events", "venue: Hall"),
    "an unknown field of a part": ("events", "place: {city: Baku, country: AZ, vnue: Hall}"),
    "our own name of a field": ("events", "participation: [{partner: unesco, role: host, named: UNESCO, cite: a}]"),
    "an id": ("events", "id: x"),
    "a missing field of a part": ("events", "place: {city: Baku}"),
    "a misspelt word": ("events", "status: hled"),
    "a word with a capital": ("partners", "kind: Media"),
    "a word of another collection": ("documents", "kind: forum"),
    "a role in other words": ("events", "participation: [{partner: unesco, role: sponsor, cite: a}]"),
    "a list where a word is wanted": ("events", "status: [held]"),
    "a text where a list is wanted": ("events", "see_also: forum-2011"),
    "a text where fields are wanted": ("events", "place: Baku"),
    "a list where fields are wanted": ("events", "place: [{city: Baku, country: AZ}]"),
    "fields where a list is wanted": ("events", "facts: {text: a, cite: b}"),
    "a list where a text is wanted": ("sources", "publisher: [UNESCO]"),
    "nothing where a text is wanted": ("series", "title:"),
    "spaces where a text is wanted": ("series", "title: '  '"),
    "a date with points": ("events", "date: 07.04.2011"),
    "a month too many": ("events", "date: 2011-13"),
    "a day too many": ("events", "date: 2011-04-31"),
    "a month with one digit": ("events", "date: 2011-4"),
    "an interval with a dash": ("events", "date: 2011-04-07–2011-04-09"),
    "a year of five digits": ("events", "date: 20111"),
    "no date": ("events", "date:"),
    "a month where a day is wanted": ("sources", "accessed: 2011-04"),
    "an id with capitals": ("events", "see_also: [Baku-Declaration]"),
    "an id with a space": ("events", "series: world forum"),
    "an id that no record can have": ("events", "part_of: index"),
    "an id that is too long": ("events", f"part_of: {'x' * 101}"),
    "several ids in one text": ("events", "cite: a-source, another-source"),
    "an address without its beginning": ("events", "website: www.example.org"),
    "an address of a file": ("sources", "url: 'ftp://example.org/a'"),
    "an address with a user": ("sources", "url: 'https://me@example.org/'"),
    "an address with a space": ("sources", "url: 'https://example.org/a b'"),
    "an address with port 0": ("sources", "url: 'https://example.org:0/'"),
    "a country in words": ("events", "place: {city: Baku, country: Azerbaijan}"),
    "a country in small letters": ("events", "place: {city: Baku, country: az}"),
    "a country that is none": ("events", "place: {city: Baku, country: XX}"),
    "a language in words": ("sources", "language: English"),
    "a language with an underscore": ("sources", "language: en_GB"),
    "a text in a language in words": ("series", "title: {en: Forum, azerbaijani: Forum}"),
    "a text without English": ("series", "title: {az: Forum}"),
    "a translation in no language": ("partners", "names: [{name: a, translations: b}]"),
    "an edition before the first": ("events", "edition: 0"),
    "an ordinal": ("events", "edition: 4th"),
    "a number in words": ("events", "figures: [{measure: participants, value: many, cite: a}]"),
    "a number below nothing": ("events", "figures: [{measure: participants, value: -5, cite: a}]"),
    "a number with a comma": ("events", "figures: [{measure: participants, value: '1,500', cite: a}]"),
    "a partner without a name": ("partners", "names: []"),
    "an item of a list that is empty": ("events", "also_known_as: [a, '']"),
    "a wrong number in another register": ("partners", "identifiers: {wikidata: 7809}"),
    "a record without sources": ("events", "cite: []"),
    "a fact without sources": ("events", "facts: [{text: It was opened.}]"),
    "a figure without sources": ("events", "figures: [{measure: ministers, value: 5, cite: []}]"),
    "a relation without sources": ("events", "relation: {degree: core}"),
    "a disagreement with one claim": ("events", "disagreements: [{about: Dates, claims: [{value: May, cite: a}]}]"),
    "a format that is none": ("documents", "links: [{url: 'https://example.org', language: en, format: docx}]"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_refused_by_the_schema_and_by_the_check(case: str) -> None:
    collection, fragment = WRONG[case]
    text = completed(f"{collection}/x.yml", fragment)
    assert faults(collection, text)
    assert accepted(collection, text) == dict.fromkeys(PARSERS, False)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_what_is_required_is_missed_by_the_schema_and_by_the_check(collection: str) -> None:
    whole = yaml.load(completed(f"{collection}/x.yml", ""), yaml.BaseLoader)
    assert set(committed(collection)["required"]) <= whole.keys()
    for name in whole:
        text = written({key: value for key, value in whole.items() if key != name})
        assert bool(faults(collection, text)) == (name in committed(collection)["required"]), name
        assert accepted(collection, text) == dict.fromkeys(PARSERS, not faults(collection, text)), name


@given(
    st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?[~?%]?)?", fullmatch=True)
)
def test_a_date_is_accepted_as_the_model_has_it_but_for_years_with_a_29th_of_february(text: str) -> None:
    definition = committed("events")["definitions"]["date"]
    right = Draft7Validator(definition).is_valid(text)
    assert right == _is_date(re.sub(r"\d{4}-02-29", "2012-02-29", text) if "0000" not in text else text)


def _is_date(text: str) -> bool:
    try:
        Date.parse(text)
    except ValueError:
        return False
    return True


# Whatever is done to a right record.

SOURCE = {"cite": ["a-source"]}
ENTRY: dict[str, Any] = {
    "title": {"en": "A forum", "az": "Forum"},
    "relation": {"degree": "linked", "note": "Somebody says so.", **SOURCE},
    "summary": "It took place.",
    "facts": [{"text": "It was opened.", "date": "2011-04-07", **SOURCE}],
    "disagreements": [
        {
            "about": "Dates",
            "disputes": "date",
            "concerns": ["unesco"],
            "claims": [{"value": "In May.", "note": "A note.", **SOURCE}, {"value": "In June.", **SOURCE}],
            "note": "A note.",
        }
    ],
    "also_known_as": ["The forum"],
    "aliases": ["first-forum"],
    "see_also": ["forum-2013"],
    "verified": "2026-11-23",
    "withdrawn": "It is told elsewhere.",
    "cite": ["a-source", "another-source"],
}
FULL: dict[str, dict[str, Any]] = {
    "events": {
        **ENTRY,
        "kind": "forum",
        "date": "2011-04-07/2011-04-09",
        "status": "held",
        "series": "forum",
        "edition": "1",
        "part_of": "week",
        "place": {"city": "Baku", "country": "AZ", "venue": {"en": "Hall"}},
        "theme": "A theme",
        "participation": [{"partner": "icesco", "role": "host", "as": "ISESCO", "note": "A note.", "cite": "a-source"}],
        "figures": [
            {"measure": "countries", "value": "100", "qualifier": "more-than", "note": "A note.", "cite": ["a-source"]}
        ],
        "website": "https://example.org",
    },
    "documents": {
        **ENTRY,
        "kind": "report",
        "date": "2011",
        "adopted_by": ["icesco", {"en": "The ministers"}],
        "adopted_at": "forum-2011",
        "symbol": "A/1",
        "links": [{"url": "https://example.org", "language": "en", "format": "pdf"}],
    },
    "milestones": {**ENTRY, "date": "2011-04", "about": ["icesco"]},
    "partners": {
        **{name: value for name, value in ENTRY.items() if name not in ("title", "relation")},
        "names": [
            {
                "name": "An organisation",
                "acronym": "AO",
                "since": "1982",
                "until": "2020-01-30",
                "translations": {"fr": "Une organisation"},
                **SOURCE,
            }
        ],
        "kind": "centre",
        "part_of": "council-of-europe",
        "founded": "1982",
        "seat": {"city": "Rabat", "country": "MA"},
        "website": "https://example.org",
        "identifiers": {"wikidata": "Q7809", "isni": "0000000123456789", "ror": "04w9hb387"},
    },
    "series": {name: value for name, value in ENTRY.items() if name != "relation"},
    "sources": {
        "title": "A page",
        "publisher": "Somebody",
        "via": "Another site",
        "country": "AZ",
        "url": "https://example.org",
        "kind": "mirror",
        "date": "2011-04-07",
        "accessed": "2026-11-23",
        "archive_url": "https://example.org/copy",
        "language": "en",
        "copy_of": "declaration",
        "summary": "It tells something.",
        "also_known_as": ["The page"],
        "verified": "2026-11-23",
    },
}
# Values that are right somewhere and wrong elsewhere.
OTHERS: list[Any] = [
    *("", " ", "two words", "Wrong!", "word", "index", "x" * 101, "en", "AZ", "held", "context", "html", "date"),
    *("2011", "2011-04", "2011-04-07", "2011-13", "0", "7", "-1", "1234567890", "3.5", "Q7809", "https://a.example"),
    *("a.example", [], ["a-source"], [["a-source"]], [{}], {}, {"en": "A text"}, {"az": "Mətn"}, {"en": ["a"]}),
]


def written(record: dict[str, Any]) -> str:
    """Return a record as YAML, without quotes wherever it needs none for our reader."""
    text: str = yaml.dump(json.loads(json.dumps(record)), Dumper=schema._Indented, sort_keys=False, allow_unicode=True)
    return text


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the paths to everything in a record."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [way for step, inner in steps for way in ((*path, step), *paths(inner, (*path, step)))]


def changed(value: Any, path: tuple[str | int, ...], change: Callable[[Any, str | int], None]) -> Any:
    """Return a copy of a record in which something was done at a path."""
    copy = json.loads(json.dumps(value))
    owner = copy
    for step in path[:-1]:
        owner = owner[step]
    change(owner, path[-1])
    return copy


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_full_record_has_every_field_and_is_right(collection: str) -> None:
    assert FULL[collection].keys() | {"aliases", "see_also", "withdrawn"} >= committed(collection)["properties"].keys()
    assert faults(collection, written(FULL[collection])) == []
    assert all(accepted(collection, written(FULL[collection])).values())


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_what_is_left_out_is_missed_by_both_or_by_neither(collection: str) -> None:
    for path in paths(FULL[collection]):
        text = written(changed(FULL[collection], path, lambda owner, step: owner.__delitem__(step)))
        assert accepted(collection, text) == dict.fromkeys(PARSERS, not faults(collection, text)), path


# A parser that makes a number of an identifier's digits has lost the noughts before it.
NUMBERS_LOST = {"isni", "ror"}
PLACES = [
    (collection, path)
    for collection in COLLECTIONS
    for path in paths(FULL[collection])
    if not NUMBERS_LOST.intersection(path)
]


@given(st.sampled_from(PLACES), st.sampled_from(OTHERS))
@settings(max_examples=200)
def test_what_is_replaced_is_refused_by_both_or_by_neither(
    place: tuple[str, tuple[str | int, ...]], other: Any
) -> None:
    collection, path = place
    text = written(changed(FULL[collection], path, lambda owner, step: owner.__setitem__(step, other)))
    assert accepted(collection, text) == dict.fromkeys(PARSERS, not faults(collection, text))
