"""Dates as people write them, in words or numbers, put as the record writes them; whether they exist, `dates` knows."""

import calendar
import re
from functools import cache

from bakuprocess.model.folding import folded

_MONTHS = [name.lower() for name in calendar.month_name[1:]]
# The languages in which sources of the record write months, beside English.
_LANGUAGES = ("az", "ru", "tr", "fr")
_OF_THE_YEAR = re.compile(r"(?<=\d)(?: ?г\.?| года|-c[iıuü] il)$")


def rewritten(text: str) -> str:
    """Return a date in words, in numbers in another order or with another dash, as the record writes it; or nothing."""
    if about := re.fullmatch(r"(?:about|around|circa|ca?\.?|~) ?(\d{4})", text, re.ASCII | re.IGNORECASE):
        return f"{about[1]}~"
    if days := re.fullmatch(r"(\d{1,2}) ?[-–] ?(\d{1,2}[./]\d{1,2}[./]\d{4})", text, re.ASCII):
        end = _numbers(days[2])
        return f"{end[:-2]}{days[1]:0>2}/{end}"
    if short := re.fullmatch(r"(\d{4}-\d{2}-)(\d{2})/(\d{2})", text, re.ASCII):
        return f"{short[1]}{short[2]}/{short[1]}{short[3]}"  # as ISO 8601 lets an end be shortened
    text = _OF_THE_YEAR.sub("", text)
    if re.search(r"[^\W\d_]{3}", text):
        ends = re.split(r" ?(?:[-–—/]|\b(?:to|au)\b) ?", re.sub(r"^(?:from|du) ", "", text, flags=re.IGNORECASE))
        return _words(*ends)
    separator = r" ?[–—] ?| (?:-|/|to) |(?<=^\d{4})-(?=\d{4}$)|(?<=\d{4})-(?=\d{1,2}[./]\d{1,2}[./]\d{4}$)"
    return "/".join(_numbers(end) for end in re.split(separator, text))


def _numbers(text: str) -> str:
    """Return one end of a date in numbers: the year first, or last after the day and month (or month and day)."""
    if last := re.fullmatch(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})", text, re.ASCII):
        day, month = int(last[1]), int(last[2])
        if month > 12 and "/" in text:
            day, month = month, day
        return f"{last[3]}-{month:02}-{day:02}"
    if short := re.fullmatch(r"(\d{1,2})[./](\d{4})", text, re.ASCII):
        return f"{short[2]}-{short[1]:0>2}"
    first = re.fullmatch(r"(\d{4})(?:(?P<sign>[./ -])(\d{1,2})(?:(?P=sign)(\d{1,2}))?)?", text, re.ASCII)
    return "-".join(part.zfill(2) for part in first.group(1, 3, 4) if part) if first else ""


def _words(*ends: str) -> str:
    """Return a date or interval with its months in words; what one end leaves out stands at the other."""
    parts = [_parts(end) for end in ends]
    if len(parts) > 2 or not all(parts):
        return ""
    common = {name: value for part in reversed(parts) for name, value in part.items() if name != "day"}
    wholes = [common | part for part in parts]
    incomplete = any(part.keys() == {"year"} for part in parts) or any(
        {"year", "month"} - part.keys() for part in wholes
    )
    if incomplete or len({len(part) for part in wholes}) > 1:
        return ""
    return "/".join("-".join(part[name] for name in ("year", "month", "day") if name in part) for part in wholes)


def _parts(text: str) -> dict[str, str]:
    """Return the year, month and day that one end names, in whatever order; nothing where it names anything else."""
    parts: dict[str, str] = {}
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", folded(text))
    if re.search(r"[^\w .,]", plain):  # such as a question mark: it may say what the date alone would not
        return {}
    for word in re.findall(r"\d+|[^\W\d_]+", plain):
        month = _month(word)
        name = "month" if month else {1: "day", 2: "day", 4: "year"}.get(len(word), "") if word.isdecimal() else ""
        if not name or name in parts:
            return {}
        parts[name] = f"{month:02}" if month else word.zfill(2)
    return parts


def _month(word: str) -> int:
    """Return the number of the month that a folded word names, in English perhaps cut short; 0 for another word."""
    english = (number for number, name in enumerate(_MONTHS, start=1) if len(word) > 2 and name.startswith(word))
    return next(english, 0) or (0 if word.isdecimal() else _months_elsewhere().get(word, 0))


@cache
def _months_elsewhere() -> dict[str, int]:
    """Return the names of the months in other languages, folded, as CLDR has them, each with its number."""
    from babel.dates import get_month_names  # noqa: PLC0415  slow to load, and only a wrong date needs it

    return {
        folded(name): number
        for language in _LANGUAGES
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, language).items()
    }
