"""From a data folder to a catalogue and its problems: read, validate, join, then the rules."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bakuprocess import files, reading, rules
from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS
from bakuprocess.problems import Problem, Severity
from bakuprocess.pruning import concerns
from bakuprocess.validating import Validated, validate


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: the catalogue of all that could be read, all problems, and the number of files."""

    catalogue: Catalogue
    problems: tuple[Problem, ...]
    files: int

    @property
    def has_errors(self) -> bool:
        """Whether anything stops the build."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


def check(data: Path, as_of: date) -> Checked:
    """Check a data folder as it is on the day `as_of`; broken files do not hide the problems of others."""
    found, problems = files.find(data)
    read: dict[tuple[str, str], Validated] = {}
    broken: dict[str, str] = {}
    for file in found:
        root, why = _read(file)
        problems += why
        validated = validate(file.collection, file.id, root) if root else None
        if validated:
            problems += validated.problems
        if validated and validated.record:
            read[file.collection, file.id] = validated
        else:
            broken[file.id] = file.collection
    order = list(COLLECTIONS)
    records = [one.record for one in read.values() if one.record]
    records.sort(key=lambda record: (order.index(record.collection), record.id))
    incomplete = frozenset(record_id for (_, record_id), one in read.items() if one.problems)
    catalogue = Catalogue(tuple(records), broken, incomplete)
    problems += judged(catalogue, read, as_of)
    return Checked(catalogue, tuple(sorted(problems)), len(found))


def _read(file: files.RecordFile) -> tuple[reading.Mapping | None, list[Problem]]:
    content = files.content(file)
    return (None, [content]) if isinstance(content, Problem) else reading.read(file.name, content)


def judged(catalogue: Catalogue, read: Mapping[tuple[str, str], Validated], as_of: date) -> Iterator[Problem]:
    """Yield what the rules find in some records of a catalogue: those that are in `read`, by collection and id."""
    for rule in rules.RULES:
        for finding in rule.check(catalogue, as_of):
            validated = read.get((finding.record.collection, finding.record.id))
            if not validated or any(concerns(removed, finding.path) for removed in validated.removed):
                continue  # perhaps only because an invalid part, reported already, was left out
            place = reading.point_at(validated.root, finding.path, key=finding.at_key)
            place = place if finding.path else replace(place, end=None)  # the file as a whole
            yield Problem(place, rule.code, finding.found, finding.allowed, finding.mend, rule.severity)
