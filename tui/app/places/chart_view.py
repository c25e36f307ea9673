"""What the views of the map have in common: each draws the chart in its own way."""

from collections.abc import Callable, Sequence
from functools import partial

from tui.app.actions import View
from tui.app.answers import Answers
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item, Row
from tui.app.sheets import Items
from tui.app.views.beginning import pending_items
from tui.app.views.map.graph_cursor import GraphCursor
from tui.app.views.map.legends import legend
from tui.app.widgets.lines import Lines
from tui.case.model import Case
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.reason.silences import Cell


class ChartView:
    """One way to show the argument. What it does not say otherwise, a list with a cursor does.

    `graph_cursor` is shared by the views: what was selected in one is sought in the next.
    """

    NAME: View
    ASKS = ""
    """The name of the answer that is drawn."""
    steer: Callable[[int], bool] | None = None
    """What moves up and down in the chart, where its own cursor does not."""
    cell: Cell | None = None
    """The cell of a matrix that is selected."""
    can_fold = False

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        self._place = place
        self._graph_cursor = graph_cursor
        self._is_pending, self._pending_at = False, NOTHING

    @property
    def _chart(self) -> Lines:
        return self._place.lines("chart")

    @property
    def _findings(self) -> Findings:
        return self._place.juncture.findings

    @property
    def _answers(self) -> Answers:
        return self._place.juncture.answers

    def _draw_pending(self, at: Subject = NOTHING) -> None:
        """Say that what is to be shown is not worked out yet, and remember where to begin it."""
        self._is_pending, self._pending_at = True, at or self._pending_at
        self._chart.show(Items(partial(pending_items, self._answers.words_for(self.ASKS))))

    def _show(
        self,
        items: Callable[[int], Sequence[Item]],
        at: Subject = NOTHING,
        *,
        top: bool = False,
        lit: frozenset[str] = frozenset(),
    ) -> None:
        """Show the chart; it begins anew when it was not worked out before."""
        if self._is_pending:
            at, top = at or self._pending_at, True
        self._is_pending, self._pending_at = False, NOTHING
        self._chart.show(Items(items), at, top=top, lit=lit)

    @property
    def _case(self) -> Case:
        return self._place.juncture.session.case

    @property
    def subject(self) -> Subject:
        """What is selected."""
        return self._chart.subject

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the chart, with the cursor on a subject; `top` begins it anew."""
        raise NotImplementedError

    def begin(self) -> None:
        """Draw the chart after another view, with what was selected there, if it is here too."""
        self.draw(top=True)

    def follow_cursor(self) -> None:
        """Draw anew what depends on the cursor of the chart."""

    def legend(self, width: int) -> Row:
        """What the marks mean."""
        return legend(self.NAME, (), width)

    def fold(self) -> None:
        """Fold what stands beneath the selection, or unfold it."""

    def widen(self, steps: int) -> bool:
        """Show so many steps more around the selection, or fewer; False where there are none."""
        return False

    def across(self, way: int) -> bool:
        """Move between columns; False where there are none in hand."""
        return False

    def picks(self, subject: Subject, *, again: bool) -> bool:
        """Select what was clicked in the chart; True when it is to be followed."""
        return again

    def points(self, x: int, y: int) -> bool | None:
        """Select what stands at a cell, as `picks` does; None where cells mean nothing."""
        return None
