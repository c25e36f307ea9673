"""The part of the app that goes: from place to place, to something there, and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.actions import View
from tui.app.early import Base
from tui.app.places.place import PlaceScreen
from tui.app.places.walk import WalkScreen
from tui.app.session import Session
from tui.app.telling import Saying
from tui.content.subject import Subject, is_in
from tui.wording.finding import NOT_THERE_NOW

if TYPE_CHECKING:
    from tui.app.places.source import SourceScreen

MOST_MARKS = 32
"""How many steps back to other places are remembered."""


class Going(Base):
    """An app with places, which remembers where one came from."""

    saying: Saying

    def __init__(self) -> None:
        super().__init__()
        self._trail: list[Callable[[], None]] = []

    @property
    def session(self) -> Session:
        """What is worked on."""
        raise NotImplementedError

    def say(self, *words: str, stays: bool = False) -> None:
        """Say something at the edge of the screen, in place of what was said before."""
        raise NotImplementedError

    def leave_mark(self) -> None:
        """Remember where one is, before one goes elsewhere."""
        if isinstance(self.screen, PlaceScreen):
            self._trail = [*self._trail[1 - MOST_MARKS :], self.screen.bookmark()]

    def go_back(self) -> None:
        """Go back to where the last mark was left."""
        if self._trail:
            self._trail.pop()()
        elif not self.saying.hush():
            self.say("This is where you began; the numbers lead to the other places.")

    def show_source(self, passages: tuple[str, ...]) -> None:
        """Go to the document, at the first of some passages."""
        still = tuple(key for key in passages if key in self.session.case.passages)
        if passages and not still:
            self.say(NOT_THERE_NOW)
            return
        self._at_source(lambda source: source.begin_at(still))

    def show_sentence(self, document: str, number: int) -> None:
        """Go to a sentence of a document."""
        there = self.session.case.documents.get(document)
        if there is None or number > len(there.sentences):
            self.say(NOT_THERE_NOW)
            return
        self._at_source(lambda source: source.begin_at_sentence(document, number))

    def _at_source(self, begin: "Callable[[SourceScreen], None]") -> None:
        from tui.app.places.source import SourceScreen

        is_there = self.current_mode == "source"
        self.leave_mark()
        self.switch_mode("source")
        screen = self.screen
        if isinstance(screen, SourceScreen):
            begin(screen)
            if is_there:
                screen.on_screen_resume()

    def show_map(self, view: View) -> None:
        """Go to the map, in one of its views."""
        from tui.app.places.map import MapScreen

        self.leave_mark()
        self.switch_mode("map")
        screen = self.screen
        if isinstance(screen, MapScreen):
            screen.begin_with(view)

    def show_walk(self, subject: Subject, *, found: bool = False) -> None:
        """Go to the walk, at a decision or an option, or with the cursor on a consequence.

        With `found`, words that were looked for are shown in what is said of it.

        The case may have been read anew since it was listed, and have it no more.
        """
        case = self.session.case
        if not is_in(case, subject):
            self.say(NOT_THERE_NOW)
            return
        self.leave_mark()
        self.switch_mode("walk")
        screen = self.screen
        if not isinstance(screen, WalkScreen):
            return
        if subject.kind == "evidence" and (bears := case.evidence[subject.id].bears):
            subject = Subject("consequence", bears[0].on)
        decision = subject.id_as("decision")
        if subject.kind == "option":
            decision = case.decision_of(subject.id).id
        if decision:
            screen.go(list(case.decisions).index(decision))
        if subject.kind in ("option", "consequence"):
            screen.point_at(Subject(subject.kind, subject.id))
        if found:
            screen.show_found()

    def forget_marks(self) -> None:
        """There is no way back: something else is open."""
        self._trail.clear()
