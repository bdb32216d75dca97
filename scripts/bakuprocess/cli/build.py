"""`baku build`: the website."""

import sys
from pathlib import Path

import click

from bakuprocess.cli.common import PROJECT, settings_of, show
from bakuprocess.cli.mending import told
from bakuprocess.reports import Report, count
from bakuprocess.settings import Settings


@click.command("build", short_help="Make the website.")
@PROJECT
@click.option("--quiet", is_flag=True, help="Print problems and the closing line only.")
def command(project: Path, quiet: bool) -> None:
    """Check the record, render its pages and publish the website into site/."""
    sys.exit(0 if built(settings_of(project), quiet) else 1)


def built(settings: Settings, quiet: bool) -> bool:
    """Build once, print what is to be told, and return whether there is a new site."""
    from bakuprocess import building
    from bakuprocess.publishing import CannotPublish

    def progress(step: str) -> None:
        if not quiet or "another build" in step:
            click.echo(f"… {step}", err=True)

    try:
        done = building.build(settings, progress)
    except CannotPublish as error:
        click.echo(f"Nothing published. {error}", err=True)
        return False
    what = f"{count(done.pages, 'file')} written in {done.seconds:.1f} s"
    problems = told(settings.data, done.checked)
    show(Report(problems, done.checked.files, settings.data.parent, settings.site_url, done=what))
    if done.checked.has_errors:
        click.echo("Nothing published: mend the errors above first. The last good site is untouched.", err=True)
    return not done.checked.has_errors
