"""Golden files: what is written anew when it is meant to change."""

from collections.abc import Mapping
from pathlib import Path


def write_anew(folder: Path, wanted: Mapping[Path, str], what: str) -> None:
    """Write every one, remove what is none of them, and say how many there are."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path not in wanted:
            path.unlink()
    for path, words in wanted.items():
        path.write_text(words, encoding="utf-8", newline="")
    print(f"{len(wanted)} {what}, {sum(map(len, wanted.values())):,} characters")
