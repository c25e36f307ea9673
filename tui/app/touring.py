"""A short tour: what to do next, said at the edge of whatever place one is in, until it is done.

Nothing is shown that is not the app itself, and nothing is done for anybody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.app.actions import with_keys
from tui.app.places.place import PlaceScreen
from tui.app.places.walk import WalkScreen
from tui.app.rows import Item, Span, wrap
from tui.app.session import Session
from tui.app.sheets import Items
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject
from tui.outside.places import bundled_cases, state_folder, visitor_folder
from tui.scenario.model import Scenario

if TYPE_CHECKING:
    from tui.app.host import Host

OFFERED = -1
"""The step before the first."""


def _to_decision(place: PlaceScreen) -> str:
    """What leads to the options of a decision, and what the document says of each."""
    from tui.wording import tour as words

    if not isinstance(place, WalkScreen):
        return words.AT_WALK
    if place.decision is None:
        return words.AT_DECISION
    if place.lists_all:
        return words.AT_BRANCHES
    if place.is_covered:
        return words.UNCOVERED
    return "" if place.pane == "decision" else words.AT_OPTIONS


def _to_claim(place: PlaceScreen) -> str:
    """What leads to a consequence that is seen in detail."""
    from tui.wording.tour import STEPS

    if isinstance(place, WalkScreen) and place.decision and place.selected:
        return ""
    return _to_decision(place) or STEPS[1]


def _to_source(place: PlaceScreen) -> str:
    from tui.wording.tour import AT_SOURCE

    return "" if place.PLACE == "source" else AT_SOURCE


def _to_map(place: PlaceScreen) -> str:
    from tui.wording.tour import AT_MAP

    return "" if place.PLACE == "map" else AT_MAP


def _show_decision(app: "Host", place: PlaceScreen) -> None:
    """Go to the decision at hand, or to the first."""
    decision = place.decision if isinstance(place, WalkScreen) else None
    first = next(iter(app.session.case.decisions))
    app.show_walk(Subject("decision", decision.id if decision else first))


def _show_claim(app: "Host", place: PlaceScreen) -> None:
    """Put the cursor on the first thing that the document says of an option there."""
    if _to_decision(place):
        _show_decision(app, place)
    walk = app.screen
    if not isinstance(walk, WalkScreen) or walk.is_covered:
        return
    sheet = walk.lines("decision").sheet
    listed = (sheet.subject(at) for at in range(len(sheet)))
    others = (Subject("consequence", key) for key in app.session.case.consequences)
    claims = (subject for subject in (*listed, *others) if subject.kind == "consequence")
    if claim := next(claims, None):
        walk.point_at(claim)


def _show_source(app: "Host", place: PlaceScreen) -> None:
    """Go to what the document says of what is in hand, or to the first that is cited of it."""
    app.show_source(place.passages_shown() or tuple(app.session.case.passages))


def _show_map(app: "Host", place: PlaceScreen) -> None:
    app.show_map("outline")


@dataclass(frozen=True, slots=True)
class Step:
    """When a step of the tour has been done, by the walk as it is and as it was when that began.

    `way` says what leads to the place that the step tells of: nothing to whoever is there. `bring`
    goes there.
    """

    is_done: Callable[[PlaceScreen, Scenario, Scenario], bool]
    way: Callable[[PlaceScreen], str] = lambda place: ""
    bring: Callable[["Host", PlaceScreen], None] = lambda app, place: None


_STEPS = (
    Step(lambda place, now, before: now.choices != before.choices, _to_decision, _show_decision),
    Step(lambda place, now, before: not _to_claim(place), _to_decision, _show_decision),
    Step(lambda place, now, before: place.PLACE == "source", _to_claim, _show_claim),
    Step(lambda place, now, before: place.PLACE == "map", _to_source, _show_source),
    Step(lambda place, now, before: now.reading != before.reading, _to_map, _show_map),
    Step(lambda place, now, before: False),
)


def is_newcomer(session: Session) -> bool:
    """Whether somebody starts Juncture for the first time here, with nothing of their own.

    That is with a case that comes with it, and no walk. It is remembered by a folder that is there
    from then on. Where it cannot be made, nobody is asked time and again.
    """
    if session.path or visitor_folder():
        return False
    if session.case_path.resolve() not in [path.resolve() for path in bundled_cases()]:
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
        if self.at != OFFERED and _STEPS[self.at].is_done(place, now, self._before):
            self.at, self._before = self.at + 1, now
        if place not in self._strips:
            self._strips[place] = strip = TourStrip()
            place.mount(strip, before="#said")
        at = self.at
        way = "" if at == OFFERED else _STEPS[at].way(place)
        self._strips[place].show(Items(lambda width: _items(at, way, width)), top=True)

    def _go_to(self, step: int) -> None:
        """Be at a step, where what it tells of is to be seen."""
        place = self._app.screen
        if step != OFFERED and isinstance(place, PlaceScreen) and _STEPS[step].way(place):
            _STEPS[step].bring(self._app, place)
        self.at, self._before = step, self._app.session.scenario
        self._app.draw()


def _items(at: int, way: str, width: int) -> list[Item]:
    from tui.wording.tour import LAST, NEXT, OFFER, STEPS, step_words

    spans: list[Span] = [(with_keys(OFFER), "text")]
    if at != OFFERED:
        leads = NEXT if at < len(STEPS) - 1 else LAST
        spans = [
            (f"{step_words(at)} · ", "hedge"),
            (with_keys(way or STEPS[at]), "text"),
            (f" · {with_keys(leads)}", "quiet"),
        ]
    return [(NOTHING, wrap(spans, width - 1, ((" ", "text"),)))]
