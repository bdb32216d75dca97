"""The guide for editors shows what they will see: its blocks and pictures come from a change that is really played."""

import re
import shutil
from pathlib import Path
from struct import unpack

import pytest

from bakuprocess import checking
from bakuprocess.settings import ROOT
from guide_pictures import EVENT, FOLDER, RIGHT, SUPPOSED, Story, lines, played, replaced
from records import AS_OF, write

PAGE = (ROOT / "docs" / "contribute" / "change-a-fact.md").read_text("utf-8")
BLOCKS = re.findall(r"```[a-z]+\n(.*?)\n```", PAGE, re.DOTALL)
QUOTED = " ".join(re.sub(r"^> ?", "", PAGE, flags=re.MULTILINE).split())
PICTURES = re.findall(r"!\[(.*?)\]\(\.\./assets/guide/(.*?)\.png\)\{ \.picture width=(\d+) height=(\d+) (.*?) \}", PAGE)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    data = shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("guide") / "data")
    told = played(data, AS_OF)
    assert (data / f"{EVENT}.yml").read_bytes() == (ROOT / "data" / f"{EVENT}.yml").read_bytes()
    return told


def test_the_blocks_of_the_guide_are_what_the_check_says_of_the_mistake(story: Story) -> None:
    assert BLOCKS[:4] == [f"date: {SUPPOSED}", story.typed, story.said, story.mended]


def test_the_guide_names_the_line_the_code_and_the_words_of_the_comment(story: Story) -> None:
    number = story.supposed.index(f"date: {SUPPOSED}") + 1
    assert f"line {number}, is marked" in PAGE
    assert f"after the first colon ({number})" in QUOTED
    assert set(re.findall(r"BP\d{3}", PAGE)) == set(re.findall(r"BP\d{3}", story.said))
    assert "Stopped by an error" in story.comment_on_mistake
    assert "Stopped by an error" in PAGE


def test_the_quoted_comment_is_what_the_comparison_says(story: Story) -> None:
    [said] = re.findall(r"^- (\*\*Date:\*\* .*)$", story.comment, re.MULTILINE)
    assert f" {said} " in QUOTED
    assert "6–9 April 2011 → 7–9 April 2011" in (ROOT / "docs/contribute/review.md").read_text("utf-8")
    assert "6–9 April 2011 → 7–9 April 2011" in said


def test_a_record_that_has_another_date_by_now_asks_for_another_story(tmp_path: Path) -> None:
    data = write(tmp_path / "data", {f"{EVENT}.yml": "date: 2011-04-08"})
    with pytest.raises(ValueError, match=f"another date than {RIGHT}"):
        played(data, AS_OF)


def test_each_picture_of_the_guide_is_shown_small_late_and_described() -> None:
    assert {name for _, name, *_ in PICTURES} == {path.stem for path in FOLDER.iterdir()}
    assert PAGE.count("![") == len(PICTURES)
    for described, name, width, height, rest in PICTURES:
        file = (FOLDER / f"{name}.png").read_bytes()
        wide, high = unpack(">II", file[16:24])
        assert (wide / int(width), rest) == (1.6, "loading=lazy")
        assert abs(high / 1.6 - int(height)) <= 1
        assert described
        assert len(file) < 50_000


def test_the_line_that_is_spoken_of_is_marked_in_the_picture() -> None:
    drawn = lines(replaced(["series: a", "date: 2011", "status: <held>"], "date: 2012"), 8, 9, "wrong")
    assert re.findall(r'class="wrong"><i>(\d+)</i><span>(.*?)</span>', drawn) == [("9", "date: 2012")]
    assert "<i>10</i><span>status: &lt;held&gt;</span>" in drawn


def test_a_source_and_its_event_written_as_the_guide_says_pass_the_check(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "contribute" / "add-an-event.md").read_text("utf-8")
    source, event, more = (
        re.sub("^    ", "", block, flags=re.MULTILINE) if block.startswith("    ") else block
        for block in re.findall(r"```yaml\n(.*?)\n *```", page, re.DOTALL)
    )
    named = re.findall(r"`([a-z0-9-]+)\.yml`", page)
    beside = {"partners/icesco.yml": "", "sources/world-forum-organisers-2011-concept-note.yml": ""}
    data = write(tmp_path / "data", {**beside, f"sources/{named[0]}.yml": source}, sources=False)
    assert {problem.code for problem in checking.check(data, AS_OF).problems} >= {"BP106"}
    write(data, {f"events/{named[1]}.yml": f"{event}\n{more}"}, sources=False)
    theirs = [problem for problem in checking.check(data, AS_OF).problems if named[1] in problem.place.file]
    assert theirs == []
