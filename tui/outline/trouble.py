"""Gathers what is wrong with an outline, each with its line, so that all of it is told at once."""

from collections.abc import Sequence
from difflib import get_close_matches

from tui.outline.model import OutlineFile
from tui.outline.tabs import column_typed
from tui.outside.lines import excerpt
from tui.outside.problem import MOST_SHOWN, Problem, Refused, shorten
from tui.outside.text import clean_line

_Note = tuple[tuple[int, int], str, str, str]
"""The line and column of a problem, its rule, its message, and what to do."""


class Trouble:
    """The problems of one outline so far."""

    def __init__(self, file: OutlineFile) -> None:
        self._file = file
        self._notes: dict[_Note, None] = {}

    def __len__(self) -> int:
        return len(self._notes)

    def add(self, rule: str, place: tuple[int, int], message: str, mend: str) -> None:
        """Note a problem at a line and column of the cleaned text; it is told once."""
        self._notes[place, rule, message, mend] = None

    def column_of(self, place: tuple[int, int], words: str) -> tuple[int, int]:
        """Where some words stand in the line of a place, or on one of those that go on from it."""
        line, column = place
        lines = self._file.text.split("\n")
        for number in range(line, min(line + 12, len(lines) + 1)):
            at = lines[number - 1].find(words, column - 1 if number == line else 0)
            if at >= 0:
                return number, at + 1
        return place

    def raise_any(self) -> None:
        """Raise `Refused` with what there is, in the order of the lines, if there is anything."""
        if self._notes:
            first = sorted(self._notes, key=lambda note: note[0])[:MOST_SHOWN]
            lines = self._file.typed.split("\n")
            raise Refused([self._problem(note, lines) for note in first])

    def _problem(self, note: _Note, lines: Sequence[str]) -> Problem:
        """A problem at the column as it was typed, with its line."""
        (line, column), rule, message, mend = note
        words = lines[line - 1] if line <= len(lines) else ""
        column, text = column_typed(words, column), excerpt(words)
        return Problem(rule, "error", self._file.name, line, column, message, mend, text)


def quoted(text: str) -> str:
    """Some words of an outline in quotation marks, on one line and not too many."""
    return f"“{shorten(clean_line(text), 80)}”"


def meant(word: str, names: Sequence[str], otherwise: str) -> str:
    """Which of some words may have been meant; else something else to do."""
    near = get_close_matches(word, names, 1)
    return f"Do you mean {quoted(near[0])}?" if near else otherwise
