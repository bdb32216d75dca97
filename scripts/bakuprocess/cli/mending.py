"""What `baku check --fix` does before it checks, and what a check or a build tells of it."""

from collections.abc import Sequence
from pathlib import Path

import click

from bakuprocess.checking import Checked
from bakuprocess.problems import Problem


def within(file: Path, wanted: Sequence[Path]) -> bool:
    """Whether a file is among those, or in one of the folders, that are wanted; none stands for all."""
    return not wanted or any(file.resolve().is_relative_to(path) for path in wanted)


def mend(data: Path, wanted: Sequence[Path], *, err: bool) -> None:
    """Mend in the wanted records what can surely be mended, and print it; with `err` beside the standard output."""
    from bakuprocess.editing import fixing, opened, saving

    files, _ = opened.opened(data)
    mended = [one for one in fixing.mend(files) if within(one.before.record.path, wanted)]
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


def told(data: Path, checked: Checked) -> tuple[Problem, ...]:
    """Return the problems of a check; those of files with errors with all that can be told of how to mend them."""
    if not checked.has_errors:
        return checked.problems
    from bakuprocess.editing.advice import advised

    return advised(data, checked)
