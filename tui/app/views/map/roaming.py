"""Where one stands in the drawn graph, and how one moves in it."""

from collections.abc import Mapping

from tui.app.views.graph import argument as graph
from tui.app.views.graph.argument import Argument, Plans
from tui.app.views.graph.drawing import Drawing
from tui.app.views.graph.stacked import stacked_items
from tui.app.widgets.lines import Item
from tui.reason.engine.derive import Findings


class Roaming:
    """The box that is selected, by its key, and how many steps around it are asked for.

    `drawing` is the graph as it was last drawn; None where it was set as a list.
    """

    def __init__(self) -> None:
        self.at = ""
        self.drawing: Drawing | None = None
        self._came_from = ""
        self._steps = 0

    def settle(self, findings: Findings, argument: Argument) -> str:
        """The key of the box selected; a decision stands for its first option."""
        case = findings.program.case
        if self.at not in case.options and self.at not in case.consequences:
            of_decision = [k for k in argument.columns.own if k.partition(".")[0] == self.at]
            self.at = next(iter((*of_decision, *argument.siblings(""))), "")
        return self.at

    def items(
        self, findings: Findings, argument: Argument, plans: Plans, width: int, height: int
    ) -> list[Item]:
        """The graph around the box selected, as one item; as a list where there is little room."""
        self.drawing = None
        if not self.settle(findings, argument):
            return [("", [(("  Nothing in this case rests on anything else.", "silent"),)])]
        if width < graph.LEAST_WIDE:
            return stacked_items(findings, argument, self.at, width)
        steps = self.steps(findings, argument, plans, width, height)
        self.drawing = graph.picture(findings, argument, self.at, steps, width - graph.SIDES, plans)
        rows = [((" ", "text"), *row) if row else row for row in self.drawing.rows]
        return [("", rows)]

    def steps(
        self, findings: Findings, argument: Argument, plans: Plans, width: int, height: int
    ) -> int:
        """How many steps around the box are shown."""
        if self._steps:
            return min(self._steps, argument.most)
        room = width - graph.SIDES
        return graph.fitting_steps(findings, argument, self.at, room, height, plans)

    def take(self, steps: int, argument: Argument) -> None:
        """Show so many steps, within what there is."""
        self._steps = min(max(1, steps), argument.most)

    def go(self, key: str) -> None:
        """Stand at a box."""
        if key != self.at:
            self._came_from, self.at = self.at, key

    def along(self, argument: Argument, way: int) -> None:
        """Move within the column."""
        column = argument.siblings(self.at)
        at = column.index(self.at) + way if self.at in column else 0
        if column:
            self.go(column[min(max(at, 0), len(column) - 1)])

    def across(self, argument: Argument, way: int) -> None:
        """Move along an arrow: back to where one came from, or else to what is drawn nearest."""
        near = argument.following(self.at) if way > 0 else argument.leading(self.at)
        if self._came_from in near:
            self.go(self._came_from)
        elif near:
            spots = self.drawing.spots if self.drawing else {}
            self.go(min(near, key=lambda key: self._distance(spots, key)))

    def _distance(self, spots: Mapping[str, tuple[int, int, int, int]], key: str) -> float:
        if key not in spots or self.at not in spots:
            return float("inf")
        return abs(spots[key][2] - spots[self.at][2])

    def box_at(self, x: int, y: int) -> str:
        """The box at a cell of the pane; empty when there is none that can be selected."""
        key = self.drawing.at(x - 1, y) if self.drawing else ""
        return "" if key.startswith(graph.JOINT) else key
