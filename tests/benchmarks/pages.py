"""A document of as many pages as one likes, to see what grows with it."""

import random
from pathlib import Path

LAST = "That is where the memorandum ends."
_PARAGRAPHS, _SENTENCES = 6, 5
_WORDS = (
    "the council may decide that a new bridge could reduce traffic and cost more than planned while"
    " residents of the old town expect that trade might fall in winter according to the chamber"
)


def generate_pages(folder: Path, pages: int) -> Path:
    """Write a text of so many pages, about 3,000 characters each, with a chapter every fifth."""
    chance = random.Random(pages)
    paragraphs: list[str] = []
    for page in range(pages):
        if page % 5 == 0:
            paragraphs.append(f"# Chapter {page // 5 + 1}")
        paragraphs += (_paragraph(chance) for _ in range(_PARAGRAPHS))
        paragraphs[-1] += f"\n\f{_sentence(chance)}"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"memo-{pages}.txt"
    file.write_text("\n\n".join([*paragraphs, LAST]), encoding="utf-8")
    return file


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(_SENTENCES))


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_WORDS.split(), k=chance.randint(10, 24))
    return f"{' '.join(words).capitalize()}."
