"""Saying what is wrong with a file, at the edge of the screen."""

from collections.abc import Iterable

from textual.app import App
from textual.notifications import SeverityLevel

from tui.outside.problem import Problem

MOST_TOLD = 3
"""How many problems of one file are shown at a time."""

SECONDS = 15

BEGINNING, END = 330, 160
"""Characters of a long word that are shown: it is never to cover the screen."""


def short(words: str) -> str:
    """A word for the edge of the screen, without its middle where it is long: a path may be."""
    if len(words) <= BEGINNING + END:
        return words
    return f"{words[:BEGINNING]} … {words[-END:]}"


def tell(app: App[None], problems: Iterable[Problem]) -> None:
    """Say what is wrong, where, and how to mend it: the first few, and how many more there are."""
    listed = list(problems)
    for problem in listed[:MOST_TOLD]:
        words = short(f"{problem.place}\n{problem.message} {problem.mend}")
        severity: SeverityLevel = "error" if problem.severity == "error" else "warning"
        app.notify(words, title=problem.rule, severity=severity, markup=False, timeout=SECONDS)
    if (more := len(listed) - MOST_TOLD) > 0:
        words = f"and {more} more: `juncture check` lists them all."
        app.notify(words, severity="error", markup=False, timeout=SECONDS)
