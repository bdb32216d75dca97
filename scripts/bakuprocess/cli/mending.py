"""What `baku check --fix` does before it checks, and what a check or a build tells of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from bakuprocess.checking import Checked
from bakuprocess.editing.opened import Opened
from bakuprocess.model.folding import folded
from bakuprocess.problems import Problem, Severity


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
    """Return the problems of a check; those that `baku check --fix` would mend say so.

    Where a record is meant by its title and not by its id, the id is named: only here both are known.
    """
    wrong = {problem.place.file for problem in checked.problems if problem.severity is Severity.ERROR}
    if not wrong:
        return checked.problems
    from bakuprocess.editing import fixing, opened

    catalogue = checked.catalogue
    former = {alias: record.id for alias, record in catalogue.by_alias.items()}
    known = former | {record_id: record_id for record_id in (*catalogue.by_id, *catalogue.broken)}
    files = [file for file in opened.opened(data)[0] if file.record.name in wrong]
    places = {fix.place for one in fixing.mend(files, known) for fix in one.fixes}
    titles = {folded(record.heading): record.id for record in catalogue.records}
    problems = [
        _by_title(problem, files, titles) if problem.code == "BP055" else problem for problem in checked.problems
    ]
    return tuple(_with_command(problem) if problem.place in places else problem for problem in problems)


def _by_title(problem: Problem, files: Iterable[Opened], titles: Mapping[str, str]) -> Problem:
    """Return a problem with an id; where the title of a record stands there, how to mend it names its id."""
    file = next((file.written for file in files if file.record.name == problem.place.file), None)
    if problem.code != "BP055" or not file or not problem.place.end:
        return problem
    start, end = file.index(problem.place.line, problem.place.column), file.index(*problem.place.end)
    meant = titles.get(folded(file.text[start:end].strip("\"'“”")))
    return replace(problem, mend=f"write {meant}, the id of the record with that title") if meant else problem


def _with_command(problem: Problem) -> Problem:
    if problem.severity is not Severity.ERROR:
        return problem
    mark = "" if problem.mend.startswith("did you mean") else ";"  # the question ends with its own
    return replace(problem, mend=f"{problem.mend}{mark} `baku check --fix` mends it")
