"""The record and the changed files at a revision, read from git; the working tree is not touched."""

from pathlib import Path, PurePosixPath

from bakuprocess.git import CannotAsk, ask

_LINK = "120000"


def commit_of(root: Path, revision: str) -> str:
    """Return the full name of a revision's commit; CannotAsk with a sentence that helps where there is none."""
    if ask_or_nothing(root, "rev-parse", "--is-inside-work-tree") != "true":
        ask(root, "--version")  # tells where it is git itself that is missing
        raise CannotAsk(f"{root} is no working tree of git, so there is no earlier state to compare with.")
    found = ask_or_nothing(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not found:
        raise CannotAsk(_unknown(root, revision))
    return found


def _unknown(root: Path, revision: str) -> str:
    if not ask_or_nothing(root, "rev-list", "--all", "--max-count=1"):
        return "nothing is committed here yet, so there is no earlier state to compare with."
    why = f"git knows no revision “{revision}” here. Name a branch, such as main, a tag or a commit; HEAD is the last."
    if ask_or_nothing(root, "rev-parse", "--is-shallow-repository") == "true":
        why += " This copy holds only the newest commits; “git fetch --unshallow” brings the others."
    return why


def ask_or_nothing(root: Path, *command: str) -> str:
    """Return the line that git answers, or nothing where it refuses."""
    try:
        return ask(root, *command).decode(errors="replace").strip()
    except CannotAsk:
        return ""


def write_record(root: Path, commit: str, folder: Path) -> Path:
    """Write the `data` folder of a commit into a folder that is empty, byte for byte; return the data folder."""
    data = folder / "data"
    data.mkdir()
    listed = ask(root, "ls-tree", "-r", "-z", commit, "--", "data").decode("utf-8", "surrogateescape")
    entries = [_entry(line) for line in listed.split("\0") if line]
    files = [(mode, name, path) for mode, kind, name, path in entries if kind == "blob" and _inside(path)]
    contents = _contents(root, [name for _, name, _ in files])
    for mode, name, path in sorted(files, key=lambda file: file[0] == _LINK):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            target.symlink_to(contents[name].decode("utf-8", "surrogateescape"))
        else:
            target.write_bytes(contents[name])
    return data


def _entry(line: str) -> tuple[str, str, str, str]:
    about, path = line.split("\t", 1)
    mode, kind, name = about.split(" ")
    return mode, kind, name, path


def _inside(path: str) -> bool:
    """Whether a path leads to a file below data/; git's own trees could say otherwise."""
    parts = PurePosixPath(path).parts
    return len(parts) > 1 and parts[0] == "data" and ".." not in parts


def _contents(root: Path, names: list[str]) -> dict[str, bytes]:
    """Return the contents of git's objects by their names, all asked for at once."""
    told = ask(root, "cat-file", "--batch", given="".join(f"{name}\n" for name in names).encode())
    contents, at = {}, 0
    for name in names:
        end = told.index(b"\n", at)
        size = int(told[at:end].split()[2])
        contents[name] = told[end + 1 : end + 1 + size]
        at = end + size + 2  # behind each object stands a line end
    return contents


def changed_files(root: Path, old: str, new: str | None) -> tuple[str, ...]:
    """Return the paths that differ between two commits, or between one and the working tree with its new files."""
    told = ask(root, "diff", "--name-only", "--no-renames", "--relative", "-z", old, *([new] if new else []), "--")
    if new is None:
        told += ask(root, "ls-files", "--others", "--exclude-standard", "-z")
    return tuple(sorted({path for path in told.decode("utf-8", "replace").split("\0") if path}))
