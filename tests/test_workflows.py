"""The workflows, forms and templates for GitHub: valid, with no more rights than they need, and all that they run runs
here too.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from bakuprocess.settings import ROOT
from records import write
from repositories import commit_all, git, repository

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*-*.yml"))
PROGRAMS = Path(sys.executable).parent
# What a workflow may run, each with the test below that runs it.
RUNS = {
    "make check FORMAT=github",
    "make review REV=HEAD^1",
    "make site",
    "make test",
    "make links",
    "make comment",
    "make issue",
}


def read(file: Path) -> dict[str, Any]:
    """Read YAML as texts, so that `on` is no truth value."""
    fields: dict[str, Any] = yaml.load(file.read_bytes(), yaml.BaseLoader)
    return fields


def jobs(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = read(file)["jobs"]
    return found


def steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in jobs(file).values() for step in job["steps"]]


def run(*command: str | Path) -> None:
    """Run a program that looks at files, and show what it says where it is not content."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


# Valid and safe.


def test_actionlint_finds_nothing() -> None:
    run(PROGRAMS / "actionlint", "-shellcheck=", *WORKFLOWS)


def test_zizmor_finds_nothing_even_where_it_is_strictest() -> None:
    run(PROGRAMS / "zizmor", "--offline", "--quiet", "--persona=auditor", ".github")


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("github-issue-forms", FORMS),
        ("github-issue-config", [ROOT / ".github/ISSUE_TEMPLATE/config.yml"]),
    ],
)
def test_every_file_has_the_form_that_github_publishes(schema: str, files: list[Path]) -> None:
    assert files
    run(PROGRAMS / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_a_workflow_has_no_right_but_those_that_a_job_asks_for(file: Path) -> None:
    assert read(file)["permissions"] == {}
    assert "concurrency" in read(file)
    for job in jobs(file).values():
        assert job["permissions"]
        assert int(job["timeout-minutes"]) <= 120


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_an_action_is_named_by_commit_and_version_and_keeps_no_credentials(file: Path) -> None:
    named = re.findall(r"uses: *(.*)", file.read_text("utf-8"))
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in named), named
    checkouts = [step for step in steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_one_action_has_one_version() -> None:
    named = {use for file in WORKFLOWS for use in re.findall(r"uses: *(.*)", file.read_text("utf-8"))}
    assert len(named) == len({use.split("@")[0] for use in named})


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.stem)
def test_what_a_pull_request_starts_may_only_read_and_knows_no_secret(file: Path) -> None:
    if "pull_request" in read(file)["on"]:
        rights = {right for job in jobs(file).values() for right in job["permissions"].values()}
        assert rights == {"read"}
        assert not re.search(r"secrets\.|github\.token|GITHUB_TOKEN", file.read_text("utf-8"))


def test_what_may_comment_runs_the_code_of_the_main_branch_alone() -> None:
    file = ROOT / ".github/workflows/comment.yml"
    assert list(read(file)["on"]) == ["workflow_run"]
    assert read(file)["on"]["workflow_run"]["workflows"] == [read(ROOT / ".github/workflows/check.yml")["name"]]
    (checkout,) = [step for step in steps(file) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert "head_sha" not in file.read_text("utf-8")
    assert [step["run"] for step in steps(file) if "run" in step] == ["make comment"]


# Whatever the workflows run, runs here.


def test_the_workflows_run_nothing_else_than_what_is_run_below() -> None:
    assert {step["run"] for file in WORKFLOWS for step in steps(file) if "run" in step} == RUNS


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a repository with a small record, a change of it, and what make needs."""
    root = repository(tmp_path / "project")
    shutil.copy(ROOT / "Makefile", root)
    (root / ".venv").symlink_to(sys.prefix)
    (root / "scripts").symlink_to(ROOT / "scripts")
    (root / ".gitignore").write_text("/.*\n")
    write(root / "data", {"events/forum.yml": "title: The Forum\ndate: 2011-04-06"})
    commit_all(root)
    write(root / "data", {"events/forum.yml": "title: The Forum\ndate: 2011-04-07"})
    commit_all(root)
    return root


def make(project: Path, *arguments: str, dry: bool = False) -> str:
    """Run make in a project whose environment is ready; `dry` only tells what it would run."""
    ready = [word for file in ("runtime", "dev", "browser") for word in ("-o", f".venv/{file}")]
    command = ["make", "--no-print-directory", *ready, *(["-n"] if dry else []), *arguments]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
