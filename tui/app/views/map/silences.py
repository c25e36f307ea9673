"""Where the document speaks and where it does not: decisions by themes, and choices together."""

from collections.abc import Mapping

from tui.app.rows import BLANK, Item, Row, Span, fit, wrap
from tui.app.views.map.stairs import PITCH, fits, key_rows, mark_row, numbers, stairs
from tui.app.views.setter import items
from tui.case.model import Case
from tui.content.silences import unsaid
from tui.content.subject import NOTHING, Subject
from tui.outside.widths import cell_len
from tui.reason.silences import Cell, Silences, Standing
from tui.wording.proposed import called
from tui.wording.silence import LEFT_OUT, STANDING_NAMES

GLYPHS: Mapping[Standing, str] = {
    "asserted": "■",
    "contested": "◧",
    "aim only": "◇",
    "inferred only": "□",
    "silent": "·",
    "not worked out": "?",
}
STYLES: Mapping[Standing, str] = {
    "asserted": "text",
    "contested": "caveat",
    "aim only": "text",
    "inferred only": "quiet",
    "silent": "quiet",
    "not worked out": "caveat",
}


def left_of(case: Case, width: int) -> int:
    """Cells before the first mark: for the longest name of a decision, where there is room."""
    longest = max((cell_len(called(d)) for d in case.decisions.values()), default=0)
    room = width - 1 - len(case.themes) * PITCH
    return max(12, min(longest + 5, room, 28))


def silences_items(
    case: Case, silences: Silences, at: tuple[str, int], width: int, height: int
) -> list[Item]:
    """The matrix, then what is not spoken of at all; `at` is the cell under the cursor."""
    shown: list[Item] = []
    if not silences.complete:
        words = f"{LEFT_OUT} {GLYPHS['not worked out']} is where they may belong."
        shown.append((NOTHING, [*wrap([(words, "caveat")], width - 1, (("  ", "text"),)), BLANK]))
    labels = [called(theme) for theme in case.themes.values()]
    left = left_of(case, width)
    stepped = fits(labels, left, width - 1) and len(labels) + len(silences.rows) <= height
    lit = at[1] if at[0] else -1
    if stepped:
        shown.append((NOTHING, stairs(labels, left, width - 1, lit)))
    else:
        rows = numbers(labels, left, width - 1, lit)
        if cell := _cell_of(silences, at):
            standing = STANDING_NAMES[cell.standing]
            named: Row = (("  ", "text"), (labels[lit], "strong"), (f" · {standing}", "quiet"))
            rows.insert(0, fit(named, width - 1))
        shown.append((NOTHING, rows))
    for decision, row in zip(case.decisions, silences.rows, strict=True):
        here = decision == at[0]
        marks: list[Span] = [
            (GLYPHS[cell.standing], "chip" if here and n == at[1] else STYLES[cell.standing])
            for n, cell in enumerate(row)
        ]
        name: Span = (called(case.decisions[decision]), "strong" if here else "text")
        shown.append((Subject("row", decision), [mark_row(name, left, marks, (), width - 1)]))
    if not stepped:
        shown.append((NOTHING, [BLANK, *key_rows(labels, width - 1)]))
    return [*shown, (NOTHING, [BLANK]), *items(unsaid(case, silences), width)]


def _cell_of(silences: Silences, at: tuple[str, int]) -> Cell | None:
    cells = (row[at[1]] for row in silences.rows if row and row[0].decision == at[0])
    return next(cells, None)
