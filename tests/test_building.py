"""The whole way: the same record gives the same bytes, and a build that fails or is killed loses nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from bakuprocess import building
from bakuprocess.publishing import CannotPublish
from bakuprocess.settings import ROOT, Settings

BUILD = [sys.executable, str(ROOT / "scripts" / "build.py"), "--project"]
EPOCH = {"SOURCE_DATE_EPOCH": "1795000000"}


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(settings: Settings) -> building.Built:
    return building.build(settings, lambda _: None)


def test_a_build_makes_a_page_for_each_record(project: Settings) -> None:
    done = build(project)
    assert not done.checked.problems
    pages = files(project.site)
    for path in ("index.html", "events/forum-2011/index.html", "partners/icesco/index.html", "pagefind/pagefind.js"):
        assert path in pages
    assert b"The forum of 2011" in pages["partners/icesco/index.html"]
    assert "sitemap.xml" not in pages, "a sitemap without an address of the site would be wrong"


def test_what_changed_in_the_record_changes_on_the_page(project: Settings) -> None:
    build(project)
    record = project.data / "events" / "forum-2011.yml"
    record.write_text(record.read_text().replace("The forum of 2011", "The renamed forum"))
    build(project)
    assert b"The renamed forum" in (project.site / "events/forum-2011/index.html").read_bytes()


def test_the_page_of_a_record_that_is_gone_is_gone(project: Settings) -> None:
    build(project)
    (project.data / "events" / "forum-2011.yml").unlink()
    build(project)
    assert not (project.site / "events" / "forum-2011").exists()


def test_errors_in_the_record_leave_pages_and_site_as_they_were(project: Settings) -> None:
    build(project)
    before = files(project.site), files(project.docs)
    (project.data / "events" / "forum-2011.yml").write_text("title: [")
    done = build(project)
    assert done.checked.has_errors
    assert done.pages == 0
    assert (files(project.site), files(project.docs)) == before


def test_a_folder_without_any_record_leaves_pages_and_site_as_they_were(project: Settings) -> None:
    build(project)
    before = files(project.site), files(project.docs)
    for record in project.data.rglob("*.yml"):
        record.unlink()
    with pytest.raises(CannotPublish, match=r"There is no record in .*/data"):
        build(project)
    assert (files(project.site), files(project.docs)) == before


def test_a_read_only_site_is_replaced_again_and_again(project: Settings) -> None:
    for _ in range(2):
        build(project)
        for folder in (project.site / "events", project.site):
            folder.chmod(0o555)
    build(project)
    assert not list(project.root.glob(".site-*"))


@pytest.mark.parametrize("name", [".build.lock", "docs/.generated.json", "docs/events/forum-2011.md.part"])
def test_what_the_system_refuses_is_told_with_the_path_and_without_a_traceback(project: Settings, name: str) -> None:
    (project.root / name).mkdir(parents=True)
    done = subprocess.run([*BUILD, project.root], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"Nothing published. {project.root / name}: Is a directory"
    assert not project.site.exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_of_pages_is_told(project: Settings) -> None:
    project.docs.chmod(0o555)
    try:
        with pytest.raises(CannotPublish, match=r"docs/.*: Permission denied"):
            build(project)
    finally:
        project.docs.chmod(0o755)


def test_a_mistake_in_the_configuration_is_told_with_its_place(project: Settings) -> None:
    with (project.root / "mkdocs.yml").open("a") as file:
        file.write("\nplugins: [\n")
    with pytest.raises(CannotPublish, match=r"(?s)^mkdocs stopped:\nError.*mkdocs\.yml\", line \d+") as stopped:
        build(project)
    assert "Traceback" not in str(stopped.value)


@pytest.mark.parametrize("link", ["nowhere.md", "events/forum-2011.md#nowhere", "/events/", "#nowhere"])
def test_a_dead_or_absolute_link_in_a_hand_written_page_stops_the_build(project: Settings, link: str) -> None:
    build(project)
    before = files(project.site)
    (project.docs / "method.md").write_text(f"# Method\n\n[dead]({link})\n")
    with pytest.raises(CannotPublish, match=r"method\.md"):
        build(project)
    assert files(project.site) == before


def test_a_former_id_redirects(project: Settings) -> None:
    record = project.data / "events" / "forum-2011.yml"
    record.write_text(record.read_text() + "aliases: [first-forum]\n")
    build(project)
    page = (project.site / "events" / "first-forum" / "index.html").read_text()
    assert 'content="0; url=../forum-2011/"' in page
    assert (project.site / "events" / "first-forum" / ".." / "forum-2011" / "index.html").resolve().is_file()


def test_a_withdrawn_record_keeps_a_page_that_says_why(project: Settings) -> None:
    record = project.data / "events" / "forum-2011.yml"
    record.write_text(record.read_text() + "withdrawn: It was entered twice.\n")
    build(project)
    assert b"It was entered twice." in (project.site / "events" / "forum-2011" / "index.html").read_bytes()


def but_for_filters(found: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out the lists of the search's filters, which Pagefind writes in another order each time."""
    of_filters = ("pagefind/filter/", "pagefind/pagefind-entry.json", "pagefind/pagefind.en_")
    return {path: content for path, content in found.items() if not path.startswith(of_filters)}


def test_two_builds_in_different_surroundings_are_byte_identical(project: Settings, tmp_path: Path) -> None:
    other = tmp_path / "another" / "place"
    surroundings = (
        (project.root, {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}),
        (other, {"LC_ALL": "C.UTF-8", "TZ": "America/New_York", "PYTHONHASHSEED": "2"}),
    )
    # The copy is written in reverse, so that the directories list their files in another order.
    for path in sorted((p for p in project.root.rglob("*") if p.is_file()), reverse=True):
        copy = other / path.relative_to(project.root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    for root, environment in surroundings:
        subprocess.run([*BUILD, root], env={**os.environ, **EPOCH, **environment}, check=True, capture_output=True)
    first, second = but_for_filters(files(project.site)), but_for_filters(files(other / "site"))
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert files(project.docs) == files(other / "docs")


@pytest.mark.parametrize("delay", [0.3, 0.7, 1.1])
def test_a_killed_build_leaves_the_last_good_site_and_the_record(project: Settings, delay: float) -> None:
    build(project)
    before = files(project.site), files(project.data)
    record = project.data / "events" / "forum-2011.yml"
    changed = record.read_text().replace("The forum of 2011", "Another name")
    record.write_text(changed)
    process = subprocess.Popen([*BUILD, project.root], stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(delay)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert (
        files(project.site) == before[0]
        or b"Another name" in (project.site / "events/forum-2011/index.html").read_bytes()
    )
    assert record.read_text() == changed
    build(project)
    assert b"Another name" in (project.site / "events" / "forum-2011" / "index.html").read_bytes()
    assert not list(project.root.glob(".site-*"))


def test_a_second_build_waits_and_says_so(project: Settings) -> None:
    with FileLock(project.root / ".build.lock"):
        second = subprocess.Popen([*BUILD, project.root], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert second.stderr
        assert "another build is running" in second.stderr.readline()
        assert second.poll() is None
        assert not project.site.exists()
    assert second.wait(60) == 0
    assert project.site.exists()
    second.communicate()


def test_the_build_script_ends_with_one_line_of_totals(project: Settings) -> None:
    done = subprocess.run([*BUILD, project.root], capture_output=True, text=True, check=True)
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("5 records, ")
    assert "0 errors, 0 warnings" in done.stdout
    assert "publishing the pages" in done.stderr
