"""Where a record's page is on the web."""

from bakuprocess.model import Record
from bakuprocess.settings import Settings


def address_of(record: Record, settings: Settings) -> str:
    """Return the address of a record's page, or an empty text where the site has none yet."""
    return f"{settings.site_url}{record.collection}/{record.id}/" if settings.site_url else ""
