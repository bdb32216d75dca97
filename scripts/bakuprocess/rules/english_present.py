"""BP119: every text is there in English."""

from collections.abc import Iterator
from datetime import date

from bakuprocess.catalogue import Catalogue
from bakuprocess.model.record import values
from bakuprocess.model.text import Text, Translations
from bakuprocess.rules.rule import Finding, Rule


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield every text in several languages that lacks English."""
    for record in catalogue.records:
        for path, value in values(record):
            if isinstance(value, Text) and not isinstance(value, Translations) and not value.has_english:
                found = "there is " + ", ".join(f"`{tag}`" for tag, _ in value.forms) + ", but no English (`en`)"
                yield Finding(record, path, found, "English, and any other language beside it", "add a line `en: …`")


RULE = Rule(
    code="BP119",
    title="Every text is there in English",
    why="English is the language of the site; other languages stand beside it, not in its place.",
    check=check,
    good={"events/forum.yml": "title:\n  en: World Forum\n  fr: Forum mondial"},
    bad={"events/forum.yml": "title:\n  fr: Forum mondial"},
)
