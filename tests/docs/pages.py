"""The pages that have generated parts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.docs import cited, formats, liked, manual, records
from tests.docs.markdown import filled

DOCS = Path(__file__).parents[2] / "docs"

PAGES: Mapping[Path, Callable[[], dict[str, str]]] = {
    DOCS / "formats.md": formats.parts,
    DOCS / "json.md": records.parts,
    DOCS / "settings.md": liked.parts,
    DOCS / "citing.md": cited.parts,
}
"""Each page, and what makes its parts."""

WHOLE: Mapping[Path, Callable[[], str]] = {DOCS / "juncture.1": manual.page}
"""The pages that are made from the first line to the last."""


def brought_up_to_date(page: Path) -> str:
    """The text of a page, with all its generated parts as they are now."""
    if page in WHOLE:
        return WHOLE[page]()
    text = page.read_text(encoding="utf-8")
    for part, content in PAGES[page]().items():
        text = filled(text, part, content)
    return text
