"""A new record from answers: each answer checked by the model, an id proposed, the file written in its form."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bakuprocess import characters, checking
from bakuprocess.catalogue import Catalogue
from bakuprocess.editing.formatting import formatted
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.questions import QUESTIONS, Answers, Question
from bakuprocess.editing.texts import STEP, is_unicode, scalar
from bakuprocess.editing.written import Written
from bakuprocess.files import RecordFile
from bakuprocess.model import Date, Record, Source
from bakuprocess.model.addresses import page_of
from bakuprocess.model.folding import folded
from bakuprocess.model.ids import ID_ALLOWED, MAX_ID, id_from, is_id
from bakuprocess.problems import Problem
from bakuprocess.rules.nearest import existing_id
from bakuprocess.schema import modeline

# Fields of which a record has a list of parts; a new record has one of them.
_LISTS = ("names", "links")
_ORDINAL = re.compile(r"^(?:the )?(?:\d+(?:st|nd|rd|th)|[ivx]+(?= (?:[a-z]+ )*(?:forum|summit|conference))) ")
_WORDS_OF_SUBJECT = 6


def wrong(collection: str, question: Question, answer: str, catalogue: Catalogue) -> list[str]:
    """Return what is wrong with one answer, in the words of `baku check`, each with how to mend it."""
    if not is_unicode(answer):
        return ["it is not text in UTF-8; type it anew"]
    if unseen := characters.refused("", answer):
        return [_told(problem) for problem in unseen]
    if question.refers_to:
        return _unknown(catalogue, answer, question.refers_to)
    file = draft(Path(), collection, "x", {question.option: (answer,)})
    problems = file.written.problems or [one for one in file.problems if one.code != "BP051"]
    return [_told(problem) for problem in problems]


def _told(problem: Problem) -> str:
    allowed = f"; allowed: {problem.allowed}" if problem.allowed else ""
    return f"{problem.found}{allowed}" + (f"; {problem.mend}" if problem.mend else "")


def _unknown(catalogue: Catalogue, answer: str, collections: tuple[str, ...]) -> list[str]:
    if catalogue.collection_of(answer) in collections:
        return []
    if not is_id(answer):
        return [f"“{answer}” is not an id: {ID_ALLOWED}; give one id, and the option again for another"]
    if catalogue.knows(answer):
        where = catalogue.collection_of(answer)
        return [f"`{answer}` is in {where}; what is meant here is in {', '.join(collections)}"]
    return [f"there is no record `{answer}` in {', '.join(collections)}; {existing_id(catalogue, answer, collections)}"]


def found(catalogue: Catalogue, asked: str, collections: tuple[str, ...]) -> list[Record]:
    """Return the records in whose title or id all words of a search are, the best first.

    An id itself finds its own record, an address the sources that have it.
    """
    words = folded(asked.replace("-", " ")).split()
    records = [record for record in catalogue.records if record.collection in collections]
    if exact := [record for record in records if asked == record.id or _is_at(record, asked)]:
        return exact
    texts = {record.id: f"{folded(record.heading)} {record.id.replace('-', ' ')}" for record in records}
    hits = [record for record in records if words and all(word in texts[record.id] for word in words)]
    return sorted(hits, key=lambda record: (not record.id.startswith("-".join(words)), record.id))


def _is_at(record: Record, address: str) -> bool:
    """Whether a record is a source that was read at an address."""
    return "://" in address and isinstance(record, Source) and page_of(record.url) == page_of(address)


def proposed(collection: str, answers: Answers) -> str:
    """Return the id that records of this kind have by custom, or an empty text where none can be made."""
    first = {option: answer[0] for option, answer in answers.items() if answer}
    title = first.get("title", first.get("name", ""))
    year = str(Date.parse(first["date"]).start.year) if "date" in first else ""
    if collection == "sources":
        subject = "-".join(id_from(title).split("-")[:_WORDS_OF_SUBJECT])
        publisher = id_from(first.get("publisher", ""))
        return _short(f"{publisher}-{year or 'undated'}-{subject}") if publisher and subject else ""
    if collection == "partners":
        return id_from(first.get("acronym", title)) or id_from(title)
    named = id_from(_ORDINAL.sub("", title.lower())) or _short(re.sub("[^a-z0-9]+", "-", folded(title)).strip("-"))
    if collection == "series" or not year or year in named.split("-"):
        return _short(named)
    return _short(named, len(year) + 1) + (f"-{year}" if named else "")


def _short(made: str, room: int = 0) -> str:
    """Return an id without the last words that are too many, and `room` characters shorter than an id may be."""
    while len(made) > MAX_ID - room and "-" in made:
        made = made.rpartition("-")[0]
    return made if is_id(made) else ""


def taken(catalogue: Catalogue, record_id: str) -> str:
    """Return why a new record cannot have an id, or an empty text."""
    if not is_id(record_id):
        made = id_from(record_id)
        return f"“{record_id}” is not an id: {ID_ALLOWED}" + (f"; write {made}" if made else "")
    if where := catalogue.collection_of(record_id):
        return f"the id `{record_id}` is taken: data/{where}/{record_id}.yml has it"
    former = catalogue.by_alias.get(record_id)
    return f"the id `{record_id}` is taken: it is a former id of `{former.id}`" if former else ""


def draft(data: Path, collection: str, record_id: str, answers: Answers) -> Opened:
    """Return the file that a new record is to have; nothing is written."""
    fields: dict[str, Any] = {}
    for question in QUESTIONS[collection]:
        if answer := answers.get(question.option):
            *parts, name = question.path
            part = fields
            for step in parts:
                part = part.setdefault(step, {})
            part[name] = (question, answer)
    lines = [modeline(collection), *_lines(fields, "")]
    name = f"{data.absolute().name}/{collection}/{record_id}.yml"
    record = RecordFile(name, data / collection / f"{record_id}.yml", collection, record_id)
    file = Opened(record, Written(name, "\n".join([*lines, ""]).encode()))
    return file.holding(formatted(file.written, collection)) if file.written.reads else file


def _lines(fields: dict[str, Any], indent: str) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, dict):
            inner = list(_lines(value, indent + STEP))
            if name in _LISTS:
                inner = [f"{indent}{STEP}- {inner[0].strip()}", *(STEP + line for line in inner[1:])]
            yield from (f"{indent}{name}:", *inner)
        else:
            yield from _answer(f"{indent}{name}:", indent, *value)


def _answer(prefix: str, indent: str, question: Question, answer: tuple[str, ...]) -> list[str]:
    if question.many:
        return [f"{prefix} [{', '.join(answer)}]"]
    if question.plain and re.fullmatch(r"[0-9~?%/-]+", answer[0]):
        return [f"{prefix} {answer[0]}"]
    return scalar(prefix, "", answer[0], indent + STEP, 0)


def problems_of(file: Opened, catalogue: Catalogue, as_of: date) -> list[Problem]:
    """Return what a check would say of a new record among the others."""
    validated = file.validated
    if file.problems or not validated or not validated.record:
        return file.problems
    record = validated.record
    with_it = Catalogue((*catalogue.records, record), catalogue.broken, catalogue.incomplete)
    return sorted(checking.judged(with_it, {(record.collection, record.id): validated}, as_of))
