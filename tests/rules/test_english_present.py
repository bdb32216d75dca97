"""BP119: every text is there in English."""

from pathlib import Path

import pytest

from bakuprocess.problems import Severity
from records import only, place_of, silent


def test_a_text_without_english_is_reported_where_its_languages_begin(data: Path) -> None:
    path = "events/forum.yml"
    problem = only(data, {path: "title:\n  fr: Forum mondial\n  az: Forum"}, "BP119")
    assert problem.severity is Severity.ERROR
    assert problem.place == place_of(data, path, "fr: Forum mondial")
    assert problem.found == "there is `fr`, `az`, but no English (`en`)"
    assert "English" in problem.allowed
    assert problem.mend == "add a line `en: …`"


def test_english_of_one_country_does_not_stand_for_english(data: Path) -> None:
    path = "events/forum.yml"
    assert only(data, {path: "title: {en-GB: World Forum}"}, "BP119").place == place_of(data, path, "{en-GB")


@pytest.mark.parametrize(
    ("path", "fragment"),
    [
        ("sources/s.yml", "title: {fr: Le monde}"),
        ("events/e.yml", "summary: {fr: Le monde}"),
        ("events/e.yml", "theme: {fr: Le monde}"),
        ("events/e.yml", "also_known_as: [Forum, {fr: Le monde}]"),
        ("events/e.yml", "withdrawn: {fr: Le monde}"),
        ("events/e.yml", "place: {city: {fr: Le monde}, country: AZ}"),
        ("events/e.yml", "participation: [{partner: p, role: host, as: {fr: Le monde}, cite: a-source}]"),
        ("events/e.yml", "figures: [{measure: ministers, value: 9, cite: a-source, note: {fr: Le monde}}]"),
        ("events/e.yml", "facts: [{cite: a-source, text: {fr: Le monde}}]"),
        ("partners/q.yml", "names: [{name: {fr: Le monde}}]"),
        ("documents/d.yml", "adopted_by: [The ministers, {fr: Le monde}]"),
    ],
)
def test_every_text_is_checked_at_its_place(data: Path, path: str, fragment: str) -> None:
    problem = only(data, {"partners/p.yml": "", path: fragment}, "BP119")
    assert problem.place == place_of(data, path, "{fr: Le monde}")


@pytest.mark.parametrize("title", ["World Forum", "{en: World Forum}", "{fr: Forum mondial, en: World Forum}"])
def test_english_alone_or_beside_others_is_accepted(data: Path, title: str) -> None:
    assert silent(data, {"events/forum.yml": f"title: {title}"}, "BP119")


def test_translations_of_a_name_need_no_english(data: Path) -> None:
    fragment = "names: [{name: A name, translations: {fr: Un nom}}]"
    assert silent(data, {"partners/p.yml": fragment}, "BP119")
