"""The workflows, forms and templates for GitHub: valid, with no more rights than they need, and all that they run runs
here too.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from bakuprocess.settings import ROOT, Settings
from github import GitHub
from hand_written import copy_project
from hosting import hosted
from records import AS_OF, write
from repositories import commit_all, repository

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[!c]*.yml"))
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
    """Return a repository with a small record, a change of it, the program, and what make needs."""
    root = repository(copy_project(tmp_path / "project", own_record=False))
    shutil.copy(ROOT / "Makefile", root)
    shutil.copytree(ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    (root / ".venv").symlink_to(sys.prefix)
    (root / ".gitignore").write_text("/.*\n")
    for day in ("2011-04-06", "2011-04-07"):
        write(root / "data", {"events/forum.yml": f"title: The Forum\ndate: {day}"})
        commit_all(root)
    return root


def make(project: Path, *arguments: str, dry: bool = False, settings: Mapping[str, str] | None = None) -> str:
    """Run make in a project whose environment is ready; `dry` only tells what it would run."""
    ready = [word for file in ("runtime", "dev", "browser") for word in ("-o", f".venv/{file}")]
    command = ["make", "--no-print-directory", *ready, *(["-n"] if dry else []), *arguments, f"PYTHON={sys.executable}"]
    environment = {**os.environ, "PYTHONPATH": str(project / "scripts"), **(settings or {})}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_make_check_prints_problems_beside_their_lines(project: Path) -> None:
    write(project / "data", {"events/forum.yml": "date: 2025\nstatus: announced"})
    assert make(project, "check", "FORMAT=github").startswith("::warning file=data/events/forum.yml,line=8,")


def test_make_review_writes_what_changes(project: Path) -> None:
    make(project, "review", "REV=HEAD^1")
    assert "**Date:** 6 April 2011 → 7 April 2011" in (project / ".review/comment.md").read_text("utf-8")


def test_make_site_builds_the_site(project: Path) -> None:
    make(project, "site", settings={"REPO_URL": "https://host.example/record"})
    page = (project / "site/events/forum/index.html").read_text("utf-8")
    form = "https://host.example/record/issues/new?template=error.yml"
    links = re.findall(rf'href="({re.escape(form)}[^"]*)"', unescape(page))
    assert links == [f"{form}&record=forum"] * 2
    assert f'"{form}"' in unescape((project / "site/about/index.html").read_text("utf-8"))
    assert f'"{form}"' in unescape((project / "site/404.html").read_text("utf-8"))


def test_make_test_runs_these_tests_with_lint_and_types(project: Path) -> None:
    told = make(project, "test", dry=True)
    programs = [re.sub(r"^\S+=\S+ \S+ |^.*?/bin/", "", line) for line in told.splitlines()]
    assert [program.split()[0].rsplit("/", 1)[-1] for program in programs] == ["ruff", "ruff", "mypy", "pytest"]


def test_make_links_asks_every_address_and_make_issue_says_what_it_found(project: Path, tmp_path: Path) -> None:
    (tmp_path / "host").mkdir()
    with hosted(tmp_path / "host") as address:
        pages = {f"sources/{name}.yml": f"url: {address}{name}" for name in ("a-source", "another-source")}
        write(project / "data", pages, sources=False)
        make(project, "links")
    told = json.loads((project / ".links/links.json").read_text("utf-8"))
    assert {one["kind"] for one in told["addresses"]} == {"gone"}
    github = GitHub(tmp_path / "github")
    make(project, "issue", settings=github.ready())
    ((method, where, fields),) = github.sent
    assert (method, where) == ("POST", "issues")
    assert "0 of 2 addresses" in fields["body"]


def test_make_comment_says_what_make_review_wrote(project: Path, tmp_path: Path) -> None:
    make(project, "review", "REV=HEAD^1")
    github = GitHub(tmp_path / "github")
    make(project, "comment", settings=github.ready())
    ((method, where, fields),) = github.sent
    assert (method, where) == ("POST", "issues/12/comments")
    assert "**Date:** 6 April 2011 → 7 April 2011" in fields["body"]


# The forms.


def test_the_form_for_an_error_is_there_with_the_field_that_the_site_fills_in() -> None:
    link = Settings(ROOT, AS_OF, repo_url="https://host.example/r").report_url("forum")
    asked = parse_qs(urlsplit(link).query)
    form = read(ROOT / ".github/ISSUE_TEMPLATE" / asked.pop("template")[0])
    assert asked == {"record": ["forum"]}
    assert asked.keys() <= {field.get("id") for field in form["body"]}
