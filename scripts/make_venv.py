"""Make a virtual environment, on a bare Debian or Ubuntu too: `python3 make_venv.py DIRECTORY`.

Needs nothing but Python itself. Debian keeps `ensurepip` in a package of its own, `python3-venv`; where apt
and the rights allow, it is installed, otherwise the message says what to type. Exit 0 made, 1 not made.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)


def install_ensurepip() -> None:
    """Install Debian's `python3-venv` where that can be done without asking anybody."""
    package = f"python3.{sys.version_info.minor}-venv"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        sys.exit(
            "This Python cannot make a virtual environment: its module `ensurepip` is missing.\n"
            f"Type `sudo apt install {package}`, then the same command again."
        )
    print(f"Installing {package}, which this Python lacks …", file=sys.stderr)
    subprocess.run(["apt-get", "update", "-qq"], check=False)
    if subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False).returncode:
        sys.exit(f"Could not install {package}: see apt's message above.")


def main() -> None:
    """Make the environment that the command line names, unless Python is too old for it."""
    if sys.version_info < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        sys.exit(f"Python {wanted} or later is needed; this is {sys.version.split()[0]}.")
    directory = Path(sys.argv[1])
    if importlib.util.find_spec("ensurepip") is None:
        install_ensurepip()
    # In a process of its own: ensurepip may have come only a moment ago.
    made = subprocess.run([sys.executable, "-m", "venv", str(directory)], check=False)
    if made.returncode:
        shutil.rmtree(directory, ignore_errors=True)
        sys.exit("The virtual environment could not be made: see the message above.")


if __name__ == "__main__":
    main()
