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

DATA = click.option("--data", type=click.Path(path_type=Path), default=ROOT / "data", help="Another folder than data/.")


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
