"""The map: the argument as an outline and as a graph, the futures, and the silences."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import Place, View
from tui.app.bindings import bindings
from tui.app.places.chart_view import ChartView
from tui.app.places.map_views import FuturesView, GraphView, OutlineView, SilencesView
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item
from tui.app.sheets import Items
from tui.app.views.captions import heading
from tui.app.views.map.about import (
    consequence_items,
    decision_items,
    heading_items,
    option_items,
)
from tui.app.views.map.graph_cursor import GraphCursor
from tui.app.views.map.legends import KINDS, VIEWS, map_tabs, views_caption
from tui.app.views.setter import items
from tui.app.widgets.caption import Caption
from tui.app.widgets.chart import Chart
from tui.app.widgets.lines import Lines
from tui.content.futures import future
from tui.content.silences import apart, of_cell
from tui.content.subject import Subject
from tui.reason.why import passages_of


class MapScreen(PlaceScreen, inherit_bindings=False):
    """One chart with four views, and what is said of the item that is selected in it."""

    PLACE: ClassVar[Place] = "map"
    PANES: ClassVar[tuple[str, ...]] = ("chart", "about")
    BINDINGS = bindings("map")

    def __init__(self) -> None:
        super().__init__()
        self._graph_cursor = GraphCursor()
        self._outline = OutlineView(self, self._graph_cursor)
        others = (view(self, self._graph_cursor) for view in (GraphView, FuturesView, SilencesView))
        self._views: dict[View, ChartView] = {v.NAME: v for v in (self._outline, *others)}
        self._view: ChartView = self._outline
        self._begins_with: View = self._outline.NAME

    def compose_body(self) -> ComposeResult:
        """The chart, and beside or below it what it is about."""
        yield Caption(id="tabs")
        with Horizontal(id="body", classes="map-body"):
            with Vertical(id="pane-map-chart", classes="pane"):
                yield Caption(id="views")
                yield Chart(id="chart")
                yield Caption(id="legend")
            with Vertical(id="pane-map-about", classes="pane"):
                yield Caption(id="about-caption")
                yield Lines(id="about")

    # What is shown

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._view.NAME

    def draw(self) -> None:
        """Draw everything from the findings."""
        super().draw()
        self._view.draw()
        self.moved()

    def moved(self) -> None:
        """Draw what depends on the cursor."""
        if self.subject.kind in ("decision", "option", "consequence"):
            self._graph_cursor.go(self.subject)
        if self.pane == "chart":
            self._view.follow_cursor()
        self._draw_about()
        self.caption("views").show(lambda width: views_caption(self.view, width))
        self.caption("tabs").show(lambda width: map_tabs(self.view, self.pane, width))
        self.caption("legend").say(self._view.legend)
        self.caption("footer").refresh()

    @property
    def subject(self) -> Subject:
        """What is selected in the chart."""
        return self._view.subject

    def _draw_about(self) -> None:
        self.lines("about").show(Items(self._about()), top=self.pane != "about")
        words = KINDS.get(self.subject.kind, "about this")
        self.caption("about-caption").say(lambda width: heading(f"  {words}"))

    def _about(self) -> Callable[[int], list[Item]]:
        """What there is to say of whatever is selected: asked for now, to be set for any width."""
        walk, findings = self.juncture.walk, self.juncture.findings
        reasoner, case = self.juncture.reasoner, self.juncture.session.case
        answers = self.juncture.answers
        if cell := self._view.cell:
            return partial(items, tuple(of_cell(findings, cell)))
        match self.subject:
            case Subject("consequence", key):
                futures = reasoner.futures_if_known(findings.terms)
                rest = answers.firmness(findings, key)
                return partial(consequence_items, walk, key, futures, rest)
            case Subject("option", key):
                return partial(option_items, walk, key)
            case Subject("decision", key):
                return partial(decision_items, walk, key)
            case Subject("future") as subject:
                if outlook := answers.outlook(findings):
                    return partial(items, tuple(future(findings, outlook.ahead, subject.number)))
            case Subject("apart", key):
                if silences := answers.silences(findings):
                    return partial(items, tuple(apart(case, silences, key)))
            case Subject("heading", key):
                return partial(heading_items, key)
        return lambda width: []

    @property
    def selected(self) -> str:
        """The consequence under the cursor; of a cell of the silences, the first."""
        if self.pane == "about":
            named = self.lines("about").subject.id_as("consequence")
            if named:
                return named
        if cell := self._view.cell:
            return next(iter(cell.consequences), "")
        return self.subject.id_as("consequence")

    def passages_shown(self) -> tuple[str, ...]:
        """The passages of what is selected, or the one under the cursor."""
        case, findings = self.juncture.session.case, self.juncture.findings
        if self.pane == "about":
            match self.lines("about").subject:
                case Subject("passage", key):
                    return (key,)
                case Subject("consequence", key):
                    return passages_of(findings, key)
                case Subject("evidence", key):
                    return case.evidence[key].passages
        match self.subject:
            case Subject("decision", key):
                return case.decisions[key].passages
            case Subject("option", key):
                return case.decision_of(key).passages_for(case.options[key].id)
            case Subject("consequence", key):
                return passages_of(findings, key)
        return ()

    def footer_words(self) -> dict[str, str]:
        """What keys do here."""
        kind = self.subject.kind
        words = {"choose": "source"}
        if self.pane == "about":
            words["choose"] = "follow"
        elif kind in ("decision", "option"):
            words["choose"] = "to the walk"
        elif kind in ("future", "row", "apart", "heading"):
            words["choose"] = "look closer"
        if not self.selected:
            words["why"] = ""
        if not self._view.can_fold or self.pane == "about":
            words["fold"] = ""
        return words

    # What keys do

    def action_view(self) -> None:
        """Turn to the next view."""
        self.action_show_view(VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)])

    def action_show_view(self, view: View) -> None:
        """Show a view, with the cursor on what was selected, where it has a place in it."""
        self._view = self._views[view]
        self.query_one("#chart", Chart).steer = self._view.steer
        self.go_to("chart")
        self._view.begin()
        self.moved()

    def begin_with(self, view: View) -> None:
        """Show a view, as soon as there is something to show it on."""
        if self.is_mounted:
            self.action_show_view(view)
        else:
            self._begins_with = view

    def on_mount(self) -> None:
        """Begin in the view that was asked for."""
        super().on_mount()
        if self._begins_with != self.view:
            self.action_show_view(self._begins_with)

    def action_show_map(self, view: View) -> None:
        """Show a view: one is here already."""
        self.action_show_view(view)

    def action_fold(self) -> None:
        """Fold what stands beneath the item under the cursor, or unfold it."""
        if self._view.can_fold:
            self._view.fold()
            self.moved()

    def action_more(self) -> None:
        """Show one step more around the selection."""
        if self._view.widen(1):
            self.moved()

    def action_fewer(self) -> None:
        """Show one step less around the selection."""
        if self._view.widen(-1):
            self.moved()

    def action_left(self) -> None:
        """In the graph, to what leads here; in a table, to the column before."""
        if not self._across(-1):
            super().action_left()

    def action_right(self) -> None:
        """In the graph, to what follows; in a table, to the next column."""
        if not self._across(1):
            super().action_right()

    def _across(self, way: int) -> bool:
        """Move between columns; False when there are none in hand."""
        if self.pane != "chart" or not self._view.across(way):
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
            self._graph_cursor.go(subject)
            self.action_show_view("graph" if self.view == "graph" else "outline")

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        in_chart = event.lines.id == "chart"
        self._follow_or_show(
            self._view.picks(event.subject, again=event.again) if in_chart else event.again
        )

    @on(Chart.Pointed)
    def _pointed(self, event: Chart.Pointed) -> None:
        is_again = self._view.points(event.x, event.y)
        if is_again is not None:
            self._follow_or_show(is_again)

    def _follow_or_show(self, is_again: bool) -> None:
        if is_again:
            self.action_choose()
        else:
            self.moved()
