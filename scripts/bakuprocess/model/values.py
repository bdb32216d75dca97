"""Ids, references, addresses, countries and languages: the small values that records share."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

import pycountry
from pydantic import AfterValidator, BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from bakuprocess.model.addresses import ADDRESS_ALLOWED, NoAddress, check_address
from bakuprocess.model.ids import ID_ALLOWED, id_from, is_id
from bakuprocess.model.languages import LANGUAGE_ALLOWED, is_language, language_from
from bakuprocess.model.text import NoText, Text, one_line


def _refuse(kind: str, why: str, allowed: str, mend: str = "") -> PydanticCustomError:
    return PydanticCustomError(kind, "{why}", {"why": why, "allowed": allowed, "mend": mend})


def _checked_id(text: str) -> str:
    if not is_id(text):
        why = "it is not an id"
        if "\u00a0" in text:
            why += ": there is a non-breaking space in it, as Word writes it"
        raise _refuse("id", why, ID_ALLOWED, _written_as_id(text))
    return text


def _written_as_id(text: str) -> str:
    """Return how what was meant as an id, or as several, is to be written."""
    several = re.split(r"\s*[,;]\s*", text.strip())
    if len(several) > 1 and all(map(is_id, several)):
        return f"write a list: [{', '.join(several)}]"
    return _write(id_from(text))


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field that holds the id of a record, and says of which collections."""

    collections: tuple[str, ...]


Id = Annotated[str, AfterValidator(_checked_id)]
EventRef = Annotated[Id, RefersTo(("events",))]
PartnerRef = Annotated[Id, RefersTo(("partners",))]
SeriesRef = Annotated[Id, RefersTo(("series",))]
SourceRef = Annotated[Id, RefersTo(("sources",))]
AnyRef = Annotated[Id, RefersTo(("series", "events", "partners", "milestones", "documents", "sources"))]


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Cites = Annotated[tuple[SourceRef, ...], BeforeValidator(_as_list)]


def _ref_or_text(value: Any) -> Any:
    """Keep an id as it is; anything else is a text."""
    if isinstance(value, str) and is_id(value):
        return value
    try:
        return value if isinstance(value, Text) else Text.parse(value)
    except NoText as error:
        raise error.told("the id of a record, or a text") from None


PartnerOrText = Annotated[str | Text, PlainValidator(_ref_or_text), RefersTo(("partners",))]
DocumentOrText = Annotated[str | Text, PlainValidator(_ref_or_text), RefersTo(("documents", "sources"))]


def _checked_line(text: str) -> str:
    try:
        return one_line(text)
    except NoText as error:
        raise error.told("a text") from None


# A plain text that has one form in all languages, such as an acronym.
Line = Annotated[str, AfterValidator(_checked_line)]


def _checked_url(text: str) -> str:
    try:
        check_address(text)
    except NoAddress as error:
        raise _refuse("url", str(error), ADDRESS_ALLOWED, error.mend) from None
    return text


Url = Annotated[str, AfterValidator(_checked_url)]


# Names in common use that ISO 3166-1 does not list.
_COUNTRY_NAMES = {"uk": "GB", "great britain": "GB", "turkey": "TR", "russia": "RU"}


def _checked_country(text: str) -> str:
    if pycountry.countries.get(alpha_2=text) is None or not text.isupper():
        raise _refuse(
            "country",
            "it is not a country's code",
            "ISO 3166-1 alpha-2, such as AZ, FR or MA",
            _write(country_from(text)),
        )
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
        raise _refuse("language", "it is not a language tag", LANGUAGE_ALLOWED, _write(language_from(text)))
    return text


Country = Annotated[str, AfterValidator(_checked_country)]
Language = Annotated[str, AfterValidator(_checked_language)]
