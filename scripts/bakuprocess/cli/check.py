"""`baku check`: every problem of the record."""

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from bakuprocess import checking, files
from bakuprocess.cli.common import DATA, settings_of, show
from bakuprocess.cli.mending import mend, told, within
from bakuprocess.reports import FORMATS, Report
from bakuprocess.settings import ROOT


@click.command("check", short_help="Tell every problem of the record.")
@click.argument("paths", metavar="[FILES]…", nargs=-1, type=click.Path(exists=True, path_type=Path))
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
def command(paths: tuple[Path, ...], data: Path, strict: bool, fix: bool, as_of: datetime | None, form: str) -> None:
    """Print every problem of the record, sorted by place, and one line of totals.

    With FILES, only what is wrong in these is told; all records are looked at, since they depend on one another.
    """
    wanted = [path.resolve() for path in paths]
    if fix:
        mend(data, wanted, err=form != "text")
    settings = settings_of(ROOT, as_of.date() if as_of else None)
    checked, folder = checking.check(data, settings.as_of), data.absolute().parent
    problems = told(data, checked)
    problems = tuple(problem for problem in problems if within(folder / problem.place.file, wanted))
    report = Report(problems, _records(data, wanted) if wanted else checked.files, folder, settings.site_url)
    show(report, form)
    sys.exit(bool(report.errors) or (strict and bool(problems)))


def _records(data: Path, wanted: Sequence[Path]) -> int:
    """Return how many files of the record are among those that are wanted."""
    return sum(within(file.path, wanted) for file in files.find(data)[0])
