"""Says on GitHub what other commands wrote: `posting.py comment FILE`, `posting.py issue TEXT JSON`.

It needs Python alone and GitHub's program `gh`, with a token in `GH_TOKEN`. A comment's text may come from a stranger's
pull request and is only a text here: which pull request it belongs to is told by GitHub, and what in it could lead or
call anybody anywhere is taken out.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bakuprocess.diffing.touched import LABEL, touched

BOT = "github-actions[bot]"
COMMENT_MARK = "<!-- what changes in the record -->"
ISSUE_MARK = "<!-- addresses of sources -->"
ISSUE_TITLE = "Addresses of sources that need a look"
MOST = 64_000
# What an escape stands before is a text already. Of the rest, brackets, addresses, HTML and references to characters
# get one; what GitHub finds in the finished page, where no escape is left, gets an invisible space.
_ESCAPED = r"\\[^\w\s@#]"
_MARK = r"(?P<mark>[<&\[\]]|:(?=//)|\.(?<=www\.))"
_SIGN = r"(?P<sign>@(?=[\w.-])|#(?=\d)|(?<![^\W_])gh(?=-\d))"
_LIVE = re.compile(f"{_ESCAPED}|{_MARK}|{_SIGN}", re.IGNORECASE)


class Refused(Exception):
    """What GitHub refuses, and why."""


def main() -> None:
    """Post what the arguments name."""
    try:
        match sys.argv[1:]:
            case ["comment", text]:
                print(comment(Path(text)))
            case ["issue", text, data]:
                print(issue(Path(text), Path(data)))
            case _:
                sys.exit("usage: posting.py comment FILE | posting.py issue TEXT JSON")
    except Refused as error:
        sys.exit(str(error))


# A comment


def comment(file: Path) -> str:
    """Write or renew the comment on the pull request of the run that ended, and its label; return what was done."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_bytes())["workflow_run"]
    number = pull_request(run)
    if number is None:
        return "No open pull request has what was checked; nothing is said."
    body = f"{COMMENT_MARK}\n{harmless(file.read_text('utf-8', errors='replace'))}\n{_preview(run)}"
    written = listed(f"issues/{number}/comments?per_page=100")
    old = [one["id"] for one in written if _by_bot(one) and _begins(one["body"], COMMENT_MARK)]
    if old:
        send("PATCH", f"issues/comments/{old[0]}", body=body)
    else:
        send("POST", f"issues/{number}/comments", body=body)
    done = f"Pull request {number}: the comment is {'renewed' if old else 'written'}."
    try:
        label(number)
    except Refused as error:  # a repository may have to make the label by hand; the comment explains all the same
        done += f"\nThe label “{LABEL}” could not be set: {error}"
    return done


def pull_request(run: dict[str, Any]) -> int | None:
    """Return the number of the open pull request whose newest state a run checked, by what GitHub says of both."""
    fork, branch = run["head_repository"], run["head_branch"]
    if not fork:  # it was deleted since
        return None
    head = quote(f"{fork['owner']['login']}:{branch}", safe="")
    found = [
        pull["number"]
        for pull in listed(f"pulls?state=open&per_page=100&head={head}")
        if pull["head"]["sha"] == run["head_sha"] and (pull["head"]["repo"] or {}).get("id") == fork["id"]
    ]
    return int(found[0]) if len(found) == 1 else None


def label(number: int) -> None:
    """Label a pull request that touches records and program, and take the label from one that does not."""
    files = listed(f"pulls/{number}/files?per_page=100")
    paths = [path for file in files for path in (file["filename"], file.get("previous_filename")) if path]
    has = LABEL in [one["name"] for one in listed(f"issues/{number}/labels?per_page=100")]
    wants = touched(paths).both
    if wants and not has:
        send("POST", f"issues/{number}/labels", labels=[LABEL])
    if has and not wants:
        send("DELETE", f"issues/{number}/labels/{quote(LABEL)}")


def harmless(text: str) -> str:
    """Return a text without HTML, links, pictures and mentions; what `baku diff` writes has none and stays as it is."""

    def tamed(match: re.Match[str]) -> str:
        return f"\\{match[0]}" if match["mark"] else f"{match[0]}\u200b" if match["sign"] else match[0]

    return _LIVE.sub(tamed, text.replace("\r", "")[:MOST])[:MOST]


def _preview(run: dict[str, Any]) -> str:
    if run["conclusion"] != "success":
        return "The site was not built: mend the errors above first."
    where = f"download `preview` at the foot of {run['html_url']}"
    return f"How the site looks with this: {where} and open the `index.html` in the folder of a page."


# An issue


def issue(text: Path, data: Path) -> str:
    """Open, renew or close the one issue on addresses; return what was done."""
    to_do = int(json.loads(data.read_bytes())["to_do"])
    issues = listed(f"issues?state=open&per_page=100&creator={quote(BOT)}")
    old = [one["number"] for one in issues if "pull_request" not in one and _begins(one["body"], ISSUE_MARK)]
    body = f"{ISSUE_MARK}\n{text.read_text('utf-8')}"
    if old:
        send("PATCH", f"issues/{old[0]}", body=body, state="open" if to_do else "closed")
        return f"Issue {old[0]} is {'renewed' if to_do else 'closed: nothing is left to do'}."
    if to_do:
        send("POST", "issues", title=ISSUE_TITLE, body=body)
        return "An issue is opened."
    return "Nothing is to do."


# GitHub


def listed(path: str) -> list[dict[str, Any]]:
    """Return all that GitHub lists at an address of this repository, page after page."""
    told, decoder, found = _gh(path, "--paginate").strip(), json.JSONDecoder(), list[dict[str, Any]]()
    while told:
        page, end = decoder.raw_decode(told)
        found += page
        told = told[end:].lstrip()
    return found


def _by_bot(comment: dict[str, Any]) -> bool:
    return (comment["user"] or {}).get("login") == BOT  # nobody, where the account is deleted


def _begins(body: str | None, mark: str) -> bool:
    return (body or "").startswith(mark)


def send(method: str, path: str, **fields: object) -> None:
    """Change something in this repository on GitHub."""
    given = ["--input", "-"] if fields else []
    _gh(path, "--method", method, *given, given=json.dumps(fields))


def _gh(path: str, *options: str, given: str = "") -> str:
    address = f"repos/{os.environ['GITHUB_REPOSITORY']}/{path}"
    done = subprocess.run(
        ["gh", "api", address, *options], input=given, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise Refused(f"GitHub refuses {address}: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    main()
