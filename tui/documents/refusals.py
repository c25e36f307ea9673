"""How a document that cannot be read is refused."""

from tui.outside.problem import Problem, Refused, shorten
from tui.outside.text import clean_line

INSTALL = 'pip install "juncture[documents]"'


def refused(rule: str, name: str, message: str, mend: str) -> Refused:
    """A document called `name` cannot be read, and what to do about it."""
    shown = shorten(clean_line(name), 300)
    return Refused([Problem(rule, "error", shown, 0, 0, message, mend)])


def library_missing(name: str, kind: str, library: str) -> Refused:
    """Reading that kind of file needs a library that is not installed."""
    message = f"To read {kind}, Juncture needs {library}, which is not installed."
    return refused("document-library", name, message, f"Install it: {INSTALL}")
