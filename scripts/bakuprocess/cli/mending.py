"""What `baku check --fix` does before it checks."""

from pathlib import Path

import click


def mend(data: Path, *, err: bool) -> None:
    """Mend in all records what can surely be mended, and print it; with `err` beside the standard output."""
    from bakuprocess.editing import fixing, opened, saving  # noqa: PLC0415  a check alone needs none of them

    files, _ = opened.opened(data)
    mended = list(fixing.mend(files))
    try:
        saving.save(
            saving.Change(one.before.record.path, one.before.written.content, one.after.written.content)
            for one in mended
        )
    except saving.CannotSave as error:
        raise click.ClickException(str(error)) from None
    for one in mended:
        for fix in one.fixes:
            click.echo(f"{fix}", err=err)
        if one.formatted:
            click.echo(f"{one.before.record.name}: formatted", err=err)
