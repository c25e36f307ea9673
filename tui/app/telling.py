"""What the app says: in the row of the keys of the screen where it is said, and only for a while.

What is longer takes more rows, from the panes or the list above: nothing that is read is covered.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from tui.app.rows import Row, wrap
from tui.app.sheets import Items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING
from tui.wording.telling import more_words

if TYPE_CHECKING:
    from textual.timer import Timer

    from tui.app.host import Host

MOMENT, LONG = 4.0, 12.0
"""Seconds for which a word stays at least, and one that would be missed."""
A_SECOND = 15
"""Characters that are read in one, by somebody who was busy with something else before."""

SHARE = 4
"""What is said takes a quarter of the screen at most …"""
LOW, LEAST_ROWS, LEAST_TO_STAY = 20, 4, 6
"""… but of a screen with fewer rows than `LOW`, four; six, where it would be missed."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """Words that are said at a time.

    What `stays` would be missed. A hint is about a key. `lists` is the command that lists all of
    the words, if one does.
    """

    words: Sequence[str]
    stays: bool = False
    is_hint: bool = False
    lists: str = ""

    @property
    def seconds(self) -> float:
        """For how long it is said."""
        length = sum(map(len, self.words))
        return max(LONG if self.stays else MOMENT, length / A_SECOND)

    def rows(self, width: int, most: int) -> list[Row]:
        """As many of the words as have room in so many rows: the first are there in any case."""
        left = len(self.words) - 1
        rows = _set(_short(self.words[0], width, max(1, most - (left > 0))), width)
        for words in self.words[1:]:
            these = _set(words, width)
            if len(rows) + len(these) + (left > 1) > most:
                return [*rows, *_set(more_words(left, self.lists), width)]
            rows, left = rows + these, left - 1
        return rows


def _set(words: str, width: int) -> list[Row]:
    return wrap([(words, "text")], width - 1, ((" ", "text"),))


def _short(words: str, width: int, most: int) -> str:
    """Words without their middle where they are long: a path may be, and how to mend it is last."""
    whole, room = words, most * width
    while len(_set(words, width)) > most and room > 3:
        room -= max(1, room // 16)
        first, last = whole[: room * 2 // 3], whole[-(room // 3) :]
        words = f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"
    return words


class SaidStrip(Lines):
    """The row of a screen's keys while something is said there. A click puts that away."""

    def __init__(self, keys: str, fit: Callable[[], None] = lambda: None) -> None:
        super().__init__(id="said", cursor=False)
        self._keys, self._fit = keys, fit
        self.said: Sequence[Said] = ()
        self.can_focus = False
        self.display = False

    @property
    def rows(self) -> int:
        """How many rows it takes; none while nothing is said, or no place is known for it."""
        width = self.size.width or self._row_of_keys.size.width
        return len(self._rows_at(width)) if width else 0

    def on_resize(self) -> None:
        """Have the list above leave as much room as is needed now."""
        self._fit()

    def tell(self, said: Sequence[Said]) -> None:
        """Show what is said, in place of the keys; when it is nothing, the keys again."""
        self.said = said
        self.display, self._row_of_keys.display = bool(said), not said
        self.screen.query("#tour").set(display=not said or self.app.size.height >= LOW)
        self.show(Items(lambda width: [(NOTHING, self._rows_at(width))]), top=True)
        self._fit()

    @property
    def _row_of_keys(self) -> Caption:
        return self.screen.query_one(f"#{self._keys}", Caption)

    def _rows_at(self, width: int) -> list[Row]:
        least = LEAST_TO_STAY if any(said.stays for said in self.said) else LEAST_ROWS
        most = max(least, self.app.size.height // SHARE)
        rows: list[Row] = []
        for said in self.said:
            rows += said.rows(width, most - len(rows)) if len(rows) < most else []
        return rows

    def on_click(self) -> None:  # type: ignore[override]  # there is nothing to point at
        """Have it away."""
        cast("Host", self.app).saying.hush()

    def on_unmount(self) -> None:
        """The screen is gone, and what was said there with it."""
        cast("Host", self.app).saying.lose(self)


class Saying:
    """What is said now, and where: on the screen that lies on top by then.

    What is said is over when its time is, when somebody goes on, or goes elsewhere. What would be
    missed goes along, and waits while a dialog lies over it.
    """

    def __init__(self, app: "Host") -> None:
        self._app = app
        self._said: dict[Said, Timer | None] = {}
        self._strip: SaidStrip | None = None
        self._waits = False

    @property
    def words(self) -> list[str]:
        """All that is said now, oldest first."""
        return [words for said in self._said for words in said.words]

    def say(self, words: Sequence[str], *, stays: bool = False) -> None:
        """Say something in place of all else: the newest is what counts."""
        self.hush()
        self._begin(Said(words, stays=stays))

    def hint(self, words: str) -> None:
        """Say something about a key, unless what is said would be missed."""
        if not any(said.stays for said in self._said):
            self.hush()
            self._begin(Said((words,), is_hint=True))

    def warn(self, words: Sequence[str], lists: str = "") -> None:
        """Say what is wrong, beside what was said at the same moment."""
        for said in self._seen:
            self._end(said)
        self._begin(Said(words, stays=True, lists=lists))

    def hush(self) -> bool:
        """Say nothing any more. False when nothing was said."""
        for said in (every := tuple(self._said)):
            self._end(said)
        return bool(every)

    def go_on(self) -> None:
        """Something else is done now: what was said of the one before is over."""
        for said in self._seen:
            if not said.stays:
                self._end(said)

    def forget_hint(self) -> None:
        """Another key was pressed."""
        for said in self._seen:
            if said.is_hint:
                self._end(said)

    @property
    def _seen(self) -> Sequence[Said]:
        return self._strip.said if self._strip else ()

    def _begin(self, said: Said) -> None:
        if said.words:
            self._said[said] = None
            self._app.call_later(self._take_place)

    def _end(self, said: Said) -> None:
        if said in self._said:
            if timer := self._said.pop(said):
                timer.stop()
            self._tell()

    def _take_place(self) -> None:
        """Have what is said on the screen that lies on top; on a new one, as soon as it is made."""
        strips = self._app.screen.query(SaidStrip) if self._said else ()
        if not (strip := next(iter(strips), None)):
            return
        if self._strip and self._strip is not strip:
            self._strip.tell(())
        self._strip, self._waits = strip, False
        for said in self._said:
            begin = partial(self._app.set_timer, said.seconds, partial(self._end, said))
            self._said[said] = self._said[said] or begin()
        self._tell()

    def settle(self) -> None:
        """A screen is shown: have on it what has no place, or waits for a dialog to be closed."""
        if self._strip is None and not (self._waits and self._app.screen.is_modal):
            self._take_place()

    def lose(self, strip: SaidStrip) -> None:
        """A screen is gone, or not on top any more: what was said there is over, or waits."""
        if strip is not self._strip:
            return
        self._strip, self._waits = None, any(said.stays for said in strip.said)
        for said in strip.said:
            if not said.stays:
                self._end(said)
            elif timer := self._said.get(said):
                timer.stop()
                self._said[said] = None
        self._app.call_later(self.settle)

    def _tell(self) -> None:
        if self._strip:
            self._strip.tell(tuple(self._said))
