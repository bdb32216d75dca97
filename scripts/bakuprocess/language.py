"""The language of the pages: gettext for words, CLDR (through Babel) for dates, numbers, lists and countries."""

import datetime
import re
from collections.abc import Iterable
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.support import Translations

from bakuprocess.model import Date
from bakuprocess.model.dates import Point, Precision

# Page after page shows the same days and numbers, and filling a pattern of CLDR is slow.
_format_date = cache(format_date)
_format_skeleton = cache(format_skeleton)
_format_decimal = cache(format_decimal)

_DASHES = " \u2009\u202f\u00a0-–—"
CATALOGUES = Path(__file__).parent / "locale"


class Language:
    """Words and formats of one language. `tag` is a CLDR locale such as `en_GB`.

    British English is the source language: without a translation, what the templates say is what is shown.
    """

    def __init__(self, tag: str = "en_GB") -> None:
        self.locale = Locale.parse(tag)
        self.translations: NullTranslations = Translations.load(CATALOGUES, [tag, self.locale.language])

    @property
    def tag(self) -> str:
        """The BCP 47 tag of the pages, for HTML's `lang`."""
        return self.locale.language

    def word(self, message: str) -> str:
        """Return the translation of a message."""
        return self.translations.gettext(message)

    def words(self, singular: str, plural: str, number: int) -> str:
        """Return the translation of a message that depends on a number."""
        return self.translations.ngettext(singular, plural, number)

    def number(self, number: int) -> str:
        """Return a number as people write it: 1,500."""
        return _format_decimal(number, locale=self.locale)

    def enumeration(self, items: Iterable[str]) -> str:
        """Return a list as people write it: “a, b and c”."""
        return format_list(list(items), locale=self.locale)

    def country(self, code: str) -> str:
        """Return the name of a country by its ISO 3166-1 alpha-2 code."""
        name: str = self.locale.territories.get(code, code)
        return name

    def tongue(self, tag: str) -> str:
        """Return the name of a language by its BCP 47 tag: “Azerbaijani”; the tag itself where CLDR has no name."""
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale) or tag
        except UnknownLocaleError:
            name: str = self.locale.languages.get(tag.split("-", maxsplit=1)[0], tag)
            return name

    def date(self, when: Date) -> str:
        """Return a date as people write it: “7–9 April 2011”, “January 2016”, “about 2008”."""
        return "".join(text + tail for _, text, tail in self.date_parts(when))

    def date_parts(self, when: Date) -> list[tuple[Point, str, str]]:
        """Return a date as people write it, cut into its ends: each point, its text, and what stands behind it."""
        start, end = when.start, when.end
        if not when.is_interval:
            return [(start, self._point(start), "")]
        if _plain(start) and _plain(end) and start.precision == end.precision:
            first, last = self._interval(start, end)
            dash = len(first.rstrip(_DASHES))
            return [(start, first[:dash], first[dash:]), (end, last, "")]
        dash = self.locale.interval_formats[None].format("", "")
        return [(start, self._point(start), dash), (end, self._point(end), "")]

    def _point(self, point: Point) -> str:
        return self._marked(point, self._exact(point))

    def _exact(self, point: Point) -> str:
        match point.precision:
            case Precision.DAY:
                return _format_date(point.first_day, "long", locale=self.locale)
            case Precision.MONTH:
                return _format_skeleton("yMMMM", point.first_day, locale=self.locale)
            case _:
                return _format_skeleton("y", point.first_day, locale=self.locale)

    def _marked(self, point: Point, shown: str) -> str:
        if point.approximate and point.uncertain:
            return self.word("perhaps about %(date)s") % {"date": shown}
        if point.approximate:
            return self.word("about %(date)s") % {"date": shown}
        if point.uncertain:
            return self.word("%(date)s (uncertain)") % {"date": shown}
        return shown

    def _interval(self, start: Point, end: Point) -> tuple[str, str]:
        skeleton = {Precision.DAY: "yMMMd", Precision.MONTH: "yMMMM", Precision.YEAR: "y"}[start.precision]
        differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
        first, second = self.locale.interval_formats[skeleton][differs]
        return self._in_full(first, start.first_day), self._in_full(second, end.first_day)

    def _in_full(self, pattern: str, day: datetime.date) -> str:
        # CLDR keeps the order and the dashes for short month names; the full names take the same places.
        return _format_date(day, re.sub(r"M{3,}", "MMMM", pattern), locale=self.locale)


def _plain(point: Point) -> bool:
    return not (point.approximate or point.uncertain)
