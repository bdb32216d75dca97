"""The helpers of a page of small records."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from bakuprocess.pages.renderer import Helpers, Renderer
from bakuprocess.settings import ROOT, Settings
from records import AS_OF, checked

Page = Callable[[dict[str, str]], Helpers]


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """Return a function that reads records and returns the helpers of the home page."""

    folders = (tmp_path / str(at) / "data" for at in count())

    def helpers(records: dict[str, str]) -> Helpers:
        found = checked(next(folders), records)
        assert not found.has_errors, "\n".join(map(str, found.problems))
        return Renderer(found.catalogue, Settings(ROOT, AS_OF)).helpers("index.md")

    return helpers
