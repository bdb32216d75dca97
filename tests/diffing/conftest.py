"""Two small records, and what changes from one to the other."""

from pathlib import Path

import pytest

from bakuprocess.diffing.changes import Difference, RecordChange, compare
from bakuprocess.language import Language
from differences import Changed, Compared, Records
from records import checked

PARTNERS = {
    "partners/icesco.yml": "names: [{name: ICESCO}]",
    "partners/unesco.yml": "names: [{name: UNESCO}]",
}


@pytest.fixture
def difference(tmp_path: Path) -> Compared:
    """Return a function that tells what changes from one record to another."""

    def between(before: Records, after: Records) -> Difference:
        old = checked(tmp_path / "before" / "data", before)
        return compare(old, checked(tmp_path / "after" / "data", after), Language())

    return between


@pytest.fixture
def changed(difference: Compared) -> Changed:
    """Return a function that tells what changes in one event, between two partners."""

    def between(before: str, after: str) -> RecordChange:
        states = ({**PARTNERS, "events/forum.yml": event} for event in (before, after))
        (change,) = difference(*states).records
        return change

    return between
