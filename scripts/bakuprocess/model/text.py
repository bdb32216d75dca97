"""Texts: plain ones, in one or several languages, and prose with a little Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bakuprocess.model.ids import is_id
from bakuprocess.model.languages import LANGUAGE_ALLOWED, is_language

ENGLISH = "en"
_ALLOWED = "a text in English, or a line for each language: en: …, az: …"
_ADDRESS = re.compile(r"(https?://|mailto:)[^\s<>\"`{}|\\^]+")
_BREAKS = re.compile(r"[ \n\r]+")


@dataclass(frozen=True)
class Text:
    """A text in one or more languages; `forms` maps BCP 47 tags to plain text, in the editor's order."""

    forms: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, english: str) -> Self:
        """Return a text that is there in English only."""
        return cls(((ENGLISH, english),))

    @classmethod
    def parse(cls, value: Any) -> Self:
        """Return the text that a record writes; ValueError with the reason where it writes none."""
        if isinstance(value, str):
            return cls.of(_one_line(value))
        if not isinstance(value, dict) or not value:
            raise ValueError("it is neither a text nor texts by language")
        for tag, form in value.items():
            if not is_language(tag):
                raise ValueError(f"“{tag}” is not a language tag ({LANGUAGE_ALLOWED})")
            if not isinstance(form, str):
                raise ValueError(f"what stands under “{tag}” is not a text")  # noqa: TRY004  a reason for the editor
        return cls(tuple((tag, _one_line(form)) for tag, form in value.items()))

    @cached_property
    def by_language(self) -> dict[str, str]:
        """The texts by their BCP 47 tags."""
        return dict(self.forms)

    @property
    def has_english(self) -> bool:
        """Whether the English form, which the site needs, is there."""
        return ENGLISH in self.by_language

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """The forms in other languages than English."""
        return tuple(form for form in self.forms if form[0] != ENGLISH)

    def __str__(self) -> str:
        return self.by_language.get(ENGLISH) or self.forms[0][1]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            partial(_validated, cls), serialization=core_schema.plain_serializer_function_ser_schema(_plain)
        )


def _validated(kind: type[Text], value: Any) -> Text:
    if isinstance(value, kind):
        return value
    try:
        return kind.parse(value)
    except ValueError as error:
        raise PydanticCustomError("text", "{why}", {"why": str(error), "allowed": _ALLOWED}) from None


def _one_line(text: str) -> str:
    """Return a text with its line breaks and runs of spaces as single spaces; refuse an empty one."""
    line = _BREAKS.sub(" ", text).strip(" ")
    if not line:
        raise ValueError("there is no text")
    return line


def _plain(text: Text) -> str | dict[str, str]:
    return text.by_language[ENGLISH] if [tag for tag, _ in text.forms] == [ENGLISH] else text.by_language


@dataclass(frozen=True, slots=True)
class Span:
    """A run of prose: its words, whether they are emphasised, and what they link to (an address or a record's id)."""

    words: str
    emphasis: bool = False
    link: str | None = None


# `[words](target)` or `*words*`; a backslash before *, [ or \ takes its meaning away.
_SPAN = re.compile(
    r"\\(?P<escaped>[\\*\[\]])"
    r"|\[(?P<words>[^\[\]*\\]+)\]\((?P<link>[^()\s]+)\)"
    r"|\*(?P<emphasis>[^*\[\]\\]+)\*"
)


class Prose(Text):
    r"""A text in which `*words*` are emphasised and `[words](target)` link to a record's id or an http(s) address.

    Nothing else of Markdown is known: every other character stands for itself, and so do `\*`, `\[` and `\\`.
    """

    @classmethod
    def parse(cls, value: Any) -> Self:
        """Return the prose that a record writes; ValueError with the reason where it writes none."""
        prose = super().parse(value)
        for _, form in prose.forms:
            for span in _spans(form):
                if span.link and not is_id(span.link) and not _ADDRESS.fullmatch(span.link):
                    raise ValueError(f"“{span.link}” is neither a record's id nor an http(s) or mailto address")
        return prose

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The English text, cut into its runs."""
        return tuple(_spans(str(self)))

    @property
    def plain(self) -> str:
        """The English text without its marks."""
        return "".join(span.words for span in self.spans)

    @property
    def links(self) -> tuple[str, ...]:
        """What the English text links to, in order."""
        return tuple(span.link for span in self.spans if span.link)


def _spans(text: str) -> Iterator[Span]:
    words, at = "", 0
    for match in _SPAN.finditer(text):
        words += text[at : match.start()]
        at = match.end()
        if match["escaped"]:
            words += match["escaped"]
            continue
        if words:
            yield Span(words)
            words = ""
        if match["emphasis"]:
            yield Span(match["emphasis"], emphasis=True)
        else:
            yield Span(match["words"], link=match["link"])
    if words + text[at:]:
        yield Span(words + text[at:])


class Translations(Text):
    """Forms of a name in other languages than that of the record; English need not be among them."""

    @classmethod
    def parse(cls, value: Any) -> Self:
        """Return the translations that a record writes; ValueError with the reason where it writes none."""
        if isinstance(value, str):
            raise ValueError("the language is missing")  # noqa: TRY004  a reason for the editor
        return super().parse(value)
