"""The board: every decision at once, what follows held against a baseline, and what to change."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container

from tui.app.actions import Place, key_of
from tui.app.bindings import bindings
from tui.app.places.place import PlaceScreen
from tui.app.rows import Region, Row, ends, width_of
from tui.app.sheets import Items
from tui.app.views.board.baseline import BaselineSheet, Wraps, flags_of, marks_row
from tui.app.views.board.effect import (
    Effect,
    baseline_regions,
    effect_of_option,
    effect_rows,
    futures_rows,
    standing_rows,
)
from tui.app.views.board.seek import Answered, seek_items
from tui.app.views.board.strategy_table import table_caption, table_items
from tui.app.views.captions import heading, tabs
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.app.widgets.pane import Pane
from tui.content.subject import NOTHING, Subject, choice_of
from tui.reason.engine.difference import Difference
from tui.reason.why import passages_of
from tui.scenario.model import choose, choose_none, unmake
from tui.wording.authoring import NO_DECISIONS
from tui.wording.phrases import ways_words

TABS = (("table", "Decisions"), ("follows", "Follows"), ("seek", "Seek"))
"""The names of the panes, where one is shown at a time."""


class BoardScreen(PlaceScreen, inherit_bindings=False):
    """Three panes: the table, what follows against the baseline, and seek."""

    PLACE: ClassVar[Place] = "board"
    PANES: ClassVar[tuple[str, ...]] = ("table", "follows", "seek")
    BINDINGS = bindings("board")

    def __init__(self) -> None:
        super().__init__()
        self._wraps: Wraps = {}

    def compose_body(self) -> ComposeResult:
        """The table with what one step would change, beside the other two panes."""
        yield Caption(id="tabs")
        with Container(id="body", classes="board"):
            with Pane(id="board-upper"):
                yield Caption(id="table-caption")
                yield Lines(id="table")
                yield Lines(id="board-turn", cursor=False)
            with Pane(id="board-lower"):
                with Container(id="board-facts"):
                    yield Caption(id="board-baseline")
                    yield Lines(id="board-futures", cursor=False)
                with Container(id="board-panes"):
                    with Pane(id="pane-board-follows"):
                        yield Caption(id="follows-caption")
                        yield Lines(id="follows")
                    with Pane(id="pane-board-seek"):
                        yield Caption(id="seek-caption")
                        yield Lines(id="seek")

    def on_mount(self) -> None:
        """What one step would change, and the futures, are for the eye only."""
        self.lines("board-turn").can_focus = self.lines("board-futures").can_focus = False
        super().on_mount()

    # What is known

    def _answers(self) -> Answered | None:
        """What seek finds; None when nothing is wanted or to be avoided, or it is not there yet."""
        session, findings = self.juncture.session, self.juncture.findings
        if not session.reach and not session.avoid:
            return None
        return self.juncture.answers.sought(findings, session.reach, session.avoid)

    # What is shown

    def draw(self) -> None:
        """Draw every pane from the findings."""
        super().draw()
        session, findings = self.juncture.session, self.juncture.findings
        asked, scenario = self.juncture.answers, session.scenario
        turning, answers = asked.turning(findings), self._answers()
        base = asked.findings(session.baseline.on_terms_of(scenario), "baseline")
        table = self.lines("table")
        table.show(
            Items(lambda w: table_items(findings, turning, w, table.extent.height, scenario.notes))
        )
        self.caption("table-caption").say(table_caption)
        flags = flags_of(session.reach, session.avoid)
        self.lines("follows").show(BaselineSheet(findings, base, flags, self._wraps))
        is_sought = bool(flags) and answers is None
        sought = asked.words_for("sought") if is_sought else answers
        self.lines("seek").show(Items(lambda width: seek_items(findings, sought, width)))
        futures = asked.futures(findings) or asked.words_for("futures")
        self.caption("board-baseline").show(lambda w: baseline_regions(session.baseline.name, w))
        pane = self.lines("board-futures")

        def ahead(width: int) -> list[Row]:
            return futures_rows(findings, futures, width, pane.extent.height or 1)

        pane.show(Items(lambda width: [(NOTHING, ahead(width))]))
        numbers = marks_row(findings, base)
        self.caption("follows-caption").show(
            lambda width: self._lower_caption("follows", "what follows", numbers, answers, width)
        )
        ways: Row = ((ways_words(answers.sought) if answers else "", "quiet"),)
        self.caption("seek-caption").show(
            lambda width: self._lower_caption("seek", "seek", ways, answers, width)
        )
        self.moved()

    def moved(self) -> None:
        """Draw what depends on the cursor."""
        findings, marked = self.juncture.findings, self._marked
        walk = self.juncture.walk
        firmness = self.juncture.answers.firmness(findings, marked) if marked else None
        effect = None if marked else self._effect()
        pane = self.lines("board-turn")

        def rows(width: int) -> list[Row]:
            height = pane.extent.height or 3
            if effect:
                return effect_rows(findings.program, effect, width, height)
            return standing_rows(walk, marked, firmness, width, height)

        pane.show(Items(lambda width: [(NOTHING, rows(width))]), top=True)
        self.caption("tabs").show(lambda width: tabs(TABS, self.pane, width))
        self.caption("footer").refresh()

    def _lower_caption(
        self, pane: str, words: str, right: Row, answers: Answered | None, width: int
    ) -> list[Region]:
        """The heading of a pane below; where the two share a place, tabs to turn between them."""
        if not self._shares:
            return [("", ends((("  ", "text"), *heading(words)), right, width - 1))]
        ways = ways_words(answers.sought, short=True) if answers else ""
        names = (("follows", "Follows"), ("seek", f"Seek · {ways}" if ways else "Seek"))
        *regions, _ = tabs(names, pane, width)
        rest = width - 2 - sum(width_of(row) for _, row in regions)
        shown = right if pane == "follows" and width_of(right) < rest else ()
        return [("", ((" ", "text"),)), *regions, ("", ends((), shown, rest))]

    @property
    def _shares(self) -> bool:
        """Whether what follows and seek are shown in the same place, one at a time."""
        return not self.has_class("-wide")

    def _effect(self) -> Effect:
        """What the step under the cursor would change: that of an answer, or of an option."""
        findings = self.juncture.findings
        answers, answer = self._answers(), self._answer()
        if answers and answer is not None:
            return answers.effect(answer)
        subject = self.lines("table").subject
        if not subject:
            return Effect("no decisions", Difference(), NO_DECISIONS)
        turning = self.juncture.answers.turning(findings)
        if turning is None:
            words = self.juncture.answers.words_for("turning")
            return Effect("if you choose this", Difference(), words)
        return effect_of_option(findings, subject, turning.get(self._choice[0]))

    def _answer(self) -> int | None:
        """The index of the answer under the cursor, where seek has the focus."""
        subject = self.lines("seek").subject
        return subject.number if self.pane == "seek" and subject.kind == "answer" else None

    @property
    def _marked(self) -> str:
        """The consequence under the cursor in the panes that list consequences."""
        if self.pane == "table":
            return ""
        return self.lines(self.pane).subject.id_as("consequence")

    @property
    def _choice(self) -> tuple[str, str]:
        """The decision and the option under the cursor of the table."""
        return choice_of(self.juncture.session.case, self.lines("table").subject)

    @property
    def selected(self) -> str:
        """The consequence under the cursor; of an option or answer, the first that it changes."""
        if self._marked:
            return self._marked
        changes = self._effect().difference
        program = self.juncture.findings.program
        turns = (changes.appears, changes.disappears, changes.closes)
        return next((program.ids(mask)[0] for mask in turns if mask), "")

    @property
    def nothing_selected(self) -> str:
        """No consequence turns on what the cursor is on."""
        return "Nothing depends on this option alone. Select a consequence first."

    def passages_shown(self) -> tuple[str, ...]:
        """The passages of the consequence under the cursor, or of the option or its decision."""
        findings = self.juncture.findings
        if self.pane != "table":
            return passages_of(findings, self._marked) if self._marked else ()
        decision_id, option_id = self._choice
        decision = findings.program.case.decisions.get(decision_id)
        return decision.passages_for(option_id) if decision else ()

    def footer_words(self) -> dict[str, str]:
        """What keys do here."""
        if self.pane == "table":
            decision, option = self._choice
            taken = option in self.juncture.findings.chosen_at(decision)
            case = self.juncture.session.case
            one = decision in case.decisions and case.decisions[decision].choose == "one"
            word = "" if taken and one else "take back" if taken else "choose"
            return {"choose": word, "want": "", "avoid": ""}
        if self._answer() is not None:
            return {"choose": "apply", "want": "", "avoid": "", "clear": ""}
        return {"choose": "source", "clear": ""}

    # What keys do

    def action_choose(self) -> None:
        """Choose the option under the cursor; apply an answer; from a consequence to its words."""
        from tui.app.conversations.changes import make_changes

        answer, answers = self._answer(), self._answers()
        if self.pane == "table":
            self._flip()
        elif answers and answer is not None:
            make_changes(self.juncture, answers.sought.answers[answer])
            self.lines("seek").select(Subject.numbered("answer", 0))
            self.moved()
        elif passages := self.passages_shown():
            self.juncture.show_source(passages)

    def _flip(self) -> None:
        scenario, case = self.juncture.session.scenario, self.juncture.session.case
        decision, option = self._choice
        if not decision:
            return
        is_one = case.decisions[decision].choose == "one"
        if not option:
            self.juncture.change(choose_none(scenario, decision))
        elif is_one and option in self.juncture.findings.chosen_at(decision):
            words = f"You chose this already. {key_of('clear')} leaves the decision open."
            self.juncture.say(words)
        else:
            self.juncture.change(choose(scenario, case, decision, option))

    def action_clear(self) -> None:
        """Leave the decision under the cursor open again."""
        decision, _ = self._choice
        if self.pane == "table" and decision:
            self.juncture.change(unmake(self.juncture.session.scenario, decision))

    def action_want(self) -> None:
        """Want the consequence under the cursor, or stop wanting it."""
        key, session = self._flagged(), self.juncture.session
        self._seek(session.reach ^ key, session.avoid - key)

    def action_avoid(self) -> None:
        """Avoid the consequence under the cursor, or stop avoiding it."""
        key, session = self._flagged(), self.juncture.session
        self._seek(session.reach - key, session.avoid ^ key)

    def _seek(self, reach: frozenset[str], avoid: frozenset[str]) -> None:
        self.juncture.arrange(self.juncture.session.seeking(reach, avoid))

    def _flagged(self) -> frozenset[str]:
        """The consequence that a flag is for; says so when there is none."""
        if not self._marked:
            self.juncture.say("Select a consequence first, in what follows.")
        return frozenset({self._marked}) - {""}

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if event.again:
            self.action_choose()
        else:
            self.moved()
