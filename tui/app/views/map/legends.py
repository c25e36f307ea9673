"""The views of the map by name, and what their marks mean."""

from collections.abc import Collection, Mapping, Sequence
from typing import get_args

from tui.app.actions import View, key_of
from tui.app.rows import Region, Row, Span, ends, fit, width_of
from tui.app.views.map.futures import column_row
from tui.app.views.map.silences import GLYPHS, STYLES
from tui.content.subject import SubjectKind
from tui.wording.silence import STANDING_NAMES
from tui.wording.standing import BEYOND, STATE_WORDS
from tui.wording.words import STATE_GLYPHS

VIEWS: tuple[View, ...] = get_args(View)

NAMES: Mapping[View, tuple[str, str]] = {
    "outline": ("Outline", "from choices to what follows"),
    "graph": ("Graph", "what leads to what"),
    "futures": ("Futures", "what the courses come to"),
    "silences": ("Silences", "where it speaks, where not"),
}
"""The name of each view, and what it shows."""

KINDS: Mapping[SubjectKind, str] = {
    "consequence": "this consequence",
    "option": "this option",
    "decision": "this decision",
    "future": "this future",
    "row": "this cell",
}
"""The heading over what is said of something selected."""

STANDING: tuple[Span, ...] = (
    ("▼▲◆◇ ", "text"),
    ("follows  ", "quiet"),
    (f"{STATE_GLYPHS['open']} {STATE_WORDS['open']}  ", "quiet"),
    (f"{STATE_GLYPHS['ruled out']} {STATE_WORDS['ruled out']}  ", "quiet"),
    (f"(…) {BEYOND}", "quiet"),
)
LINES: tuple[Span, ...] = (
    ("── ", "text"),
    ("stated  ", "quiet"),
    ("╌╌ ", "text"),
    ("beside  ", "quiet"),
    ("┈┈ ", "text"),
    ("inferred", "quiet"),
)
LEAST_COLUMN = 44
"""Cells that a column has for its name, else the marks are not explained beside it."""
MARKS: tuple[Span, ...] = (
    ("■ ", "text"),
    ("follows  ", "quiet"),
    ("· ", "quiet"),
    ("does not", "quiet"),
)


def views_caption(view: View, width: int) -> list[Region]:
    """The names of the views, each to be clicked, and what the one shown is."""
    regions = _views(view, VIEWS)
    used = sum(width_of(row) for _, row in regions)
    about = f"{NAMES[view][1]} "
    room = width - used
    return [*regions, ("", ((about.rjust(room), "quiet"),))] if room > len(about) else regions


def _views(lit: View | None, named: Collection[View]) -> list[Region]:
    """Each view by its key, and some by name too."""
    return [
        (
            f"show_view('{view}')",
            ((f" {key_of(view)} {f'{NAMES[view][0]} ' if view in named else ''}", style),),
        )
        for view in VIEWS
        for style in ("chip" if view == lit else "quiet",)
    ]


def map_tabs(view: View, pane: str, width: int) -> list[Region]:
    """The views, and the pane of what is selected, where one pane is shown at a time.

    Where not all names have room, that of the view shown has, as in the header.
    """
    about: Region = ("tab('about')", ((" About ", "chip" if pane == "about" else "quiet"),))
    lit = view if pane == "chart" else None
    named, brief = ([*_views(lit, some), about] for some in (VIEWS, (view,)))
    return named if sum(width_of(row) for _, row in named) <= width else brief


def column_legend(number: int, name: str, width: int) -> Row:
    """What the marks of the futures mean, and which column is in hand.

    Where there is little room, the name of the column has it.
    """
    marks: Row = (("  ", "text"), *MARKS)
    room = width - width_of(marks) - 2
    column = column_row(number, name, width)
    if width_of(column) <= room or room >= LEAST_COLUMN:
        return ends(marks, fit(column, room), width)
    return column


def legend(view: View, notes: Sequence[str], width: int) -> Row:
    """What the marks of a view mean; at the right the first of some notes that has room."""
    spans: tuple[Span, ...]
    if view == "silences":
        spans = tuple(
            span
            for standing, glyph in GLYPHS.items()
            if standing != "not worked out"  # the matrix itself tells, where there are such
            for span in (
                (f"{glyph} ", STYLES[standing]),
                (f"{STANDING_NAMES[standing]}  ", "quiet"),
            )
        )
    else:
        spans = {"outline": STANDING, "graph": LINES, "futures": MARKS}[view]
    left: Row = (("  ", "text"), *spans)
    room = width - width_of(left) - 3
    note = next((note for note in notes if len(note) <= room), "")
    return ends(left, ((f"{note} ", "quiet"),) if note else (), width)
