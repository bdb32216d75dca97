"""What several commands share: the project they work on, its settings, the as-of date."""

import os
import time
from datetime import UTC, date, datetime
from pathlib import Path

import click

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


def settings_of(project: Path) -> Settings:
    """Return the settings of a project as the environment gives them now."""
    try:
        return from_environment(project, as_of_today())
    except WrongSetting as error:
        raise click.UsageError(str(error)) from None


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
