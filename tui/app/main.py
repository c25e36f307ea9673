"""The application: it holds the session, asks for findings, and tells the screens to draw."""

import gc
import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, ClassVar

from textual import events
from textual.app import App
from textual.reactive import Initialize, Reactive
from textual.screen import Screen

from tui.app.actions import PLACES
from tui.app.asking import Asking
from tui.app.bindings import for_all
from tui.app.conversations.drafts import DraftKeeper, clear_leftovers
from tui.app.framing import keep_frame
from tui.app.going import Going
from tui.app.holding import Holding
from tui.app.life import Living
from tui.app.places.place import PlaceScreen
from tui.app.places.walk import WalkScreen
from tui.app.screens import begun
from tui.app.searching import Searching
from tui.app.session import Session, start
from tui.app.taste import Taste, Tasteful, taste_of, usual_taste
from tui.app.telling import Saying
from tui.app.touring import Tour, is_newcomer
from tui.app.watching import Watch
from tui.app.widths import CLASSES
from tui.case.cache import Cache
from tui.content.walk import Walk, walk_of
from tui.outside.places import cache_folder, locks_folder, state_folder
from tui.outside.problem import Problem
from tui.scenario.history import History
from tui.scenario.model import Scenario
from tui.scenario.opening import Opened
from tui.settings.beginning import as_set
from tui.settings.model import Held
from tui.wording.steps import NOTHING_TO_REDO, NOTHING_TO_UNDO, back_words
from tui.wording.unsaved import differences


def first(app: Any) -> str:
    """The theme that an app begins with."""
    theme: str = app.taste.theme
    return theme


class JunctureApp(Going, Asking, Tasteful, Living, App[None]):
    """One session at a time, shown in places. A change makes a new scenario and new findings."""

    TITLE = "Juncture"
    CSS_PATH = "juncture.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = for_all()
    HORIZONTAL_BREAKPOINTS = CLASSES
    MODES: ClassVar[dict[str, str | Callable[[], Screen[Any]]]] = {
        place: partial(begun, place) for place in PLACES
    }
    DEFAULT_MODE = "walk"
    theme: Reactive[str] = Reactive(Initialize(first))

    def __init__(
        self,
        opened: Opened,
        notices: Sequence[str] = (),
        *,
        is_run: bool = False,
        taste: Taste | None = None,
    ) -> None:
        self.taste = taste or usual_taste()
        if not opened.case.decisions:
            self.DEFAULT_MODE = "source"  # type: ignore[misc]  # there is nothing to walk yet
        super().__init__()
        self.cache = Cache(cache_folder())
        self.ask_about(start(as_set(opened, self.held.settings)))
        self.find()
        self.saying = Saying(self)
        self.searching = Searching(self)
        self.tour = Tour(self)
        self.keeper = DraftKeeper(self, state_folder())
        self.watcher = Watch(self)
        self.holder = Holding(self, locks_folder())
        self._is_run = is_run
        self._notices = tuple(notices)

    def refresh_css(self, animate: bool = True) -> None:
        """Parse the styles anew. Textual asks for it at the start too, when they just have been.

        Unless the terminal has said something else of its ground before anything is shown.
        """
        is_shown = any(screen.is_mounted for screen in self.screen_stack)
        if is_shown or self.theme != self.taste.theme:
            super().refresh_css(animate)

    def on_mount(self) -> None:
        """Tell what opening had to tell, and leave in good order when the terminal goes."""
        self.say(*self._notices, stays=True)
        self.take_settings()
        if self._is_run:
            self.watch_for_the_end()
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """After the first frame: what was put off for its sake."""
        if self._is_run and not self._notices:
            keep_frame(self, self.session)
        gc.freeze()
        gc.enable()
        if self._is_run and is_newcomer(self.session):
            self.tour.offer()
        self.keeper.offer()
        self.find_more()
        clear_leftovers(self.session, state_folder())
        self.watcher.begin(is_told=self._is_run)
        self.holder.begin()

    def make_ready(self, event: events.Event) -> None:
        """Before anything is done, see that the case is what its file holds, and is shown."""
        if isinstance(event, events.Key):
            self.watcher.glance()
        screen = self.screen
        if isinstance(screen, PlaceScreen) and screen.shows_another_case:
            screen.draw()

    def on_app_focus(self) -> None:
        """Somebody comes back, perhaps from an editor."""
        self.watcher.glance()

    # The session

    @property
    def walk(self) -> Walk:
        """What there is to tell of the scenario."""
        return walk_of(self.findings, self.session.scenario)

    @property
    def session(self) -> Session:
        """What is worked on."""
        return self._session

    def begin(self, session: Session) -> None:
        """Work on something else."""
        self._have(session)
        self.forget_marks()
        self.searching.forget()
        self.ask_about(session)
        self.find()
        self.tour.take_up()
        self.switch_mode("walk" if session.case.decisions else "source")
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
        self._stand_at(self.session.history.undo(), again=False)

    def redo(self) -> None:
        """Take the step again that was taken back."""
        self._stand_at(self.session.history.redo(), again=True)

    def _stand_at(self, history: History, *, again: bool) -> None:
        """Go to another point of the history, and say what has become otherwise by that."""
        before = self.session.history
        if history is before:
            self.say(NOTHING_TO_REDO if again else NOTHING_TO_UNDO)
            return
        self._become(self.session.at(history))
        differs = differences(self.session.case, before.present, history.present)
        self.say(back_words(differs, again=again))

    def _become(self, session: Session) -> None:
        self.saying.go_on()
        self._have(session)
        self.find()
        self.draw()

    def _have(self, session: Session) -> None:
        self._session = session
        for follower in (self.keeper, self.watcher, self.holder):
            follower.changed()

    def arrange(self, session: Session) -> None:
        """Take up what the walk is held against or kept in: no step of it, so nothing to undo."""
        self._have(session)
        self.draw()

    def reread(self, session: Session) -> None:
        """Go on with another version of the same case: the walk and the places stay as they are."""
        self.ask_about(session)
        self._become(session)
        self.tour.take_up()

    # Messages

    def say(self, *words: str, stays: bool = False) -> None:
        """Say something at the edge of the screen, in place of what was said before."""
        self.saying.say(words, stays=stays)

    def warn(self, *words: str, lists: str = "") -> None:
        """Say at the edge what is wrong; `lists` is the command that lists all of it."""
        self.saying.warn(words, lists)

    def tell(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with a file, where, and how to mend it."""
        self.warn(*(problem.in_a_line for problem in problems), lists="check")

    # Life and death

    async def action_quit(self) -> None:
        """Leave, after a word about unsaved work."""
        from tui.app.conversations.saving import leave

        leave(self)

    def on_unmount(self) -> None:
        """At the very end, whatever led to it: have on the disk what is to stay."""
        self.keeper.close()
        self.holder.close()

    def keep_unsaved(self) -> bool | None:
        """Have on the disk what is not saved, and answer whether it is; None: all is saved."""
        return self.keeper.kept()


def run(opened: Opened, notices: Sequence[str], held: Held) -> int:
    """Run the app until it is left; the answer is the exit code of the process."""
    return JunctureApp(opened, notices, is_run=True, taste=taste_of(held, os.environ)).live()
