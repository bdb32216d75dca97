"""What all records have in common, and the parts that several kinds of record share."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, get_args, get_type_hints

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from bakuprocess.model.dates import DAY_SCHEMA, Date, one_day
from bakuprocess.model.text import Prose, Text
from bakuprocess.model.values import ANY, AnyRef, Cites, Id, RefersTo, explained

Path = tuple[str | int, ...]


class Part(BaseModel):
    """A part of a record: immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(Part):
    """One sentence with its own sources; a dated one belongs to a chronology."""

    text: Prose = Field(
        description="one sentence with one point, in our own words",
        examples=["The forum was held under the patronage of the President."],
    )
    date: Date | None = Field(
        None, description="when that was, as exactly as the sources tell", examples=["2011-04-07"]
    )
    cite: Cites = Field((), description="the sources that say so", examples=["[a-source, another-source]"])


class Claim(Part):
    """What one source, or several that agree, says on a point on which sources differ."""

    value: Text = Field(description="what these sources say on the point", examples=["13–14 October 2009"])
    cite: Cites = Field((), description="the sources that say so", examples=["a-source"])
    note: Text | None = Field(
        None,
        description="what helps to understand this claim",
        examples=["The final communiqué of the conference itself."],
    )


# The values at the head of a page beside which a mark says that sources disagree.
Headed = Literal["date", "place", "theme", "founded"]
HEADED = {
    "date": "the sources differ on the date at the top of the page",
    "place": "the sources differ on the place at the top of the page",
    "theme": "the sources differ on the theme at the top of the page",
    "founded": "the sources differ on when the partner was founded",
}


class Disagreement(Part):
    """One point on which sources differ, with each claim; none is preferred."""

    about: Text = Field(description="the point on which the sources differ", examples=["Dates of the conference"])
    disputes: Headed | None = Field(
        None,
        description="which value at the top of the page the sources dispute, if any",
        examples=["date"],
        json_schema_extra=explained(HEADED),
    )
    concerns: tuple[AnyRef, ...] = Field(
        (), description="other records on whose pages this point is shown too", examples=["[unesco]"]
    )
    claims: tuple[Claim, ...] = Field(
        description="what is said, each with its sources: at least two claims that differ",
        examples=[
            "[{value: 13–14 October 2009, cite: a-source}, {value: 13–15 October 2009, cite: another-source}]",
        ],
    )
    note: Text | None = Field(
        None,
        description="what can be known of the difference, not who is right",
        examples=["They count different things."],
    )


Day = Annotated[Date, BeforeValidator(one_day), WithJsonSchema(DAY_SCHEMA)]


class Record(Part):
    """One thing that the site describes; its id is the name of its file."""

    collection: ClassVar[str]
    noun: ClassVar[str]

    id: Id = Field(description="the name of the record's file, without .yml", examples=["baku-declaration-2008"])
    also_known_as: tuple[Text, ...] = Field(
        (),
        description="other titles, spellings, transliterations",
        examples=["[World Forum for Intercultural Dialogue, WFID 2011]"],
    )
    aliases: tuple[Id, ...] = Field((), description="former ids, whose addresses redirect", examples=["[a-former-id]"])
    see_also: tuple[AnyRef, ...] = Field(
        (), description="other records that help to understand this one", examples=["[baku-declaration-2008]"]
    )
    verified: Day | None = Field(
        None, description="the day an editor last read the sources against the record", examples=["2026-11-23"]
    )
    withdrawn: Text | None = Field(
        None, description="why the record no longer stands", examples=["The event was entered twice."]
    )

    @property
    def heading(self) -> str:
        """What the record is called, in English, for people."""
        raise NotImplementedError

    @property
    def when(self) -> Date | None:
        """When what the record describes was, as far as it has a date."""
        return None


class Described(Record):
    """A record with a summary, facts and sources: all but the sources themselves."""

    summary: Prose = Field(
        description="one to three sentences for those who read nothing else",
        examples=["Azerbaijan organised the first edition of the forum in Baku in April 2011."],
    )
    facts: tuple[Fact, ...] = Field(
        (),
        description="single sentences, each with its sources",
        examples=[
            "[{text: The forum was held under the patronage of the President., date: 2011-04-07, cite: a-source}]"
        ],
    )
    disagreements: tuple[Disagreement, ...] = Field(
        (),
        description="points on which sources differ",
        examples=[
            "[{about: Dates, claims: [{value: 13 October, cite: a-source}, {value: 14 October, cite: another-source}]}]"
        ],
    )
    cite: Cites = Field(
        (),
        description="where what stands at the head of the page comes from, such as its title, dates and place",
        examples=["[a-source, another-source]"],
    )


class Titled(Described):
    """A described record with a title."""

    title: Text = Field(
        description="the official English title", examples=["1st World Forum on Intercultural Dialogue"]
    )

    @property
    def heading(self) -> str:
        """The English title."""
        return str(self.title)


@cache
def reference_fields(model: type[BaseModel]) -> dict[str, RefersTo]:
    """Return the fields of a part that hold references, each with the collections that they may lead to."""
    hints = get_type_hints(model, include_extras=True)
    return {name: mark for name in model.model_fields if (mark := _mark(hints[name]))}


def _mark(hint: Any) -> RefersTo | None:
    """Return the mark on a type, or on what it holds."""
    for argument in get_args(hint):
        mark = argument if isinstance(argument, RefersTo) else _mark(argument)
        if mark:
            return mark
    return None


@cache
def _names(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a part, each by its own name and by that which the editor writes."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def _fields(model: BaseModel, path: Path) -> Iterator[tuple[str, Path, Any]]:
    """Yield what the fields of a part hold: the field, the path as the editor writes it, the value or list item."""
    for name, written in _names(type(model)):
        value = getattr(model, name)
        if isinstance(value, tuple):
            for number, item in enumerate(value):
                yield name, (*path, written, number), item
        elif value is not None:
            yield name, (*path, written), value


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models of the parts that an annotation takes: itself, or what its lists and alternatives hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def parts(model: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Yield a record and every part in it, each with the path that leads to it."""
    yield path, model
    for _, inner, item in _fields(model, path):
        if isinstance(item, BaseModel):
            yield from parts(item, inner)


def part_at(model: BaseModel, path: Path) -> Any:
    """Return what a path to a part leads to; the way back from what `parts` yields."""
    found: Any = model
    for step in path:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    return found


def values(model: BaseModel) -> Iterator[tuple[Path, Any]]:
    """Yield every value in a record that is not itself a part or a list."""
    for path, part in parts(model):
        for _, inner, item in _fields(part, path):
            if not isinstance(item, BaseModel):
                yield inner, item


def references(record: Record) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield every reference in a record: its path, the id, and the collections that it may lead to.

    The links in prose are references too, where they name a record.
    """
    for path, part in parts(record):
        marks = reference_fields(type(part))
        for name, inner, item in _fields(part, path):
            if name in marks and isinstance(item, str):
                yield inner, item, marks[name].collections
            elif isinstance(item, Prose):
                for link in item.links:
                    if ":" not in link:
                        yield inner, link, ANY
