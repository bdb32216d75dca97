"""What the tests of all rules share."""

from pathlib import Path

import pytest


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where a test writes its records: a folder with the name that editors know."""
    return tmp_path / "data"
