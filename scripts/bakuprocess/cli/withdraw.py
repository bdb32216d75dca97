"""`baku withdraw`: a record that no longer stands."""

from pathlib import Path

import click

from bakuprocess.cli.common import DATA, Refused


@click.command("withdraw", short_help="Withdraw a record; its page stays and says why.")
@click.argument("record", metavar="ID")
@click.option("--why", required=True, help="The reason, in one sentence; it is shown on the record's page.")
@DATA
def command(record: str, why: str, data: Path) -> None:
    """Withdraw the record ID: its page stays, says why, and is in no list any more."""
    from bakuprocess.editing import opened, saving, withdrawing

    try:
        whole = opened.whole(data)
        file = whole.file(record)
        changed = withdrawing.withdrawn(whole, record, why)
        saving.save([saving.Change(file.record.path, file.written.content, changed.written.content)])
    except opened.CannotEdit as error:
        raise Refused(str(error), error.problems, data) from None
    except saving.CannotSave as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{file.record.name}: withdrawn")
    references = withdrawing.still_refer(whole, record)
    if references:
        click.echo("These records still refer to it; let them refer to another, or delete the reference:")
    for name in sorted({f"{one.record.collection}/{one.record.id}.yml" for one in references}):
        click.echo(f"  {data.absolute().name}/{name}")
