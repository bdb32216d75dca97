"""The scripts that prepare a machine: what they do where something is missing, and what they say."""

import os
import shutil
import sys
from pathlib import Path

import pytest

import find_browser
import make_venv


def test_a_browser_that_is_named_is_taken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("BAKU_BROWSER", sys.executable)
    find_browser.main()
    assert capsys.readouterr().out == f"{sys.executable}\n"


def test_a_named_browser_that_cannot_be_run_is_explained(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("BAKU_BROWSER", str(tmp_path / "file"))
    with pytest.raises(SystemExit, match="not a program that can be run"):
        find_browser.main()


def test_without_any_browser_the_script_fails_and_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAKU_BROWSER", raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(find_browser, "of_playwright", lambda: None)
    with pytest.raises(SystemExit, match=r"sudo apt install chromium\n.*playwright install"):
        find_browser.main()


def test_apt_is_left_alone_by_anybody_but_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(find_browser, "say", pytest.fail)
    find_browser.install("chromium")


def test_a_browser_that_does_not_start_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho this command needs the snap >&2\nexit 1\n")
    stub.chmod(0o755)
    monkeypatch.delenv("BAKU_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser.of_the_system() is None


@pytest.mark.parametrize("known", find_browser.PACKAGES)
def test_debian_is_asked_for_the_quicker_browser_and_then_for_the_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, known: str
) -> None:
    asked: list[str] = []

    def install(package: str) -> None:
        asked.append(package)
        if package == known:
            (tmp_path / package).write_text("#!/bin/sh\n")
            (tmp_path / package).chmod(0o755)

    monkeypatch.delenv("BAKU_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(find_browser, "install", install)
    assert find_browser.of_debian() == str(tmp_path / known)
    assert asked == list(find_browser.PACKAGES[: find_browser.PACKAGES.index(known) + 1])


def test_a_driver_that_does_not_start_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find_browser, "runs", lambda command: False)
    monkeypatch.setattr(find_browser, "install", lambda package: None)
    with pytest.raises(SystemExit, match="sudo apt install libatomic1"):
        find_browser.prepare_driver()


def test_an_old_python_is_refused_with_the_version_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    with pytest.raises(SystemExit, match=r"Python 3\.11 or later is needed"):
        make_venv.main()


def test_a_python_without_ensurepip_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"sudo apt install python3\.\d+-venv"):
        make_venv.install_ensurepip()


def test_an_environment_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["make_venv.py", str(tmp_path / "venv")])
    make_venv.main()
    assert (tmp_path / "venv" / "bin" / "python").exists()
