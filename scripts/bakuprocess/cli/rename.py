"""`baku rename`: another id for a record."""

from pathlib import Path

import click

from bakuprocess.cli.common import DATA, Refused
from bakuprocess.reports import count


@click.command("rename", short_help="Give a record another id.")
@click.argument("old")
@click.argument("new")
@DATA
def command(old: str, new: str, data: Path) -> None:
    """Rename the record OLD to NEW: its file and every reference to it.

    The old id stays among the record's aliases, so that its address goes on working. All of it is done, or nothing.
    """
    from bakuprocess.editing import opened, renaming, saving

    try:
        renamed = renaming.renamed(opened.whole(data), old, new)
        saving.save(renamed.changes)
    except opened.CannotEdit as error:
        raise Refused(str(error), error.problems, data) from None
    except saving.CannotSave as error:
        raise click.ClickException(str(error)) from None
    for place in sorted(renamed.references):
        click.echo(f"{place}: {old} → {new}")
    click.echo(f"{renamed.name}: renamed from {old}.yml, which stays as an alias")
    click.echo(f"{count(len(renamed.references), 'reference')} changed")
