"""`baku serve`: the website on this machine, built again after every change."""

from pathlib import Path

import click

from bakuprocess.cli.build import built
from bakuprocess.cli.common import PROJECT, settings_of


@click.command("serve", short_help="Show the website on this machine.")
@PROJECT
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
def command(project: Path, port: int) -> None:
    """Show the website on this machine, and build it again whenever the record, a page or a template changes."""
    from bakuprocess import serving

    settings = settings_of(project)
    try:
        serving.serve(settings, port, lambda: built(settings_of(project), quiet=True), click.echo)
    except serving.PortRefused as error:
        raise click.ClickException(f"port {port} cannot be used: {error}. Try --port 0.") from None
