"""`baku` as a program: wrong use, help, its exit code, the terminal and the environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import ERROR, WARNING, baku
from records import write

# Wrong use.


@pytest.mark.parametrize(
    "arguments",
    [
        ("chekc",),
        ("check", "--no-such-option"),
        ("check", "one-too-many"),
        ("check", "--data"),
        ("check", "--as-of", "yesterday"),
        ("check", "--as-of", "2026-02-30"),
        ("build", "--project", "/no/such/folder"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "http"),
    ],
)
def test_wrong_use_ends_with_2_and_says_what_is_wrong(arguments: tuple[str, ...]) -> None:
    result = baku(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.output


@pytest.mark.parametrize("seconds", ["today", "1.5", "99999999999999999999", "9" * 18, "1e9"])
def test_a_day_in_the_environment_that_is_none_ends_with_2(
    data: Path, monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    result = baku("check", "--data", write(data, WARNING))
    assert result.exit_code == 2
    assert f"SOURCE_DATE_EPOCH is '{seconds}', which is no number of seconds since 1970." in result.output


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize("address", ["example.org", "javascript:alert(1)", "https://["])
def test_an_address_in_the_environment_that_is_none_ends_with_2_before_anything_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, name: str, address: str
) -> None:
    monkeypatch.setenv(name, address)
    result = baku(command, "--project", tmp_path)
    assert result.exit_code == 2
    assert f"{name} is '{address}'" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str) -> None:
    result = baku(option)
    assert result.exit_code == 0
    assert all(f"\n  {command} " in result.output for command in ("check", "build", "serve", "clean"))


# In a process of its own.


def program(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bakuprocess.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment, timeout=60)


def test_the_program_tells_its_result_by_its_exit_code(data: Path) -> None:
    done = program("check", "--data", write(data, ERROR))
    assert done.returncode == 1
    assert done.stderr == b""
    assert done.stdout.decode().splitlines()[0].endswith("error BP102: there is no record `nobody`")


def test_a_terminal_without_the_letters_of_a_message_shows_their_numbers(data: Path) -> None:
    write(data, {"events/forum.yml": "place: {city: Bakı, country: Azərbaycan}"})
    done = program("check", "--data", data, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert done.stderr == b""
    assert rb"`country` holds \u201cAz\u0259rbaycan\u201d: it is not a country's code" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such file")
def test_output_that_cannot_be_written_is_told(data: Path) -> None:
    command = [sys.executable, "-m", "bakuprocess.cli", "check", "--data", str(write(data, ERROR))]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode != 0
    assert b"the output: No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(("seconds", "warns"), [("1767225599", False), ("1767225600", True)])
def test_the_day_of_the_environment_is_that_of_universal_time(data: Path, seconds: str, warns: bool) -> None:
    done = program("check", "--data", write(data, WARNING), SOURCE_DATE_EPOCH=seconds, TZ="BAKU-4")
    assert done.returncode == 0
    assert (b"BP114" in done.stdout) is warns
