"""What the README shows is what the app is now."""

import re
from pathlib import Path

from tests.pictures.keys import BEGIN, END, table, with_keys

README = Path(__file__).parents[2] / "README.md"


def test_the_table_of_keys_is_made_from_the_actions() -> None:
    text = README.read_text(encoding="utf-8")
    assert BEGIN in text and END in text
    assert with_keys(text) == text, "run `make picture`"
    assert "choose" in table()


def test_the_readme_opens_with_a_picture_that_is_there_and_fetches_nothing() -> None:
    first = next(line for line in README.read_text(encoding="utf-8").splitlines() if "](" in line)
    picture = README.parent / first.rpartition("(")[2].rstrip(")")
    svg = picture.read_text(encoding="utf-8")
    assert first.startswith("![")
    assert "url(http" not in svg and "@import" not in svg
    assert "Model" in svg


def pictures_of(page: Path) -> set[Path]:
    """The pictures that a page shows."""
    named = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", page.read_text(encoding="utf-8"))
    return {(page.parent / picture).resolve() for picture in named}


def test_every_picture_is_there_and_is_shown_in_the_gallery() -> None:
    here = [path for end in ("svg", "png") for path in Path(__file__).parent.glob(f"*.{end}")]
    shown = pictures_of(README.parent / "docs" / "gallery.md")
    assert shown == set(here)
    assert pictures_of(README) < shown
    for path in here:
        assert path.suffix == ".png" or "url(http" not in path.read_text("utf-8")
