"""robots.txt (RFC 9309): everything may be read, and where the list of all pages is."""

from collections.abc import Iterator

from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings


def render(settings: Settings) -> Iterator[Page]:
    """Yield robots.txt; it names the sitemap where the site has an address, which a sitemap cannot do without."""
    sitemap = f"\nSitemap: {settings.site_url}sitemap.xml\n" if settings.site_url else ""
    yield Page("robots.txt", f"User-agent: *\nAllow: /\n{sitemap}")
