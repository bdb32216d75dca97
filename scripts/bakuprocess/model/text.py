"""Texts: plain ones, in one or several languages, and prose with a little Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bakuprocess.model.addresses import NoAddress, bare_address, check_address
from bakuprocess.model.ids import id_from, is_id
from bakuprocess.model.languages import LANGUAGE_PATTERN, is_language, language_from

ENGLISH = "en"
_ALLOWED = "a text in English, or a line for each language: en: …, az: …"
_MAIL = re.compile(r"mailto:[^\s<>\"`{}|\\^]+")
_BREAKS = re.compile(r"[ \n\r]+")
# What people write where there is nothing to write, or not yet.
NOTHING = {
    "to be announced",
    "to be confirmed",
    "to follow",
    "see above",
    "yes",
    "none",
    "no",
    "nil",
    "n/a",
    "na",
    "unknown",
    "not known",
    "null",
    "tbd",
    "tbc",
    "todo",
    *"-–—?~….",
    "...",
    "xxx",
}
# One line of text. For an editor's own YAML parser it may be a number or a truth value; an editor would offer `true`
# and `false` if the latter were one type among others.
LINE_SCHEMA: dict[str, Any] = {
    "title": "Text",
    "if": {"type": "boolean"},
    "else": {"type": ["string", "number"], "pattern": r"\S", "errorMessage": "a text"},
}


def by_language(schema: dict[str, Any], *required: str) -> dict[str, Any]:
    """Return the JSON Schema of fields that are language tags, over texts of a schema; some languages are required."""
    return {
        "type": "object",
        "patternProperties": {f"^{LANGUAGE_PATTERN}$": schema},
        "additionalProperties": False,
        "minProperties": 1,
        **({"properties": dict.fromkeys(required, schema), "required": list(required)} if required else {}),
    }


def text_schema(title: str) -> dict[str, Any]:
    """Return the JSON Schema of a text in English, or in several languages."""
    return {"title": title, "anyOf": [LINE_SCHEMA, by_language(LINE_SCHEMA, ENGLISH)]}


class NoText(ValueError):
    """Why a value is no text; where one of several forms is at fault, its language tag, which may itself be wrong."""

    def __init__(self, why: str, tag: str | None = None, *, at_tag: bool = False, mend: str = "") -> None:
        super().__init__(why)
        self.mend = mend
        self.tag = tag
        self.at_tag = at_tag

    def told(self, allowed: str) -> PydanticCustomError:
        """Return the reason as the models tell it."""
        context = {"why": str(self), "allowed": allowed, "tag": self.tag, "at_tag": self.at_tag, "mend": self.mend}
        return PydanticCustomError("text", "{why}", context)


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
        """Return the text that a record writes; NoText with the reason where it writes none."""
        if isinstance(value, str):
            return cls.of(cls.form(value))
        if not isinstance(value, dict) or not value:
            raise NoText("it is neither a text nor texts by language")
        return cls(tuple((tag, cls.form(form, tag)) for tag, form in value.items()))

    @classmethod
    def form(cls, form: Any, tag: str | None = None) -> str:
        """Return the text in one language; NoText where it is none, or stands under no language tag."""
        if tag is not None and not is_language(tag):
            right = language_from(tag)
            why = f"“{tag}” is not the short form of a language"
            mend = f"write {right}: …" if right else ""
            raise NoText(why, tag, at_tag=True, mend=mend)
        if not isinstance(form, str):
            raise NoText(f"what stands under “{tag}” is not a text", tag)
        return one_line(form, tag)

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

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return cls.json_schema()

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what a record may write."""
        return text_schema("Text in English, or a line for each language")


def _validated(kind: type[Text], value: Any) -> Text:
    if isinstance(value, kind):
        return value
    try:
        return kind.parse(value)
    except NoText as error:
        raise error.told(_ALLOWED) from None


def one_line(text: str, tag: str | None = None) -> str:
    """Return a text with its line breaks and runs of spaces as single spaces; NoText where nothing can be seen."""
    line = _BREAKS.sub(" ", text).strip()
    if not any(character.isprintable() for character in line if character != " "):
        raise NoText("there is no text", tag)
    return line


def _plain(text: Text) -> str | dict[str, str]:
    return text.by_language[ENGLISH] if [tag for tag, _ in text.forms] == [ENGLISH] else text.by_language


@dataclass(frozen=True, slots=True)
class Span:
    """A run of prose: its words, whether they are emphasised, and what they link to (an address or a record's id)."""

    words: str
    emphasis: bool = False
    link: str | None = None


# `[words](target)` or `*words*`; a backslash before *, [, ] or \ takes its meaning away.
_SPAN = re.compile(
    r"\\(?P<escaped>[\\*\[\]])"
    r"|\[(?P<words>[^\[\]*\\]+)\]\((?P<link>[^()]+)\)"
    r"|\*(?P<emphasis>[^\s*\[\]\\](?:[^*\[\]\\]*[^\s*\[\]\\])?)\*"
)


class Prose(Text):
    r"""A text in which `*words*` are emphasised and `[words](target)` link to a record's id or an http(s) address.

    Nothing else of Markdown is known: every other character stands for itself, and so do `\*`, `\[`, `\]` and `\\`.
    """

    @classmethod
    def form(cls, form: Any, tag: str | None = None) -> str:
        """Return the prose in one language; NoText where it is none, or links where the record may not."""
        prose = super().form(form, tag)
        for words, link in ((span.words, span.link) for span in _spans(prose) if span.link):
            if is_id(link) or _MAIL.fullmatch(link):
                continue
            try:
                check_address(link)
            except NoAddress as error:
                right = _right_link(link)
                why = f"the link “{link}” leads nowhere, since {error}"
                mend = f"write [{words}]({right})" if right else "write a record's id, or an address with https://"
                raise NoText(why, tag, mend=mend) from None
        return prose

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what a record may write."""
        return text_schema("Text in English, or a line for each language; with emphasis and links")

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
        """What the text links to in any of its languages, in order."""
        return tuple(span.link for _, form in self.forms for span in _spans(form) if span.link)


def _right_link(link: str) -> str:
    """Return what a wrong link is surely to be: an address, or the id at its end; else an empty text."""
    if address := bare_address(link):
        return address
    inside = re.fullmatch(r"(?:\.{0,2}/)*(?:[a-z]+/)?([a-z0-9-]+)(?:\.md|\.yml)?/?", link)
    return inside[1] if inside and is_id(inside[1]) else "" if ":" in link or "/" in link else id_from(link)


def without_marks(prose: str) -> str:
    """Return what is left of a prose without everything that its marks mean: emphasised words, links, escapes."""
    return _SPAN.sub("", prose)


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
        """Return the translations that a record writes; NoText with the reason where it writes none."""
        if isinstance(value, str):
            raise NoText("the language is missing")
        return super().parse(value)

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what a record may write."""
        return {"title": "Text in other languages, a line for each", **by_language(LINE_SCHEMA)}
