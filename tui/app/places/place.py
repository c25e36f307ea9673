"""What every place of the app shares: header, footer, panes to move between, and common keys."""

from collections.abc import Callable
from inspect import isawaitable
from typing import ClassVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import Screen

from tui.app.actions import Place, View, key_of
from tui.app.bare import Bare
from tui.app.drawn import Drawn
from tui.app.host import Host
from tui.app.moves import Moves
from tui.app.places.leading import Leading
from tui.app.places.taking import Taking
from tui.app.session import Session
from tui.app.telling import SaidStrip
from tui.app.views.header_footer import footer, header
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.app.widths import ONE_PANE_BELOW
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.scenario.model import Scenario, next_proof, next_reading
from tui.wording.steps import turned_words
from tui.wording.words import PROOF_WORDS, READING_WORDS

WHOLE = "-whole"
"""The class of a place in which one pane has all the room."""


class PlaceScreen(Drawn, Taking, Leading, Moves, Bare, Screen[None], inherit_bindings=False):
    """A place: it draws itself anew from the app's session whenever that changes."""

    PLACE: ClassVar[Place]
    PANES: ClassVar[tuple[str, ...]]
    LEADS_TO_PASSAGES: ClassVar[bool] = False
    """Whether the document, when one goes there, begins at what is shown here."""
    is_place = True
    _drawn: tuple[Session, Findings, Size] | None = None
    """What it has been drawn from."""
    _idle_key = ""

    @property
    def juncture(self) -> Host:
        """The app, by its own type."""
        return cast("Host", self.app)

    def compose(self) -> ComposeResult:
        """The header, the body of the place, the footer."""
        yield Caption(id="header")
        yield from self.compose_body()
        yield SaidStrip("footer")
        yield Caption(id="footer")

    def compose_body(self) -> ComposeResult:
        """The panes of the place."""
        raise NotImplementedError

    def draw(self) -> None:
        """Draw everything from the session and its findings."""
        session = self.juncture.session
        self._drawn = session, self.juncture.findings, self.app.size
        work, words = self.juncture.answers.work, self.footer_words
        for pane in self.PANES:
            self.lines(pane).seek(self.juncture.searching.pattern)
        self.caption("header").show(lambda width: header(session, self.PLACE, width))
        sought = {} if self.juncture.searching.pattern else {"next_match": ""}
        self.caption("footer").show(
            lambda w: (
                []
                if not self.is_active
                else footer(self.PLACE, {**sought, **words()}, w, work.under_way)
            )
        )
        self.juncture.tour.look(self)

    @property
    def shows_another_case(self) -> bool:
        """Whether another case was open when the place drew itself last."""
        return self._drawn is not None and self._drawn[0].case is not self.juncture.session.case

    @property
    def _is_as_drawn(self) -> bool:
        session, findings, size = self._drawn or (None, None, None)
        is_same = session is self.juncture.session and findings is self.juncture.findings
        return is_same and size == self.app.size

    def footer_words(self) -> dict[str, str]:
        """Other words for some actions, as things stand; an empty one hides the action."""
        return {}

    def passages_shown(self) -> tuple[str, ...]:
        """The passages that `d` doubts."""
        return ()

    def caption(self, id: str) -> Caption:
        """One of the screen's captions."""
        return self.query_one(f"#{id}", Caption)

    def lines(self, id: str) -> Lines:
        """One of the screen's panes."""
        return self.query_one(f"#{id}", Lines)

    def on_mount(self) -> None:
        """Begin with the focus on the first pane."""
        self.go_to(self.PANES[0])

    def on_screen_suspend(self) -> None:
        """Offer no key while something else is laid over: they would not do what they say."""
        strip = self.query_one(SaidStrip)
        self.juncture.saying.lose(strip)
        strip.tell(())
        self.caption("footer").refresh()

    def on_screen_resume(self) -> None:
        """Draw anew, unless nothing has changed since: a dialog has been closed."""
        self.juncture.saying.settle()
        self.caption("footer").refresh()
        work, is_as_drawn = self.juncture.answers.work, self._is_as_drawn
        work.ask_again()
        if not (is_as_drawn and work.is_whole(self)):
            with work.drawing(self):
                self.draw()
        self.juncture.tour.look(self)

    # Panes

    @property
    def pane(self) -> str:
        """The pane that has the focus."""
        focused = self.focused
        return focused.id if focused and focused.id in self.PANES else self.PANES[0]

    @property
    def panes(self) -> tuple[str, ...]:
        """The panes there are as things stand."""
        return self.PANES

    def go_to(self, pane: str) -> None:
        """Give a pane the focus; where one pane is shown at a time, show that one."""
        for name in self.PANES:
            self.set_class(name == pane, f"at-{name}")
        self.set_focus(self.lines(pane), scroll_visible=False)  # at once, unlike Widget.focus

    @property
    def is_narrow(self) -> bool:
        """Whether one pane is shown at a time."""
        return self.size.width < ONE_PANE_BELOW

    def _step(self, way: int) -> None:
        panes = self.panes
        at = panes.index(self.pane) if self.pane in panes else 0
        self.go_to(panes[(at + way) % len(panes)])
        self.moved()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Keep what is shown in step with the focus, however it got there."""
        if not self.has_class(f"at-{self.pane}"):
            for name in self.PANES:
                self.set_class(name == self.pane, f"at-{name}")
            self.moved()

    @on(Caption.Clicked)
    async def _clicked(self, event: Caption.Clicked) -> None:
        await self.run_action(event.action)

    # Moving

    @property
    def in_hand(self) -> Lines:
        """The pane that has the focus."""
        return self.lines(self.pane)

    def action_tab(self, pane: str) -> None:
        """Show a pane."""
        self.go_to(pane)
        self.moved()

    def action_left(self) -> None:
        """Go to the pane on the left."""
        self._step(-1)

    def action_right(self) -> None:
        """Go to the pane on the right."""
        self._step(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._step(-1)

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._step(1)

    def action_maximise(self) -> None:
        """Give the pane all the room between header and footer, or take it back."""
        self.toggle_class(WHOLE)

    # The dials and the past

    def action_undo(self) -> None:
        """Take the last change back."""
        self.juncture.undo()

    def action_redo(self) -> None:
        """Make the change again that was taken back."""
        self.juncture.redo()

    def action_reading(self) -> None:
        """Turn the reading dial."""
        turned = next_reading(self.juncture.session.scenario)
        self._turn_to(turned, "Reading", READING_WORDS[turned.reading])

    def action_proof(self) -> None:
        """Turn the proof dial."""
        scenario = next_proof(self.juncture.session.scenario)
        self._turn_to(scenario, "Proof", PROOF_WORDS[scenario.proof])

    def _turn_to(self, scenario: Scenario, dial: str, stands_at: str) -> None:
        before = self.juncture.findings
        self.juncture.change(scenario)
        after = self.juncture.findings
        step = difference(before, after) if before.complete and after.complete else None
        self.juncture.say(turned_words(dial, stands_at, step))

    # What leads elsewhere

    def bookmark(self) -> Callable[[], None]:
        """What brings one back to where the cursors of this place are now."""
        pane, cursors = self.pane, {name: self.lines(name).subject for name in self.PANES}

        def back() -> None:
            self.app.switch_mode(self.PLACE)
            self.go_to(pane)
            for name, subject in cursors.items():
                self.lines(name).select(subject)
            self.moved()

        return back

    def action_return(self) -> None:
        """Stop what one waits for, take back the whole screen, leave the tour, or go back."""
        if self.juncture.answers.work.stop():
            self.draw()
        elif self.has_class(WHOLE):
            self.action_maximise()
        elif not self.juncture.tour.leave():
            self.juncture.go_back()

    def action_go_to_place(self, place: Place) -> None:
        """Go to a place."""
        if place == "source":
            self.juncture.show_source(self.passages_shown() if self.LEADS_TO_PASSAGES else ())
        elif place != self.PLACE:
            self.juncture.leave_mark()
            self.app.switch_mode(place)

    def on_key(self, event: events.Key) -> None:
        """A key that does nothing says so, once in a row."""
        is_idle = event.is_printable and event.key not in self.active_bindings
        if is_idle and event.key != self._idle_key:
            words = f"“{event.character}” does nothing here; {key_of('help')} tells the keys."
            self.juncture.saying.hint(words)
        elif not is_idle:
            self.juncture.saying.forget_hint()
        self._idle_key = event.key

    def action_mark(self) -> None:
        """Where nothing is chosen, as enter."""
        self.action_choose()

    def action_choose(self) -> None:
        """What enter does here."""

    def action_show_map(self, view: View) -> None:
        """Go to the map, in one of its views."""
        self.juncture.show_map(view)

    def action_palette(self) -> None:
        """Find what can be done by its name, and do it."""
        from tui.app.dialogs.palette import Palette
        from tui.app.views.offered import Offer

        async def picked(offer: Offer | None) -> None:
            if offer and isawaitable(doing := offer.do()):
                await doing

        self.app.push_screen(Palette(self.PLACE, self.run_action), picked)

    def action_set_aside(self) -> None:
        """Go back to the shell for a while."""
        self.app.action_suspend_process()
