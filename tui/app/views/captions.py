"""The headings of panes, and the tabs that stand for panes on a narrow screen."""

from collections.abc import Sequence

from tui.app.rows import Region, Row, ends, fit, width_of
from tui.case.model import Case
from tui.wording.standing import DOCUMENT_SAYS
from tui.wording.words import cite

ROOMY = 44
"""Cells from which a caption says in full who poses a decision."""


def heading(words: str) -> Row:
    """A heading by itself."""
    return ((words.upper(), "heading"),)


def decision_caption(label: str, number: int, of: int, width: int) -> Row:
    """Which decision this is, and at the right what it is called, cut where it has no room."""
    left = heading(f"decision {number} of {of}")
    name = fit(((label, "quiet"),), width - width_of(left) - 3)
    return ends(left, (*name, (" ", "text")), width)


def detail_caption(case: Case, passages: Sequence[str], width: int) -> Row:
    """Where the first passage stands, and how many more there are."""
    place = cite(case, case.passages[passages[0]]) if passages else ""
    more = f" +{len(passages) - 1}" if len(passages) > 1 else ""
    return ends(heading(f"  {DOCUMENT_SAYS}"), ((f"{place}{more} ", "quiet"),), width)


def tabs(panes: Sequence[tuple[str, str]], current: str, width: int) -> list[Region]:
    """A tab for each (pane, name); a click on it asks for `tab('pane')`."""
    regions: list[Region] = [
        (f"tab('{pane}')", ((f" {name} ", "chip" if pane == current else "quiet"),))
        for pane, name in panes
    ]
    used = sum(len(row[0][0]) for _, row in regions)
    return [*regions, ("", fit(((" " * max(0, width - used), "text"),), width))]
