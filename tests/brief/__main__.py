"""Write the golden briefs anew: `python -m tests.brief`. Look at what has changed in them."""

from tests.brief.goldens import GOLDENS, files, text


def main() -> None:
    """Write every one, and remove what is none of them."""
    GOLDENS.mkdir(exist_ok=True)
    wanted = {path: text(walk, name, is_short=short) for path, walk, short, name in files()}
    for path in GOLDENS.iterdir():
        if path not in wanted:
            path.unlink()
    for path, words in wanted.items():
        path.write_text(words, encoding="utf-8", newline="")
    print(f"{len(wanted)} briefs, {sum(map(len, wanted.values())):,} characters")


if __name__ == "__main__":
    main()
