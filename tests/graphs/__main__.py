"""Write the golden graphs anew: `python -m tests.graphs`. Look at what has changed in them."""

from tests.goldens import write_anew
from tests.graphs.drawn import GOLDENS, files, text


def main() -> None:
    """Write every one, and remove what is none of them."""
    wanted = {path: text(name, as_format) for path, name, as_format in files()}
    write_anew(GOLDENS, wanted, "graphs")


if __name__ == "__main__":
    main()
