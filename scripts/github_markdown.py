"""Markdown as GitHub reads it, by the program that GitHub itself publishes for that."""

from cmarkgfm import github_flavored_markdown_to_html  # type: ignore[import-untyped]


def as_github(text: str) -> str:
    """Return the HTML of a comment, before GitHub looks in it for mentions and issues."""
    return str(github_flavored_markdown_to_html(text))
