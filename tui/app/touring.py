"""A short tour: what to do next, said at the edge of whatever place one is in, until it is done.

Nothing is shown that is not the app itself, and nothing is done for anybody.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.actions import with_keys
from tui.app.rows import Item, Span, wrap
from tui.app.session import Session
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject
from tui.outside.places import bundled_case, state_folder, visitor_folder
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.app.host import Host
    from tui.app.places.place import PlaceScreen

OFFERED = -1
"""The step before the first."""

_IS_DONE: tuple[Callable[["PlaceScreen", Scenario, Scenario], bool], ...] = (
    lambda place, now, before: now.choices != before.choices,
    lambda place, now, before: place.PLACE == "walk" and bool(place.selected),
    lambda place, now, before: place.PLACE == "source",
    lambda place, now, before: place.PLACE == "map",
    lambda place, now, before: now.reading != before.reading,
    lambda place, now, before: False,
)
"""When each step of the tour has been done, by the walk as it is and as it was when that began."""


def is_newcomer(session: Session) -> bool:
    """Whether somebody starts Juncture for the first time here, and has not said with what.

    It is remembered by a folder that is there from then on. Where it cannot be made, nobody is
    asked time and again.
    """
    if session.path or session.case_path != bundled_case() or visitor_folder():
        return False
    try:
        state_folder().parent.mkdir(parents=True)
    except OSError:
        return False
    return True


class TourStrip(Lines):
    """What to do next; a click goes on."""

    def __init__(self) -> None:
        super().__init__(id="tour", cursor=False)
        self.can_focus = False

    async def on_click(self) -> None:  # type: ignore[override]  # there is nothing to point at
        """Go on."""
        await self.run_action("screen.tour")


class Tour:
    """Where somebody is on the tour. `at` is None while there is none."""

    def __init__(self, app: "Host") -> None:
        self._app = app
        self.at: int | None = None
        self._before = app.session.scenario
        self._strips: dict[PlaceScreen, TourStrip] = {}

    def offer(self) -> None:
        """Say that there is one."""
        self._go_to(OFFERED)

    def go_on(self) -> None:
        """Begin it, or go to the next step, whether this one was done or not."""
        from tui.wording.tour import NO_DECISIONS, STEPS

        if not self._app.session.case.decisions:
            self._app.say(with_keys(NO_DECISIONS))
        elif self.at == len(STEPS) - 1:
            self.leave()
        else:
            self._go_to(0 if self.at is None else self.at + 1)

    def take_up(self) -> None:
        """Another walk is open, or its case was read anew: what is so there was not done now.

        Where there are no decisions now, there is nothing to go through.
        """
        self._before = self._app.session.scenario
        if self.at is None or self._app.session.case.decisions:
            return
        if not self._end():
            from tui.wording.tour import NO_DECISIONS

            self._app.say(with_keys(NO_DECISIONS))

    def leave(self) -> bool:
        """End it; False when there is none."""
        if self.at is None:
            return False
        if not self._end():
            from tui.wording.tour import OVER

            self._app.say(with_keys(OVER))
        return True

    def _end(self) -> bool:
        """Have no tour any more; True when it had only been offered."""
        was_offered, self.at = self.at == OFFERED, None
        for strip in self._strips.values():
            strip.remove()
        self._strips.clear()
        return was_offered

    def look(self, place: "PlaceScreen") -> None:
        """See whether what was to be done has been done, and say what comes next."""
        if self.at is None or not place.is_mounted:
            return
        now = self._app.session.scenario
        if self.at != OFFERED and _IS_DONE[self.at](place, now, self._before):
            self.at, self._before = self.at + 1, now
        if place not in self._strips:
            self._strips[place] = strip = TourStrip()
            place.mount(strip, before="#footer")
        at = self.at
        self._strips[place].show(Items(lambda width: _items(at, width)), top=True)

    def _go_to(self, step: int) -> None:
        self.at, self._before = step, self._app.session.scenario
        if step == 0:
            self._app.show_walk(Subject("decision", next(iter(self._app.session.case.decisions))))
        self._app.draw()


def _items(at: int, width: int) -> list[Item]:
    from tui.wording.tour import LAST, NEXT, OFFER, STEPS, step_words

    spans: list[Span] = [(with_keys(OFFER), "text")]
    if at != OFFERED:
        leads = NEXT if at < len(STEPS) - 1 else LAST
        spans = [
            (f"{step_words(at)} · ", "hedge"),
            (with_keys(STEPS[at]), "text"),
            (f" · {with_keys(leads)}", "quiet"),
        ]
    return [(NOTHING, wrap(spans, width - 1, ((" ", "text"),)))]
