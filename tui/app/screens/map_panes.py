"""What the map shows: a chart with four views, and what is said of the item under the cursor."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import Place
from tui.app.rows import Item, Row
from tui.app.screens.place import PlaceScreen
from tui.app.sheets import Items
from tui.app.views.captions import heading
from tui.app.views.graph.argument import extent_notes
from tui.app.views.map.about import subject_items
from tui.app.views.map.futures import futures_items
from tui.app.views.map.known import Known
from tui.app.views.map.legends import KINDS, View, legend, map_tabs, views_caption
from tui.app.views.map.outline import outline_items, subject_of
from tui.app.views.map.roaming import Roaming
from tui.app.views.map.silences import cell_items, silences_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.chart import Chart
from tui.app.widgets.lines import Lines
from tui.reason.silences import Cell
from tui.reason.why import passages_of

SELECTED = frozenset({"chip"})
"""The style of what is selected in the graph."""


class MapPanes(PlaceScreen, inherit_bindings=False):
    """One chart with four views, and what is said of the item that is selected in it."""

    PLACE: ClassVar[Place] = "map"
    PANES: ClassVar[tuple[str, ...]] = ("chart", "about")

    def __init__(self) -> None:
        super().__init__()
        self.view: View = "outline"
        self._roaming = Roaming()
        self._theme = 0
        self._folded: set[str] = set()
        self._known = Known(lambda terms: self.juncture.reasoner.futures(terms))

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

    def draw(self) -> None:
        """Draw everything from the findings."""
        themes = len(self.juncture.session.case.themes)
        self._theme = min(self._theme, max(0, themes - 1))  # another case may have fewer
        super().draw()
        self._draw_chart()
        self.moved()

    def moved(self) -> None:
        """Draw what depends on the cursor."""
        kind, key = self.subject
        if kind in ("decision", "option", "consequence"):
            self._roaming.go(key)
        if self.view == "silences" and self.pane == "chart":
            self._draw_chart()
        self._draw_about()
        self.caption("views").show(lambda width: views_caption(self.view, width))
        self.caption("tabs").show(lambda width: map_tabs(self.view, self.pane, width))
        self.caption("legend").say(self._legend)
        self.caption("footer").refresh()

    @property
    def subject(self) -> tuple[str, str]:
        """What is selected in the chart: its kind and its key."""
        if self.view != "graph":
            return subject_of(self.lines("chart").cursor_key)
        findings = self.juncture.findings
        key = self._roaming.settle(findings, self._known.argument(findings)[0])
        return "option" if key in findings.program.option_bits else "consequence", key

    def _draw_chart(self, key: str = "", *, top: bool = False) -> None:
        chart, findings, known = self.lines("chart"), self.juncture.findings, self._known
        if self.view == "outline":
            entries, folded = known.outline(findings), frozenset(self._folded)
            chart.show(Items(lambda w: outline_items(findings, entries, folded, w)), key, top=top)
        elif self.view == "graph":
            argument, plans = known.argument(findings)
            key = self._roaming.settle(findings, argument)

            def graphed(width: int) -> list[Item]:
                return self._roaming.items(findings, argument, plans, width, chart.size.height)

            chart.show(Items(graphed), key, top=top, lit=SELECTED)
        elif self.view == "futures":
            outlook, height = known.outlook(findings), chart.size.height
            chart.show(Items(lambda w: futures_items(findings, outlook, w, height)), key, top=top)
        else:
            self._draw_silences(top=top)

    def _draw_silences(self, *, top: bool) -> None:
        chart, case = self.lines("chart"), self.juncture.session.case
        said = self._known.silences(self.juncture.findings)
        kind, decision = self.subject
        if top or (kind == "row" and decision not in case.decisions):
            kind, decision = "row", next(iter(case.decisions), "")
        at = (decision if kind == "row" else "", self._theme)
        height = chart.size.height
        chart.show(Items(lambda w: silences_items(case, said, at, w, height)), top=top)

    def _legend(self, width: int) -> Row:
        findings, chart = self.juncture.findings, self.lines("chart").size
        if self.view == "graph" and (drawing := self._roaming.drawing):
            argument, plans = self._known.argument(findings)
            steps = self._roaming.steps(findings, argument, plans, chart.width, chart.height)
            return legend(self.view, extent_notes(drawing, argument, steps), width)
        return legend(self.view, (), width) if self.view != "graph" else ()

    def _draw_about(self) -> None:
        findings, scenario = self.juncture.findings, self.juncture.session.scenario
        subject, cell = self.subject, self._cell

        def items(width: int) -> list[Item]:
            if cell:
                return cell_items(findings, cell, width)
            return subject_items(findings, scenario, self._known, subject, width)

        self.lines("about").show(Items(items), top=self.pane != "about")
        words = KINDS.get(subject[0], "about this")
        self.caption("about-caption").say(lambda width: heading(f"  {words}"))

    @property
    def _cell(self) -> Cell | None:
        """The cell of the silences that is selected."""
        kind, key = self.subject
        case = self.juncture.session.case
        if kind != "row" or not case.themes:
            return None
        row = list(case.decisions).index(key)
        return self._known.silences(self.juncture.findings).rows[row][self._theme]

    @property
    def selected(self) -> str:
        """The consequence under the cursor; of a cell of the silences, the first."""
        if self.pane == "about":
            kind, key = subject_of(self.lines("about").cursor_key)
            if kind == "consequence":
                return key
        if cell := self._cell:
            return next(iter(cell.consequences), "")
        kind, key = self.subject
        return key if kind == "consequence" else ""

    def passages_shown(self) -> tuple[str, ...]:
        """The passages of what is selected, or the one under the cursor."""
        case = self.juncture.session.case
        if self.pane == "about":
            at = self.lines("about").cursor_key
            kind, key = subject_of(at)
            if at in case.passages:
                return (at,)
            if kind == "consequence":
                return passages_of(self.juncture.findings, key)
            if kind == "evidence":
                return case.evidence[key].passages
        kind, key = self.subject
        if kind in ("option", "decision"):
            decision, _, option = key.partition(".")
            return case.decisions[decision].passages_for(option)
        return passages_of(self.juncture.findings, key) if kind == "consequence" else ()

    def footer_words(self) -> dict[str, str]:
        """What keys do here."""
        kind, _ = self.subject
        words = {"choose": "source"}
        if self.pane == "about":
            words["choose"] = "follow"
        elif kind in ("decision", "option"):
            words["choose"] = "to the walk"
        elif kind in ("future", "row", "apart", "heading"):
            words["choose"] = "look closer"
        if not self.selected:
            words["why"] = ""
        if self.view != "outline" or self.pane == "about":
            words["fold"] = ""
        return words
