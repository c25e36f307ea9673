"""Write the golden graphs anew: `python -m tests.graphs`. Look at what has changed in them."""

from tests.graphs.drawn import GOLDENS, files, text


def main() -> None:
    """Write every one, and remove what is none of them."""
    GOLDENS.mkdir(exist_ok=True)
    wanted = {path: text(name, as_format) for path, name, as_format in files()}
    for path in GOLDENS.iterdir():
        if path not in wanted:
            path.unlink()
    for path, words in wanted.items():
        path.write_text(words, encoding="utf-8", newline="")
    print(f"{len(wanted)} graphs, {sum(map(len, wanted.values())):,} characters")


if __name__ == "__main__":
    main()
