"""Settings: the folders of a project, and the addresses that the environment gives."""

from pathlib import Path

import pytest

from bakuprocess.settings import ROOT, Settings, WrongSetting, from_environment
from records import AS_OF


def test_the_folders_lie_below_the_root(tmp_path: Path) -> None:
    settings = Settings(tmp_path, AS_OF)
    assert (settings.data, settings.docs, settings.site) == (tmp_path / "data", tmp_path / "docs", tmp_path / "site")


def test_the_root_is_where_the_project_file_is() -> None:
    assert (ROOT / "pyproject.toml").is_file()


def test_without_anything_set_there_is_no_address(tmp_path: Path) -> None:
    assert from_environment(tmp_path, AS_OF) == Settings(tmp_path, AS_OF, site_url="", repo_url="")


@pytest.mark.parametrize(
    ("written", "site", "repository"),
    [
        ("https://example.org", "https://example.org/", "https://example.org"),
        ("https://example.org/", "https://example.org/", "https://example.org"),
        ("  https://example.org/baku//  ", "https://example.org/baku/", "https://example.org/baku"),
        ("http://localhost:8000", "http://localhost:8000/", "http://localhost:8000"),
        ("", "", ""),
        ("  ", "", ""),
    ],
)
def test_an_address_ends_with_one_slash_for_a_site_and_with_none_for_a_repository(
    written: str, site: str, repository: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", written)
    monkeypatch.setenv("REPO_URL", written)
    settings = from_environment(tmp_path, AS_OF)
    assert (settings.site_url, settings.repo_url) == (site, repository)


def test_a_relative_root_is_resolved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert from_environment(Path(), AS_OF).root == tmp_path.resolve()


@pytest.mark.parametrize("written", ["https://example.org/baku.git", "https://example.org/baku.git/"])
def test_a_repository_is_shown_by_its_page_and_not_as_git_fetches_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.setenv("REPO_URL", written)
    assert from_environment(tmp_path, AS_OF).repo_url == "https://example.org/baku"


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
@pytest.mark.parametrize(
    "written",
    [
        "example.org",
        "/baku/",
        "//example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "https:///path",
        "http://[",
        "https://example.org:port",
        "https://example.org:99999",
        "https://exa mple.org",
        "https://exa\nmple.org",
        'https://example.org/"onload="',
        "https://example.org/'",
        "https://example.org/<b>",
        "https://example.org\\x",
        "https://user:secret@example.org",
        "https://example.org/?page=1",
        "https://example.org/#top",
    ],
)
def test_what_is_no_address_of_a_site_is_refused_by_name(
    name: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, written)
    with pytest.raises(WrongSetting) as refused:
        from_environment(tmp_path, AS_OF)
    assert str(refused.value).startswith(f"{name} is {written!r}")
