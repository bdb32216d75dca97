"""What several commands share: the project they work on, its settings, the as-of date."""

import os
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import click

from bakuprocess.reports import FORMATS, Report, look_of
from bakuprocess.settings import ROOT, Settings, WrongSetting, from_environment

PROJECT = click.option(
    "--project", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT, hidden=True
)


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


def show(report: Report, form: str = "text") -> None:
    """Print a report on the standard output, in the width and the colours that are right there."""
    look = look_of(sys.stdout, os.environ)
    click.echo(FORMATS[form](replace(report, look=look)), color=look.colours)
