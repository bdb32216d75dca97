"""Lighthouse as on a slow phone: 100 in every category, on a page of each kind that people will judge the site by."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from audit import Finding, Result, Site, node
from bench import table
from browsing import QUIET, chromium_path

CATEGORIES = ("performance", "accessibility", "best-practices", "seo", "agentic-browsing")
# A busy machine makes a page slower, never quicker: the best of some runs counts for performance.
RUNS = 3

Report = dict[str, Any]


def chosen(site: Site) -> list[str]:
    """Return the pages to look at: home, timeline, matrix, the heaviest event and partner, and the heaviest of all."""
    pages = site.pages
    records = (
        next(page for page in pages if page.startswith(kind) and page != kind) for kind in ("events/", "partners/")
    )
    return list(dict.fromkeys(["", "timeline/", *records, "matrix/", pages[0]]))


def report(address: str) -> Report:
    """Run Lighthouse once on a page."""
    command: list[str | Path] = [
        *(node.program(), node.tools() / "lighthouse" / "cli" / "index.js", address),
        *("--output=json", "--quiet", f"--only-categories={','.join(CATEGORIES)}"),
        f"--chrome-flags={' '.join(['--headless=new', '--no-sandbox', *QUIET])}",
    ]
    environment = {**os.environ, "CHROME_PATH": chromium_path()}
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=node.FOLDER, env=environment)
    if done.returncode:
        sys.exit(f"Lighthouse stopped:\n{done.stderr}")
    found: Report = json.loads(done.stdout)
    return found


def best(address: str) -> Report:
    """Run Lighthouse on a page until its performance is full, at most some times, and keep the quickest run."""
    found = [report(address)]
    while len(found) < RUNS and score(found[-1], "performance") < 100:
        found.append(report(address))
    return max(found, key=lambda one: score(one, "performance"))


def score(one: Report, category: str) -> int:
    """Return the score of a category, of 100; 0 where Lighthouse could not tell."""
    return round((one["categories"][category]["score"] or 0) * 100)


def failed(one: Report, category: str) -> list[str]:
    """Return the audits that a category's score suffers from, each with what Lighthouse says of it."""
    return [
        f"{audit['title']} ({audit['id']}): {audit.get('displayValue') or audit.get('explanation') or places(audit)}"
        for audit in (one["audits"][ref["id"]] for ref in one["categories"][category]["auditRefs"] if ref["weight"])
        if audit["score"] is not None and audit["score"] < 1
    ]


def places(audit: Report) -> str:
    """Return the first places that an audit names, shortened."""
    return json.dumps(audit.get("details", {}).get("items", [])[:3], ensure_ascii=False)[:600]


def audit(site: Site) -> Result:
    """Run Lighthouse on each chosen page, and on nothing else at the same time."""
    reports = {page: best(site.address + page) for page in chosen(site)}
    scores = {page: [score(one, category) for category in CATEGORIES] for page, one in reports.items()}
    findings = [
        Finding(page, f"{category} {score(one, category)}: {reason}")
        for page, one in reports.items()
        for category in CATEGORIES
        if score(one, category) < 100
        for reason in failed(one, category) or ["Lighthouse could not tell"]
    ]
    rows = ((page or "home", *numbers) for page, numbers in scores.items())
    return Result("Lighthouse, as on a phone", len(reports), findings, table(("Page", *CATEGORIES), *rows))
