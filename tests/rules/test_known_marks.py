"""BP133: no text has marks that mean nothing here."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent

FORUM = "events/forum.yml"


def test_an_unknown_mark_is_reported_at_its_text(data: Path) -> None:
    problem = only(data, {FORUM: "summary: It was the **first** forum."}, "BP133")
    assert problem.severity is Severity.WARNING
    assert problem.place == place_of(data, FORUM, "summary: »It was")
    assert problem.found == "a reader would see “**” as it stands"
    assert problem.allowed == "words, `*emphasis*` and `[links](target)`"
    assert problem.mend == "write one star on each side: `*words*`"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("It was __the first__.", "__"),
        ("It was `the first`.", "`"),
        ("It was <b>the first</b>.", "<b>"),
        ('See <a href="https://example.org">the page</a>.', '<a href="https://example.org">'),
        ("Baku&nbsp;Process", "&nbsp;"),
        ("Baku&#8217;s", "&#8217;"),
        ("After the [report](a-source.", "[report](a-source."),
        ("After the [report] (a-source).", "[report] (a-source)"),
        ("It was *the first.", "*"),
        ("It was the first.[1]", "[1]"),
        ("They met: • in Baku • in Fez", "•"),
    ],
)
def test_what_is_no_mark_of_a_summary_is_named(data: Path, text: str, mark: str) -> None:
    problem = only(data, {FORUM: f"summary: '{text}'"}, "BP133")
    assert problem.found == f"a reader would see “{mark}” as it stands"


@pytest.mark.parametrize("text", ["The **first** forum", "The [first](a-source) forum", "The &amp; forum"])
def test_a_title_knows_no_marks_at_all(data: Path, text: str) -> None:
    assert only(data, {FORUM: f"title: {text}"}, "BP133").allowed == "words alone"


def test_another_language_is_reported_at_its_line(data: Path) -> None:
    problem = only(data, {FORUM: "theme:\n  en: Dialogue\n  az: <i>Dialoq</i>"}, "BP133")
    assert problem.place == place_of(data, FORUM, "az: »<i>Dialoq</i>")


@pytest.mark.parametrize(
    "fragment",
    [
        r"summary: It was the *first* forum after the [report](a-source), 5 \* 3 of them.",
        "title: Dialogue & culture [sic], 2 < 3 > 1, AT&T; R&D",
        "theme: snake_case__name",
    ],
)
def test_known_marks_and_characters_that_look_alike_are_accepted(data: Path, fragment: str) -> None:
    assert silent(data, {FORUM: fragment}, "BP133")
