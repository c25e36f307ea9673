"""Many walks counted together, as rows: what the counts are of, and a bar beside each."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.app.actions import key_of
from tui.app.rows import INDENT, Item, Region, Row, ends, width_of, wrap
from tui.app.views.setter import items
from tui.content.gathered import choices, doubts, groups, guesses, in_numbers, standing, turns
from tui.content.model import Gap, Line, Parts, Share, sentence
from tui.content.subject import NOTHING
from tui.gather.model import Gathered
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.wording.gathered import (
    NO_GUESSES,
    NOTHING_COUNTED,
    VIEWS,
    View,
    another_folder_words,
    how_to_begin_words,
    how_to_guess_words,
    reading_words,
    stop_words,
)

LEAST_BARRED = 60
"""Cells from which a bar has room beside what it counts."""
MOST_LABEL = 48
"""Cells that what is counted takes at most before its bar: else an eye loses the row."""

STANDING_BAR = 52
"""Where the bar begins beside how many walks something follows in."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted, and what was guessed, held against the document."""

    nothing: Findings
    gathered: Gathered
    guessed: Sequence[Guessed]


def counts_items(view: View, counts: Counts, width: int) -> list[Item]:
    """One of the views. Where there is no walk, what there is instead, and what to do."""
    gathered = counts.gathered
    if not gathered.walks:
        hint = how_to_begin_words(key_of("save"), key_of("folder"))
        return items([*in_numbers(gathered), Gap(), sentence(hint, "quiet")], width)
    if view == "chosen":
        head = items([*in_numbers(gathered), Gap()], width)
        return [*head, *_chosen(counts, width)]
    return _joined(_parts(view, counts), width)


def _parts(view: View, counts: Counts) -> Parts:
    nothing, gathered = counts.nothing, counts.gathered
    match view:
        case "follows":
            yield from standing(nothing, gathered)
        case "doubted":
            yield from doubts(nothing, gathered)
        case "alike":
            yield from groups(nothing, gathered)
        case "changed":
            yield from turns(nothing, gathered)
        case "guessed" if counts.guessed:
            yield from guesses(nothing, gathered, counts.guessed)
        case _:
            yield sentence(NO_GUESSES, "silent")
            yield sentence(how_to_guess_words(key_of("guess")), "quiet")


def _chosen(counts: Counts, width: int) -> list[Item]:
    """The decisions, with a bar beside each option."""
    shown: list[Item] = []
    for part in choices(counts.nothing, counts.gathered):
        if isinstance(part, Line) and part.share and width >= LEAST_BARRED:
            shown.append((part.subject, _barred(part, part.share, width)))
        else:
            shown += items([part], width)
    return shown


def _barred(line: Line, share: Share, width: int) -> list[Row]:
    """What a line counts, then a bar, then the count."""
    (label, role), (counted, how) = line.spans
    lead: Row = (*INDENT, *INDENT)
    room = min(MOST_LABEL, width // 2)
    first, *rest = wrap([(label, role)], room, lead, (*lead, ("  ", "text")))
    gap = (" " * (room + 1 - width_of(first)), "text")
    return [(*first, gap, *_bar(share, width), (counted.replace("·", "", 1), how)), *rest]


def _joined(parts: Parts, width: int) -> list[Item]:
    """The parts, those that stand beneath one about something being of one item with it."""
    shown: list[Item] = []
    for part in parts:
        ((subject, rows),) = items([part], width)
        assert not callable(rows), "a part is set at once"
        is_beneath = isinstance(part, Line) and part.depth and not subject
        if not is_beneath or not shown or not shown[-1][0]:
            shown.append((subject, rows))
            continue
        about, above = shown[-1]
        assert not callable(above)
        if isinstance(part, Line) and part.share and len(rows) == 1:
            gap = (" " * max(2, STANDING_BAR - width_of(rows[0])), "text")
            row = (*rows[0], gap, *_bar(part.share, width))
            rows = [row] if width_of(row) < width else rows
        shown[-1] = (about, [*above, *rows])
    return shown


def _bar(share: Share, width: int) -> Row:
    """A share as lengths, the first to half a cell."""
    cells = 24 if width >= 76 else 12
    halves, more = share.lengths(2 * cells)
    first, then = divmod(halves, 2)
    second = max(0, (halves + more + 1) // 2 - first - then)
    lengths = (
        ("━", first, "accent"),
        ("╾", then, "accent"),
        ("╌", second, "quiet"),
        ("─", cells - first - then - second, "rule"),
    )
    return tuple((sign * length, role) for sign, length, role in lengths if length)


def waiting_items(folder: str, files: int, width: int) -> list[Item]:
    """That there is no count yet, and how far it is."""
    return _quiet((reading_words(folder, files), stop_words(key_of("return"))), width)


def stopped_items(width: int) -> list[Item]:
    """That nothing was counted, and what to do."""
    return _quiet((NOTHING_COUNTED, another_folder_words(key_of("folder"))), width)


def _quiet(lines: Sequence[str], width: int) -> list[Item]:
    return [
        (NOTHING, [row for line in lines for row in wrap([(line, "quiet")], width - 1, INDENT)])
    ]


def views_caption(view: View, about: Sequence[str], width: int) -> list[Region]:
    """The names of the views, each to be clicked, and the first of some notes that has room."""
    regions: list[Region] = [("", ((" ", "text"),)), *views_tabs(view, width)]
    room = width - sum(width_of(row) for _, row in regions)
    notes: list[Row] = [((f"{note} ", "quiet"),) for note in about]
    note = next((row for row in notes if width_of(row) <= room - 4), None)
    return [*regions, ("", ends((), note, room))] if note else regions


def views_tabs(view: View, width: int) -> list[Region]:
    """The names of the views; where they have no room, each without the space around it."""
    regions: list[Region] = [
        (f"show_view('{name}')", ((f" {word} ", "chip" if name == view else "quiet"),))
        for name, word in VIEWS.items()
    ]
    if sum(width_of(row) for _, row in regions) > width:
        regions = [(act, ((text[:-1], style),)) for act, ((text, style),) in regions]
    if sum(width_of(row) for _, row in regions) > width:
        regions = [(act, ((text[:4], style),)) for act, ((text, style),) in regions]
    return regions
