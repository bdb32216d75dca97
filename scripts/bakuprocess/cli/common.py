"""What several commands share: the project they work on, its settings, the as-of date."""

import os
import shutil
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO, Any

import click

from bakuprocess import files
from bakuprocess.problems import Problem
from bakuprocess.reports import FORMATS, Report, look_of
from bakuprocess.settings import ROOT, Settings, WrongSetting, from_environment

PROJECT = click.option(
    "--project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT, hidden=True
)

DATA = click.option("--data", type=click.Path(path_type=Path), default=ROOT / "data", help="Another folder than data/.")


def as_of_today() -> date:
    """Return the as-of date: the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC), else today's in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch) if epoch else time.time(), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH is {epoch!r}, which is no number of seconds since 1970.") from None


def settings_of(project: Path, as_of: date | None = None) -> Settings:
    """Return the settings of a project as the environment gives them now, for today or another day."""
    try:
        return from_environment(project, as_of or as_of_today())
    except WrongSetting as error:
        raise click.UsageError(str(error)) from None


def show(report: Report, form: str = "text", *, err: bool = False) -> None:
    """Print a report on the standard output or, with `err`, beside it, in the width and the colours right there."""
    stream = sys.stderr if err else sys.stdout
    look = look_of(stream, os.environ)
    click.echo(FORMATS[form](replace(report, look=look)), err=err, color=look.colours)
    if report.problems and form == "text" and stream.isatty() and not shutil.which("baku"):
        click.echo("Where it says baku, type .venv/bin/baku.", err=err)


class Refused(click.ClickException):
    """Nothing was done: why, and the problems of the record in `data` that stand in the way."""

    def __init__(self, why: str, problems: Iterable[Problem], data: Path) -> None:
        super().__init__(f"nothing was changed: {why}")
        self.problems = tuple(sorted(problems))
        self.data = data

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the problems, then why nothing was done."""
        if self.problems:
            show(Report(self.problems, len(files.find(self.data)[0]), self.data.absolute().parent), err=True)
        super().show(file)


def write_or_print(text: str, output: Path | None) -> None:
    """Write a text into a file, with the folders above it, or print it where no file is named."""
    if not output:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output} cannot be written: {error.strerror}.") from None
