"""What `baku new` asks for a record of each collection, in the editor's words and in the order of asking."""

from collections.abc import Mapping
from dataclasses import dataclass

from bakuprocess.editing.order import Model, within
from bakuprocess.model import COLLECTIONS
from bakuprocess.model.values import ANY, meanings

# What was answered, by the option of the question; none is an empty answer.
Answers = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: the path of the field that it fills, the words, and what kind of answer it wants.

    `refers_to` names the collections of whose records an id is the answer, `many` allows several; `plain` is a date or
    a number, which takes no quotes. One with `after` is asked only where the question with that option has an answer,
    one with `only` where that has this answer; one with `unless` is needed too where that has another answer than this.
    """

    path: tuple[str, ...]
    words: str
    option: str
    needed: bool = False
    refers_to: tuple[str, ...] = ()
    many: bool = False
    plain: bool = False
    after: str = ""
    unless: tuple[str, str] | None = None
    only: tuple[str, str] | None = None

    def is_asked(self, answers: Answers) -> bool:
        """Return whether it is a question at all, after these answers."""
        if self.only:
            return self.only[1] in answers.get(self.only[0], ())
        return not self.after or bool(answers.get(self.after))

    def is_needed(self, answers: Answers) -> bool:
        """Return whether it may not stay open, after these answers."""
        if self.unless and (given := answers.get(self.unless[0])):
            return self.unless[1] not in given
        return self.needed

    def choices(self, collection: str) -> dict[str, str]:
        """Return the words of which one has to be the answer, each with its meaning; none where it is free."""
        model: Model = COLLECTIONS[collection]
        *parts, name = self.path
        for part in parts:
            model = within(model, part)
        field = model.model_fields.get(name) if model else None
        return meanings(field.json_schema_extra) if field else {}


_TITLE = Question(("title",), "Title in English", "title", needed=True)
_DATE = Question(("date",), "Date, such as 2011-04-07 or 2011-04-07/2011-04-09", "date", needed=True, plain=True)
_SUMMARY = Question(("summary",), "Summary: one to three sentences that a stranger understands", "summary", needed=True)
_RELATION = (
    Question(("relation", "degree"), "How near is it to the Baku Process?", "degree", needed=True),
    Question(("relation", "note"), "Who links it to the Baku Process, or why is it told?", "note"),
    Question(
        ("relation", "cite"),
        "Source that says so",
        "relation-cite",
        refers_to=("sources",),
        many=True,
        unless=("degree", "context"),
    ),
)


def _cite(what: str) -> Question:
    return Question(("cite",), f"Source of {what}", "cite", needed=True, refers_to=("sources",), many=True)


QUESTIONS: dict[str, tuple[Question, ...]] = {
    "series": (_TITLE, _SUMMARY, _cite("title and summary")),
    "events": (
        _TITLE,
        Question(("kind",), "What kind of event?", "kind", needed=True),
        _DATE,
        Question(("status",), "Was it held?", "status", needed=True),
        Question(("series",), "Series that it is an edition of", "series", refers_to=("series",)),
        Question(("edition",), "Its number in the series", "edition", plain=True, after="series"),
        Question(("part_of",), "Event that it was a part of", "part-of", refers_to=("events",)),
        Question(("place", "city"), "City", "city"),
        Question(("place", "country"), "Country, by its two letters, such as AZ", "country", needed=True, after="city"),
        Question(("place", "venue"), "Venue", "venue", after="city"),
        *_RELATION,
        _SUMMARY,
        _cite("title, date and place"),
    ),
    "partners": (
        Question(("names", "name"), "Its name today, in English", "name", needed=True),
        Question(("names", "acronym"), "Acronym", "acronym"),
        Question(("kind",), "What kind of organisation?", "kind", needed=True),
        Question(("website",), "Address of its website", "website"),
        _SUMMARY,
        _cite("name and kind"),
    ),
    "milestones": (
        _TITLE,
        _DATE,
        Question(("about",), "Record that it concerns", "about", refers_to=ANY, many=True),
        *_RELATION,
        _SUMMARY,
        _cite("title and date"),
    ),
    "documents": (
        _TITLE,
        Question(("kind",), "What kind of document?", "kind", needed=True),
        Question(("date",), "Date of its adoption, such as 2011-04-07", "date", plain=True),
        Question(("adopted_at",), "Event at which it was adopted", "adopted-at", refers_to=("events",)),
        Question(("symbol",), "Official symbol, such as A/RES/72/136", "symbol"),
        Question(("links", "url"), "Address at which its text can be read", "url"),
        Question(("links", "language"), "Language of that text, such as en", "language", needed=True, after="url"),
        *_RELATION,
        _SUMMARY,
        _cite("title and date"),
    ),
    "sources": (
        _TITLE,
        Question(("publisher",), "Who published it?", "publisher", needed=True),
        Question(
            ("country",),
            "Country of the publisher, by its two letters, such as AZ; none for an international body",
            "country",
        ),
        Question(("url",), "Address of the page", "url", needed=True),
        Question(("date",), "Date of its publication, such as 2011-04-07", "date", plain=True),
        Question(("accessed",), "Day on which you read it, such as 2026-11-23", "accessed", plain=True),
        Question(("language",), "Its language, such as en", "language"),
        Question(("kind",), "What kind of source?", "kind", needed=True),
        Question(
            ("copy_of",),
            "What it is a copy of: the id of a document, or words",
            "copy-of",
            needed=True,
            only=("kind", "mirror"),
        ),
    ),
}
