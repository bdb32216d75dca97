"""The command line: `baku check`, `baku build`, `baku serve`, `baku clean`."""

import gc
import os
import sys
import time
from datetime import UTC, date, datetime
from io import TextIOWrapper
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.problems import count, report
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


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Keep the record of the Baku Process: check it, build its website, show it."""
    # Nearly all that a check makes is kept; Python need not look through it for garbage every 700 objects.
    gc.set_threshold(100_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without a letter shows its number


@main.command()
@click.option("--data", type=click.Path(path_type=Path), default=ROOT / "data", help="Another folder than data/.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="The day to check for; today, if not given.")
def check(data: Path, strict: bool, as_of: datetime | None) -> None:
    """Print every problem of the record, sorted by place, and one line of totals."""
    checked = checking.check(data, as_of.date() if as_of else as_of_today())
    click.echo(report(checked.problems, count(checked.files, "record")))
    sys.exit(checked.has_errors or (strict and bool(checked.problems)))


@main.command()
@PROJECT
@click.option("--quiet", is_flag=True, help="Print problems and the closing line only.")
def build(project: Path, quiet: bool) -> None:
    """Check the record, render its pages and publish the website into site/."""
    sys.exit(0 if built(settings_of(project), quiet) else 1)


@main.command()
@PROJECT
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def serve(project: Path, port: int) -> None:
    """Show the website on this machine, and build it again whenever the record, a page or a template changes."""
    from bakuprocess import serving  # noqa: PLC0415  only this command needs a server

    settings = settings_of(project)
    try:
        serving.serve(settings, port, lambda: built(settings_of(project), quiet=True), click.echo)
    except serving.PortRefused as error:
        raise click.ClickException(f"port {port} cannot be used: {error}. Try --port 0.") from None


@main.command()
@PROJECT
def clean(project: Path) -> None:
    """Delete the generated pages in docs/, but none that somebody changed."""
    from bakuprocess import publishing  # noqa: PLC0415

    try:
        changed = publishing.clean(project / "docs")
    except publishing.CannotPublish as error:
        raise click.ClickException(str(error)) from None
    for path in changed:
        click.echo(f"docs/{path} stays: it was changed by hand.", err=True)


def settings_of(project: Path) -> Settings:
    """Return the settings of a project as the environment gives them now."""
    try:
        return from_environment(project, as_of_today())
    except WrongSetting as error:
        raise click.UsageError(str(error)) from None


def built(settings: Settings, quiet: bool) -> bool:
    """Build once, print what is to be told, and return whether there is a new site."""
    from bakuprocess import building  # noqa: PLC0415  `baku check` is quick because it does not load the pages
    from bakuprocess.publishing import CannotPublish  # noqa: PLC0415

    def progress(step: str) -> None:
        if not quiet or "another build" in step:
            click.echo(f"… {step}", err=True)

    try:
        done = building.build(settings, progress)
    except CannotPublish as error:
        click.echo(f"Nothing published. {error}", err=True)
        return False
    totals = f"{count(done.checked.files, 'record')}, {count(done.pages, 'file')} written"
    click.echo(report(done.checked.problems, totals) + f", {done.seconds:.1f} s")
    if done.checked.has_errors:
        click.echo("Nothing published: mend the errors above first. The last good site is untouched.", err=True)
    return not done.checked.has_errors


if __name__ == "__main__":
    main()
