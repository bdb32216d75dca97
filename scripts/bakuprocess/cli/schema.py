"""`baku schema`: the JSON Schemas that editors read."""

import sys
from pathlib import Path

import click

from bakuprocess.cli.common import DATA
from bakuprocess.files import SCHEMAS


@click.command("schema", short_help="Write what editors complete and check by.")
@DATA
@click.option("--check", is_flag=True, help="Only say which files are not as they should be; exit 1 if any is.")
def command(data: Path, check: bool) -> None:
    """Write one JSON Schema a collection into data/schema/, for editors that complete and check while one writes."""
    from bakuprocess import schema

    folder = data / SCHEMAS
    try:
        stale = schema.stale(folder) if check else schema.write(folder)
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    for name in stale:
        click.echo(f"{folder.name}/{name} {'is not as the models say' if check else 'is new'}.")
    if check and stale:
        click.echo("Run `baku schema` to write them anew.", err=True)
        sys.exit(1)
