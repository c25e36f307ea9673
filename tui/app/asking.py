"""The part of the app that asks: it holds what follows now, and draws what is answered later."""

from tui.app.answers import Answers
from tui.app.drawn import Drawn
from tui.app.early import Base
from tui.app.session import Session
from tui.app.working import Work
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner


class Asking(Base):
    """An app with a session, and with answers about it."""

    _session: Session

    def __init__(self) -> None:
        super().__init__()
        self.reasoner: Reasoner
        self.answers = Answers(Work(self._answered, self._tick))
        self._findings: Findings

    def ask_about(self, session: Session) -> None:
        """Ask about the case of a session from now on."""
        self._session = session
        self.reasoner = Reasoner(session.case)
        self.answers.begin(self.reasoner)

    @property
    def findings(self) -> Findings:
        """What follows from the walk as it is now."""
        return self._findings

    def find(self) -> None:
        """Find what follows from the walk as it is now."""
        if self.is_running:
            self._findings = self.answers.findings(self._session.scenario)
        else:
            self._findings = self.answers.at_first(self._session.scenario)

    def find_more(self) -> None:
        """After the first frame: what was too much to be had at once."""
        if self.answers.work.is_large:
            self.find()
            self.draw()

    def _answered(self) -> None:
        """Draw what has been worked out meanwhile; what follows may be more than it was."""
        if not self._findings.labelling.complete:
            self.find()
        self.draw()

    def draw(self) -> None:
        """Let the place that is shown draw itself anew, and what is laid over it.

        What has no panes yet draws itself when it has.
        """
        shown: list[Drawn] = []
        for screen in reversed(self.screen_stack):
            is_ready = screen.is_mounted
            if isinstance(screen, Drawn):
                shown += [screen] * is_ready
                if screen.is_place:
                    break
        with self.answers.work.drawing(shown[-1] if shown else None):
            for screen in shown:
                screen.draw()

    def _tick(self) -> None:
        """Say for how long something is worked out."""
        if self.screen_stack and isinstance(self.screen, Drawn):  # else the app has been left
            self.screen.say_working()
