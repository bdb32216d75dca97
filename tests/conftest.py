"""Fixtures: a small project of its own for each test, and the real site, built once for all."""

import os
import shutil
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from filelock import FileLock

from bakuprocess import building
from bakuprocess.catalogue import Catalogue
from bakuprocess.reading import LIBYAML, PURE_PYTHON
from bakuprocess.settings import ROOT, Settings
from hand_written import copy_project
from records import AS_OF, checked, write
from small_record import RECORD

# A slow moment of the machine is no mistake of the code.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")

ASKED = {"SITE_URL", "REPO_URL", "SOURCE_DATE_EPOCH", "COLUMNS", "NO_COLOR", "FORCE_COLOR"}


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of the person who runs the tests out of them."""
    for name in ASKED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Return a project with one event, one partner and their sources, not yet built."""
    root = copy_project(tmp_path / "project", own_record=False)
    records = {
        "partners/icesco.yml": "names:\n  - {name: ICESCO}",
        "events/forum-2011.yml": "title: The forum of 2011\n"
        "participation:\n  - {partner: icesco, role: partner, cite: a-source}",
    }
    write(root / "data", records)
    return Settings(root, AS_OF)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Settings:
    """Return the real project, copied and built once, however many workers run the tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    root = shared / "real"
    settings = Settings(root, AS_OF, site_url="https://record.example/", repo_url="https://github.com/example/record")
    with FileLock(shared / "real.lock"):
        if not settings.site.exists():
            copy_project(root, own_record=True)
            shutil.copytree(ROOT / "data", root / "data")
            os.environ["NO_MKDOCS_2_WARNING"] = "1"
            done = building.build(settings, lambda _: None)
            assert not done.checked.has_errors, "\n".join(map(str, done.checked.problems))
    return settings


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """Return the small record, joined."""
    done = checked(tmp_path_factory.mktemp("catalogue") / "data", RECORD)
    assert not done.has_errors, "\n".join(map(str, done.problems))
    return done.catalogue


@pytest.fixture(
    params=[
        pytest.param(LIBYAML, id="libyaml", marks=pytest.mark.skipif(LIBYAML is None, reason="PyYAML without libyaml")),
        pytest.param(PURE_PYTHON, id="pure"),
    ]
)
def loader(request: pytest.FixtureRequest) -> Any:
    """Return libyaml's loader, then the pure Python one."""
    return request.param
