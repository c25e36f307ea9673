"""The map: the argument as an outline and as a graph, the futures, and the silences."""

from textual import on

from tui.app.bindings import bindings
from tui.app.places.map_panes import MapPanes
from tui.app.views.map.legends import VIEWS, View
from tui.app.views.map.outline import above
from tui.app.views.map.silences import left_of
from tui.app.views.map.stairs import PITCH
from tui.app.widgets.chart import Chart
from tui.app.widgets.lines import Lines
from tui.content.subject import Subject


class MapScreen(MapPanes, inherit_bindings=False):
    """What the keys and the mouse do on the map."""

    BINDINGS = bindings("map")

    # What keys do

    def action_view(self) -> None:
        """Turn to the next view."""
        self.action_show_view(VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)])

    def action_show_view(self, view: View) -> None:
        """Show a view, with the cursor on what was selected, where it has a place in it."""
        self.view = view
        self.query_one("#chart", Chart).steer = self._steer if view == "graph" else None
        self.go_to("chart")
        if view == "outline":
            self._point_at(self._roaming.at)
        else:
            self._draw_chart(top=True)
        self.moved()

    def _point_at(self, subject: Subject) -> None:
        """Put the cursor of the outline on an entry, unfolding what it stands beneath."""
        self._folded.difference_update(above(self._known.outline(self.juncture.findings), subject))
        self._draw_chart(subject, top=True)

    def action_fold(self) -> None:
        """Fold what stands beneath the item under the cursor, or unfold it."""
        if self.view != "outline":
            return
        subject = self.lines("chart").subject
        if subject.again:  # it is shown in full elsewhere: go there
            self._point_at(Subject(subject.kind, subject.id))
        else:
            self._folded ^= {subject}
            self._draw_chart(subject)
        self.moved()

    def action_more(self) -> None:
        """Show one step more around the selection."""
        self._take(1)

    def action_fewer(self) -> None:
        """Show one step less around the selection."""
        self._take(-1)

    def _take(self, more: int) -> None:
        if self.view == "graph":
            findings, chart = self.juncture.findings, self.lines("chart").size
            argument, plans = self._known.argument(findings)
            steps = self._roaming.steps(findings, argument, plans, chart.width, chart.height)
            self._roaming.take(steps + more, argument)
            self._draw_chart()
            self.moved()

    def action_left(self) -> None:
        """In the graph, to what leads here; in the silences, to the theme before."""
        if not self._across(-1):
            super().action_left()

    def action_right(self) -> None:
        """In the graph, to what follows; in the silences, to the next theme."""
        if not self._across(1):
            super().action_right()

    def _steer(self, way: int) -> bool:
        """Move within a column of the graph."""
        findings = self.juncture.findings
        self._roaming.along(findings, self._known.argument(findings)[0], way)
        self._draw_chart()
        return True

    def _across(self, way: int) -> bool:
        """Move between columns; False when there are none in hand."""
        if self.pane != "chart":
            return False
        if self.view == "graph":
            findings = self.juncture.findings
            self._roaming.across(findings, self._known.argument(findings)[0], way)
            self._draw_chart()
        elif self._cell:
            themes = len(self.juncture.session.case.themes)
            self._theme = min(max(self._theme + way, 0), themes - 1)
        else:
            return False
        self.moved()
        return True

    def action_choose(self) -> None:
        """To the document or the walk, or, from the other pane, to what is named there."""
        if self.pane == "about":
            self._follow()
            return
        subject = self.subject
        if subject.kind in ("decision", "option"):
            self.juncture.show_walk(subject)
        elif subject.kind == "consequence":
            self.juncture.show_source(self.passages_shown())
        else:
            self.action_tab("about")

    def _follow(self) -> None:
        """Go to what is under the cursor of the pane on the right."""
        subject = self.lines("about").subject
        if subject.kind in ("passage", "evidence"):
            self.juncture.show_source(self.passages_shown())
        elif subject.kind in ("consequence", "option"):
            self._roaming.go(subject)
            self.action_show_view("graph" if self.view == "graph" else "outline")

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        if self.view == "graph" and event.lines.id == "chart":
            self._pick(event.subject)
        elif event.again and not self._cell:
            self.action_choose()
        else:
            self.moved()

    @on(Chart.Pointed)
    def _pointed(self, event: Chart.Pointed) -> None:
        if self.view == "graph":
            self._pick(self._roaming.box_at(self.juncture.findings, event.x, event.y))
        elif self._cell:
            case = self.juncture.session.case
            theme = (event.x - left_of(case, self.lines("chart").size.width) + 1) // PITCH
            if 0 <= theme < len(case.themes):
                self._theme = theme
                self.moved()

    def _pick(self, subject: Subject) -> None:
        """Select a box of the graph; again, follow it."""
        if subject and subject.id == self._roaming.at.id:
            self.action_choose()
        elif subject:
            self._roaming.go(subject)
            self._draw_chart()
            self.moved()
