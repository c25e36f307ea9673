"""The application: it holds the session, asks for findings, and tells the screens to draw."""

import gc
import signal
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from textual.app import App, SystemCommand
from textual.filter import LineFilter
from textual.reactive import Reactive
from textual.screen import Screen
from textual.theme import BUILTIN_THEMES, Theme

from tui.app.actions import ACTIONS
from tui.app.keeping import Keeper
from tui.app.screens.place import PlaceScreen
from tui.app.screens.walk import WalkScreen
from tui.app.session import Session, start
from tui.app.theme import DARK, DEFAULTS, LIGHT
from tui.app.wall import Wall
from tui.case.cache import Cache
from tui.outside.places import cache_folder, state_folder
from tui.outside.problem import Problem
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.scenario.opening import Opened

WALL = Wall()
MOST_TOLD = 3
"""How many problems of one file are shown at a time."""
THEMES = {**BUILTIN_THEMES, DARK.name: DARK, LIGHT.name: LIGHT}


def _walk_screen() -> Screen[None]:
    return _begun(WalkScreen())


def _board_screen() -> Screen[None]:
    from tui.app.screens.board import BoardScreen

    return _begun(BoardScreen())


def _map_screen() -> Screen[None]:
    from tui.app.screens.map import MapScreen

    return _begun(MapScreen())


def _source_screen() -> Screen[None]:
    from tui.app.screens.source import SourceScreen

    return _begun(SourceScreen())


def _compare_screen() -> Screen[None]:
    from tui.app.screens.compare import CompareScreen

    return _begun(CompareScreen())


def _begun(screen: PlaceScreen) -> PlaceScreen:
    """The screen with the classes that it would get anyway: so it is styled and laid out once."""
    fitting = [name for least, name in JunctureApp.WIDTHS if screen.app.size.width >= least]
    return screen.add_class(fitting[-1], f"at-{screen.PANES[0]}")


