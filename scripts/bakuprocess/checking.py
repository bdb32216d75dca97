"""From a data folder to a catalogue and its problems: read, validate, join, then the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bakuprocess import files, reading, rules
from bakuprocess.catalogue import Catalogue
from bakuprocess.model import COLLECTIONS, Record
from bakuprocess.problems import Place, Problem, Severity
from bakuprocess.validating import validate

Nodes = dict[tuple[str, str], reading.Mapping]


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
    records: list[Record] = []
    nodes: Nodes = {}
    broken: dict[str, str] = {}
    for file in found:
        root, why = _read(file)
        record = None
        if root:
            record, invalid = validate(file.collection, file.id, root)
            why += invalid
        problems += why
        if record and root:
            records.append(record)
            nodes[record.collection, record.id] = root
        else:
            broken[file.id] = file.collection
    order = list(COLLECTIONS)
    records.sort(key=lambda record: (order.index(record.collection), record.id))
    catalogue = Catalogue(tuple(records), broken)
    problems += _rules(catalogue, nodes, as_of)
    return Checked(catalogue, tuple(sorted(problems)), len(found))


def _read(file: files.RecordFile) -> tuple[reading.Mapping | None, list[Problem]]:
    try:
        content = file.path.read_bytes()
    except OSError as error:
        why = f"the file cannot be read: {error.strerror}"
        return None, [Problem(Place(file.name), "BP028", why, "a file that you may read", "change its rights")]
    return reading.read(file.name, content)


def _rules(catalogue: Catalogue, nodes: Nodes, as_of: date) -> Iterator[Problem]:
    for rule in rules.RULES:
        for finding in rule.check(catalogue, as_of):
            root = nodes[finding.record.collection, finding.record.id]
            place = reading.locate(root, finding.path, key=finding.at_key)
            yield Problem(place, rule.code, finding.found, finding.allowed, finding.mend, rule.severity)
