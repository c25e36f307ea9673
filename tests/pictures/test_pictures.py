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


def test_every_picture_of_the_readme_is_there() -> None:
    named = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README.read_text(encoding="utf-8"))
    here = [path for end in ("svg", "png") for path in Path(__file__).parent.glob(f"*.{end}")]
    assert {README.parent / picture for picture in named} == set(here)
    for path in here:
        assert path.suffix == ".png" or "url(http" not in path.read_text("utf-8")
