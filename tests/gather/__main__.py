"""Write the golden counts anew: `python -m tests.gather`. Look at what has changed in them."""

from tests.gather.goldens import GOLDENS, files, text
from tests.goldens import write_anew


def main() -> None:
    """Write every one, and remove what is none of them."""
    wanted = {path: text(case, name) for path, case, name in files()}
    write_anew(GOLDENS, wanted, "files")


if __name__ == "__main__":
    main()
