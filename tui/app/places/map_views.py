"""The views of the map: each draws the chart in its own way, and knows what keys do in it."""

from tui.app.places.chart_view import ChartView
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item, Row
from tui.app.views.beginning import empty_items
from tui.app.views.graph.argument_graph import Plans, extent_notes
from tui.app.views.map.argument_list import above, outline_items
from tui.app.views.map.futures import Head, futures_items, head_of
from tui.app.views.map.graph_cursor import GraphCursor
from tui.app.views.map.legends import column_legend, legend
from tui.app.views.map.silences import left_of, silences_items
from tui.app.views.map.stairs import PITCH
from tui.content.subject import NOTHING, Subject
from tui.graphs.argument import Argument
from tui.reason.silences import Cell

SELECTED = frozenset({"chip"})
"""The style of what is selected in the graph."""


class OutlineView(ChartView):
    """The argument as an indented list, whose entries can be folded."""

    NAME = "outline"
    ASKS = "outline"
    can_fold = True

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self._folded: set[Subject] = set()

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw what is not folded away."""
        walk, folded = self._place.juncture.walk, frozenset(self._folded)
        entries = self._answers.outline(walk.findings)
        if entries is None:
            self._draw_pending(at)
            return
        self._show(lambda w: outline_items(walk, entries, folded, w) or empty_items(w), at, top=top)

    def begin(self) -> None:
        """Put the cursor on what was selected elsewhere."""
        self.point_at(self._graph_cursor.at)

    def point_at(self, subject: Subject) -> None:
        """Put the cursor on an entry, unfolding what it stands beneath."""
        entries = self._answers.outline(self._findings) or ()
        self._folded.difference_update(above(entries, subject))
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
    ASKS = "argument"

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self.steer = self._along

    @property
    def _argument(self) -> tuple[Argument, Plans] | None:
        return self._answers.argument(self._findings)

    @property
    def subject(self) -> Subject:
        """What the box selected is about."""
        asked, cursor = self._argument, self._graph_cursor
        return cursor.settle(self._findings, asked[0]) if asked else cursor.at

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the graph around the box selected."""
        findings, chart, asked = self._findings, self._chart, self._argument
        if asked is None:
            self._graph_cursor.drawing = None
            self._draw_pending()
            return
        argument, plans = asked

        def graphed(width: int) -> list[Item]:
            return self._graph_cursor.items(findings, argument, plans, width, chart.size.height)

        self._show(graphed, self.subject, top=top, lit=SELECTED)

    def _steps(self, argument: Argument, plans: Plans) -> int:
        size, cursor = self._chart.size, self._graph_cursor
        return cursor.steps(self._findings, argument, plans, size.width, size.height)

    def legend(self, width: int) -> Row:
        """What the lines mean, and how much of the graph is shown; nothing where it is a list."""
        drawing, asked = self._graph_cursor.drawing, self._argument
        if drawing is None or asked is None:
            return ()
        return legend(self.NAME, extent_notes(drawing, asked[0], self._steps(*asked)), width)

    def widen(self, steps: int) -> bool:
        """Show more of the graph, or less."""
        if asked := self._argument:
            self._graph_cursor.take(self._steps(*asked) + steps, asked[0])
            self.draw()
        return True

    def _along(self, way: int) -> bool:
        if asked := self._argument:
            self._graph_cursor.along(self._findings, asked[0], way)
            self.draw()
        return True

    def across(self, way: int) -> bool:
        """Follow an arrow, or go back against it."""
        if asked := self._argument:
            self._graph_cursor.across(self._findings, asked[0], way)
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
    """The futures as a table; where its columns are numbered, one of them is in hand."""

    NAME = "futures"
    ASKS = "outlook"

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self._column = 0

    @property
    def _numbered(self) -> Head | None:
        """The heads of the columns, while a future is selected and they stand as numbers only."""
        outlook, size = self._answers.outlook(self._findings), self._chart.size
        if outlook is None or self.subject.kind != "future":
            return None
        head = head_of(self._findings, outlook, size.width, size.height)
        return head if head.labels and not head.is_stepped else None

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the table."""
        findings, height = self._findings, self._chart.size.height
        outlook = self._answers.outlook(findings)
        if outlook is None:
            self._draw_pending()
            return
        column, place = self._column, self._place

        def listed(width: int) -> list[Item]:
            is_named = place.is_narrow  # there is no legend there to name the column
            return futures_items(findings, outlook, width, height, column, is_named=is_named)

        self._show(listed if self._case.decisions else empty_items, at, top=top)

    def legend(self, width: int) -> Row:
        """What the marks mean, and at the right what the column in hand is."""
        head = self._numbered
        if head is None:
            return super().legend(width)
        at = min(self._column, len(head.labels) - 1)
        return column_legend(at + 1, head.labels[at], width)

    def across(self, way: int) -> bool:
        """Go to the column before, or the next; past the last, to the pane beside the table."""
        head = self._numbered
        return head is not None and self._go_to(head, min(self._column, len(head.labels) - 1) + way)

    def _go_to(self, head: Head, column: int) -> bool:
        if not 0 <= column < len(head.labels):
            return False
        self._column = column
        self.draw()
        return True

    def points(self, x: int, y: int) -> bool | None:
        """Go to the column at a cell."""
        head = self._numbered
        if head and self._go_to(head, (x - head.left + 1) // PITCH):
            return False
        return None


class SilencesView(ChartView):
    """Decisions by themes: where the document speaks. Its cursor has a column too."""

    NAME = "silences"
    ASKS = "silences"

    def __init__(self, place: PlaceScreen, graph_cursor: GraphCursor) -> None:
        super().__init__(place, graph_cursor)
        self._column = 0

    def draw(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        """Draw the matrix, with the cell under the cursor lit."""
        case, height, subject = self._case, self._chart.size.height, self.subject
        self._go_to(self._column)  # another case may have fewer themes
        silences = self._answers.silences(self._findings)
        if silences is None:
            self._draw_pending()
            return
        if top or (subject.kind == "row" and subject.id not in case.decisions):
            subject = Subject("row", next(iter(case.decisions), ""))
        cell = (subject.id_as("row"), self._column)
        self._show(
            (lambda w: silences_items(case, silences, cell, w, height))
            if case.decisions
            else empty_items,
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
        silences = self._answers.silences(self._findings)
        row = list(case.decisions).index(decision)
        return silences.rows[row][self._column] if silences else None

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
