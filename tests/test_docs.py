"""What the hand-written pages say of the model is true."""

import re
import subprocess
from pathlib import Path
from typing import get_args

import click
import pytest
import yaml

from bakuprocess import checking
from bakuprocess.cli import main
from bakuprocess.model import event, relation, source
from bakuprocess.settings import ROOT
from records import AS_OF, write

CONTRIBUTE = (ROOT / "docs" / "contribute" / "index.md").read_text("utf-8")
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
        ("degree", relation.Degree),
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


@pytest.mark.parametrize("said", re.findall(r"^\| `\.venv/bin/(baku .*?)`", CONTRIBUTE, re.MULTILINE))
def test_the_commands_that_are_named_exist(said: str) -> None:
    words = [word for word in said.split()[1:] if word.islower() and word.isalpha()]
    command: click.Command = main
    for word in words:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in said.split() if word.startswith("--")} <= options


GUIDE = (ROOT / "docs" / "editorial-guide.md").read_text("utf-8")
PAIRS = re.findall(r"^Write\n:   (.*?)\n\nDo not write\n:   (.*?)\n\n(?=\S)", GUIDE, re.DOTALL | re.MULTILINE)


def flat(text: str) -> str:
    """Return a text as one line, without the targets of its links and without fences."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text.replace("```yaml", "").replace("```", ""))
    return " ".join(plain.split())


def test_the_guide_has_a_pair_for_everything_it_teaches() -> None:
    assert GUIDE.count("\nWrite\n") == GUIDE.count("\nDo not write\n") == len(PAIRS) >= 10


@pytest.mark.parametrize("good", [good for good, _ in PAIRS], ids=lambda good: flat(good)[:40])
def test_a_good_example_stands_in_the_record_that_it_names(good: str) -> None:
    named = re.compile(r"— \[([a-z0-9-]+)\]\(([a-z]+)/([a-z0-9-]+)\.md\)")
    [(shown, collection, record)] = named.findall(" ".join(good.split()))
    assert shown == record
    written = yaml.load((ROOT / "data" / collection / f"{record}.yml").read_text("utf-8"), yaml.BaseLoader)
    example = flat(good).rpartition(" — ")[0]
    if "```" in good:
        assert all(flat(line) in flat(yaml_of(collection, record)) for line in lines_of(good))
    else:
        assert example in flat(texts_of(written))


def yaml_of(collection: str, record: str) -> str:
    return (ROOT / "data" / collection / f"{record}.yml").read_text("utf-8")


def lines_of(example: str) -> list[str]:
    """Return the lines of YAML in an example, but for those that are cut short by a mark."""
    block = example.partition("```yaml")[2].partition("```")[0]
    return [line.strip() for line in block.splitlines() if line.strip() and "…" not in line]


def texts_of(value: object) -> str:
    """Return all texts of a record, one after the other."""
    if isinstance(value, dict):
        return " ".join(map(texts_of, value.values()))
    return " ".join(map(texts_of, value)) if isinstance(value, list) else str(value)


@pytest.mark.parametrize("bad", [bad for _, bad in PAIRS], ids=lambda bad: flat(bad)[:40])
def test_a_bad_example_stands_nowhere_in_the_record(bad: str) -> None:
    everything = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "data").glob("*/*.yml")))
    written = " ".join(lines_of(bad)) if "```" in bad else flat(bad)
    assert written
    assert flat(written) not in " ".join(everything.split())


ABOUT = (ROOT / "docs" / "about.md").read_text("utf-8")


def test_the_essay_names_its_sources_as_the_record_does() -> None:
    notes = re.findall(r"^\[\^([a-z0-9-]+)\]: \[(.*)\]\(sources/([a-z0-9-]+)\.md\), (.*)$", ABOUT, re.MULTILINE)
    cited = set(re.findall(r"\[\^([a-z0-9-]+)\](?!:)", ABOUT))
    assert {name for name, *_ in notes} == cited
    for name, title, source_id, publisher in notes:
        written = yaml.load(yaml_of("sources", source_id), yaml.BaseLoader)
        assert (name, publisher) == (source_id, written["publisher"])
        assert title == (written["title"] if isinstance(written["title"], str) else written["title"]["en"])


def test_every_part_of_the_essay_has_a_source_or_leads_to_a_page_that_has() -> None:
    body = ABOUT.partition("## How it began")[2].partition("## Sources")[0]
    paragraphs = [text for text in body.split("\n\n") if text.strip() and not text.strip().startswith("## ")]
    assert len(paragraphs) >= 7
    assert [text[:60] for text in paragraphs if "[^" not in text and "](coverage/" not in text] == []
