"""Print the path of a Chromium that the tests can drive, installing one if need be.

In this order: `BAKU_BROWSER`, a Chromium of the system, Debian's packages (as root, with apt), Playwright's own
download. Of Chromium, the one without windows comes first: the tests take half as long in it. Exit 0 with the path on
standard output, 1 with an explanation of how to get a browser.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("chromium-headless-shell", "chromium")
NAMES = (*PACKAGES, "chromium-browser", "google-chrome-stable", "google-chrome")
HOW = (
    "No Chromium was found, and none could be installed. The tests need one; do one of these, then try again:\n"
    "  sudo apt install chromium\n"
    "  .venv/bin/playwright install --with-deps chromium\n"
    "  export BAKU_BROWSER=/path/to/chromium"
)


def say(text: str) -> None:
    """Tell the person at the terminal, and leave standard output to the path."""
    print(text, file=sys.stderr, flush=True)


def of_the_system() -> str | None:
    """Return the Chromium that is already here, or None."""
    named = os.environ.get("BAKU_BROWSER")
    if named:
        if not os.access(named, os.X_OK):
            sys.exit(f"BAKU_BROWSER is {named!r}, which is not a program that can be run.")
        return named
    return next((path for path in filter(None, map(shutil.which, NAMES)) if runs([path])), None)


def runs(command: list[str]) -> bool:
    """Whether a program starts and tells its version; Ubuntu's `chromium` without snap does not."""
    return subprocess.run([*command, "--version"], check=False, capture_output=True).returncode == 0


def install(package: str) -> None:
    """Install a package of Debian's where root and apt are at hand; else do nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"Installing {package} for the tests …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for action in (["update"], ["install", "-y", "--no-install-recommends", package]):
        subprocess.run(["apt-get", "-qq", *action], check=False, stdout=subprocess.DEVNULL, env=environment)


def prepare_driver() -> None:
    """Install the library that Playwright's own driver needs and a bare Debian lacks."""
    driver = [sys.executable, "-m", "playwright"]
    if not runs(driver):
        install("libatomic1")
    if not runs(driver):
        sys.exit("Playwright's driver does not start. Type `sudo apt install libatomic1`, then the same command again.")


def of_debian() -> str | None:
    """Install Debian's Chromium, the one without windows where it has one."""
    for package in PACKAGES:
        install(package)
        if path := of_the_system():
            return path
    return None


def of_playwright() -> str | None:
    """Let Playwright download its own Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  needed only here, and slow to load

    say("Asking Playwright for its Chromium …")
    options = ["--with-deps"] if os.geteuid() == 0 else []
    command = [sys.executable, "-m", "playwright", "install", *options, "chromium"]
    if subprocess.run(command, check=False, stdout=sys.stderr.fileno()).returncode:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def main() -> None:
    """Print the path, or say how to get a browser."""
    path = of_the_system() or of_debian()
    prepare_driver()
    path = path or of_playwright()
    if path is None:
        sys.exit(HOW)
    prepare_driver()
    print(path)


if __name__ == "__main__":
    main()
