"""`baku check`, whatever lies in the folder: a problem, never a traceback."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import check
from records import write


def no_folder(data: Path) -> None:
    pass


def a_file(data: Path) -> None:
    data.write_text("title: a")


def a_link_to_itself(data: Path) -> None:
    data.symlink_to(data.name)


def a_folder_named_as_a_record(data: Path) -> None:
    (data / "events" / "x.yml").mkdir(parents=True)


def a_pipe(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    os.mkfifo(data / "events" / "x.yml")


def a_pipe_as_a_collection(data: Path) -> None:
    data.mkdir()
    os.mkfifo(data / "events")


def a_socket(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    before = Path.cwd()
    os.chdir(data / "events")  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("x.yml")
    os.chdir(before)


def a_record_that_links_to_itself(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "x.yml").symlink_to("x.yml")


def collections_that_link_to_each_other(data: Path) -> None:
    data.mkdir()
    (data / "events").symlink_to("series")
    (data / "series").symlink_to("events")


def a_collection_that_links_to_the_data_folder(data: Path) -> None:
    data.mkdir()
    (data / "events").symlink_to(".")


def a_name_in_no_encoding(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "\udcff\udcfe.yml").touch()


def a_name_that_commands_the_terminal(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "\x1b[2J\r\n.yml").touch()


def bytes_that_are_no_text(data: Path) -> None:
    (data / "events").mkdir(parents=True)
    (data / "events" / "x.yml").write_bytes(bytes(range(256)))


def half_a_character(data: Path) -> None:
    write(data, {"events/x.yml": 'theme: "\\ud800"'})


def a_very_deep_record(data: Path) -> None:
    write(data, {"events/x.yml": "theme: " + "[" * 100_000})


def records_in_a_circle(data: Path) -> None:
    write(data, {"events/x.yml": "title: X\npart_of: y", "events/y.yml": "title: Y\npart_of: x"})


@pytest.mark.skipif(os.name != "posix", reason="there are no such files")
@pytest.mark.parametrize(
    ("make", "code"),
    [
        (no_folder, "BP027"),
        (a_file, "BP027"),
        (a_link_to_itself, "BP027"),
        (a_folder_named_as_a_record, "BP023"),
        (a_pipe, "BP023"),
        (a_pipe_as_a_collection, "BP020"),
        (a_socket, "BP023"),
        (a_record_that_links_to_itself, "BP022"),
        (collections_that_link_to_each_other, "BP022"),
        (a_collection_that_links_to_the_data_folder, "BP022"),
        pytest.param(
            a_name_in_no_encoding, "BP026", marks=pytest.mark.skipif(sys.platform != "linux", reason="no such names")
        ),
        (a_name_that_commands_the_terminal, "BP026"),
        (bytes_that_are_no_text, "BP002"),
        (half_a_character, "BP004"),
        (a_very_deep_record, "BP014"),
        (records_in_a_circle, "BP121"),
    ],
)
def test_whatever_lies_in_the_folder_is_a_problem_and_no_traceback(
    data: Path, make: Callable[[Path], None], code: str
) -> None:
    make(data)
    result = check(data)
    assert result.exit_code == 1
    assert f": error {code}: " in result.output
    assert all(line.isprintable() for line in result.output.splitlines())
