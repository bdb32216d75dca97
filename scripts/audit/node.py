"""The audits' tools of Node: installed by npm into `.audit/`, as locked in package-lock.json.

They run on the Node that Playwright brings, so that they are not at the mercy of the system's; of the system only npm
is needed.
"""

import inspect
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import playwright

from bakuprocess.settings import ROOT

FOLDER = ROOT / ".audit"
HOW = "The audits need npm, and it is not here. `sudo apt install npm` installs it; then try again."


def program() -> Path:
    """Return the path of Node."""
    return Path(inspect.getfile(playwright)).parent / "driver" / "node"


@cache
def tools() -> Path:
    """Install the tools where they are not, or not as locked; return the folder of the packages."""
    packages, installed = FOLDER / "node_modules", FOLDER / "installed.json"
    here = Path(__file__).parent
    lock = (here / "package-lock.json").read_bytes()
    if not installed.is_file() or installed.read_bytes() != lock:
        npm = shutil.which("npm") or sys.exit(HOW)
        FOLDER.mkdir(exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(here / name, FOLDER / name)
        # No script of a package is run; the system's Node may be too old for the tools, but does not run them.
        options = ["--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run([npm, "ci", *options], cwd=FOLDER, check=False, stdout=sys.stderr.fileno()).returncode:
            sys.exit("npm could not install the tools of the audits.")
        installed.write_bytes(lock)
    return packages
