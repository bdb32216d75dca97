"""The pictures of the guide `docs/contribute/change-a-fact.md`: a change, played in a copy of the record.

What they show is what the record, the check and the comparison really say. The story: suppose the record of an event
had its first day wrong; somebody writes the days as people write them, is told how, and writes them so. At the end of
it the record is what it is. `make screenshots` takes them; a test holds the page's text against the same story.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from bakuprocess import checking
from bakuprocess.cli.common import as_of_today
from bakuprocess.diffing import changes, markdown
from bakuprocess.diffing.touched import Touched
from bakuprocess.editing.advice import advised
from bakuprocess.language import Language
from bakuprocess.reports import Report, text
from bakuprocess.reports.look import Look
from bakuprocess.settings import ROOT
from github_markdown import as_github
from palette_png import small

FOLDER = ROOT / "docs" / "assets" / "guide"
EVENT = "events/world-forum-on-intercultural-dialogue-2011"
RIGHT, SUPPOSED, TYPED = "2011-04-07/2011-04-09", "2011-04-06/2011-04-09", "7–9 April 2011"
# As wide as a telephone, so that the words stay readable there; denser than its pixels, so that they are sharp.
WIDTH, DENSITY = 400, 1.6
_FIRST_LINES = 12
# Messages are broken after so many characters.
_LOOK = Look(width=46)

_STYLE = """
  body { margin: 0; background: #fff; color: #1a282b; font: 15px/1.5 "Liberation Sans", Arial, sans-serif; }
  pre { margin: 0; padding: 10px 0; font: 13px/1.6 "Liberation Mono", monospace; white-space: pre-wrap; }
  pre div { display: flex; padding-right: 8px; overflow-wrap: anywhere; }
  pre i { flex: none; width: 32px; margin-right: 12px; color: #5b6769; font-style: normal; text-align: right; }
  .wrong { background: #f7e6e4; } .right { background: #dff0e4; }
  .said { padding: 10px 12px; border-top: 1px solid #d8d1c0; background: #f3eee3; overflow-wrap: anywhere; }
  .comment { padding: 4px 14px 8px; overflow-wrap: anywhere; }
  h2 { font-size: 20px; } h3 { font-size: 17px; }
  code { font: 13px "Liberation Mono", monospace; background: #eef0f0; }
"""


@dataclass(frozen=True)
class Story:
    """What an editor sees on the way, each as text: the file's lines, the message, the comments of before and after."""

    supposed: tuple[str, ...]
    typed: str
    said: str
    comment_on_mistake: str
    mended: str
    comment: str


def played(data: Path, as_of: date) -> Story:
    """Play the change in a copy of the record, which holds the real date again at the end.

    Raises ValueError where the record's date is another one by now.
    """
    file = data / f"{EVENT}.yml"
    right = file.read_text("utf-8")
    if right.count(f"\ndate: {RIGHT}\n") != 1:
        raise ValueError(f"{file.name} has another date than {RIGHT} by now: the guide needs another story.")

    def checked(written: str) -> checking.Checked:
        file.write_text(right.replace(f"\ndate: {RIGHT}\n", f"\ndate: {written}\n"), "utf-8")
        return checking.check(data, as_of)

    before, mistaken = checked(SUPPOSED), checked(TYPED)
    said = message(data, mistaken)  # as long as the mistake stands in the file
    after = checked(RIGHT)
    return Story(
        tuple(right.replace(f"date: {RIGHT}", f"date: {SUPPOSED}").splitlines()[:_FIRST_LINES]),
        f"date: {TYPED}",
        said,
        compared(before, mistaken),
        f"date: {RIGHT}",
        compared(before, after),
    )


def message(data: Path, mistaken: checking.Checked) -> str:
    """Return what the check says of this record."""
    problems = tuple(problem for problem in advised(data, mistaken) if problem.place.file.endswith(f"{EVENT}.yml"))
    return text.render(Report(problems, 1, data.parent, look=_LOOK)).rpartition("\n\n")[0]


def compared(before: checking.Checked, after: checking.Checked) -> str:
    """Return the comment on a pull request that changes this record from one state to another."""
    language = Language()
    return markdown.render(changes.compare(before, after, language), Touched((f"data/{EVENT}.yml",), ()), language)


def take(browser: Browser, site: str) -> Iterator[Path]:
    """Take all pictures, the last from the finished site at an address, and yield the files."""
    with TemporaryDirectory() as folder:
        data = shutil.copytree(ROOT / "data", Path(folder) / "data")
        story = played(data, as_of_today())
    FOLDER.mkdir(exist_ok=True)
    number = next(at for at, line in enumerate(story.supposed, 1) if line == f"date: {SUPPOSED}")
    around = list(story.supposed)[number - 3 : number + 1]
    page = browser.new_page(viewport={"width": WIDTH, "height": 100}, device_scale_factor=DENSITY, color_scheme="light")
    yield drawn(page, "record", lines(story.supposed, 1, number, "wrong"))
    said = f'<pre class="said">{escape(story.said)}</pre>'
    yield drawn(page, "error", lines(replaced(around, story.typed), number - 2, number, "wrong") + said)
    yield drawn(page, "fixed", lines(replaced(around, story.mended), number - 2, number, "right"))
    record = story.comment.partition("\n## Problems")[0]
    yield drawn(page, "comment", f'<div class="comment">{as_github(record)}</div>')
    page.set_viewport_size({"width": WIDTH, "height": 540})
    page.goto(f"{site}{EVENT}/", wait_until="networkidle")
    yield kept(page, "preview", whole=False)
    page.close()


def replaced(around: Sequence[str], line: str) -> list[str]:
    """Return lines of the record with the date as it is written now."""
    return [line if old.startswith("date: ") else old for old in around]


def lines(shown: Sequence[str], first: int, marked: int, kind: str) -> str:
    """Return lines of a file with their numbers, one of them marked."""
    rows = (
        f'<div class="{kind if number == marked else ""}"><i>{number}</i><span>{escape(line)}</span></div>'
        for number, line in enumerate(shown, first)
    )
    return f"<pre>{''.join(rows)}</pre>"


def drawn(page: Page, name: str, body: str) -> Path:
    """Take a picture of a piece of HTML."""
    page.set_content(f'<!doctype html><html lang="en"><style>{_STYLE}</style>{body}</html>')
    return kept(page, name, whole=True)


def kept(page: Page, name: str, *, whole: bool) -> Path:
    """Write what a page shows, or the whole of it, as a small picture."""
    path = FOLDER / f"{name}.png"
    path.write_bytes(small(page.screenshot(full_page=whole)))
    return path
