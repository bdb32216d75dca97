"""`baku links`: whether the addresses of the sources still lead to something."""

import json
from pathlib import Path

import click

from bakuprocess import checking
from bakuprocess.cli.common import PROJECT, as_of_today, settings_of, write_or_print


@click.command("links", short_help="Ask whether the addresses of the sources are still there.")
@PROJECT
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file for the text, else printed.")
@click.option("--json", "data", type=click.Path(dir_okay=False, path_type=Path), help="A file for the same as JSON.")
@click.option("--timeout", type=click.FloatRange(0.1), default=20, show_default=True, help="Seconds for an answer.")
@click.option(
    "--pause",
    type=click.FloatRange(0),
    default=2,
    show_default=True,
    help="Seconds to wait between two pages of one website.",
)
def command(project: Path, output: Path | None, data: Path | None, timeout: float, pause: float) -> None:
    """Ask every address of a source whether it is still there, and tell which are gone, moved or silent.

    It takes some minutes, since it waits between the pages of one website. Whatever it finds, it ends without an error.
    """
    from bakuprocess.links import answers, reports

    settings = settings_of(project)
    cited = reports.addresses(checking.check(settings.data, as_of_today()).catalogue)
    if not cited:
        raise click.ClickException("there is no address to ask: no source of the record has one.")
    who = "baku-links/1 (asks once a week whether cited pages are still there"
    manners = answers.Manners(f"{who}; {settings.repo_url})" if settings.repo_url else f"{who})", timeout, pause)
    found = answers.ask_all(cited, manners, lambda done: click.echo(f"… {done} of {len(cited)}", err=True))
    if data:
        write_or_print(json.dumps(reports.as_json(found, cited), ensure_ascii=False, indent=2) + "\n", data)
    write_or_print(reports.as_markdown(found, cited), output)
