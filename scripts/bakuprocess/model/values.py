"""Ids, references, addresses, countries and languages: the small values that records share."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

import pycountry
from pydantic import AfterValidator, BeforeValidator, GetJsonSchemaHandler, JsonValue, PlainValidator, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

from bakuprocess.model.addresses import ADDRESS_ALLOWED, ADDRESS_SCHEMA, NoAddress, check_address
from bakuprocess.model.ids import ID_ALLOWED, ID_SCHEMA, id_from, is_id
from bakuprocess.model.languages import LANGUAGE_ALLOWED, LANGUAGE_PATTERN, is_language, language_from
from bakuprocess.model.text import LINE_SCHEMA, NOTHING, NoText, Text, one_line, text_schema


def _refuse(kind: str, why: str, allowed: str, mend: str = "") -> PydanticCustomError:
    return PydanticCustomError(kind, "{why}", {"why": why, "allowed": allowed, "mend": mend})


def _checked_id(text: str) -> str:
    if not is_id(text):
        why = "it is not an id"
        if "\u00a0" in text:
            why += ": there is a non-breaking space in it, as Word writes it"
        several = _several_ids(text)
        mend = "" if several else _written_as_id(text)
        raise PydanticCustomError("id", "{why}", {"why": why, "allowed": ID_ALLOWED, "mend": mend, "several": several})
    return text


def _several_ids(text: str) -> list[str]:
    """Return the ids that a text means, if it means more than one; else an empty list."""
    several = re.split(r"\s*[,;&]\s*|\s+and\s+", text.strip().removeprefix("(").removesuffix(")"))
    if not any(" " in one for one in several):
        several = [id_from(one) for one in several]
    words = text.split()
    if all(is_id(word) and "-" in word for word in words):
        several = words
    return several if len(several) > 1 and all(map(is_id, several)) else []


def _written_as_id(text: str) -> str:
    """Return how what was meant as an id is to be written."""
    if "://" in text:
        return "write the id of that page's record; if it has none, make one with `baku new source`"
    if text.strip().casefold() in NOTHING:
        return "write the id of a record; if it has none yet, make one with `baku new`"
    file = re.fullmatch(r"\S*/(\S+)", text.strip())
    return _write(id_from(file[1] if file else text))


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field that holds the id of a record, and says of which collections."""

    collections: tuple[str, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Return the JSON Schema of the id, under a title that says of what it is one."""
        inner = handler(schema)
        return (
            inner | {"title": f"Id of {_A_RECORD.get(self.collections, 'a record')}"} if "pattern" in inner else inner
        )


_A_RECORD: dict[tuple[str, ...], str] = {
    ("events",): "an event",
    ("partners",): "a partner",
    ("series",): "a series",
    ("sources",): "a source",
}
# What an editor's own YAML parser may take for a number.
PERHAPS_A_NUMBER: dict[str, JsonValue] = {"type": ["string", "number"]}


# What editors show beside each word that they offer; read by vscode-json-languageservice and yaml-language-server.
_MEANINGS = "enumDescriptions"


def explained(words: dict[str, str]) -> dict[str, JsonValue]:
    """Return what a field's JSON Schema says of the words that it takes."""
    return {_MEANINGS: dict(words)}


def meanings(extra: Any) -> dict[str, str]:
    """Return the words that a field takes, each with its meaning, from what `explained` put into its JSON Schema."""
    return dict(extra.get(_MEANINGS, {})) if isinstance(extra, dict) else {}


Id = Annotated[str, AfterValidator(_checked_id), WithJsonSchema(ID_SCHEMA)]
EventRef = Annotated[Id, RefersTo(("events",))]
PartnerRef = Annotated[Id, RefersTo(("partners",))]
SeriesRef = Annotated[Id, RefersTo(("series",))]
SourceRef = Annotated[Id, RefersTo(("sources",))]
ANY = ("series", "events", "partners", "milestones", "documents", "sources")
AnyRef = Annotated[Id, RefersTo(ANY)]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


_SOURCE = {**ID_SCHEMA, "title": "Id of a source"}
_CITES_SCHEMA = {
    "title": "Id of a source, or a list of them",
    "anyOf": [_SOURCE, {"type": "array", "items": _SOURCE}],
}
Cites = Annotated[tuple[SourceRef, ...], BeforeValidator(_as_list), WithJsonSchema(_CITES_SCHEMA)]


def _ref_or_text(value: Any) -> Any:
    """Keep an id as it is; anything else is a text."""
    if isinstance(value, str) and is_id(value):
        return value
    try:
        return value if isinstance(value, Text) else Text.parse(value)
    except NoText as error:
        raise error.told("the id of a record, or a text") from None


PartnerOrText = Annotated[
    str | Text,
    PlainValidator(_ref_or_text),
    WithJsonSchema(text_schema("Id of a partner, or a text")),
    RefersTo(("partners",)),
]
DocumentOrText = Annotated[
    str | Text,
    PlainValidator(_ref_or_text),
    WithJsonSchema(text_schema("Id of a document or source, or a text")),
    RefersTo(("documents", "sources")),
]


def _checked_line(text: str) -> str:
    try:
        return one_line(text)
    except NoText as error:
        raise error.told("a text") from None


# A plain text that has one form in all languages, such as an acronym.
Line = Annotated[str, AfterValidator(_checked_line), WithJsonSchema(LINE_SCHEMA)]


def _checked_url(text: str) -> str:
    try:
        check_address(text)
    except NoAddress as error:
        raise _refuse("url", str(error), ADDRESS_ALLOWED, error.mend) from None
    return text


Url = Annotated[str, AfterValidator(_checked_url), WithJsonSchema(ADDRESS_SCHEMA)]


COUNTRY_ALLOWED = "a country's two letters, such as AZ, FR or MA"
# Names in common use that ISO 3166-1 does not list.
_COUNTRY_NAMES = {"uk": "GB", "great britain": "GB", "turkey": "TR", "russia": "RU"}


def _checked_country(text: str) -> str:
    if pycountry.countries.get(alpha_2=text) is None or not text.isupper():
        raise _refuse("country", "it is not a country's code", COUNTRY_ALLOWED, _write(country_from(text)))
    return text


def _write(value: str) -> str:
    return f"write {value}" if value else ""


def country_from(text: str) -> str:
    """Return the code of a country by its English name or a longer code, or an empty text."""
    name = text.strip().casefold()
    named = [country.alpha_2 for country in pycountry.countries if country.name.casefold().startswith(f"{name},")]
    try:
        return _COUNTRY_NAMES.get(name) or str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return named[0] if len(named) == 1 else ""


def _checked_language(text: str) -> str:
    if not is_language(text):
        why = "it is not the short form of a language"
        raise _refuse("language", why, LANGUAGE_ALLOWED, _write(language_from(text)))
    return text


# By YAML 1.1, NO and no are false: some editors' parsers take Norway and Norwegian for it.
# The negations keep editors from offering `false` itself.
_PERHAPS_NO: dict[str, Any] = {"not": {"not": {"const": False}}}
_COUNTRY_SCHEMA = {
    "title": "Country",
    "anyOf": [
        {"enum": sorted(country.alpha_2 for country in pycountry.countries), "errorMessage": COUNTRY_ALLOWED},
        _PERHAPS_NO,
    ],
}
_LANGUAGE_SCHEMA = {
    "title": "Language",
    "anyOf": [
        {
            "type": "string",
            "pattern": f"^{LANGUAGE_PATTERN}$",
            "errorMessage": f"{LANGUAGE_ALLOWED}",
        },
        _PERHAPS_NO,
    ],
}
Country = Annotated[str, AfterValidator(_checked_country), WithJsonSchema(_COUNTRY_SCHEMA)]
Language = Annotated[str, AfterValidator(_checked_language), WithJsonSchema(_LANGUAGE_SCHEMA)]
