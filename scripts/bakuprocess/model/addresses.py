"""Addresses of web pages: which the record may link to."""

import re
from urllib.parse import urlsplit

ADDRESS_ALLOWED = (
    "an address that begins with https:// (http:// only where there is no other), without a user name or password"
)
# The name of a site and perhaps a path, without what comes before it.
_BARE = re.compile(r"(?:https?:/*|//)?((?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#].*)?)", re.IGNORECASE)
_FILE = re.compile(r"^[^/]*\.(?:pdf|docx?|html?|jpe?g|png|ya?ml|md|txt|zip)$", re.IGNORECASE)
_NEVER = re.compile(r"[\s<>\"`{}|\\^]")
ADDRESS_SCHEMA = {
    "title": "Web address",
    "type": "string",
    "pattern": r"^https?://(\[[0-9A-Fa-f:.]+\]|[^\s<>\"`{}|\\^/?#@:\[\]]+)(:(0*[1-9][0-9]{0,4})?)?([/?#][^\s<>\"`{}|\\^]*)?$",
    "errorMessage": ADDRESS_ALLOWED,
}


class NoAddress(ValueError):
    """Why a text is no address that the record may link to, and how to mend it."""

    def __init__(self, why: str, mend: str = "") -> None:
        super().__init__(why)
        self.mend = mend


def check_address(text: str) -> None:
    """Raise NoAddress for anything but the address of a web page."""
    if _NEVER.search(text):
        inside = re.fullmatch(r"(?:<|\[[^\]]*\]\()(https?://[^\s<>()]+)[>)]", text)
        mend = f"write the address alone: {inside[1]}" if inside else "copy it from the browser again"
        raise NoAddress("there is a character that no address may hold", mend)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise NoAddress(f"it is not an address: {error}") from None
    if not text.startswith(("https://", "http://")) or not parts.hostname or port == 0:
        raise NoAddress("it is not the address of a web page", _with_scheme(text))
    if parts.username is not None or parts.password is not None:
        raise NoAddress("there is a user name or password in it", "leave out what stands before the @")


def surely_meant(text: str) -> str:
    """Return an address whose beginning is misspelt (`HTTP:/…`) as it is to be written, or an empty text."""
    named = re.match(r"(https?)(?::/*|/+)(?!/)", text.strip(), re.IGNORECASE)
    bare = _BARE.fullmatch(text.strip())
    return f"{named[1].lower()}://{bare[1]}" if named and bare else ""


def bare_address(text: str) -> str:
    """Return the whole address for one without its beginning, or an empty text; what ends like a file is none."""
    bare = _BARE.fullmatch(text)
    return f"https://{bare[1]}" if bare and not _FILE.search(bare[1]) else ""


def _with_scheme(text: str) -> str:
    whole = bare_address(text)
    return f"write {whole}" if whole else "copy the whole address from the browser"


def page_of(address: str) -> str:
    """Return what is the same for two addresses of one page: no scheme, no www., no slash at the end."""
    parts = urlsplit(address)
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}"
