"""Real repositories of git for tests, made anew each time."""

import os
import subprocess
from pathlib import Path

WHO = ("-c", "user.name=An editor", "-c", "user.email=editor@example.org")


def git(folder: Path, *command: str, at: str = "2026-01-01T12:00:00Z") -> None:
    """Run git in a folder as an editor whom no setting of this machine changes."""
    environment = {**os.environ, "GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    subprocess.run(["git", *WHO, *command], cwd=folder, check=True, capture_output=True, env=environment)


def commit_all(folder: Path) -> None:
    """Commit all that stands in a folder."""
    git(folder, "add", "-A")
    git(folder, "commit", "--allow-empty", "-m", "A change")


def repository(root: Path) -> Path:
    """Make a folder a repository without a commit."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-b", "main")
    return root
