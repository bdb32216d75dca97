"""The dialogue of `baku new`: questions, answers checked at once, records to choose from."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.catalogue import Catalogue
from bakuprocess.cli.common import as_of_today, show
from bakuprocess.editing import drafting, saving
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.questions import QUESTIONS, Question
from bakuprocess.model.text import NOTHING
from bakuprocess.problems import Severity
from bakuprocess.reports import Report

_BACK = "<"
_LISTED = 9
_GREETING = f"Type {_BACK} to go back to the question before. Nothing is written until you say so at the end.\n"


class _Back(Exception):
    """Somebody wants to answer the question before again."""


def _typed(words: str, *, default: str = "") -> str:
    """Return what is typed at a question, without the spaces around it; `_Back` for the mark that means so."""
    answer: str = click.prompt(words, default=default, show_default=bool(default)).strip()
    if answer == _BACK:
        raise _Back
    return answer


def _walk(steps: Sequence[Callable[[], bool]]) -> None:
    """Take the steps in order, each of which says whether it asked; from `_Back` go to the last one that did."""
    asked: list[int] = []
    at = 0
    while at < len(steps):
        try:
            if steps[at]():
                asked.append(at)
            at += 1
        except _Back:
            at = asked.pop() if asked else at


def _given(values: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return what was given for a question, each answer once; one without text is none."""
    return tuple(dict.fromkeys(value.replace("\r\n", "\n") for value in values or () if value.strip()))


def _picked(words: str, listed: Sequence[str], others: Mapping[str, str]) -> str:
    """Return the one of a numbered list that is chosen by its number or written out, or what another answer means."""
    numbers = {str(number): one for number, one in enumerate(listed, start=1)}
    meant = {one: one for one in listed} | numbers | dict(others)
    while (answer := "-".join(_typed(words).casefold().split())) not in meant:
        click.echo(f"  Type a number from 1 to {len(listed)}.")
    return meant[answer]


