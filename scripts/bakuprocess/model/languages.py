"""Language tags: the part of BCP 47 that a record needs."""

import re

import pycountry

LANGUAGE_ALLOWED = "the short form of a language, such as en, az or zh-Hant"
# A language, perhaps a script and a region (RFC 5646, 2.1).
LANGUAGE_PATTERN = "([a-z]{2,3})(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
_TAG = re.compile(LANGUAGE_PATTERN)


def is_language(tag: str) -> bool:
    """Whether a tag is well formed and names a language that ISO 639 knows, by its shortest code (RFC 5646, 2.2.1)."""
    match = _TAG.fullmatch(tag)
    if not match:
        return False
    code = match[1]
    language = pycountry.languages.get(**{f"alpha_{len(code)}": code})
    return language is not None and getattr(language, "alpha_2", code) == code


def language_from(text: str) -> str:
    """Return the tag of a language by its English name, a longer code or a tag otherwise written, or an empty text."""
    code, _, region = text.strip().partition("_" if "_" in text else "-")
    try:
        language = pycountry.languages.get(alpha_2=code.lower()) or pycountry.languages.lookup(code)
    except LookupError:
        return ""
    tag: str = getattr(language, "alpha_2", language.alpha_3)
    tag += f"-{region.title() if len(region) == 4 else region.upper()}" if region else ""
    return tag if is_language(tag) else ""
