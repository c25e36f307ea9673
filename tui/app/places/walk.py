"""The walk: one decision at a time with all its branches, then the outcome."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import BY_ID, Place
from tui.app.bindings import bindings
from tui.app.lighting import MATCH
from tui.app.places.choosing import Choosing
from tui.app.places.walk_line import draw_line
from tui.app.rows import Region
from tui.app.sheets import Items, Sheet
from tui.app.views.captions import decision_caption, detail_caption, heading, tabs
from tui.app.views.decision import REGARDLESS, decision_items, look_at
from tui.app.views.detail import answer_about, detail_items, passages_about
from tui.app.views.follows import FollowsSheet, Wraps, follows_caption
from tui.app.views.outcome import outcome_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.case.model import Decision
from tui.content.detail import NOTES
from tui.content.subject import NOTHING, Subject
from tui.wording.proposed import called

TABS = {"decision": "Choose", "detail": "In detail"}
"""The names of the panes, where one is shown at a time."""


class WalkScreen(Choosing, inherit_bindings=False):
    """Decisions in order, then the outcome. `at` is the step: the outcome's is their number.

    `column` is the option that is looked at; at a decision the cursor goes through the options, and
    on through what is linked to any of them.
    """

    PLACE: ClassVar[Place] = "walk"
    PANES: ClassVar[tuple[str, ...]] = ("decision", "detail")
    LEADS_TO_PASSAGES: ClassVar[bool] = True
    BINDINGS = bindings("walk")

    def __init__(self) -> None:
        super().__init__()
        self.unfolded: frozenset[str] = frozenset()
        self.at = 0
        self.column = 0
        self.lists_all = False
        self._fresh: frozenset[str] = frozenset()
        self._followed: int | None = None
        self._wraps: Wraps = {}

    def compose_body(self) -> ComposeResult:
        """The line; the decision with its branches, and beneath it what is selected there."""
        yield Caption(id="strip")
        yield Caption(id="tabs")
        with Horizontal(id="body"):
            with Vertical(id="pane-line", classes="pane"):
                yield Caption(id="line-caption")
                yield Lines(id="line", cursor=False)
                yield Lines(id="dials", cursor=False)
            with Vertical(id="middle"):
                yield Caption(id="decision-caption")
                with Vertical(id="pane-decision", classes="pane"):
                    yield Lines(id="decision")
                with Vertical(id="pane-detail", classes="pane"):
                    yield Caption(id="detail-caption")
                    yield Lines(id="detail")

    def on_mount(self) -> None:
        """The line and the dials are for the eye only."""
        self.lines("line").can_focus = self.lines("dials").can_focus = False
        super().on_mount()

    # Where one is

    @property
    def decision(self) -> Decision | None:
        """The decision at hand; None at the outcome."""
        decisions = list(self.juncture.session.case.decisions.values())
        return decisions[self.at] if self.at < len(decisions) else None

    @property
    def panes(self) -> tuple[str, ...]:
        """At the outcome, what is selected stands in the outcome itself."""
        return self.PANES if self.decision else self.PANES[:1]

    @property
    def subject(self) -> Subject:
        """What the cursor of the first pane is on."""
        return self.lines("decision").subject

    @property
    def about(self) -> Subject:
        """What is seen in detail: on a line that opens or goes on, the option looked at."""
        subject = self.subject
        is_told = subject.kind in ("option", "none", "consequence")
        return subject if is_told else self.option_at(self.column)

    @property
    def selected(self) -> str:
        """The consequence under the cursor."""
        return self.subject.id_as("consequence")

    @property
    def nothing_selected(self) -> str:
        """Where the consequences are, to one who asks about one with none under the cursor."""
        if self.decision and not self.lists_all:
            return "Select a consequence first: move down past the options."
        return super().nothing_selected

    def go(self, step: int) -> None:
        """Go to a step: the index of a decision, or their number for the outcome."""
        self.at = min(max(step, 0), len(self.juncture.session.case.decisions))
        self.lists_all, self._fresh = False, frozenset()
        self._followed = self.juncture.findings.follows
        self.column = self.chosen_column
        self.juncture.saying.go_on()
        self.go_to("decision")
        self.draw(self.option_at(self.column), top=True)

    def bookmark(self) -> Callable[[], None]:
        """Back to the step, too, to the option looked at, and to the list if that was shown."""
        at, column, lists_all, subject = self.at, self.column, self.lists_all, self.subject
        back = super().bookmark()

        def back_to_step() -> None:
            self.go(at)
            self.column, self.lists_all = column, lists_all
            self._draw_decision(subject)
            self.moved()  # the detail is of that row again, before its own cursor is put back
            back()

        return back_to_step

    def point_at(self, subject: Subject) -> None:
        """Put the cursor on an option, or on a consequence, wherever it stands here."""
        self.go_to("decision")
        pane = self.lines("decision")
        pane.select(subject)
        if pane.subject != subject:  # every consequence is listed there, and every option here
            self.lists_all = subject.kind == "consequence"
            self._draw_decision(subject)
        self.moved()

    # What is shown

    def draw(self, subject: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw every pane from the findings; the cursor stays, or goes to a subject."""
        super().draw()
        self.at = min(self.at, len(self.juncture.session.case.decisions))
        findings = self.juncture.findings
        if findings.follows != self._followed:
            before = findings.follows if self._followed is None else self._followed
            self._fresh = frozenset(findings.program.ids(findings.follows & ~before))
            self._followed = findings.follows
        draw_line(self, self.at)
        self._draw_decision(subject, top=top)
        self.moved()

    def moved(self) -> None:
        """Draw what depends on the cursor; on an option, its column is the one looked at."""
        subject, decision = self.subject, self.decision
        if decision and subject.kind == "option" and not self.lists_all:
            column = [option.key for option in decision.options].index(subject.id)
            if column != self.column:
                self.column = column
                self._draw_decision()
        self._draw_detail()
        self.caption("tabs").show(self._tabs)
        self.caption("footer").refresh()
        self.juncture.tour.look(self)

    def _draw_decision(self, subject: Subject = NOTHING, *, top: bool = False) -> None:
        findings, decision, caption = self.juncture.findings, self.decision, "decision-caption"
        self.lines("decision").show(self._sheet(), subject, top=top)
        self.set_class(decision is None, "at-outcome")
        if self.lists_all:
            self.caption(caption).say(lambda width: follows_caption(findings, width))
        elif decision is None:
            self.caption(caption).say(lambda width: heading("the outcome"))
        else:
            number, of = self.at + 1, len(self.juncture.session.case.decisions)
            self.caption(caption).say(lambda w: decision_caption(called(decision), number, of, w))

    def _sheet(self) -> Sheet:
        """The branches, the outcome, or everything that follows."""
        walk, findings, decision = self.juncture.walk, self.juncture.findings, self.decision
        unfolded = REGARDLESS.id in self.unfolded
        if self.lists_all:
            return FollowsSheet(findings, self._wraps)
        if decision is None:
            guesses = self.guesses
            return Items(lambda w: outcome_items(walk, w, guesses, unfolded=unfolded))
        if self.is_covered:
            return self.covered_sheet(decision)
        branched = self.juncture.answers.branches(walk, decision)
        table = branched[1] if branched else self.juncture.answers.words_for("branches")
        look = look_at(walk, decision, self.column, self._fresh)
        return Items(lambda w: decision_items(walk, decision, table, look, w, unfolded=unfolded))

    def _draw_detail(self) -> None:
        pane, walk, passages = self.lines("detail"), self.juncture.walk, self._passages()
        link = self.link
        about, unfolded = self.about, NOTES.id in self.unfolded
        guess, answer = self.guess_of(about), answer_about(self.juncture.answers, walk, about)
        sheet = Items(
            lambda w: detail_items(walk, about, answer, w, link, guess, unfolded=unfolded)
        )
        self.found_in = about if about == self.found_in else NOTHING
        lit = {MATCH} if self.found_in else ()
        shown = self.covered_detail(about) if self.is_covered else sheet
        pane.show(shown, top=self.pane != "detail", lit=frozenset(lit))
        self.caption("detail-caption").say(lambda w: detail_caption(walk.case, passages, w))

    def _passages(self) -> tuple[str, ...]:
        return passages_about(self.juncture.walk, self.about, self.link)

    def passages_shown(self) -> tuple[str, ...]:
        """All that the subject rests on, or the one under the cursor of the detail."""
        if self.pane != "detail":
            return self._passages()
        subject = self.lines("detail").subject
        if evidence := subject.id_as("evidence"):
            return self.juncture.session.case.evidence[evidence].passages
        passage = subject.id_as("passage")
        return (passage,) if passage else self._passages()

    def _tabs(self, width: int) -> list[Region]:
        names = TABS if self.decision else {**TABS, "decision": "Outcome"}
        return tabs([(pane, names[pane]) for pane in self.panes], self.pane, width)

    def footer_words(self) -> dict[str, str]:
        """What enter does here."""
        decision, subject = self.decision, self.subject
        words = {"back": ""} if self.at == 0 else {}
        if decision is None:
            works = {"why": self.selected, "doubt": self.passages_shown()}
            idle = [key for key, works_now in works.items() if not works_now]
            words |= dict.fromkeys(["next", "clear", *idle], "")
        if self.pane == "detail":
            subject = self.lines("detail").subject
        if subject.kind in ("fold", "action"):
            return {**words, "choose": self.opening_word(subject)}
        if self.is_covered and self.pane != "detail":
            return {**words, "choose": "guess"}
        if self.pane == "detail" or subject.kind == "consequence":
            return {**words, "choose": "in the document"}
        if decision and subject.kind == "option" and self.juncture.findings.holds(subject.id):
            return {"choose": "go on" if decision.choose == "one" else "take back"}
        return words

    # What keys do

    def action_go(self, step: int) -> None:
        """Go to a step."""
        self.go(step)

    def action_next(self) -> None:
        """Go to the next decision."""
        self.go(self.at + 1)

    def action_back(self) -> None:
        """Go to the decision before."""
        self.go(self.at - 1)

    def action_left(self) -> None:
        """Look at the option before."""
        self._turn(-1)

    def action_right(self) -> None:
        """Look at the next option."""
        self._turn(1)

    def _turn(self, way: int) -> None:
        """Look at another column; the cursor goes along only where it is on an option."""
        if self.decision is None or self.pane == "detail" or self.lists_all:
            return
        column = min(max(self.column + way, 0), len(self.decision.options) - 1)
        if self.subject.kind == "option":
            self.lines("decision").select(self.option_at(column))
        elif column != self.column:
            self.column = column
            self._draw_decision()
        self.moved()

    def action_view(self) -> None:
        """Show everything that follows, or the branches again."""
        self.lists_all = not self.lists_all
        self.go_to("decision")
        self._draw_decision(top=True)
        self.moved()

    @on(Lines.Picked)
    async def _picked(self, event: Lines.Picked) -> None:
        if event.lines.id == "dials":
            await self.run_action(BY_ID[event.subject.id].call)
        elif event.lines.id == "line":
            decisions = list(self.juncture.session.case.decisions)
            chosen = event.subject.id_as("decision")
            self.go(decisions.index(chosen) if chosen else len(decisions))
        elif event.again or event.subject.kind in ("fold", "action"):
            self.action_choose()
        else:
            self.moved()
