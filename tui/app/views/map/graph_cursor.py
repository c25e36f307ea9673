"""Where one stands in the drawn graph, and how one moves in it."""

from collections.abc import Mapping

from tui.app.rows import INDENT, Item, wrap
from tui.app.views.beginning import empty_items
from tui.app.views.graph import argument_graph as graph
from tui.app.views.graph.argument_graph import Plans, subject_of
from tui.app.views.graph.drawing import Drawing
from tui.app.views.graph.stacked import stacked_items
from tui.content.subject import NOTHING, Subject
from tui.graphs.argument import Argument
from tui.reason.engine.derive import Findings
from tui.wording.graphs import NOTHING_RESTS


class GraphCursor:
    """The box that is selected, by what it is about, and how many steps around it are asked for.

    `drawing` is the graph as it was last drawn; None where it was set as a list.
    """

    def __init__(self) -> None:
        self.at = NOTHING
        self.drawing: Drawing | None = None
        self._came_from = NOTHING
        self._steps = 0

    def settle(self, findings: Findings, argument: Argument) -> Subject:
        """What the box selected is about; a decision stands for its first option."""
        case = findings.program.case
        if self.at.id not in case.options and self.at.id not in case.consequences:
            decision = case.decisions.get(self.at.id_as("decision"))
            options = [option.key for option in decision.options] if decision else []
            of_decision = [key for key in argument.columns.own if key in options]
            first = next(iter((*of_decision, *argument.siblings(""))), "")
            self.at = subject_of(findings, first)
        return self.at

    def items(
        self, findings: Findings, argument: Argument, plans: Plans, width: int, height: int
    ) -> list[Item]:
        """The graph around the box selected, as one item; as a list where there is little room."""
        self.drawing = None
        if not self.settle(findings, argument):
            if not findings.program.case.decisions:
                return empty_items(width)
            return [(NOTHING, wrap([(NOTHING_RESTS, "silent")], width - 1, INDENT))]
        at = self.at.id
        if width < graph.LEAST_WIDE:
            return stacked_items(findings, argument, at, width)
        steps = self.steps(findings, argument, plans, width, height)
        self.drawing = graph.picture(findings, argument, at, steps, width - graph.SIDES, plans)
        return [(NOTHING, [((" ", "text"), *row) if row else row for row in self.drawing.rows])]

    def steps(
        self, findings: Findings, argument: Argument, plans: Plans, width: int, height: int
    ) -> int:
        """How many steps around the box are shown; none where one is too many to be drawn whole."""
        if self._steps:
            return graph.reach(argument, self.at.id, min(self._steps, argument.most))[1]
        room = width - graph.SIDES
        return graph.fitting_steps(findings, argument, self.at.id, room, height, plans)

    def take(self, steps: int, argument: Argument) -> None:
        """Show so many steps, within what there is."""
        self._steps = min(max(1, steps), argument.most)

    def go(self, subject: Subject) -> None:
        """Stand at what is about something, wherever it is named."""
        itself = Subject(subject.kind, subject.id)
        if itself != self.at:
            self._came_from, self.at = self.at, itself

    def along(self, findings: Findings, argument: Argument, way: int) -> None:
        """Move within the column."""
        column = argument.siblings(self.at.id)
        at = column.index(self.at.id) + way if self.at.id in column else 0
        if column:
            self.go(subject_of(findings, column[min(max(at, 0), len(column) - 1)]))

    def across(self, findings: Findings, argument: Argument, way: int) -> None:
        """Move along an arrow: back to where one came from, or else to what is drawn nearest."""
        at = self.at.id
        near = argument.following(at) if way > 0 else argument.leading(at)
        if self._came_from.id in near:
            self.go(self._came_from)
        elif near:
            spots = self.drawing.spots if self.drawing else {}
            self.go(subject_of(findings, min(near, key=lambda key: self._distance(spots, key))))

    def _distance(self, spots: Mapping[str, tuple[int, int, int, int]], key: str) -> float:
        if key not in spots or self.at.id not in spots:
            return float("inf")
        return abs(spots[key][2] - spots[self.at.id][2])

    def box_at(self, findings: Findings, x: int, y: int) -> Subject:
        """What the box at a cell of the pane is about; nothing when none can be selected there."""
        return subject_of(findings, self.drawing.at(x - 1, y) if self.drawing else "")
