"""The words that are selected in a document: how they are lit, and what is said of them."""

from tui.app.actions import key_of
from tui.app.rows import Region, Row, ends, fit, width_of
from tui.authoring.selection import Selection
from tui.case.document import Document
from tui.outside.problem import Problem
from tui.wording.words import count

SELECTED = "selected"
"""The style of selected words."""

BAR = ("┃", "accent")
"""What stands in the margin of every row with a selected word, where colours cannot be seen."""

ENDS = 3
"""How many words of a selection are said at either end."""


def barred(rows: list[Row], first: int, rest: int) -> list[Row]:
    """Rows with a bar before those that hold selected words.

    `first` and `rest` are how many spans lead the first row, and the others; the last of them is
    the cell that the bar takes.
    """
    marked: list[Row] = []
    for number, row in enumerate(rows):
        at = (rest if number else first) - 1
        is_selected = any(style == SELECTED for _, style in row)
        marked.append((*row[:at], BAR, *row[at + 1 :]) if is_selected else row)
    return marked


def selection_caption(selection: Selection, document: Document, width: int) -> list[Region]:
    """Which sentences are selected, how many words and which; and what can be made of them."""
    numbers = selection.sentences(document)
    place = f"s{numbers[0]}" if len(numbers) == 1 else f"s{numbers[0]}–{numbers[-1]}"
    words = selection.text(document).split()
    said = " ".join(words)
    if len(words) > 2 * ENDS:
        said = f"{' '.join(words[:ENDS])} … {' '.join(words[-ENDS:])}"
    right: Row = ((key_of("make"), "key"), (" make of this ", "quiet"))
    lead: Row = ((" ┃", "accent"), (f" {place} ", "strong"))
    moves = "start" if selection.moves_start else "end"
    for part in (
        (f"· {moves} moves ", "quiet"),
        (f"· {count(len(words), 'word')} ", "quiet"),
        (f"· “{said}” ", "text"),
    ):
        if width_of((*lead, part, *right)) <= width:
            lead = (*lead, part)
    return [("make", ends(lead, right, width))]


def trouble_row(problems: tuple[Problem, ...], width: int) -> Row:
    """Why the file of the case cannot be read, and where; what is shown is what it held before."""
    first = problems[0]
    where = f"line {first.line}" if first.line else "the file"
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return fit(((f" ! {where}: {first.message}{more}", "caveat"),), width)
