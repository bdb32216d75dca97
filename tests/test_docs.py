"""What the hand-written pages say of the model is true."""

import re
import subprocess
from pathlib import Path
from typing import get_args

import pytest
import yaml

from bakuprocess import checking
from bakuprocess.model import event, source
from bakuprocess.settings import ROOT
from records import AS_OF, write

CONTRIBUTE = (ROOT / "docs" / "contribute.md").read_text("utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", CONTRIBUTE, re.DOTALL)
OTHERS = {"partners/icesco.yml": "", "documents/baku-declaration-2008.yml": ""}


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("kind", event.Kind),
        ("status", event.Status),
        ("role", event.Role),
        ("measure", event.Measure),
        ("qualifier", event.Qualifier),
    ],
)
def test_the_words_that_a_field_takes_are_listed_as_the_model_has_them(field: str, words: object) -> None:
    [row] = re.findall(rf"^\| `{field}` \| (.*) \|$", CONTRIBUTE, re.MULTILINE)
    assert tuple(row.split(", ")) == get_args(words)


def test_the_kinds_of_sources_are_listed_as_the_model_has_them() -> None:
    [sentence] = re.findall(r"`kind` is one of (.*?);", CONTRIBUTE, re.DOTALL)
    assert tuple(re.findall(r"`([a-z-]+)`", sentence)) == get_args(source.Kind)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: next(iter(yaml.safe_load(text))))
def test_an_example_passes_the_check(tmp_path: Path, example: str) -> None:
    path = "sources/example.yml" if "publisher:" in example else "events/example.yml"
    problems = checking.check(write(tmp_path, {**OTHERS, path: example}), AS_OF).problems
    assert [problem for problem in problems if problem.code != "BP106"] == []


def test_the_readmes_example_of_a_fact_is_well_formed() -> None:
    [example] = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert set(yaml.safe_load(example)["facts"][0]) == {"text", "date", "cite"}


@pytest.mark.parametrize("target", re.findall(r"^([a-z]+):.*?##", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
def test_make_help_prints_every_target_from_its_comment(target: str) -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.search(rf"^make {target} +\S", said, re.MULTILINE)
