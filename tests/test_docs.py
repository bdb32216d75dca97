"""What the hand-written pages say of the model is true."""

import re
import subprocess
from pathlib import Path
from textwrap import dedent

import click
import pytest
import yaml

from bakuprocess import checking
from bakuprocess.cli import main
from bakuprocess.settings import ROOT
from records import AS_OF, write

CONTRIBUTE = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "docs" / "contribute").glob("*.md")))
EXAMPLES = [dedent(block) for block in re.findall(r"^ *```yaml\n(.*?)^ *```", CONTRIBUTE, re.DOTALL | re.MULTILINE)]
# What the examples refer to.
OTHERS = {
    "partners/icesco.yml": "",
    "partners/euronews.yml": "",
    "sources/interfaith-observer-2011-first-world-forum.yml": "",
    "sources/trend-2011-president-at-first-world-forum.yml": "",
    "sources/world-forum-organisers-2011-concept-note.yml": "",
}


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


@pytest.mark.parametrize("said", sorted(set(re.findall(r"\.venv/bin/(baku [^`\n]+)", CONTRIBUTE))))
def test_the_commands_that_are_named_exist(said: str) -> None:
    command: click.Command = main
    for word in said.split()[1:]:
        if isinstance(command, click.Group) and not word.startswith("--"):
            command = command.commands[word]
    options = {option for parameter in command.params for option in parameter.opts} | {"--help"}
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


def test_whoever_wants_to_contribute_is_led_to_pages_that_are_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    targets = re.findall(r"\]\((.*?)\)", text)
    assert {f"docs/contribute/{path.name}" for path in (ROOT / "docs/contribute").glob("*.md")} - set(targets) == {
        "docs/contribute/writing.md"
    }
    assert [target for target in targets if not (ROOT / target).is_file()] == []


@pytest.mark.parametrize("target", sorted(set(re.findall(r"(?:`|^ *)make ([a-z]+)", CONTRIBUTE, re.MULTILINE))))
def test_the_targets_of_make_that_the_guide_names_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
