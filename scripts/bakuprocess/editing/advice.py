"""What only the files and the whole record together tell of how to mend a problem."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from bakuprocess.checking import Checked
from bakuprocess.editing import fixing
from bakuprocess.editing.opened import Opened, opened
from bakuprocess.model.folding import folded
from bakuprocess.problems import Problem, Severity


def advised(data: Path, checked: Checked) -> tuple[Problem, ...]:
    """Return the problems of a check; those that `baku check --fix` would mend say so.

    Where a record is meant by its title and not by its id, the id is named.
    """
    wrong = {problem.place.file for problem in checked.problems if problem.severity is Severity.ERROR}
    catalogue = checked.catalogue
    former = {alias: record.id for alias, record in catalogue.by_alias.items()}
    known = former | {record_id: record_id for record_id in (*catalogue.by_id, *catalogue.broken)}
    files = [file for file in opened(data)[0] if file.record.name in wrong]
    places = {fix.place for one in fixing.mend(files, known) for fix in one.fixes}
    titles = {folded(record.heading): record.id for record in catalogue.records}
    problems = [_by_title(problem, files, titles) for problem in checked.problems]
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
