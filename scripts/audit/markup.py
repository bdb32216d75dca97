"""Every page is valid HTML, by html-validate."""

import json
import subprocess
import sys
from pathlib import Path

from audit import Finding, Result, Site, node

# It ends before all is written where its output is a pipe; so it writes into a file.
FOUND = node.FOLDER / "markup.json"
CONFIGURATION = Path(__file__).with_name("html-validate.mjs")


def audit(site: Site) -> Result:
    """Validate every file of HTML, pages that only lead on included."""
    command: list[str | Path] = [
        *(node.program(), node.tools() / "html-validate" / "bin" / "html-validate.mjs"),
        *("--config", CONFIGURATION, "--formatter", f"json={FOUND}", "--ext", "html", site.folder),
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=node.FOLDER)
    if done.returncode not in (0, 1):
        sys.exit(f"html-validate stopped:\n{done.stderr}")
    findings = [
        Finding(
            f"{Path(file['filePath']).relative_to(site.folder)}:{one['line']}", f"{one['ruleId']}: {one['message']}"
        )
        for file in json.loads(FOUND.read_bytes())
        for one in file["messages"]
    ]
    return Result("valid HTML, by html-validate", len(list(site.folder.rglob("*.html"))), findings)
