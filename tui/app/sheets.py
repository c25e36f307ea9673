"""What a scrolling pane shows, item by item. Pure: knows neither Textual nor a theme."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from tui.app.rows import Item, Row
from tui.content.subject import Subject


class Sheet(Protocol):
    """What a pane shows: items in order, each some rows high. Rows are asked for only in sight."""

    def lay(self, width: int) -> None:
        """Make ready for rows of that many cells. Called before anything else is asked."""

    def __len__(self) -> int:
        """How many items there are."""

    def subject(self, index: int) -> Subject:
        """What an item is about: no two are about the same."""

    def index(self, subject: Subject) -> int:
        """Where the item about something stands, or -1. Cost: the items, unless a sheet knows."""
        return next((at for at in range(len(self)) if self.subject(at) == subject), -1)

    def height(self, index: int) -> int:
        """How many rows an item takes. Must agree with `rows`."""

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an item."""

    def forget(self) -> None:
        """Make rows anew that were kept; each item keeps its height."""


class Items(Sheet):
    """A sheet whose items are all listed at once.

    Where several are about the same thing, they are numbered in order.
    """

    def __init__(self, make: Callable[[int], Sequence[Item]]) -> None:
        self._make = make
        self._items: Sequence[Item] = ()
        self._subjects: list[Subject] = []
        self._made: dict[int, Sequence[Row]] = {}

    def lay(self, width: int) -> None:
        """List the items for a width."""
        self._items = self._make(width)
        self._subjects = _told_apart(subject for subject, _ in self._items)
        self._made.clear()

    def __len__(self) -> int:
        return len(self._items)

    def subject(self, index: int) -> Subject:
        """What an item is about."""
        return self._subjects[index]

    def height(self, index: int) -> int:
        """The number of rows of an item."""
        return len(self.rows(index))

    def rows(self, index: int) -> Sequence[Row]:
        """The rows of an item."""
        rows = self._items[index][1]
        if not callable(rows):
            return rows
        if index not in self._made:
            self._made[index] = rows()
        return self._made[index]

    def forget(self) -> None:
        """Make those anew that are made when they come into sight."""
        self._made.clear()


def _told_apart(subjects: Iterable[Subject]) -> list[Subject]:
    all_ = list(subjects)
    named = list(filter(None, all_))
    if len(frozenset(named)) == len(named):  # as nearly always: this is several times as quick
        return all_
    seen: Counter[Subject] = Counter()
    distinct: list[Subject] = []
    for subject in all_:
        times = seen[subject] if subject else 0
        distinct.append(replace(subject, again=subject.again + times) if times else subject)
        seen[subject] += 1
    return distinct
