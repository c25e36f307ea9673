"""What one does at a step of the walk: choose, take back, open, go on, note."""

from tui.app.actions import BY_ID
from tui.app.places.place import PlaceScreen
from tui.app.views.decision import ON
from tui.app.views.detail import link_of
from tui.case.model import Decision, Link
from tui.content.subject import Subject, choice_of
from tui.scenario.model import choose, choose_none, unmake


class Choosing(PlaceScreen):
    """A place with a decision in hand. `unfolded` are the lines that have been opened.

    `column` is that of the option looked at; `lists_all`: all that follows is listed in place of
    the branches.
    """

    unfolded: frozenset[str]
    column: int
    lists_all: bool

    @property
    def decision(self) -> Decision | None:
        """The decision at hand; None at the outcome."""
        raise NotImplementedError

    @property
    def subject(self) -> Subject:
        """What the cursor of the first pane is on."""
        raise NotImplementedError

    @property
    def about(self) -> Subject:
        """What is seen in detail."""
        raise NotImplementedError

    @property
    def link(self) -> Link | None:
        """The last step from the option looked at to the consequence seen in detail."""
        walk, reasoner = self.juncture.walk, self.juncture.reasoner
        decision = None if self.lists_all else self.decision
        return link_of(walk, reasoner, decision, self.about, self.column)

    def action_next(self) -> None:
        """Go to the next decision."""
        raise NotImplementedError

    def action_source(self) -> None:
        """Go to the document, at the passage shown."""
        self.juncture.show_source(self.passages_shown())

    def action_choose(self) -> None:
        """Choose, open or follow what the cursor is on; after a choice of any, go on is next."""
        subject = self.lines("detail").subject if self.pane == "detail" else self.subject
        if subject.kind == "fold":
            self.unfolded ^= {subject.id}
            self.draw()
            if subject.id in self.unfolded:
                self.in_hand.unroll()
        elif subject == ON:
            self.action_next()
        elif subject.kind == "action":
            self.run_worker(self.run_action(BY_ID[subject.id].call))
        elif self.pane == "detail" or subject.kind not in ("option", "none"):
            self.action_source()
        elif self.decision and self.decision.choose == "any":
            self.action_mark()
            self.lines("decision").select(ON)
            self.moved()
        elif self.juncture.findings.holds(subject.id):
            self.action_next()
        else:
            self.action_mark()

    def action_mark(self) -> None:
        """Choose the option under the cursor or take it back, and stay there."""
        scenario, case = self.juncture.session.scenario, self.juncture.session.case
        decision, option = choice_of(case, self.subject)
        if self.pane == "detail" or not decision:
            self.action_choose()
        elif option:
            self.juncture.change(choose(scenario, case, decision, option))
        else:
            self.juncture.change(choose_none(scenario, decision))

    def opening_word(self, subject: Subject) -> str:
        """What enter does on a line that opens, or that leads on."""
        if subject.kind == "action":
            return "go on"
        return "close" if subject.id in self.unfolded else "open"

    def action_note(self) -> None:
        """Write a note on what is selected."""
        from tui.app.conversations.remarks import write_note

        key = self.selected or (self.decision.id if self.decision else "")
        if self.pane == "detail":
            key = self.lines("detail").subject.id_as("evidence") or key
        if key:
            write_note(self.juncture, key)

    def action_clear(self) -> None:
        """Leave this decision open again."""
        if self.decision:
            self.juncture.change(unmake(self.juncture.session.scenario, self.decision.id))
