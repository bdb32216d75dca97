"""The long audits find what they look for: a page with every fault that they are there to find."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from audit import Finding, Result, Site, lighthouse, loading, without_scripts
from audit.everywhere import everywhere
from bakuprocess.settings import ROOT
from hosting import hosted

GOOD = (
    "<!doctype html><title>Good</title><link rel=icon href=data:,>"
    "<main><article>What everybody can read here.</article></main>"
)
FAULTS = {
    "a missing file": ("<img src=missing.png>", "404 for "),
    "another host": ("<img src=http://elsewhere.invalid/a.png>", "asks another host: http://elsewhere.invalid/a.png"),
    "an error in a script": ("<script>nothing.there</script>", "error in a script: nothing is not defined"),
    "a word in the console": ("<script>console.error('alas')</script>", "error in the console: alas"),
}


def site(folder: Path, **pages: str) -> Path:
    for name, html in {"404": GOOD, **pages}.items():
        (folder / f"{name}.html").write_text(html, "utf-8")
    return folder


@pytest.mark.parametrize("fault", FAULTS)
def test_what_goes_wrong_while_loading_is_told(browser: Browser, tmp_path: Path, fault: str) -> None:
    html, told = FAULTS[fault]
    with hosted(site(tmp_path, page=GOOD + html)) as address:
        look = loading.prepare(browser, address.split("/")[2])
        assert [one for one in look(f"{address}page.html") if one.startswith(told)]
        assert list(look(f"{address}404.html")) == []


def test_text_that_needs_scripts_is_told_and_controls_are_not(browser: Browser, tmp_path: Path) -> None:
    more = "<script>document.querySelector('article').append({})</script>"
    text = GOOD + more.format("' And more.'")
    control = GOOD + more.format("' ', Object.assign(document.createElement('button'), { textContent: 'Sort' })")
    hidden = GOOD + "<script>document.querySelector('article').firstChild.splitText(4).remove()</script>"
    with hosted(site(tmp_path, text=text, control=control, hidden=hidden)) as address:
        look = without_scripts.prepare(browser)
        assert list(look(f"{address}control.html")) == []
        assert list(look(f"{address}text.html")) == ["2 words need JavaScript: And more."]
        assert list(look(f"{address}hidden.html")) == ["4 words are gone with JavaScript: everybody can read here."]


def test_every_page_is_looked_at_but_for_those_that_lead_on(tmp_path: Path) -> None:
    redirect = '<meta http-equiv="refresh" content="0; url=index.html">'
    with hosted(site(tmp_path, index=GOOD, old=redirect, other=GOOD)) as address:
        result = everywhere(Site(tmp_path, address), "names", lambda browser: lambda asked: [asked])
    assert result.pages == 3
    assert sorted(result.findings) == [(page, address + page) for page in ("", "404.html", "other.html")]


def test_an_audit_that_looks_at_nothing_has_not_passed() -> None:
    assert Result("everything", 0, []).told() == ["it looked at no page: "]
    assert Result("everything", 1, []).told() == []


def test_what_is_wrong_with_many_pages_is_told_once() -> None:
    findings = [Finding(page, "alas") for page in ("", "a/", "b/", "c/", "d/", "e/", "f/")]
    told = Result("everything", 9, [*findings, Finding("a/", "no"), Finding("", "no")]).told()
    assert told == ["alas: home, a/, b/, c/, d/ and 2 more", "no: home, a/"]


def test_lighthouse_tells_the_audits_that_cost_points() -> None:
    report = {
        "categories": {
            "seo": {"score": 0.5, "auditRefs": [{"id": i, "weight": w} for i, w in (("a", 1), ("b", 0), ("c", 1))]}
        },
        "audits": {
            "a": {"id": "a", "title": "Has a name", "score": 0, "displayValue": "2 without"},
            "b": {"id": "b", "title": "Is of no weight", "score": 0},
            "c": {"id": "c", "title": "Does not apply", "score": None},
        },
    }
    assert lighthouse.score(report, "seo") == 50
    assert lighthouse.failed(report, "seo") == ["Has a name (a): 2 without"]


def test_the_tools_of_node_are_pinned_and_the_lock_names_no_registry() -> None:
    folder = ROOT / "scripts" / "audit"
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert not [name for name, package in packages.items() if "resolved" in package]
    assert all("integrity" in package for name, package in packages.items() if name)