class Desk:
    """Where a new record of a collection is made: its answers, by option, and its id."""

    def __init__(self, collection: str, data: Path, catalogue: Catalogue, *, interactive: bool) -> None:
        self.collection = collection
        self.data = data
        self.catalogue = catalogue
        self.interactive = interactive
        self.answers: dict[str, tuple[str, ...]] = {}
        self.record_id = ""

    def fill(self, given: Mapping[str, tuple[str, ...] | None], record_id: str | None) -> None:
        """Take the answers that are given and ask for the others; ClickException with all that is wrong or missing."""
        questions = QUESTIONS[self.collection]
        self.answers = {question.option: _given(given.get(question.option)) for question in questions}
        wrong = [f"--{one.option}: {why}" for one in questions for why in self._wrong(one, *self.answers[one.option])]
        missing = [question for question in questions if not self.answers[question.option]]
        if self.interactive and not wrong:
            click.echo(_GREETING)
            _walk([*(partial(self._step, question) for question in missing), partial(self._name, record_id)])
            return
        wrong += [
            f"--{question.option} is missing: {question.words}"
            for question in missing
            if question.is_asked(self.answers) and question.is_needed(self.answers)
        ]
        if wrong:
            raise click.ClickException("\n  ".join(["nothing was written:", *wrong]))
        self._name(record_id)

    def _wrong(self, question: Question, *answers: str) -> list[str]:
        """Return what is wrong with the answers to a question."""
        return [why for answer in answers for why in drafting.wrong(self.collection, question, answer, self.catalogue)]

    def _step(self, question: Question) -> bool:
        """Ask a question, if it is one after the answers before it; return whether it was asked."""
        self.answers[question.option] = ()
        if not question.is_asked(self.answers):
            return False
        if choices := question.choices(self.collection):
            self.answers[question.option] = (self._choose(question.words, choices),)
        else:
            self.answers[question.option] = self._ask(question, needed=question.is_needed(self.answers))
        return True

    def _ask(self, question: Question, *, needed: bool) -> tuple[str, ...]:
        """Return the answers to one question, none where it may stay open."""
        answers: list[str] = []
        while True:
            again = bool(answers)
            words = f"{question.words}: another" if again else question.words
            try:
                answer = self._answer(question, words, needed=needed and not again)
            except _Back:
                if not again:
                    raise
                answers.pop()
                continue
            if answer and answer not in answers:
                answers.append(answer)
            if not answer or not question.many:
                return tuple(answers)

    def _answer(self, question: Question, words: str, *, needed: bool) -> str:
        hint = " (its id, or part of its title)" if question.refers_to else ""
        open_end = "" if needed else " [Enter for none]"
        while True:
            answer = _typed(f"{words}{hint}{open_end}")
            if not needed and answer.casefold() in NOTHING:
                answer = ""
            if question.plain and answer.casefold() == "today":
                answer = as_of_today().isoformat()
            if question.refers_to and answer:
                answer = self._record(answer, question.refers_to)
                if not answer:
                    continue
            if not answer and needed:
                click.echo("  An answer is needed here.")
                continue
            told = self._wrong(question, answer) if answer else []
            for why in told:
                click.echo(f"  {why}")
            if not told:
                return answer

    @staticmethod
    def _choose(words: str, choices: Mapping[str, str]) -> str:
        """Return one of some words, of which each has a meaning, chosen by its number or written out."""
        click.echo(words)
        for number, (choice, meaning) in enumerate(choices.items(), start=1):
            click.echo(f"  {number} {choice}: {meaning}")
        return _picked("Number", list(choices), {})

    def _record(self, asked: str, collections: tuple[str, ...]) -> str:
        """Return the id of the record that is meant, chosen from those that are found; an empty text for none."""
        records = drafting.found(self.catalogue, asked, collections)
        if not records:  # perhaps it was made since
            self.catalogue = checking.check(self.data, as_of_today()).catalogue
            records = drafting.found(self.catalogue, asked, collections)
        if not records:
            click.echo(f"  Nothing in {', '.join(collections)} has “{asked}” in its title, id or address.")
            click.echo("  If it has no record yet, make one in a second terminal, then search again here.")
            return ""
        if records[0].id == asked:
            return asked
        shown, more = records[:_LISTED], len(records) - _LISTED
        for number, record in enumerate(shown, start=1):
            click.echo(f"  {number} {record.id}: {record.heading}")
        if more > 0:
            click.echo(f"  and {more} more: search again with more of the title")
        words = "Number, or Enter to search again"
        return _picked(words, [record.id for record in shown], {"": ""})

    def _name(self, given: str | None) -> bool:
        """Find the id: the given one, or the one that is made of the answers, if it is free; return whether to ask."""
        asks = self.interactive and not given
        proposed = given or drafting.proposed(self.collection, self.answers)
        while True:
            self.record_id = _typed("Id, the name of its file", default=proposed) if asks else proposed
            none = "An answer is needed here." if asks else "no id can be made of the answers"
            why = drafting.taken(self.catalogue, self.record_id) if self.record_id else none
            if not why:
                return asks
            if not asks:
                raise click.ClickException(f"nothing was written: {why}. Name another with --id.")
            click.echo(f"  {why}")
            proposed = ""

    def file(self) -> Opened:
        """Return the new file, not yet written."""
        return drafting.draft(self.data, self.collection, self.record_id, self.answers)

    def show(self, file: Opened) -> bool:
        """Print a new file and what a check says of it; return whether it has errors."""
        click.echo(f"{file.record.name}\n\n{file.written.text}")
        problems = drafting.problems_of(file, self.catalogue, as_of_today())
        if problems:
            show(Report(tuple(sorted(problems)), 1, self.data.absolute().parent))
        return any(problem.severity is Severity.ERROR for problem in problems)

    def write(self, file: Opened) -> None:
        """Write a new file, where there is none."""
        try:
            saving.save([saving.Change(file.record.path, None, file.written.content)])
        except saving.CannotSave as error:
            raise click.ClickException(str(error)) from None
        click.echo(f"{file.record.name}: written")