class JunctureApp(App[None]):
    """One session at a time, shown in places. A change makes a new scenario and new findings."""

    TITLE = "Juncture"
    CSS_PATH = "juncture.tcss"
    ENABLE_COMMAND_PALETTE = True
    WIDTHS: ClassVar[list[tuple[int, str]]] = [(0, "-narrow"), (80, "-medium"), (120, "-wide")]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        "walk": _walk_screen,
        "board": _board_screen,
        "map": _map_screen,
        "source": _source_screen,
        "compare": _compare_screen,
    }
    DEFAULT_MODE = "walk"
    theme: Reactive[str] = Reactive(DARK.name)

    def __init__(self, opened: Opened, notices: Sequence[str] = ()) -> None:
        super().__init__()
        self.cache = Cache(cache_folder())
        self.session: Session = start(opened)
        self.reasoner = Reasoner(opened.case)
        self.findings: Findings = self.reasoner.findings(self.session.scenario)
        self.sought: tuple[str, ...] = ()
        self.keeper = Keeper(self, state_folder())
        self._notices = tuple(notices)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours. Ours is there from the first, so no other is ever parsed."""
        return THEMES

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the styles anew. Textual asks for it at the start too, when they just have been."""
        if any(screen.is_mounted for screen in self.screen_stack):
            super().refresh_css(animate)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What themes that are not ours lack."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Tell what opening had to tell, and leave in good order when the terminal goes."""
        for notice in self._notices:
            self.say(notice, timeout=12)
        self._watch_signals()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """After the first frame: what was put off for its sake."""
        gc.freeze()
        gc.enable()
        self.keeper.offer()

    # The session

    def begin(self, session: Session) -> None:
        """Work on something else."""
        self.session = session
        self.reasoner = Reasoner(session.case)
        self.findings = self.reasoner.findings(session.scenario)
        self.switch_mode("walk")
        screen = self.screen
        if isinstance(screen, WalkScreen):
            screen.go(0)

    def change(self, scenario: Scenario, words: str = "") -> None:
        """Take a step of the walk, and show what follows now."""
        self._become(self.session.then(scenario))
        if words:
            self.say(words)

    def undo(self) -> None:
        """Take the last step back."""
        history = self.session.history
        if not history.past:
            self.say("There is nothing to take back.")
            return
        self.clear_notifications()  # what was said of the step that was taken is stale now
        self._become(self.session.at(history.undo()))

    def redo(self) -> None:
        """Take the step again that was taken back."""
        history = self.session.history
        if not history.future:
            self.say("There is nothing to do again.")
            return
        self.clear_notifications()  # what was said of the step that was taken is stale now
        self._become(self.session.at(history.redo()))

    def _become(self, session: Session) -> None:
        self.session = session
        self.findings = self.reasoner.findings(session.scenario)
        self.keeper.changed()
        self.draw()

    def draw(self) -> None:
        """Let the place that is shown draw itself anew."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, PlaceScreen):
                screen.draw()
                return

    # Places and messages

    def show_source(self, passages: tuple[str, ...]) -> None:
        """Go to the document, at the first of some passages."""
        self.sought = passages
        self.switch_mode("source")

    def show_walk(self, kind: str, key: str) -> None:
        """Go to the walk, at a decision, or with the cursor on a consequence."""
        self.switch_mode("walk")
        screen = self.screen
        if not isinstance(screen, WalkScreen):
            return
        if kind in ("decision", "option"):
            decision, _, option = key.partition(".")
            screen.go(list(self.session.case.decisions).index(decision))
            if option:
                screen.point_at(option)
        elif kind == "consequence":
            screen.point_to(key)
        elif kind == "evidence" and (bears := self.session.case.evidence[key].bears):
            screen.point_to(bears[0].on)

    def say(self, words: str, *, timeout: float = 4) -> None:
        """A word at the edge of the screen."""
        self.clear_notifications()  # one word at a time; the newest is the one that counts
        self.notify(words, markup=False, timeout=timeout)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with a file, where, and how to mend it."""
        told = list(problems)
        for problem in told[:MOST_TOLD]:
            words = f"{problem.place}\n{problem.message} {problem.mend}"
            self.notify(words, title=problem.rule, severity="error", markup=False, timeout=15)
        if (more := len(told) - MOST_TOLD) > 0:
            words = f"and {more} more: `juncture check` lists them all."
            self.notify(words, severity="error", markup=False, timeout=15)

    def forget_draft(self) -> None:
        """The walk is saved or let go: nothing needs to be recovered."""
        self.keeper.forget()

    # Life and death

    async def action_quit(self) -> None:
        """Leave, after a word about unsaved work."""
        from tui.app.flows import leave

        leave(self)

    def _watch_signals(self) -> None:
        if sys.platform == "win32":
            return
        import asyncio

        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(name, self._end, 128 + name)

    def _end(self, code: int) -> None:
        """The terminal or the system wants us gone: keep what is not saved, and go."""
        self.keeper.keep()
        self.exit(None, code)

    def get_line_filters(self) -> list[LineFilter]:
        """A second wall: no control character reaches the terminal, whatever is shown."""
        return [*super().get_line_filters(), WALL]

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action of the registry by name, and Textual's choice of themes."""
        for action in ACTIONS:
            if isinstance(screen, PlaceScreen) and screen.PLACE in action.places:
                run = getattr(screen, f"action_{action.id}", None)
                if run and action.group != "Move":
                    title = f"{action.word.capitalize()}  ({action.shown_keys})"
                    yield SystemCommand(title, action.sentence, run)
        yield SystemCommand("Theme", "Change the colours.", self.action_change_theme)


def run(opened: Opened, notices: Sequence[str] = ()) -> int:
    """Run the app until it is left; the answer is the exit code of the process."""
    app = JunctureApp(opened, notices)
    app.run()
    return app.return_code or 0
