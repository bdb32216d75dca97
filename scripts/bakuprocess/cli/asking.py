"""The dialogue of `baku new`: questions, answers checked at once, records to choose from."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from bakuprocess.catalogue import Catalogue
from bakuprocess.cli.common import as_of_today, show
from bakuprocess.editing import drafting, saving
from bakuprocess.editing.opened import Opened
from bakuprocess.editing.questions import QUESTIONS, Question
from bakuprocess.problems import Severity
from bakuprocess.reports import Report

Answers = dict[Question, tuple[str, ...]]


def _given(values: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return what was given for a question, each answer once; one without text is none."""
    return tuple(dict.fromkeys(value.replace("\r\n", "\n") for value in values or () if value.strip()))


def _picked(words: str, listed: Sequence[str], others: Mapping[str, str]) -> str:
    """Return the one of a numbered list that is chosen by its number or written out, or what another answer means."""
    numbers = {str(number): one for number, one in enumerate(listed, start=1)}
    meant = {one: one for one in listed} | numbers | dict(others)
    first = min(map(int, (*numbers, *others)))
    while True:
        answer: str = click.prompt(words).strip()
        if answer in meant:
            return meant[answer]
        click.echo(f"  Type a number from {first} to {len(listed)}.")


class Desk:
    """Where a new record of a collection is made."""

    def __init__(self, collection: str, data: Path, catalogue: Catalogue, *, interactive: bool) -> None:
        self.collection = collection
        self.data = data
        self.catalogue = catalogue
        self.interactive = interactive

    def answers(self, given: Mapping[str, tuple[str, ...] | None]) -> Answers:
        """Return the answers, those that are given first; ClickException with all that is wrong or missing."""
        answers: Answers = {}
        wrong: list[str] = []
        for question in QUESTIONS[self.collection]:
            values = _given(given.get(question.option))
            told = [why for value in values for why in self.wrong(question, value)]
            wrong += [f"--{question.option}: {why}" for why in told]
            if values or not self._is_asked(question, answers):
                answers[question] = values
            elif self.interactive and not wrong:
                answers[question] = self.ask(question)
            elif question.needed:
                wrong.append(f"--{question.option} is missing: {question.words}")
        if wrong:
            raise click.ClickException("\n  ".join(["nothing was written:", *wrong]))
        return answers

    def wrong(self, question: Question, answer: str) -> list[str]:
        """Return what is wrong with an answer."""
        return drafting.wrong(self.collection, question, answer, self.catalogue)

    @staticmethod
    def _is_asked(question: Question, answers: Answers) -> bool:
        return not question.after or any(one.option == question.after and answers[one] for one in answers)

    def ask(self, question: Question) -> tuple[str, ...]:
        """Return the answers to one question, none where it may stay open."""
        if choices := question.choices(self.collection):
            return (self._choose(question.words, choices),)
        answers: list[str] = []
        while True:
            again = bool(answers)
            needed = question.needed and not again
            answer = self._answer(question, "another one" if again else question.words, needed=needed)
            if answer and answer not in answers:
                answers.append(answer)
            if not answer or not question.many:
                return tuple(answers)

    def _answer(self, question: Question, words: str, *, needed: bool) -> str:
        hint = " (its id, or part of its title)" if question.refers_to else ""
        open_end = "" if needed else " [Enter for none]"
        while True:
            answer: str = click.prompt(f"{words}{hint}{open_end}", default="", show_default=False).strip()
            if question.refers_to and answer:
                answer = self._record(answer, question.refers_to)
                if not answer:
                    continue
            if not answer and needed:
                click.echo("  An answer is needed here.")
                continue
            told = self.wrong(question, answer) if answer else []
            for why in told:
                click.echo(f"  {why}")
            if not told:
                return answer

    @staticmethod
    def _choose(words: str, choices: tuple[str, ...]) -> str:
        """Return one of some words, chosen by its number or written out."""
        click.echo(words)
        for number, choice in enumerate(choices, start=1):
            click.echo(f"  {number} {choice}")
        return _picked("Number", choices, {})

    def _record(self, asked: str, collections: tuple[str, ...]) -> str:
        """Return the id of the record that is meant, chosen from those that are found; an empty text for none."""
        records = drafting.found(self.catalogue, asked, collections)
        if not records:
            click.echo(f"  Nothing in {', '.join(collections)} has “{asked}” in its title or id.")
            return ""
        if records[0].id == asked:
            return asked
        for number, record in enumerate(records, start=1):
            click.echo(f"  {number} {record.id}: {record.heading}")
        return _picked("Number, or 0 to search again", [record.id for record in records], {"0": ""})

    def record_id(self, given: str | None, answers: Answers) -> str:
        """Return the id of the new record: the given one, or the one that is made of the answers, if it is free."""
        proposed = given or drafting.proposed(self.collection, answers)
        while True:
            if self.interactive and not given:
                proposed = click.prompt("Id, the name of its file", default=proposed or None)
            why = drafting.taken(self.catalogue, proposed) if proposed else "no id can be made of the answers"
            if not why:
                return proposed
            if given or not self.interactive:
                raise click.ClickException(f"nothing was written: {why}. Name another with --id.")
            click.echo(f"  {why}")
            proposed = ""

    def file(self, record_id: str, answers: Answers) -> Opened:
        """Return the new file, not yet written."""
        return drafting.draft(self.data, self.collection, record_id, answers)

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
