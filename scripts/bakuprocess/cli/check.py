"""`baku check`: every problem of the record."""

import sys
from datetime import datetime
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.cli.common import DATA, settings_of, show
from bakuprocess.cli.mending import mend, told
from bakuprocess.reports import FORMATS, Report
from bakuprocess.settings import ROOT


@click.command("check")
@DATA
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--fix", is_flag=True, help="First mend what is beyond doubt, and tell what was mended.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for; today, if not given.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="For people, for annotations on GitHub, or for programs.",
)
def command(data: Path, strict: bool, fix: bool, as_of: datetime | None, form: str) -> None:
    """Print every problem of the record, sorted by place, and one line of totals."""
    if fix:
        mend(data, err=form != "text")
    settings = settings_of(ROOT, as_of.date() if as_of else None)
    checked = checking.check(data, settings.as_of)
    show(Report(told(data, checked), checked.files, data.absolute().parent, settings.site_url), form)
    sys.exit(checked.has_errors or (strict and bool(checked.problems)))
