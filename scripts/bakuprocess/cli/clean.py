"""`baku clean`: the generated pages go."""

from pathlib import Path

import click

from bakuprocess.cli.common import PROJECT


@click.command("clean", short_help="Delete the generated pages.")
@PROJECT
def command(project: Path) -> None:
    """Delete the generated pages in docs/, but none that somebody changed."""
    from bakuprocess import publishing

    try:
        changed = publishing.clean(project / "docs")
    except publishing.CannotPublish as error:
        raise click.ClickException(str(error)) from None
    for path in changed:
        click.echo(f"docs/{path} stays: it was changed by hand.", err=True)
