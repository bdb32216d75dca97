"""`baku rename` and `baku withdraw`: what they change, and when they refuse."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bakuprocess import checking
from bakuprocess.cli import main
from records import AS_OF, write

RECORDS = {
    "partners/icesco.yml": "aliases: [isesco]",
    "events/forum-2011.yml": (
        "# a comment\nparticipation:\n  - partner: icesco\n    role: host\n    cite: a-source\n"
        "facts:\n  - text: Held with [it](icesco),\n      and [it](icesco-more) too.\n    cite: a-source\n"
    ),
    "partners/icesco-more.yml": "summary:\n  en: Part of [one](icesco).\n  az: '[O](icesco)'\nsee_also: [icesco]",
    "documents/a-text.yml": "adopted_by: ['icesco', The icesco of all]",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return write(tmp_path / "data", RECORDS)


def baku(data: Path, *arguments: str) -> Result:
    result = CliRunner().invoke(main, [*arguments, "--data", str(data)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def held(data: Path) -> dict[str, bytes]:
    return {str(path.relative_to(data)): path.read_bytes() for path in sorted(data.rglob("*")) if path.is_file()}


def codes(data: Path) -> list[str]:
    return sorted(problem.code for problem in checking.check(data, AS_OF).problems)


# Renaming.


def test_every_reference_follows_and_nothing_else_changes(data: Path) -> None:
    before, problems = held(data), codes(data)
    result = baku(data, "rename", "icesco", "the-organisation")
    assert result.exit_code == 0
    after = held(data)
    assert "partners/icesco.yml" not in after
    changed = b"isesco, icesco]"
    assert after.pop("partners/the-organisation.yml") == before.pop("partners/icesco.yml").replace(b"isesco]", changed)
    for name in ("events/forum-2011.yml", "partners/icesco-more.yml", "documents/a-text.yml"):
        expected = before.pop(name)
        for old in (b"partner: icesco", b"(icesco)", b"[icesco]", b"'icesco'"):
            expected = expected.replace(old, old.replace(b"icesco", b"the-organisation"))
        assert after.pop(name) == expected
    after.pop("partners/icesco.yml", None)
    before.pop("partners/icesco.yml", None)
    assert after == before
    assert codes(data) == problems


def test_every_link_of_a_text_follows(data: Path) -> None:
    write(data, {"events/forum.yml": "", "events/a.yml": "summary: See [it](forum), [again](forum) and [here](forum)."})
    assert baku(data, "rename", "forum", "the-forum").exit_code == 0
    after = (data / "events/a.yml").read_text()
    assert "summary: See [it](the-forum), [again](the-forum) and [here](the-forum).\n" in after


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("part_of: >-\n  forum\nstatus: held", "part_of: the-forum\nstatus: held"),
        ("part_of: |\n  forum\n\nstatus: held", "part_of: the-forum\n\nstatus: held"),
        ("see_also:\n  - >-\n    forum\n  - forum-2011", "see_also:\n  - the-forum\n  - forum-2011"),
        ("see_also:\n  - forum-2011\n  - >\n   forum", "see_also:\n  - forum-2011\n  - the-forum"),
    ],
)
def test_a_reference_in_lines_of_its_own_follows(data: Path, written: str, after: str) -> None:
    write(data, {"events/forum.yml": "", "events/part.yml": written})
    assert baku(data, "rename", "forum", "the-forum").exit_code == 0
    assert f"\n{after}\n" in f"\n{(data / 'events/part.yml').read_text()}"
    assert "BP102" not in codes(data)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("aliases:\n  - 'once' # before 2010\ntitle: A", "aliases:\n  - 'once' # before 2010\n  - forum\ntitle: A"),
        ("aliases:\n  - >-\n    once\ntitle: A", "aliases:\n  - >-\n    once\n  - forum\ntitle: A"),
        ("aliases:\n- once\ntitle: A", "aliases:\n- once\n- forum\ntitle: A"),
        ("aliases: []\ntitle: A", "aliases: [forum]\ntitle: A"),
        ("title: A", "aliases: [forum]"),
    ],
)
def test_the_old_id_is_remembered_however_the_list_is_written(data: Path, written: str, after: str) -> None:
    write(data, {"events/forum.yml": written})
    assert baku(data, "rename", "forum", "the-forum").exit_code == 0
    assert f"\n{after}\n" in f"\n{(data / 'events/the-forum.yml').read_text()}"
    assert not {code for code in codes(data) if code < "BP100"}


def test_a_record_that_is_indented_as_a_whole_stays_so(data: Path) -> None:
    write(data, {"events/forum.yml": "title: A"})
    path = data / "events/forum.yml"
    path.write_text("".join(f"  {line}\n" for line in path.read_text().splitlines()))
    before = path.read_text()
    assert baku(data, "withdraw", "forum", "--why", "Entered twice.").exit_code == 0
    assert path.read_text().replace("  withdrawn: Entered twice.\n", "") == before
    assert baku(data, "rename", "forum", "the-forum").exit_code == 0
    assert "\n  aliases: [forum]\n" in (data / "events/the-forum.yml").read_text()
    assert not {code for code in codes(data) if code < "BP100"}


def test_what_cannot_be_changed_without_changing_more_is_left_to_a_person(data: Path) -> None:
    write(data, {"events/forum.yml": "aliases: ['once' # before 2010\n  ]"})
    before = held(data)
    result = baku(data, "rename", "forum", "the-forum")
    assert result.exit_code == 1
    assert "data/events/forum.yml is written in a way that this command cannot change" in result.output
    assert held(data) == before


def test_it_tells_the_place_of_each_change(data: Path) -> None:
    lines = baku(data, "rename", "icesco", "the-organisation").output.splitlines()
    assert "data/documents/a-text.yml:7:14: icesco → the-organisation" in lines
    assert lines[-2:] == [
        "data/partners/the-organisation.yml: renamed from icesco.yml, which stays as an alias",
        "6 references changed",
    ]


def test_a_record_may_have_its_old_id_again(data: Path) -> None:
    before = held(data)
    assert baku(data, "rename", "icesco", "isesco").exit_code == 0
    assert b"aliases: [icesco]" in held(data)["partners/isesco.yml"]
    assert baku(data, "rename", "isesco", "icesco").exit_code == 0
    assert held(data) == before


def test_a_record_in_form_stays_in_form(data: Path) -> None:
    baku(data, "fmt")
    long = "an-organisation-with-a-name-that-is-very-very-long-indeed"
    (data / "series/some.yml").parent.mkdir()
    (data / "series/some.yml").write_text(
        f"title: A\nsummary: B\nsee_also: [icesco, icesco-more, forum-2011, {'x' * 60}]\ncite: a-source\n"
    )
    write(data, {f"events/{'x' * 60}.yml": ""})
    assert baku(data, "fmt", "--check", str(data / "series")).exit_code == 0
    assert baku(data, "rename", "icesco", long).exit_code == 0
    assert f"see_also:\n  - {long}\n" in (data / "series/some.yml").read_text()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("isceso", "other", "there is no record `isceso`; did you mean `icesco`"),
        ("isesco", "other", "there is no record `isesco` any more: it is now `icesco`"),
        ("icesco", "a-text", "the id `a-text` is taken: data/documents/a-text.yml has it"),
        ("a-text", "isesco", "the id `isesco` is taken: it is a former id of `icesco`"),
        ("icesco", "icesco", "is what the record is called already"),
        ("icesco", "The Organisation", "“The Organisation” is not an id: "),
        ("icesco", "../icesco", "“../icesco” is not an id: "),
        ("icesco", "index", "“index” is not an id: "),
    ],
)
def test_what_would_break_is_refused(data: Path, old: str, new: str, why: str) -> None:
    before = held(data)
    result = baku(data, "rename", old, new)
    assert result.exit_code == 1
    assert why in result.output
    assert held(data) == before


def test_nothing_is_renamed_while_a_record_has_errors(data: Path) -> None:
    write(data, {"events/wrong.yml": "date: soon"})
    before = held(data)
    result = baku(data, "rename", "icesco", "other")
    assert result.exit_code == 1
    assert "data/events/wrong.yml:" in result.output
    assert f"{len(before)} records: 1 error, 0 warnings" in result.output
    assert held(data) == before


# Withdrawing.


def test_a_withdrawn_record_says_why(data: Path) -> None:
    before = held(data)
    result = baku(data, "withdraw", "icesco", "--why", "Entered: twice.")
    assert result.exit_code == 0
    after = held(data)
    assert after.pop("partners/icesco.yml") == before.pop("partners/icesco.yml").rstrip(b"\n") + (
        b"\nwithdrawn: 'Entered: twice.'\n"
    )
    assert after == before


def test_who_withdraws_hears_what_still_refers_to_the_record(data: Path) -> None:
    lines = baku(data, "withdraw", "icesco", "--why", "Entered twice.").output.splitlines()
    assert lines[0] == "data/partners/icesco.yml: withdrawn"
    assert lines[2:] == [
        f"  data/{name}" for name in ("documents/a-text.yml", "events/forum-2011.yml", "partners/icesco-more.yml")
    ]
    assert baku(data, "withdraw", "a-text", "--why", "It is lost.").output == "data/documents/a-text.yml: withdrawn\n"


@pytest.mark.parametrize(
    ("record", "why", "told"),
    [
        ("icesco", "", "the reason is empty"),
        ("icesco", " \n ", "the reason is empty"),
        ("icesco", "…", "“…” is no reason"),
        ("icesco", "Lost.", "“Lost.” is no reason"),
        ("icesco", "A \udcff", "the reason is not text in UTF-8"),
        ("icesco", "A \u202e B", "a character that reorders text"),
        ("isceso", "Twice.", "did you mean `icesco`"),
    ],
)
def test_a_wrong_withdrawal_is_refused(data: Path, record: str, why: str, told: str) -> None:
    before = held(data)
    result = baku(data, "withdraw", record, "--why", why)
    assert result.exit_code == 1
    assert told in result.output
    assert held(data) == before


def test_a_record_is_withdrawn_once(data: Path) -> None:
    baku(data, "withdraw", "icesco", "--why", "Entered twice.")
    before = held(data)
    result = baku(data, "withdraw", "icesco", "--why", "Again.")
    assert (result.exit_code, held(data)) == (1, before)
    assert "`icesco` is withdrawn already: Entered twice." in result.output
