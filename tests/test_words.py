"""Every word that a template prints can be translated."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.nodes import TemplateData

from bakuprocess.settings import ROOT

TEMPLATES = sorted((ROOT / "scripts/bakuprocess/pages/templates").glob("*.md")) + sorted(
    path for path in (ROOT / "overrides").rglob("*") if path.suffix in (".html", ".txt")
)


def bare_words(template: str) -> list[str]:
    """Return the words of a template that stand outside tags, attribute lists and expressions."""
    data = [node.data for node in Environment().parse(template).find_all(TemplateData)]
    # Each expression stands for a word of its own, so that a tag which holds one stays one tag.
    text = re.sub(r"(?s)<[^>]*>|\{:.*?\}", " ", "\N{REPLACEMENT CHARACTER}".join(data))
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"\]\([^)]*\)", "]", text))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_words_but_those_for_translation(template: Path) -> None:
    names = {"CC", "BY"}  # the name of a licence
    assert [word for word in bare_words(template.read_text("utf-8")) if word not in names] == []


def test_a_bare_word_would_be_found() -> None:
    assert bare_words('<p class="x">Date: {{ time }}</p>') == ["Date"]


def test_the_words_of_templates_and_modules_can_be_extracted(tmp_path: Path) -> None:
    catalogue = tmp_path / "messages.pot"
    command = ["extract", "-F", "pyproject.toml", "-k", "word", "-k", "words:1,2", "-o", str(catalogue), "."]
    subprocess.run(
        [sys.executable, "-m", "babel.messages.frontend", *command], cwd=ROOT, check=True, capture_output=True
    )
    messages = catalogue.read_text("utf-8")
    for message in (
        "Where sources disagree",
        "Media partner",
        "about %(date)s",
        "%(count)s events",
        "This page does not exist",
    ):
        assert f'"{message}"' in messages
