"""The walk: one decision at a time, and what the document says would follow."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import Place
from tui.app.bindings import bindings
from tui.app.places.place import PlaceScreen
from tui.app.places.walk_document import draw_document
from tui.app.places.walk_line import draw_line
from tui.app.rows import Item, Region
from tui.app.sheets import Items
from tui.app.views.captions import decision_caption, heading, tabs
from tui.app.views.decision import decision_items, preview_items
from tui.app.views.follows import FollowsSheet, Wraps, follows_caption
from tui.app.views.outcome import outcome_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.brief.subject import NOTHING, Subject, choice_of
from tui.case.model import Decision
from tui.reason.why import passages_of
from tui.scenario.model import choose, choose_none, unmake

TABS = {
    "decision": "Choose",
    "preview": "If chosen",
    "follows": "Follows",
    "says": "Document",
}
"""The names of the panes, where one is shown at a time."""


class WalkScreen(PlaceScreen, inherit_bindings=False):
    """Decisions in order, then the outcome. `at` is the step: the outcome's is their number."""

    PLACE: ClassVar[Place] = "walk"
    PANES: ClassVar[tuple[str, ...]] = ("decision", "preview", "follows", "says")
    SIDESTEP: ClassVar[frozenset[str]] = frozenset({"preview"})
    NOTHING_SELECTED = "Nothing rests on this option alone. Select a consequence first."
    LEADS_TO_PASSAGES: ClassVar[bool] = True
    BINDINGS = bindings("walk")

    def __init__(self) -> None:
        super().__init__()
        self.at = 0
        self._wraps: Wraps = {}

    def compose_body(self) -> ComposeResult:
        """The line, the decision with its preview, what follows with what the document says."""
        yield Caption(id="strip")
        yield Caption(id="tabs")
        with Horizontal(id="body"):
            with Vertical(id="pane-line", classes="pane"):
                yield Caption(id="line-caption")
                yield Lines(id="line", cursor=False)
                yield Lines(id="dials", cursor=False)
            with Vertical(id="middle"):
                with Vertical(id="pane-decision", classes="pane"):
                    yield Caption(id="decision-caption")
                    yield Lines(id="decision")
                with Vertical(id="pane-preview", classes="pane"):
                    yield Caption(id="preview-caption")
                    yield Lines(id="preview", cursor=False)
            with Vertical(id="right"):
                with Vertical(id="pane-follows", classes="pane"):
                    yield Caption(id="follows-caption")
                    yield Lines(id="follows")
                with Vertical(id="pane-says", classes="pane"):
                    yield Caption(id="says-caption")
                    yield Lines(id="says")

    def on_mount(self) -> None:
        """The line and the dials are for the eye only."""
        self.lines("line").can_focus = self.lines("dials").can_focus = False
        super().on_mount()

    # What is shown

    @property
    def decision(self) -> Decision | None:
        """The decision at hand; None at the outcome."""
        decisions = list(self.juncture.session.case.decisions.values())
        return decisions[self.at] if self.at < len(decisions) else None

    @property
    def panes(self) -> tuple[str, ...]:
        """At the outcome there is nothing to preview, and what follows stands in the outcome."""
        return self.PANES if self.decision else ("decision", "says")

    def go(self, step: int) -> None:
        """Go to a step: the index of a decision, or their number for the outcome."""
        last = len(self.juncture.session.case.decisions)
        self.at = min(max(step, 0), last)
        self.set_class(self.at == last, "at-outcome")
        if self.pane not in self.panes:
            self.go_to("decision")
        self._draw_decision(top=True)
        self.draw()

    def point_at(self, subject: Subject) -> None:
        """Put the cursor on an option of the decision at hand, or on a consequence.

        At the outcome, consequences stand there.
        """
        pane = "follows" if self.decision and subject.kind == "consequence" else "decision"
        self.go_to(pane)
        self.lines(pane).select(subject)
        self.moved()

    def draw(self) -> None:
        """Draw every pane from the findings."""
        super().draw()
        self.at = min(self.at, len(self.juncture.session.case.decisions))
        draw_line(self, self.at)
        self._draw_decision()
        findings = self.juncture.findings
        self.caption("follows-caption").say(lambda width: follows_caption(findings, width))
        reading_on = self.pane in ("follows", "says")
        firmness = partial(self.juncture.reasoner.firmness, findings)
        sheet = FollowsSheet(findings, self._wraps, firmness)
        self.lines("follows").show(sheet, top=not reading_on)
        if self.pane not in ("decision", "preview"):
            self._draw_preview()
        self.moved()

    def moved(self) -> None:
        """Draw what depends on the cursor."""
        if self.pane in ("decision", "preview"):
            self._draw_preview()
        draw_document(self, *self._subject())
        self.caption("tabs").show(self._tabs)
        self.caption("footer").refresh()

    def _draw_decision(self, *, top: bool = False) -> None:
        session, findings, decision = self.juncture.session, self.juncture.findings, self.decision
        pane = self.lines("decision")
        if decision is None:
            pane.show(Items(lambda w: outcome_items(findings, session.scenario, w)), top=top)
            self.caption("decision-caption").say(lambda width: heading("the outcome"))
            return
        chosen = session.scenario.chosen(decision.id)
        options = (option for option in decision.options if option.id in chosen[:1])
        taken = next((Subject("option", option.key) for option in options), NOTHING)
        pane.show(
            Items(lambda w: self._framed(w, decision)),
            taken if top else NOTHING,
            top=top,
        )
        number, of = self.at + 1, len(session.case.decisions)
        self.caption("decision-caption").say(lambda w: decision_caption(decision, number, of, w))

    def _framed(self, width: int, decision: Decision) -> list[Item]:
        scenario, first = self.juncture.session.scenario, self.at == 0
        return decision_items(
            self.juncture.findings, scenario, decision, width, first=first, posed=self.is_narrow
        )

    def _draw_preview(self) -> None:
        decision, subject = self.decision, self.lines("decision").subject
        if decision is None or not subject:
            return
        session, findings = self.juncture.session, self.juncture.findings
        chosen = session.scenario.chosen(decision.id)
        _, option = choice_of(session.case, subject)
        seen = self.juncture.reasoner.preview(findings, decision.id, option)
        self.lines("preview").show(
            Items(lambda w: preview_items(findings, session.scenario, decision, option, seen, w)),
            top=True,
        )
        made = findings.program.is_made(session.scenario.choices, decision.id)
        taken = option in chosen or (not option and made and not chosen)
        words = "you chose this" if taken else "if you choose this"
        self.caption("preview-caption").say(lambda width: heading(words))

    def _subject(self) -> tuple[str, tuple[str, ...]]:
        """The consequence that the document is asked about, if any, and the passages for it."""
        pane = "decision" if self.pane == "preview" else self.pane
        if pane == "says":
            pane = self._asked
        self._asked = pane
        decision = self.decision
        if pane == "decision" and decision:
            return "", decision.passages_for(self._choice)
        consequence = self.selected
        if not consequence:
            return "", ()
        return consequence, passages_of(self.juncture.findings, consequence)

    _asked = "decision"

    @property
    def _choice(self) -> str:
        """The option under the cursor at the decision at hand; empty for none."""
        return choice_of(self.juncture.session.case, self.lines("decision").subject)[1]

    @property
    def selected(self) -> str:
        """The consequence under the cursor; for an option, the first that it would bring."""
        subject = self.lines("decision").subject
        if self.pane not in ("decision", "preview") or not subject:
            return self.lines("follows").subject.id_as("consequence")
        if self.decision is None:
            return subject.id_as("consequence")
        findings = self.juncture.findings
        seen = self.juncture.reasoner.preview(findings, self.decision.id, self._choice)
        return next(iter(findings.program.ids(seen.brings)), "")

    def passages_shown(self) -> tuple[str, ...]:
        """The passages under the cursor: all that the subject rests on, or the one selected."""
        _, passages = self._subject()
        if self.pane != "says":
            return passages
        subject = self.lines("says").subject
        if subject.kind == "evidence":
            return self.juncture.session.case.evidence[subject.id].passages
        return (subject.id,) if subject.id_as("passage") in passages else passages

    def _tabs(self, width: int) -> list[Region]:
        names = TABS if self.decision else {**TABS, "decision": "Outcome"}
        return tabs([(pane, names[pane]) for pane in self.panes], self.pane, width)

    def footer_words(self) -> dict[str, str]:
        """What enter does here."""
        decision = self.decision
        if self.pane in ("follows", "says") or decision is None:
            return {"choose": "source", "next": "" if decision is None else "next"}
        taken = self._choice in self.juncture.session.scenario.chosen(decision.id)
        if taken:
            return {"choose": "go on" if decision.choose == "one" else "take back"}
        return {}

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

    def action_choose(self) -> None:
        """Choose the option under the cursor; elsewhere, follow it to the document."""
        decision = self.decision
        if decision is None or self.pane not in ("decision", "preview"):
            self.juncture.show_source(self.passages_shown())
            return
        subject, option = self.lines("decision").subject, self._choice
        scenario, case = self.juncture.session.scenario, self.juncture.session.case
        if subject.kind == "none":
            self.juncture.change(choose_none(scenario, decision.id))
        elif decision.choose == "one" and option in scenario.chosen(decision.id):
            self.action_next()
        elif option:
            self.juncture.change(choose(scenario, case, decision.id, option))

    def action_clear(self) -> None:
        """Leave this decision open again."""
        if self.decision:
            self.juncture.change(unmake(self.juncture.session.scenario, self.decision.id))

    def action_note(self) -> None:
        """Write a note on what is selected."""
        from tui.app.conversations.remarks import write_note

        on_decision = self.pane in ("decision", "preview") and self.decision
        key = self.decision.id if on_decision and self.decision else self.selected
        if self.pane == "says":
            key = self.lines("says").subject.id_as("evidence") or key
        if key:
            write_note(self.juncture, key)

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.lines.id == "line":
            decisions = list(self.juncture.session.case.decisions)
            at_outcome = event.subject.kind == "outcome"
            self.go(len(decisions) if at_outcome else decisions.index(event.subject.id))
        elif event.again:
            self.action_choose()
        else:
            self.moved()
