"""The pages that have generated parts."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tests.docs import formats, liked, records
from tests.docs.markdown import filled

DOCS = Path(__file__).parents[2] / "docs"

PAGES: Mapping[Path, Callable[[], dict[str, str]]] = {
    DOCS / "formats.md": formats.parts,
    DOCS / "json.md": records.parts,
    DOCS / "settings.md": liked.parts,
}
"""Each page, and what makes its parts."""


def brought_up_to_date(page: Path) -> str:
    """The text of a page, with all its generated parts as they are now."""
    text = page.read_text(encoding="utf-8")
    for part, content in PAGES[page]().items():
        text = filled(text, part, content)
    return text
