"""Write the golden briefs anew: `python -m tests.brief`. Look at what has changed in them."""

from tests.brief.goldens import GOLDENS, files, text
from tests.goldens import write_anew


def main() -> None:
    """Write every one, and remove what is none of them."""
    wanted = {path: text(walk, name, is_short=short) for path, walk, short, name in files()}
    write_anew(GOLDENS, wanted, "briefs")


if __name__ == "__main__":
    main()
