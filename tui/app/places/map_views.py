"""The views of the map: each draws the chart in its own way, and knows what keys do in it."""

from collections.abc import Callable

from tui.app.places.map_answers import argument_of, outline_of, outlook_of
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item, Row
from tui.app.sheets import Items
from tui.app.views.beginning import empty_items
from tui.app.views.graph.argument_graph import Plans, extent_notes
from tui.app.views.map.argument_list import above, outline_items
from tui.app.views.map.futures import futures_items
from tui.app.views.map.graph_cursor import GraphCursor
from tui.app.views.map.legends import View, legend
from tui.app.views.map.silences import left_of, silences_items
from tui.app.views.map.stairs import PITCH
from tui.app.widgets.lines import Lines
from tui.case.model import Case
from tui.content.subject import NOTHING, Subject
from tui.graphs.argument import Argument
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.reason.silences import Cell

SELECTED = frozenset({"chip"})
"""The style of what is selected in the graph."""


class ChartView:
    """One way to show the argument. What it does not say otherwise, a list with a cursor does.

    `graph_cursor` is shared by the views: what was selected in one is sought in the next.
    """

    NAME: View
    steer: Callable[[int], bool] | None = None
    """What moves up and down in the chart, where its own cursor does not."""
    cell: Cell | None = None
    """The cell of a matrix that is selected."""
    can_fold = False

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        self._place = place
        self._graph_cursor = graph_cursor

    @property
    def _chart(self) -> Lines:
        return self._place.lines("chart")

    @property
    def _findings(self) -> Findings:
        return self._place.juncture.findings

    @property
    def _reasoner(self) -> Reasoner:
        return self._place.juncture.reasoner

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


class OutlineView(ChartView):
    """The argument as an indented list, whose entries can be folded."""

    NAME = "outline"
    can_fold = True

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self._folded: set[Subject] = set()

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw what is not folded away."""
        findings, folded = self._findings, frozenset(self._folded)
        entries = outline_of(self._reasoner, findings)
        self._chart.show(
            Items(lambda w: outline_items(findings, entries, folded, w) or empty_items(w)),
            at,
            top=top,
        )

    def begin(self) -> None:
        """Put the cursor on what was selected elsewhere."""
        self.point_at(self._graph_cursor.at)

    def point_at(self, subject: Subject) -> None:
        """Put the cursor on an entry, unfolding what it stands beneath."""
        self._folded.difference_update(above(outline_of(self._reasoner, self._findings), subject))
        self.draw(subject, top=True)

    def fold(self) -> None:
        """Fold what stands beneath the entry; go to where it is in full if that is elsewhere."""
        subject = self.subject
        if subject.again:
            self.point_at(Subject(subject.kind, subject.id))
        else:
            self._folded ^= {subject}
            self.draw(subject)


class GraphView(ChartView):
    """The argument as boxes and arrows around the one selected."""

    NAME = "graph"

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self.steer = self._along

    @property
    def _argument(self) -> tuple[Argument, Plans]:
        return argument_of(self._reasoner, self._findings)

    @property
    def subject(self) -> Subject:
        """What the box selected is about."""
        return self._graph_cursor.settle(self._findings, self._argument[0])

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the graph around the box selected."""
        findings, chart = self._findings, self._chart
        argument, plans = self._argument

        def graphed(width: int) -> list[Item]:
            return self._graph_cursor.items(findings, argument, plans, width, chart.size.height)

        chart.show(Items(graphed), self.subject, top=top, lit=SELECTED)

    def _steps(self) -> int:
        size = self._chart.size
        return self._graph_cursor.steps(self._findings, *self._argument, size.width, size.height)

    def legend(self, width: int) -> Row:
        """What the lines mean, and how much of the graph is shown; nothing where it is a list."""
        drawing, argument = self._graph_cursor.drawing, self._argument[0]
        if drawing is None:
            return ()
        return legend(self.NAME, extent_notes(drawing, argument, self._steps()), width)

    def widen(self, steps: int) -> bool:
        """Show more of the graph, or less."""
        self._graph_cursor.take(self._steps() + steps, self._argument[0])
        self.draw()
        return True

    def _along(self, way: int) -> bool:
        self._graph_cursor.along(self._findings, self._argument[0], way)
        self.draw()
        return True

    def across(self, way: int) -> bool:
        """Follow an arrow, or go back against it."""
        self._graph_cursor.across(self._findings, self._argument[0], way)
        self.draw()
        return True

    def picks(self, subject: Subject, *, again: bool) -> bool:
        """Select a box; True for the one that is selected already."""
        if subject and subject.id == self._graph_cursor.at.id:
            return True
        if subject:
            self._graph_cursor.go(subject)
            self.draw()
        return False

    def points(self, x: int, y: int) -> bool:
        """Select the box at a cell."""
        return self.picks(self._graph_cursor.box_at(self._findings, x, y), again=False)


class FuturesView(ChartView):
    """The futures as a table."""

    NAME = "futures"

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the table."""
        findings, height = self._findings, self._chart.size.height
        outlook = outlook_of(self._reasoner, findings)
        self._chart.show(Items(lambda w: futures_items(findings, outlook, w, height)), at, top=top)


class SilencesView(ChartView):
    """Decisions by themes: where the document speaks. Its cursor has a column too."""

    NAME = "silences"

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self._column = 0

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the matrix, with the cell under the cursor lit."""
        case, height, subject = self._case, self._chart.size.height, self.subject
        self._go_to(self._column)  # another case may have fewer themes
        silences = self._reasoner.silences(self._findings.terms.reading)
        if top or (subject.kind == "row" and subject.id not in case.decisions):
            subject = Subject("row", next(iter(case.decisions), ""))
        cell = (subject.id_as("row"), self._column)
        self._chart.show(
            Items(lambda w: silences_items(case, silences, cell, w, height))
            if case.decisions
            else Items(empty_items),
            top=top,
        )

    def follow_cursor(self) -> None:
        """Light the cell that the cursor is on now."""
        self.draw()

    @property
    def cell(self) -> Cell | None:  # type: ignore[override]
        """The cell that is selected; None below the matrix."""
        decision, case = self.subject.id_as("row"), self._case
        if not decision or not case.themes:
            return None
        row = list(case.decisions).index(decision)
        return self._reasoner.silences(self._findings.terms.reading).rows[row][self._column]

    def _go_to(self, column: int) -> None:
        self._column = min(max(column, 0), max(0, len(self._case.themes) - 1))

    def across(self, way: int) -> bool:
        """Go to the theme before, or the next."""
        if not self.cell:
            return False
        self._go_to(self._column + way)
        return True

    def picks(self, subject: Subject, *, again: bool) -> bool:
        """A row of the matrix is only selected; what stands below it can be followed."""
        return again and not self.cell

    def points(self, x: int, y: int) -> bool | None:
        """Select the theme at a cell."""
        column = (x - left_of(self._case, self._chart.size.width) + 1) // PITCH
        if not self.cell or not 0 <= column < len(self._case.themes):
            return None
        self._column = column
        return False
