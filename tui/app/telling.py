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

MOMENT = 4.0
"""Seconds for which a word stays."""
LONG = 12.0
"""Seconds for which a word stays that would be missed: it outlives the dialog it is said in."""

LEAST_ROWS = 4
SHARE = 4
"""What is said takes a quarter of the screen at most; of a low one, four rows."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """Words that are said at a time; `lists` is the command that lists them all, if one does."""

    words: Sequence[str]
    seconds: float
    lists: str = ""

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
        words = f"{whole[: room * 2 // 3].rstrip()} … {whole[-(room // 3) :].lstrip()}"
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
        self.show(Items(lambda width: [(NOTHING, self._rows_at(width))]), top=True)
        self._fit()

    @property
    def _row_of_keys(self) -> Caption:
        return self.screen.query_one(f"#{self._keys}", Caption)

    def _rows_at(self, width: int) -> list[Row]:
        most = max(LEAST_ROWS, self.app.size.height // SHARE)
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

    Whoever goes elsewhere leaves it behind. What stays long outlives the dialog it was said in.
    """

    def __init__(self, app: "Host") -> None:
        self._app = app
        self._said: dict[Said, Timer] = {}
        self._strip: SaidStrip | None = None

    @property
    def words(self) -> list[str]:
        """All that is said now, oldest first."""
        return [words for said in self._said for words in said.words]

    def say(self, words: Sequence[str], seconds: float) -> None:
        """Say something in place of all else: the newest is what counts."""
        self.hush()
        self.add(words, seconds)

    def add(self, words: Sequence[str], seconds: float, lists: str = "") -> None:
        """Say something beside what is said already."""
        if words:
            said = Said(words, seconds, lists)
            self._said[said] = self._app.set_timer(seconds, partial(self._end, said))
            self._app.call_later(self.take_place)

    def hush(self) -> None:
        """Say nothing any more."""
        for said in tuple(self._said):
            self._end(said)

    def _end(self, said: Said) -> None:
        if timer := self._said.pop(said, None):
            timer.stop()
            self._tell()

    def take_place(self) -> None:
        """Have what is said on the screen that lies on top; on a new one, as soon as it is made."""
        strips = self._app.screen.query(SaidStrip) if self._said else ()
        strip = next(iter(strips), None)
        if self._strip not in (None, strip):
            self._strip.tell(())
        self._strip = strip
        self._tell()

    def settle(self) -> None:
        """A screen has been made: have on it what has no place yet."""
        if self._said and self._strip is None:
            self.take_place()

    def lose(self, strip: SaidStrip) -> None:
        """The place of what is said is gone."""
        if strip is self._strip:
            self._strip = None
            for said in tuple(self._said):
                if said.seconds < LONG:
                    self._end(said)
            self._app.call_later(self.settle)

    def _tell(self) -> None:
        if self._strip:
            self._strip.tell(tuple(self._said))
