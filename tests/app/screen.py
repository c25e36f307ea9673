"""The app under a test's hand: press, click, and read what the screen says.

Nothing here waits for a length of time; what takes a while is waited for by what it brings about.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from textual.events import Key, MouseDown, MouseScrollDown, MouseScrollUp, MouseUp
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from tui.app.main import JunctureApp
from tui.app.places.place import PlaceScreen
from tui.app.places.walk import WalkScreen
from tui.app.sheets import Sheet
from tui.app.taste import Taste
from tui.app.widgets.lines import Lines
from tui.app.widgets.scrolled import BLOCKS
from tui.scenario.opening import Opened

PATIENCE = 20
"""Seconds after which what a test waits for is taken not to come."""

REST = 25
"""Rounds of the event loop in which nobody has a message waiting, after which all is at rest."""

WIDE, MEDIUM, NARROW = (120, 36), (80, 24), (40, 12)
SIZES = (WIDE, MEDIUM, NARROW)


def at_home(folder: Path) -> dict[str, str]:
    """The environment in which every folder that the app keeps things in is below `folder`."""
    places = {name: f".{name.lower()}" for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    homes = {f"XDG_{name}_HOME": str(folder / hidden) for name, hidden in places.items()}
    return {"HOME": str(folder), **homes}


def text_of(widget: Widget) -> str:
    """What a widget shows, line by line, wherever it is on the screen."""
    width, height = widget.size
    lines = [widget.render_line(y).text for y in range(height)]
    assert all(cell_len(line) == width for line in lines)
    return "\n".join(line.rstrip(f" {BLOCKS}") for line in lines)  # a bar is no text


def without_decisions(opened: Opened) -> Opened:
    """The same case before anybody has read a decision out of it."""
    nothing: dict[str, Any] = {"decisions": {}, "consequences": {}, "evidence": {}}
    case = replace(opened.case, **nothing, caveats=(), expectations=())
    return replace(opened, case=case)


def said(text: str) -> str:
    """Text without the way it is set: each run of white space, and rules at the left, one space."""
    return " ".join(text.replace("▎", " ").replace("▌", " ").split())


def is_to_be_drawn(screen: Screen[object]) -> bool:
    """Whether a screen waits for the time to lay out or to paint something.

    One beneath another wants to be painted anew, and is not, once it has handed on what to paint.
    """
    return bool(
        screen._layout_required
        or screen._scroll_required
        or (screen._repaint_required and screen.is_active)
        or screen._dirty_widgets
        or screen._callbacks
    )


class Walker:
    """The app, running."""

    def __init__(self, app: JunctureApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, each when the one before has had all its effect."""
        for key in keys:
            self.app.post_message(Key(key, key if len(key) == 1 else None))
            await self.settle()

    async def settle(self) -> None:
        """Let all that is under way come to rest, however long that takes."""
        rounds = 0
        async with asyncio.timeout(PATIENCE):
            while rounds < REST and self.is_running:
                await asyncio.sleep(0)
                screens = [*self.app._background_screens, self.app.screen]
                seen = (screen.walk_children(with_self=True) for screen in screens)
                pumps = chain([self.app], *seen)
                if self.app._batch_count or any(pump.message_queue_size for pump in pumps):
                    rounds = 0
                elif waiting := [*filter(is_to_be_drawn, screens)]:
                    for screen in waiting:  # those beneath first: the top one shows them
                        screen._on_timer_update()  # what Textual does sixty times a second
                    rounds = 0
                else:
                    rounds += 1

    async def type(self, text: str, *, end: str = "enter") -> None:
        """Write into the field of a dialog in place of what it holds, and be done."""
        field = self.app.screen.query("Input, TextArea").first()
        await self.until(lambda: field.has_focus)
        setattr(field, "value" if hasattr(field, "value") else "text", text)
        await self.press(end)

    async def pick(self, label: str) -> None:
        """Move to one of the answers that are offered, and take it."""
        answers = self.lines("dialog-lines")
        await self.until(lambda: answers.subject.id)
        await self.press("home")
        for _ in range(30):
            if f"❯ {label}" in self.pane("dialog-lines"):
                await self.press("enter")
                return
            await self.press("j")
        raise AssertionError(f"“{label}” is not among\n{self.whole('dialog-lines')}")

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE):
            while not condition():
                assert self.app._exception is None, "the app has come to grief"
                await self.settle()

    async def until_shown(self, *words: str) -> None:
        """Wait until the screen says all of these, however they are wrapped."""
        try:
            await self.until(lambda: all(word in said(self.text) for word in words))
        except TimeoutError:
            missing = [word for word in words if word not in said(self.text)]
            raise AssertionError(f"{missing} did not show up on\n{self.text}") from None

    async def click(self, words: str, *, nth: int = 0) -> None:
        """Click in the middle of some words, where they stand on the screen for the nth time."""
        places = [
            (cell_len(line[:at]) + cell_len(words) // 2, y)
            for y, line in enumerate(self.text.split("\n"))
            for at in range(len(line))
            if line.startswith(words, at)
        ]
        assert len(places) > nth, f"“{words}” does not stand {nth + 1} times on\n{self.text}"
        await self.click_at(*places[nth])

    async def drag(self, start: str, end: str) -> None:
        """Press the mouse where some words stand, and let it go where others do."""
        places = [
            next(
                (cell_len(row[: row.index(words)]) + 1, y)
                for y, row in enumerate(self.rows)
                if words in row
            )
            for words in (start, end)
        ]
        for kind, (x, y) in zip((MouseDown, MouseUp), places, strict=True):
            self.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
            await self.settle()

    async def click_at(self, x: int, y: int) -> None:
        """Click on a cell of the screen."""
        for kind in (MouseDown, MouseUp):
            self.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
            await self.settle()

    async def scroll(self, pane: str, *, down: bool) -> None:
        """Turn the wheel over a pane."""
        x, y = self.lines(pane).region.center
        kind, x, y = MouseScrollDown if down else MouseScrollUp, int(x), int(y)
        self.app.post_message(kind(None, x, y, 0, 0, 0, False, False, False, x, y))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self.pilot.resize_terminal(width, height)
        await self.until(lambda: self.app.screen.size == (width, height))
        await self.settle()

    @property
    def text(self) -> str:
        """The screen, as drawn."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text for strip in strips)

    @property
    def rows(self) -> list[str]:
        """The screen, line by line."""
        return self.text.split("\n")

    @property
    def place(self) -> PlaceScreen:
        """The place shown, or the one beneath a dialog."""
        return next(s for s in reversed(self.app.screen_stack) if isinstance(s, PlaceScreen))

    @property
    def walk(self) -> WalkScreen:
        """The walk, which must be the place shown."""
        assert isinstance(self.place, WalkScreen)
        return self.place

    def lines(self, pane: str) -> Lines:
        """A pane of the place, or the list of a dialog."""
        return self.app.screen.query_one(f"#{pane}", Lines)

    def pane(self, pane: str) -> str:
        """What a pane says: only what is in sight."""
        return text_of(self.lines(pane))

    def sheet(self, pane: str) -> Sheet:
        """What a pane shows, laid out even where it has not been shown yet."""
        lines = self.lines(pane)
        _ = lines.subject  # asking for it lays the sheet out
        return lines._sheet

    def whole(self, pane: str) -> str:
        """What a pane would say if it were high enough."""
        sheet = self.lines(pane).sheet
        return "\n".join(
            "".join(text for text, _ in row) for at in range(len(sheet)) for row in sheet.rows(at)
        )

    def styles(self, pane: str) -> dict[str, str]:
        """The words of a pane by the style in which they are set."""
        sheet = self.lines(pane).sheet
        found: dict[str, str] = {}
        for index in range(len(sheet)):
            for row in sheet.rows(index):
                for text, style in row:
                    found[style] = f"{found.get(style, '')} {text}"
        return {style: said(text) for style, text in found.items()}

    @property
    def notices(self) -> list[str]:
        """What is said at the edge of the screen, oldest first."""
        return self.app.saying.words

    @property
    def is_running(self) -> bool:
        """Whether the app has neither been left nor come to grief."""
        return self.app._exit is False and self.app._exception is None


@asynccontextmanager
async def walking(
    opened: Opened,
    size: tuple[int, int] = WIDE,
    notices: tuple[str, ...] = (),
    taste: Taste | None = None,
) -> AsyncIterator[Walker]:
    """Run the app on what was opened."""
    app = JunctureApp(opened, notices, taste=taste)
    async with app.run_test(size=size) as pilot:
        walker = Walker(app, pilot)
        await walker.until(lambda: app.screen.size == size)
        yield walker
