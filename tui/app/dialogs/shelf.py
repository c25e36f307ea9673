"""What the library lists, as a sheet: rows are made when they come into sight, and not before."""

from collections.abc import Callable, Sequence

from tui.app.dialogs.prompt import Answer
from tui.app.rows import HANG, Row, wrap
from tui.app.sheets import Sheet
from tui.app.views.shelf import WALK_ROWS, answer_rows
from tui.content.subject import NOTHING, Subject
from tui.scenario.library import Lying

Entry = Answer | Lying | str
"""Something to do, the file of a walk, or words that say what is not there."""


class Shelf(Sheet):
    """Walks take as many rows each, so that where they stand is known before they are read."""

    def __init__(
        self, entries: Sequence[Entry], walk: Callable[[Lying, int], Sequence[Row]]
    ) -> None:
        self._entries = entries
        self._walk = walk
        self._width = 0
        self._rows: dict[int, Sequence[Row]] = {}

    def lay(self, width: int) -> None:
        """Make ready for another width."""
        self._width = width
        self._rows.clear()

    def __len__(self) -> int:
        return len(self._entries)

    def subject(self, index: int) -> Subject:
        """Which one of what is listed."""
        is_said = isinstance(self._entries[index], str)
        return NOTHING if is_said else Subject.numbered("answer", index)

    def index(self, subject: Subject) -> int:
        """Where it stands; what comes after it, where words stand there now, or else before it."""
        if subject.kind != "answer":
            return -1
        at = min(subject.number, len(self) - 1)
        order = (*range(at, len(self)), *range(at - 1, -1, -1))
        return next((index for index in order if self.subject(index)), -1)

    def height(self, index: int) -> int:
        """The number of rows."""
        is_walk = isinstance(self._entries[index], Lying)
        return WALK_ROWS if is_walk else len(self.rows(index))

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of one."""
        if index not in self._rows:
            entry = self._entries[index]
            if isinstance(entry, str):
                self._rows[index] = wrap([(entry, "quiet")], self._width - 1, HANG)
            elif isinstance(entry, Lying):
                self._rows[index] = self._walk(entry, self._width)
            else:
                self._rows[index] = answer_rows(entry.label, entry.detail, self._width)
        return self._rows[index]

    def forget(self) -> None:
        """Make rows anew: more is known of the walks."""
        self._rows.clear()
