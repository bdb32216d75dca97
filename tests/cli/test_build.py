"""`baku build`, where it is called from."""

import pytest

from bakuprocess.settings import Settings
from commands import baku


def test_a_project_may_be_named_from_where_one_is(project: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root.parent)
    assert baku("build", "--project", project.root.name).exit_code == 0
    assert (project.site / "index.html").is_file()
