"""The finished site: assets are named by what they hold, references follow, and what no page uses is gone."""

from pathlib import Path
from tempfile import TemporaryDirectory

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bakuprocess import escaping, finishing

FILES = {
    "assets/site.css": '@font-face { src: url("fonts/serif.woff2"); }',
    "assets/fonts/serif.woff2": "a font",
    "assets/search.js": "a script",
    "assets/javascripts/bundle.js": "the theme's script",
    "assets/stylesheets/main.css": "the theme's style",
    "assets/stylesheets/main.css.map": "a map",
    "index.html": '<link href="assets/site.css"><p>assets/site.css and assets/none.css</p>',
    "events/a/index.html": '<link href="../../assets/site.css"><dialog data-script="../../assets/search.js"></dialog>',
}


def lay(site: Path, **changed: str) -> Path:
    for path, text in {**FILES, **changed}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text)
    return site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return lay(tmp_path)


def asset(site: Path, name: str) -> Path:
    (found,) = site.glob(f"assets/{name}")
    return found


def test_a_page_names_its_assets_by_what_they_hold(site: Path) -> None:
    finishing.finish(site)
    sheet, script = asset(site, "site.*.css").name, asset(site, "search.*.js").name
    page = (site / "events/a/index.html").read_text()
    assert f'href="../../assets/{sheet}"' in page
    assert f'data-script="../../assets/{script}"' in page


def test_the_digest_that_the_theme_put_into_a_name_gives_way_to_ours(site: Path) -> None:
    (site / "assets/theme.0123abcd.min.css").write_text("a style")
    (site / "index.html").write_text('<link href="assets/theme.0123abcd.min.css">')
    finishing.finish(site)
    name = asset(site, "theme.*.css").name
    assert (site / "index.html").read_text() == f'<link href="assets/{name}">'
    assert name.count(".") == 2


def test_a_style_sheet_names_its_fonts_so_that_its_own_name_follows_theirs(
    site: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    finishing.finish(site)
    assert asset(site, "fonts/serif.*.woff2").name in asset(site, "site.*.css").read_text()
    other = lay(tmp_path_factory.mktemp("other"), **{"assets/fonts/serif.woff2": "another font"})
    finishing.finish(other)
    assert asset(site, "site.*.css").name != asset(other, "site.*.css").name


def test_the_same_content_has_the_same_name(site: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    lay(other)
    finishing.finish(site)
    finishing.finish(other)
    assert {path.name for path in site.rglob("*")} == {path.name for path in other.rglob("*")}


def test_what_is_no_asset_of_the_site_keeps_its_name(site: Path) -> None:
    finishing.finish(site)
    assert "assets/none.css" in (site / "index.html").read_text()


def test_the_themes_scripts_and_maps_are_gone_and_its_style_stays(site: Path) -> None:
    finishing.finish(site)
    assert not (site / "assets/javascripts").exists()
    assert not list(site.rglob("*.map"))
    assert asset(site, "stylesheets/main.*.css").read_text() == "the theme's style"


@pytest.mark.parametrize(
    ("style", "expected"),
    [("right", '<td class="number">7</td>'), ("left", "<td>7</td>"), ("center", "<td>7</td>")],
)
def test_an_aligned_cell_has_a_class_instead_of_a_style_of_its_own(site: Path, style: str, expected: str) -> None:
    (site / "index.html").write_text(f'<td style="text-align: {style};">7</td>')
    finishing.finish(site)
    assert (site / "index.html").read_text() == expected


def test_a_page_loses_its_indentation_but_not_within_preformatted_text(site: Path) -> None:
    (site / "index.html").write_text("<ul>\n    <li>one</li>\n\n</ul>\n<pre>a\n    b</pre>\n  <p>end</p>")
    finishing.finish(site)
    assert (site / "index.html").read_text() == "<ul>\n<li>one</li>\n</ul>\n<pre>a\n    b</pre>\n<p>end</p>"


def test_code_that_may_be_too_wide_can_be_scrolled_by_keyboard(site: Path) -> None:
    (site / "index.html").write_text('<pre class="highlight"><code class="language-yaml">a: 1</code></pre>')
    finishing.finish(site)
    found = (site / "index.html").read_text()
    assert found == '<pre class="highlight"><code tabindex="0" class="language-yaml">a: 1</code></pre>'


def test_a_page_loses_attributes_that_nothing_needs(site: Path) -> None:
    page = site / "index.html"
    page.write_text('<h1 lang="en" id="home">Home</h1><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"></svg>')
    finishing.finish(site)
    assert page.read_text() == '<h1 lang="en">Home</h1><svg viewBox="0 0 9 9"></svg>'


def test_what_is_there_for_the_index_only_is_taken_out_after_it(site: Path) -> None:
    (site / "index.html").write_text(
        '<meta name="description" content="About" data-pagefind-meta="description[content]">\n'
        '<meta name="names" content="Bakı" data-pagefind-meta="names[content]">\n'
        '<meta name="year" content="2011" data-pagefind-filter="year[content]">\n'
        '<article data-pagefind-body><h2 data-pagefind-ignore="all">data-pagefind-body</h2></article>'
    )
    finishing.strip(site)
    assert (site / "index.html").read_text() == (
        '<meta name="description" content="About">\n<article><h2>data-pagefind-body</h2></article>'
    )


@given(st.text(max_size=60))
def test_escaped_text_reads_the_same_in_text_and_in_an_attribute(text: str) -> None:
    page = f'<p title="{escaping.html(text)}">{escaping.html(text)}</p>'
    with TemporaryDirectory() as folder:
        site = lay(Path(folder))
        (site / "index.html").write_text(page, "utf-8")
        finishing.finish(site)
        finished = (site / "index.html").read_text("utf-8")
    before, after = (html5lib.parseFragment(one, namespaceHTMLElements=False)[0] for one in (page, finished))
    assert (after.text, after.attrib, len(after)) == (before.text, before.attrib, len(before))
