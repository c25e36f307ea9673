"""What screens and conversations may ask of the app. They know this, and not the app itself."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from textual.screen import Screen
from textual.timer import Timer

from tui.app.actions import View
from tui.app.answers import Answers
from tui.app.session import Session
from tui.app.telling import Saying
from tui.case.cache import Cache
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.outside.problem import Problem
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.settings.model import Held, Name

if TYPE_CHECKING:
    from textual.theme import Theme

    from tui.app.conversations.drafts import DraftKeeper
    from tui.app.holding import Holding
    from tui.app.searching import Searching
    from tui.app.taste import Taste
    from tui.app.touring import Tour

T = TypeVar("T")

Task = Coroutine[Any, Any, None] | Callable[[], Coroutine[Any, Any, None]]
"""What is done while the app goes on, or what makes that."""

Then = Callable[[], object]
"""What a conversation goes on with when it has come to an end."""


def nothing_more() -> None:
    """The end of a conversation that nothing comes after."""


class Host(Protocol):
    """One session at a time; a change of it makes new findings, and the screens draw anew."""

    cache: Cache
    reasoner: Reasoner
    answers: Answers
    saying: Saying
    searching: "Searching"
    keeper: "DraftKeeper"
    holder: "Holding"
    tour: "Tour"
    held: Held
    taste: "Taste"
    theme: Any
    no_color: bool
    """Whether whoever uses the terminal wants no colour, which NO_COLOR says."""

    @property
    def session(self) -> Session:
        """What is worked on. It becomes another only by the methods below."""

    @property
    def findings(self) -> Findings:
        """What follows from the walk as it is now."""

    @property
    def walk(self) -> Walk:
        """What there is to tell of the scenario."""

    def begin(self, session: Session) -> None:
        """Work on something else."""

    def change(self, scenario: Scenario, words: str = "") -> None:
        """Take a step of the walk, and say a word about it."""

    def arrange(self, session: Session) -> None:
        """Take up what the walk is held against or kept in: no step of it, so nothing to undo."""

    def reread(self, session: Session) -> None:
        """Go on with another version of the same case: the walk and the places stay as they are."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Take the step again that was taken back."""

    def draw(self) -> None:
        """Let the place that is shown draw itself anew."""

    def leave_mark(self) -> None:
        """Remember where one is, before one goes elsewhere."""

    def go_back(self) -> None:
        """Go back to where the last mark was left."""

    def show_source(self, passages: tuple[str, ...]) -> None:
        """Go to the document, at the first of some passages."""

    def show_sentence(self, document: str, number: int) -> None:
        """Go to a sentence of a document."""

    def show_walk(self, subject: Subject, *, found: bool = False) -> None:
        """Go to the walk, at something of the case, or where words were found on it."""

    def show_map(self, view: View) -> None:
        """Go to the map, in one of its views."""

    def say(self, *words: str, stays: bool = False) -> None:
        """Say something at the edge of the screen, in place of what was said before."""

    @property
    def available_themes(self) -> "dict[str, Theme]":
        """The themes that there are, by their names."""

    def have(self, name: Name, value: str | bool | None) -> None:
        """Have a setting otherwise from now on, at the next start too; None: as if never set."""

    def hand_over(self, file: Path) -> None:
        """Give a file that was written to whoever looks on from a browser; else do nothing."""

    def tell(self, problems: Iterable[Problem]) -> None:
        """Say what is wrong with a file, where, and how to mend it."""

    # What Textual's App does already.

    @property
    def screen(self) -> Screen[Any]:
        """The screen that lies on top."""

    def push_screen(
        self, screen: Screen[T], callback: Callable[[T | None], Any] | None = None
    ) -> Awaitable[Any]:
        """Lay a screen over the others, and hand on its answer."""

    def push_screen_wait(self, screen: Screen[T]) -> Awaitable[T | None]:
        """Lay a screen over the others, and wait for its answer; only within `run_worker`."""

    def run_worker(self, work: Task, *, group: str = "default", exclusive: bool = False) -> Any:
        """Do something that waits for answers; alone in its group if it is to be `exclusive`.

        What may give way to another before it has begun is handed over as what makes it.
        """

    def set_timer(self, delay: float, callback: Callable[[], object]) -> Timer:
        """Do something once, after some seconds."""

    def call_later(self, callback: Callable[..., Any], *args: Any) -> bool:
        """Do something when what is under way is done."""

    def export_screenshot(self, *, title: str | None = None) -> str:
        """The screen as it is now, as SVG."""

    def copy_to_clipboard(self, text: str) -> None:
        """Send text to the clipboard of the terminal."""

    def exit(self) -> None:
        """End the app."""
