"""`baku new`: a record from answers, asked for or given as options."""

import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from bakuprocess.cli.common import DATA, Refused, as_of_today
from bakuprocess.editing.questions import QUESTIONS, Question
from bakuprocess.model import COLLECTIONS


@click.group("new", short_help="Make a new record.")
def command() -> None:
    """Make a new record: answer some questions, look at the file, then let it be written.

    Every answer can be given as an option too.
    """


def _asks() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def _make(collection: str, data: Path, record_id: str | None, yes: bool, **given: Any) -> None:
    """Ask what is not given, show the file and write it."""
    from bakuprocess import checking
    from bakuprocess.cli.asking import Desk

    checked = checking.check(data, as_of_today())
    if not data.is_dir():
        raise Refused("there is no record to add to", checked.problems, data)
    desk = Desk(collection, data, checked.catalogue, interactive=_asks() and not yes)
    options = {name.replace("_", "-"): value for name, value in given.items()}
    desk.fill({name: (value,) if isinstance(value, str) else value for name, value in options.items()}, record_id)
    file = desk.file()
    wrong = desk.show(file)
    if wrong and not desk.interactive:
        raise click.ClickException("nothing was written: the record would have errors.")
    question = "Write it all the same, and mend it in the file?" if wrong else "Write this file?"
    if not yes and not desk.interactive:
        raise click.ClickException("nothing was written. Add --yes to write it.")
    if yes or click.confirm(question, default=not wrong):
        desk.write(file)
    else:
        click.echo("Nothing was written.")


def _made(*args: Any, **given: Any) -> None:
    """Make a record; whoever stops in the middle is told that nothing came of it."""
    try:
        _make(*args, **given)
    except click.Abort:
        click.echo(err=True)
        raise click.ClickException("nothing was written.") from None


def _option(collection: str, question: Question) -> click.Option:
    words = question.choices(collection)
    told = f"{question.words} ({', '.join(words)})" if words else question.words
    return click.Option([f"--{question.option}"], multiple=question.many, help=told)


def _command(collection: str) -> click.Command:
    model = COLLECTIONS[collection]
    made = click.Command(
        model.noun, callback=partial(_made, collection), help=f"Write the record of a new {model.noun}."
    )
    made.params += [_option(collection, question) for question in QUESTIONS[collection]]
    made.params += [
        click.Option(["--id", "record_id"], help="The id, if not the one that is made from the answers."),
        click.Option(["--yes"], is_flag=True, help="Ask nothing, and write the file."),
    ]
    return DATA(made)


for name in COLLECTIONS:
    command.add_command(_command(name))
