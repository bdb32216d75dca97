"""robots.txt: everything may be read, and the sitemap is named where there is one."""

from urllib.robotparser import RobotFileParser

import pytest

from bakuprocess.exports import robots
from bakuprocess.settings import ROOT, Settings
from records import AS_OF


def read(site_url: str) -> RobotFileParser:
    [page] = robots.render(Settings(ROOT, AS_OF, site_url=site_url))
    assert page.path == "robots.txt"
    parser = RobotFileParser()
    parser.parse(page.text.splitlines())
    return parser


@pytest.mark.parametrize("site_url", ["", "https://record.example/", "https://record.example/baku/"])
def test_every_page_may_be_read_by_everybody(site_url: str) -> None:
    assert read(site_url).can_fetch("anybody", "https://record.example/baku/events/")


def test_the_sitemap_is_named_by_its_address_and_only_where_it_has_one() -> None:
    assert read("https://record.example/baku/").site_maps() == ["https://record.example/baku/sitemap.xml"]
    assert read("").site_maps() is None
