"""`baku check`: every problem of the record."""

import sys
from datetime import datetime
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.cli.common import as_of_today
from bakuprocess.cli.mending import mend
from bakuprocess.problems import count, report
from bakuprocess.settings import ROOT


@click.command("check")
@click.option("--data", type=click.Path(path_type=Path), default=ROOT / "data", help="Another folder than data/.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--fix", is_flag=True, help="First mend what can surely be mended, and print it.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for; today, if not given.")
def command(data: Path, strict: bool, fix: bool, as_of: datetime | None) -> None:
    """Print every problem of the record, sorted by place, and one line of totals."""
    if fix:
        mend(data)
    checked = checking.check(data, as_of.date() if as_of else as_of_today())
    click.echo(report(checked.problems, count(checked.files, "record")))
    sys.exit(checked.has_errors or (strict and bool(checked.problems)))
