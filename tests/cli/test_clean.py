"""`baku clean`: what was generated goes, and nothing else."""

from bakuprocess import publishing
from bakuprocess.pages.page import Page
from bakuprocess.settings import Settings
from commands import baku


def test_cleaning_leaves_what_people_wrote(project: Settings) -> None:
    page = Page("events/one.md", "# One\n")
    before = sorted(project.docs.rglob("*"))
    publishing.write_pages(project.docs, [page, Page("index.md", "# Home\n")])
    (project.docs / page.path).write_text("mine")
    result = baku("clean", "--project", project.root)
    assert (result.exit_code, result.output) == (0, "docs/events/one.md stays: it was changed by hand.\n")
    (project.docs / page.path).unlink()
    (project.docs / "events").rmdir()
    assert sorted(project.docs.rglob("*")) == before


def test_what_cannot_be_cleaned_is_explained(project: Settings) -> None:
    (project.docs / publishing.MANIFEST).write_text("[1]")
    result = baku("clean", "--project", project.root)
    assert result.exit_code == 1
    assert "cannot be read; delete it" in result.output
