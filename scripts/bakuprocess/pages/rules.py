"""The rules: a page for each code that a message can bear, and the index of all; made from the explanations."""

import re
from collections.abc import Iterator

from bakuprocess.escaping import Safe, markdown, preformatted
from bakuprocess.examples import messages, reported, shown
from bakuprocess.explanation import Example, Explanation
from bakuprocess.explanations import GROUPS
from bakuprocess.language import Language
from bakuprocess.pages.page import Page
from bakuprocess.pages.renderer import Renderer
from bakuprocess.reports.look import Look

FOLDER = "rules/"
INDEX = f"{FOLDER}index.md"
# Messages are printed as on a terminal of a common width.
_TERMINAL = Look(width=80)


def _(message: str) -> str:
    """Mark a message for extraction; it is translated where it is shown."""
    return message


# What each group of rules asks of.
_GROUPS = {
    "names": _("Files and folders"),
    "characters": _("The characters of a file"),
    "writing": _("How a record is written"),
    "fields": _("Fields and their values"),
    "record": _("The record as a whole"),
}


def render(renderer: Renderer) -> Iterator[Page]:
    """Yield the index of the rules, and the page of each."""
    word = renderer.language.word
    yield renderer.page(
        INDEX,
        "rules.md",
        word("Rules of the check"),
        word("What is asked of every file of this record, and why: each rule with an example and the way to mend it."),
        groups=[(word(_GROUPS[name]), explanations) for name, explanations in GROUPS.items()],
        path_of=path_of,
        marked=marked,
        repeats=True,
    )
    for explanations in GROUPS.values():
        for explanation in explanations:
            yield _page(renderer, explanation)


def _page(renderer: Renderer, one: Explanation) -> Page:
    return renderer.page(
        path_of(one),
        "rule.md",
        f"{one.code}: {one.title}",
        f"{one.code}: {one.why}",
        rule=one,
        index=INDEX,
        marked=marked,
        bad=_files(one.bad, renderer.language),
        good=_files(one.good, renderer.language),
        messages=[preformatted(message) for message in messages(one.code, _TERMINAL)],
        mend=_sentence(reported(one.code)[0][0].mend),
        repeats=True,
    )


def path_of(explanation: Explanation) -> str:
    """Return the path below docs/ of the page on a code."""
    return f"{FOLDER}{explanation.code}.md"


def marked(text: str) -> Safe:
    """Return a text of ours in which what stands between backticks is code."""
    pieces = map(markdown, text.split("`"))
    return Safe("".join(f"<code>{piece}</code>" if at % 2 else piece for at, piece in enumerate(pieces)))


def _files(example: Example, language: Language) -> list[tuple[str, Safe, str]]:
    """Return each file of an example: its name, what stands in it, and, where nothing is shown, what it is."""
    any_record = language.word("any right record")
    return [
        (f"data/{path}", preformatted(shown(content)), any_record if content == "" else "")
        for path, content in example.items()
    ]


def _sentence(text: str) -> str:
    """Return how to mend something as a sentence of its own."""
    return re.sub(r"[^.?!]$", r"\g<0>.", text[:1].upper() + text[1:])
