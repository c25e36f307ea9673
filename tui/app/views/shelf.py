"""A saved walk in the library: two rows, whatever is in its file."""

from tui.app.rows import HANG, INDENT, Row, ends, fit, width_of, wrap
from tui.outside.text import clean_line
from tui.scenario.library import Shelved

WALK_ROWS = 2


def walk_rows(walk: Shelved, words: str, width: int, *, is_open: bool) -> list[Row]:
    """Its title and date; beneath, words on what is in it or wrong with it, and its file's name.

    The name is left out where it is the title, and where there is no room for it.
    """
    mark: Row = (("open now", "accent"),) if is_open else ()
    date: Row = ((f"{'  ' if mark else ''}{walk.when:%Y-%m-%d}", "quiet"),) if walk.when else ()
    odd: Row = (("! ", "caveat"),) if walk.wrong else ()
    beneath = fit((*HANG, *odd, (words, "quiet")), width - 1)
    name = clean_line(walk.path.stem)
    beside: Row = ((name, "quiet"),)
    has_room = name != walk.title and width_of(beneath) + len("  ") + width_of(beside) < width
    return [
        ends((*INDENT, (walk.title, "text")), (*mark, *date), width - 1),
        ends(beneath, beside if has_room else (), width - 1),
    ]


def answer_rows(label: str, detail: str, width: int) -> list[Row]:
    """Something else that can be done from the library."""
    rows = wrap([(label, "text")], width - 1, INDENT, HANG)
    return [*rows, *(wrap([(detail, "quiet")], width - 1, HANG) if detail else ())]
