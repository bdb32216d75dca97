"""The project as people wrote it, for a record of another kind: what the tests and the measurements build with."""

import json
import re
import shutil
from pathlib import Path

from bakuprocess.model import COLLECTIONS
from bakuprocess.settings import ROOT

# A link from a hand-written page to a page that is made from a record.
_TO_A_RECORD = re.compile(rf"\]\(((?:\.\./)*)(?:{'|'.join(COLLECTIONS)})/[a-z0-9-]+\.md[^)]*\)")
_CONFIGURATION = ("mkdocs.yml", "overrides")


def copy_project(target: Path, *, own_record: bool) -> Path:
    """Copy what people wrote of the project, but for the record, to a folder; return the folder.

    With a record that is not this project's own, links from hand-written pages to its records lead to the home page.
    """
    target.mkdir(parents=True, exist_ok=True)
    manifest = ROOT / "docs" / ".generated.json"
    generated = set(json.loads(manifest.read_text("utf-8"))) if manifest.exists() else set()
    for name in _CONFIGURATION:
        _copy(ROOT / name, target / name)
    for path in sorted((ROOT / "docs").rglob("*")):
        name = path.relative_to(ROOT / "docs").as_posix()
        if path.is_file() and name not in generated and not path.name.startswith("."):
            _copy(path, target / "docs" / name)
            if path.suffix == ".md" and not own_record:
                text = _TO_A_RECORD.sub(r"](\1index.md)", path.read_text("utf-8"))
                (target / "docs" / name).write_text(text, "utf-8")
    return target


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)
