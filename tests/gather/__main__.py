"""Write the golden counts anew: `python -m tests.gather`. Look at what has changed in them."""

from tests.gather.goldens import GOLDENS, files, text


def main() -> None:
    """Write every one, and remove what is none of them."""
    GOLDENS.mkdir(exist_ok=True)
    wanted = {path: text(case, name) for path, case, name in files()}
    for path in GOLDENS.iterdir():
        if path not in wanted:
            path.unlink()
    for path, words in wanted.items():
        path.write_text(words, encoding="utf-8", newline="")
    print(f"{len(wanted)} files, {sum(map(len, wanted.values())):,} characters")


if __name__ == "__main__":
    main()
