"""What one does at a step of the walk: choose, take back, open, go on, note."""

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.actions import BY_ID
from tui.app.places.place import PlaceScreen
from tui.app.sheets import Items, Sheet
from tui.app.views.decision import ON, look_at
from tui.app.views.detail import passages_about
from tui.app.views.setter import items
from tui.case.model import Decision, Link
from tui.content.detail import NOTES
from tui.content.quotes import quotes
from tui.content.subject import NOTHING, Subject, choice_of
from tui.scenario.model import choose, choose_none, unmake

if TYPE_CHECKING:  # whoever does not guess does not wait for it
    from tui.reason.guesses import Guessed


class Choosing(PlaceScreen):
    """A place with a decision in hand. `unfolded` are the lines that have been opened.

    `column` is that of the option looked at; `lists_all`: all that follows is listed in place of
    the branches.
    """

    unfolded: frozenset[str]
    column: int
    lists_all: bool
    is_open = False
    """Whether the branches are shown although not all is guessed that was to be guessed first."""

    found_in: Subject = NOTHING
    """What is seen in detail, where words that were looked for are to be in sight there."""

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
        key, decision = self.about.id_as("consequence"), self.decision
        if not key or decision is None or self.lists_all:
            return None
        branched = self.juncture.answers.branches(self.juncture.walk, decision)
        branch = branched[0].branch(key, self.column) if branched else None
        return branch.link if branch else None

    @property
    def chosen_column(self) -> int:
        """The column of the first option chosen; the first of all where none is."""
        decision = self.decision
        chosen = self.juncture.findings.chosen_at(decision.id) if decision else ()
        ids = [option.id for option in decision.options] if decision else []
        return ids.index(chosen[0]) if chosen else 0

    def option_at(self, column: int) -> Subject:
        """The option of a column."""
        options = self.decision.options if self.decision else ()
        return Subject("option", options[column].key) if column < len(options) else NOTHING

    def show_found(self) -> None:
        """Have in sight what has the words looked for of what is seen in detail, folded or not."""
        self.unfolded |= {NOTES.id}
        self.found_in = self.about
        if self.is_narrow:
            self.go_to("detail")
        self.moved()

    # Guessing first

    @property
    def is_covered(self) -> bool:
        """Whether the branches wait for the reader's guesses."""
        guesses = self.juncture.session.scenario.guesses
        if guesses is None or self.is_open or self.lists_all or not self.decision:
            return False
        return any(option.key not in guesses for option in self.decision.options)

    @property
    def guesses(self) -> "tuple[Guessed, ...]":
        """Every guess so far, held against the document."""
        juncture = self.juncture
        return juncture.reasoner.guessed(juncture.findings, juncture.session.scenario)

    def guess_of(self, subject: Subject) -> "Guessed | None":
        """The guess for an option."""
        key = subject.id_as("option")
        return next((guess for guess in self.guesses if guess.option == key), None)

    def covered_sheet(self, decision: Decision) -> Sheet:
        """The question and the options, without their branches."""
        from tui.app.views.guessing import covered_items

        walk, guesses = self.juncture.walk, self.juncture.session.scenario.guesses or {}
        look = look_at(walk, decision, self.column, frozenset())
        return Items(lambda width: covered_items(decision, look, guesses, width))

    def covered_detail(self, subject: Subject) -> Sheet:
        """The words that pose an option, and nothing of what would follow."""
        walk, passages = self.juncture.walk, passages_about(self.juncture.walk, subject)
        return Items(lambda width: items(quotes(walk, passages), width))

    def action_guess(self) -> None:
        """Guess first from now on, or see the branches at once."""
        scenario = self.juncture.session.scenario
        if scenario.guesses is None:
            self.is_open = False
            self.juncture.change(replace(scenario, guesses={}))
        elif self.is_covered and not scenario.guesses:
            self.juncture.change(replace(scenario, guesses=None))
        else:
            self.is_open = not self.is_open
            self.draw()
        from tui.wording.guesses import GUESSING, NOT_GUESSING

        covers = self.juncture.session.scenario.guesses is not None and not self.is_open
        self.juncture.say(GUESSING if covers else NOT_GUESSING)

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
        elif self.is_covered and self.pane != "detail":
            from tui.app.conversations.guessing import ask_guess

            ask_guess(self.juncture, self.option_at(self.column).id)
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
        if self.pane == "detail" or not decision or self.is_covered:
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
