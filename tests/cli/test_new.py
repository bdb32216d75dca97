"""`baku new`: from answers to a record that is right and in form."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bakuprocess import checking
from bakuprocess.cli import main, new
from bakuprocess.model import COLLECTIONS
from bakuprocess.schema import modeline
from records import AS_OF, write

EVENT = {
    "title": "2nd Forum: a beginning",
    "kind": "forum",
    "date": "2011-04-07",
    "status": "held",
    "degree": "context",
    "summary": "It took place.",
    "cite": "a-source",
}
ANSWERS: dict[str, dict[str, str]] = {
    "events": EVENT | {"relation-cite": "a-source", "city": "Baku", "country": "AZ", "series": "forum", "edition": "2"},
    "series": {"title": "A series", "summary": "It returns.", "cite": "a-source"},
    "partners": {
        "name": "Some Organisation",
        "acronym": "SO",
        "kind": "centre",
        "summary": "It takes part.",
        "cite": "a-source",
    },
    "milestones": {
        "title": "A decree",
        "date": "2012-05",
        "degree": "context",
        "summary": "It was signed.",
        "cite": "a-source",
        "about": "forum",
    },
    "documents": {
        "title": "A report",
        "kind": "report",
        "date": "2013",
        "degree": "context",
        "summary": "It reports.",
        "cite": "a-source",
        "url": "https://example.org/a",
        "language": "en",
    },
    "sources": {
        "title": "What the page is called",
        "publisher": "Another",
        "url": "https://example.org/new",
        "date": "2011-04-07",
        "kind": "news",
        "country": "AZ",
    },
}
IDS = {
    "events": "forum-a-beginning-2011",
    "series": "a-series",
    "partners": "so",
    "milestones": "a-decree-2012",
    "documents": "a-report-2013",
    "sources": "another-2011-what-the-page-is-called",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(
        tmp_path / "data",
        {"series/forum.yml": "title: The Forum\naliases: [old-forum]", "events/forum-2011.yml": "title: The Forum"},
    )


def options(answers: dict[str, str]) -> list[str]:
    return [part for name, value in answers.items() for part in (f"--{name}", value)]


def baku_new(data: Path, collection: str, *arguments: str, typed: str | None = None) -> Result:
    noun = COLLECTIONS[collection].noun
    result = CliRunner().invoke(main, ["new", noun, "--data", str(data), *arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def held(data: Path) -> dict[str, bytes]:
    return {str(path.relative_to(data)): path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}


# From a script.


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_new_record_is_right_in_form_and_names_its_schema(data: Path, collection: str) -> None:
    before = held(data)
    result = baku_new(data, collection, "--yes", *options(ANSWERS[collection]))
    assert result.exit_code == 0, result.output
    name = f"{collection}/{IDS[collection]}.yml"
    after = held(data)
    content = after.pop(name)
    assert after == before
    assert content.startswith(f"{modeline(collection)}\n".encode())
    assert content.decode() in result.output
    assert CliRunner().invoke(main, ["fmt", "--check", "--data", str(data), str(data / name)]).exit_code == 0
    assert not checking.check(data, AS_OF).has_errors


def test_every_answer_is_written(data: Path) -> None:
    baku_new(data, "events", "--yes", "--cite", "another-source", *options(ANSWERS["events"]))
    assert (data / "events/forum-a-beginning-2011.yml").read_text() == (
        f"{modeline('events')}\n"
        "title: '2nd Forum: a beginning'\n"
        "kind: forum\n"
        "series: forum\n"
        "edition: 2\n"
        "date: 2011-04-07\n"
        "status: held\n"
        "place:\n  city: Baku\n  country: AZ\n"
        "relation:\n  degree: context\n  cite: [a-source]\n"
        "summary: It took place.\n"
        "cite: [another-source, a-source]\n"
    )


def test_what_is_missing_is_told_at_once_with_the_options(data: Path) -> None:
    before = held(data)
    result = baku_new(data, "events", "--title", "A", "--city", "Baku")
    assert result.exit_code == 1
    for option in ("kind", "date", "status", "country", "degree", "summary", "cite"):
        assert f"--{option} is missing: " in result.output
    for option in ("title", "venue", "series", "edition"):
        assert f"--{option} is missing: " not in result.output
    assert held(data) == before


def test_what_is_wrong_is_told_at_once_in_the_words_of_the_check(data: Path) -> None:
    before = held(data)
    wrong = EVENT | {"date": "7 April 2011", "kind": "fourm", "cite": "a-sauce", "series": "forum-2011"}
    wrong |= {"title": "A \udcff", "summary": "A \u200b B"}
    result = baku_new(data, "events", "--yes", *options(wrong))
    assert result.exit_code == 1
    assert "--date: `date` holds “7 April 2011”: it is not written as a date; " in result.output
    assert "write 2011-04-07" in result.output
    assert "did you mean `forum`?" in result.output
    assert "--cite: there is no record `a-sauce` in sources; did you mean `a-source`?" in result.output
    assert "--title: it is not text in UTF-8" in result.output
    assert "--summary: there is an invisible character, U+200B ZERO WIDTH SPACE" in result.output
    assert "--series: `forum-2011` is in events; what is meant here is in series" in result.output
    assert held(data) == before


@pytest.mark.parametrize(
    ("record_id", "why"),
    [
        ("forum-2011", "the id `forum-2011` is taken: data/events/forum-2011.yml has it"),
        ("a-source", "the id `a-source` is taken: data/sources/a-source.yml has it"),
        ("old-forum", "it is a former id of `forum`"),
        ("The Forum", "“The Forum” is not an id"),
        ("../x", "“../x” is not an id"),
    ],
)
def test_no_record_is_overwritten_and_no_id_taken(data: Path, record_id: str, why: str) -> None:
    before = held(data)
    result = baku_new(data, "events", "--yes", "--id", record_id, *options(EVENT))
    assert result.exit_code == 1
    assert why in result.output
    assert held(data) == before


def test_a_file_that_is_no_record_is_not_overwritten_either(data: Path) -> None:
    (data / "events/x.yml").write_text("title: 'broken\n")
    before = held(data)
    assert baku_new(data, "events", "--yes", "--id", "x", *options(EVENT)).exit_code == 1
    assert held(data) == before


def test_without_a_terminal_and_without_yes_the_file_is_only_shown(data: Path) -> None:
    before = held(data)
    result = baku_new(data, "events", *options(EVENT))
    assert result.exit_code == 1
    assert "kind: forum\n" in result.output
    assert "Add --yes to write it." in result.output
    assert held(data) == before


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = baku_new(tmp_path / "dta", "sources", "--yes", *options(ANSWERS["sources"]))
    assert result.exit_code == 1
    assert "this folder cannot be read" in result.output
    assert not (tmp_path / "dta").exists()


def test_an_answer_without_text_is_none_and_one_given_twice_is_one(data: Path) -> None:
    result = baku_new(data, "events", "--yes", *options(EVENT), "--cite", "a-source", "--venue", "", "--note", " ")
    assert result.exit_code == 0, result.output
    assert "cite: [a-source]\n" in (data / "events/forum-a-beginning-2011.yml").read_text()
    assert "--title is missing" in baku_new(data, "events", "--yes", *options(EVENT | {"title": ""})).output


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"summary": "A\ttab."}, "--summary: there is a tab; allowed: spaces; write spaces instead of it"),
        ({"summary": "A\x07bell."}, "--summary: there is an invisible character, U+0007"),
        ({"cite": "a-source, another-source"}, "--cite: “a-source, another-source” is not an id"),
    ],
)
def test_a_wrong_answer_is_told_as_it_was_typed(data: Path, answer: dict[str, str], told: str) -> None:
    output = baku_new(data, "events", "--yes", *options(EVENT | answer)).output
    assert told in output
    assert "escape" not in output
    assert ".yml" not in output


def test_line_ends_of_windows_in_an_answer_are_line_ends(data: Path) -> None:
    result = baku_new(data, "events", "--yes", *options(EVENT | {"summary": "It began.\r\nIt ended."}))
    assert result.exit_code == 0, result.output


def test_a_record_with_errors_of_the_rules_is_not_written(data: Path) -> None:
    before = held(data)
    result = baku_new(data, "events", "--yes", *options(EVENT | {"date": "2099-01-01"}))
    assert result.exit_code == 1
    assert "error BP" in result.output
    assert held(data) == before


# In a terminal.


@pytest.fixture
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(new, "_asks", lambda: True)


@pytest.mark.usefixtures("_terminal")
def test_a_dialogue_makes_a_record(data: Path) -> None:
    answers = [
        *("The 3rd Forum", "1", "7.04.2012", "2012-04-07", "9", "held"),
        *("nothing like it", "forum", "three", "3", "", "", "3"),
        *("", "", "It took place.", "page source", "2", "", "", "y"),
    ]
    result = baku_new(data, "events", typed="\n".join(answers) + "\n")
    assert result.exit_code == 0, result.output
    assert "write 2012-04-07" in result.output
    assert "Nothing in series has “nothing like it” in its title, id or address." in result.output
    assert "  1 a-source: A page a-source\n  2 another-source: A page another-source\n" in result.output
    assert (data / "events/forum-2012.yml").read_text() == (
        f"{modeline('events')}\ntitle: The 3rd Forum\nkind: conference\nseries: forum\nedition: 3\ndate: 2012-04-07\n"
        "status: held\nrelation:\n  degree: context\nsummary: It took place.\ncite: [another-source]\n"
    )


@pytest.mark.usefixtures("_terminal")
def test_what_is_given_is_not_asked_and_no_writes_nothing(data: Path) -> None:
    before = held(data)
    result = baku_new(data, "series", *options(ANSWERS["series"]), typed="forum\nanother\nn\n")
    assert result.exit_code == 0
    assert result.output.endswith("Nothing was written.\n")
    assert "the id `forum` is taken" in result.output
    assert "data/series/another.yml" in result.output
    assert "Title" not in result.output
    assert held(data) == before


@pytest.mark.usefixtures("_terminal")
def test_what_has_errors_may_be_written_and_mended_there(data: Path) -> None:
    answers = EVENT | {"venue": "A hall", "city": "Baku", "country": "AZ", "series": "forum", "edition": "2"}
    answers |= {"part-of": "forum-2011", "note": "Because.", "relation-cite": "a-source", "date": "2099-01-01"}
    result = baku_new(data, "events", *options(answers), typed="\ny\n")
    assert result.exit_code == 0, result.output
    assert "Write it all the same, and mend it in the file?" in result.output
    assert (data / "events/forum-a-beginning-2099.yml").exists()


@pytest.mark.usefixtures("_terminal")
def test_a_record_is_chosen_by_its_number_or_its_id_and_anything_else_is_asked_again(data: Path) -> None:
    given = {name: value for name, value in ANSWERS["series"].items() if name != "cite"}
    typed = "page source\nthe second\n3\n\npage\nanother-source\n\n\ny\n"
    result = baku_new(data, "series", *options(given), typed=typed)
    assert result.exit_code == 0, result.output
    assert result.output.count("  Type a number from 1 to 2.\n") == 2
    assert "cite: [another-source]\n" in (data / "series/a-series.yml").read_text()


@pytest.mark.usefixtures("_terminal")
def test_who_stops_answering_is_told_that_nothing_was_written(data: Path) -> None:
    before = held(data)
    result = baku_new(data, "events", typed="A title\n")
    assert result.exit_code == 1
    assert "\nError: nothing was written.\n" in result.output
    assert "Aborted" not in result.output
    assert held(data) == before


@pytest.mark.usefixtures("_terminal")
def test_an_earlier_answer_can_be_given_anew(data: Path) -> None:
    given = {name: value for name, value in EVENT.items() if name not in {"title", "cite"}}
    places = ["Paris", "FR", "A hall", "<", "<", "<", ""]  # back to the city, which is left open now
    typed = ["<", "Forum X", "<", "Forum Y", "", "", *places, "", "", "a-source", "another-source", "<", "<", "<", ""]
    typed += ["another-source", "", "", "y"]
    result = baku_new(data, "events", *options(given), typed="\n".join(typed) + "\n")
    assert result.exit_code == 0, result.output
    written = (data / "events/forum-y-2011.yml").read_text()
    assert "title: Forum Y\n" in written
    assert "place:" not in written
    assert written.endswith("cite: [another-source]\n")


@pytest.mark.usefixtures("_terminal")
@pytest.mark.parametrize("degree", ["core", "linked"])
def test_what_belongs_to_the_process_needs_the_source_that_says_so(data: Path, degree: str) -> None:
    answers = ANSWERS["milestones"] | {"degree": degree}
    missing = baku_new(data, "milestones", "--yes", *options(answers))
    assert "--relation-cite is missing: Source that says so" in missing.output
    asked = baku_new(data, "milestones", *options(answers), typed="\n\na-source\n\n\ny\n")
    assert asked.exit_code == 0, asked.output
    assert "  An answer is needed here.\n" in asked.output
    assert f"  degree: {degree}\n  cite: [a-source]\n" in (data / "milestones/a-decree-2012.yml").read_text()


@pytest.mark.usefixtures("_terminal")
def test_a_source_is_found_by_the_address_of_its_page_and_one_made_in_the_meantime_too(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = {name: value for name, value in ANSWERS["series"].items() if name != "cite"}
    really, times = checking.check, iter(range(9))

    def meanwhile(folder: Path, as_of: date) -> checking.Checked:
        if next(times):  # the first time is before the questions
            write(data, {"sources/since.yml": "url: http://example.org/since"}, sources=False)
        return really(folder, as_of)

    monkeypatch.setattr(checking, "check", meanwhile)
    typed = "https://example.org/nothing\nhttps://www.example.org/since/\n1\n\n\ny\n"
    result = baku_new(data, "series", *options(given), typed=typed)
    assert result.exit_code == 0, result.output
    assert "make one in a second terminal, then search again here." in result.output
    assert "cite: [since]\n" in (data / "series/a-series.yml").read_text()


@pytest.mark.usefixtures("_terminal")
def test_what_people_type_for_nothing_and_for_today_is_understood(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 2026-11-23
    given = {name: value for name, value in ANSWERS["sources"].items() if name not in {"country", "accessed"}}
    result = baku_new(data, "sources", *options(given), typed="none\ntoday\n\n\ny\n")
    assert result.exit_code == 0, result.output
    written = (data / f"sources/{IDS['sources']}.yml").read_text()
    assert "country" not in written
    assert "accessed: 2026-11-23\n" in written


@pytest.mark.usefixtures("_terminal")
def test_a_word_is_chosen_in_other_letters_too(data: Path) -> None:
    given = {name: value for name, value in EVENT.items() if name != "kind"}
    result = baku_new(data, "events", *options(given), typed="Ministerial Meeting\n\n\n\n\n\n\ny\n")
    assert result.exit_code == 0, result.output
    assert "kind: ministerial-meeting\n" in (data / f"events/{IDS['events']}.yml").read_text()


@pytest.mark.usefixtures("_terminal")
def test_what_a_source_copies_is_asked_of_a_mirror_alone(data: Path) -> None:
    given = {name: value for name, value in ANSWERS["sources"].items() if name not in {"kind", "copy-of"}}
    asked = baku_new(data, "sources", *options(given), typed="\n\nnews\n")
    assert "What it is a copy of" not in asked.output
    asked = baku_new(data, "sources", *options(given), typed="\n\nmirror\n")
    assert "What it is a copy of" in asked.output
