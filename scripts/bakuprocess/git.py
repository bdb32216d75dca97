"""What git knows of a folder; git is only ever asked, nothing is changed."""

import os
import subprocess
from pathlib import Path


class CannotAsk(Exception):
    """Why git gave no answer, in a sentence for people."""


def ask(root: Path, *command: str, given: bytes = b"") -> bytes:
    """Return what git prints for a command in a folder, all times in UTC; `given` is what it reads.

    CannotAsk where there is no git, or where git refuses.
    """
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *command],
            input=given,
            capture_output=True,
            env={**os.environ, "TZ": "UTC", "LC_ALL": "C"},
            check=False,
        )
    except OSError:
        raise CannotAsk("git is not installed on this machine, and without it no earlier state is known.") from None
    if done.returncode:
        raise CannotAsk(done.stderr.decode(errors="replace").strip() or f"git {command[0]} failed.")
    return done.stdout
