"""Synthetic records: the check finds nothing in them, and they are the same every time."""

from collections import Counter
from pathlib import Path

import synthetic
from bakuprocess import checking
from bakuprocess.model import COLLECTIONS
from records import AS_OF


def test_the_check_finds_nothing_in_synthetic_records(tmp_path: Path) -> None:
    synthetic.write(tmp_path, 60)
    checked = checking.check(tmp_path, AS_OF)
    assert checked.files == 60
    assert not checked.problems, "\n".join(map(str, checked.problems))
    assert {record.collection for record in checked.catalogue.records} == set(COLLECTIONS)
    assert checked.catalogue.matrix
    assert checked.catalogue.disagreements


def test_the_same_seed_gives_the_same_bytes_and_another_does_not() -> None:
    assert list(synthetic.records(60)) == list(synthetic.records(60))
    assert list(synthetic.records(60)) != list(synthetic.records(60, seed=1))


def test_the_collections_keep_the_proportions_of_the_real_record() -> None:
    counts = Counter(path.split("/")[0] for path, _ in synthetic.records(4000))
    own = {"series": 20, "events": 290, "partners": 170, "milestones": 80, "documents": 370}
    assert counts == {**own, "sources": 3070}
