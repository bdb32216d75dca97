"""Ids, references, addresses, countries and languages: the small values that records share."""

from dataclasses import dataclass
from typing import Annotated, Any

import pycountry
from pydantic import AfterValidator, BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from bakuprocess.model.addresses import ADDRESS_ALLOWED, NoAddress, check_address
from bakuprocess.model.ids import ID_ALLOWED, is_id
from bakuprocess.model.languages import LANGUAGE_ALLOWED, is_language
from bakuprocess.model.text import NoText, Text, one_line


def _refuse(kind: str, why: str, allowed: str, mend: str = "") -> PydanticCustomError:
    return PydanticCustomError(kind, "{why}", {"why": why, "allowed": allowed, "mend": mend})


def _checked_id(text: str) -> str:
    if not is_id(text):
        raise _refuse("id", "it is not an id", ID_ALLOWED)
    return text


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


def _checked_country(text: str) -> str:
    if pycountry.countries.get(alpha_2=text) is None or not text.isupper():
        raise _refuse("country", "it is not a country's code", "ISO 3166-1 alpha-2, such as AZ, FR or MA")
    return text


def _checked_language(text: str) -> str:
    if not is_language(text):
        raise _refuse("language", "it is not a language tag", LANGUAGE_ALLOWED)
    return text


Country = Annotated[str, AfterValidator(_checked_country)]
Language = Annotated[str, AfterValidator(_checked_language)]
