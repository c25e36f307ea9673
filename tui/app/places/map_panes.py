"""What the map shows: a chart with four views, and what is said of the item under the cursor."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from tui.app.actions import Place
from tui.app.places.place import PlaceScreen
from tui.app.rows import Item, Row
from tui.app.sheets import Items
from tui.app.views.captions import heading
from tui.app.views.graph.argument import extent_notes
from tui.app.views.map.about import subject_items
from tui.app.views.map.futures import futures_items
from tui.app.views.map.known import Known
from tui.app.views.map.legends import KINDS, View, legend, map_tabs, views_caption
from tui.app.views.map.outline import outline_items
from tui.app.views.map.roaming import Roaming
from tui.app.views.map.silences import cell_items, silences_items
from tui.app.widgets.caption import Caption
from tui.app.widgets.chart import Chart
from tui.app.widgets.lines import Lines
from tui.content.subject import NOTHING, Subject
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
        self._folded: set[Subject] = set()
        self._known = Known(lambda: self.juncture.reasoner)

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
        if self.subject.kind in ("decision", "option", "consequence"):
            self._roaming.go(self.subject)
        if self.view == "silences" and self.pane == "chart":
            self._draw_chart()
        self._draw_about()
        self.caption("views").show(lambda width: views_caption(self.view, width))
        self.caption("tabs").show(lambda width: map_tabs(self.view, self.pane, width))
        self.caption("legend").say(self._legend)
        self.caption("footer").refresh()

    @property
    def subject(self) -> Subject:
        """What is selected in the chart."""
        if self.view != "graph":
            return self.lines("chart").subject
        findings = self.juncture.findings
        return self._roaming.settle(findings, self._known.argument(findings)[0])

    def _draw_chart(self, at: Subject = NOTHING, *, top: bool = False) -> None:
        chart, findings, known = self.lines("chart"), self.juncture.findings, self._known
        if self.view == "outline":
            entries, folded = known.outline(findings), frozenset(self._folded)
            chart.show(Items(lambda w: outline_items(findings, entries, folded, w)), at, top=top)
        elif self.view == "graph":
            argument, plans = known.argument(findings)
            at = self._roaming.settle(findings, argument)

            def graphed(width: int) -> list[Item]:
                return self._roaming.items(findings, argument, plans, width, chart.size.height)

            chart.show(Items(graphed), at, top=top, lit=SELECTED)
        elif self.view == "futures":
            outlook, height = known.outlook(findings), chart.size.height
            chart.show(Items(lambda w: futures_items(findings, outlook, w, height)), at, top=top)
        else:
            self._draw_silences(top=top)

    def _draw_silences(self, *, top: bool) -> None:
        chart, case = self.lines("chart"), self.juncture.session.case
        said = self._known.silences(self.juncture.findings)
        subject = self.subject
        if top or (subject.kind == "row" and subject.id not in case.decisions):
            subject = Subject("row", next(iter(case.decisions), ""))
        at = (subject.id_as("row"), self._theme)
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
        findings = self.juncture.findings
        subject, cell = self.subject, self._cell

        def items(width: int) -> list[Item]:
            if cell:
                return cell_items(findings, cell, width)
            return subject_items(self.juncture.walk, self._known, subject, width)

        self.lines("about").show(Items(items), top=self.pane != "about")
        words = KINDS.get(subject.kind, "about this")
        self.caption("about-caption").say(lambda width: heading(f"  {words}"))

    @property
    def _cell(self) -> Cell | None:
        """The cell of the silences that is selected."""
        subject, case = self.subject, self.juncture.session.case
        if subject.kind != "row" or not case.themes:
            return None
        row = list(case.decisions).index(subject.id)
        return self._known.silences(self.juncture.findings).rows[row][self._theme]

    @property
    def selected(self) -> str:
        """The consequence under the cursor; of a cell of the silences, the first."""
        if self.pane == "about":
            named = self.lines("about").subject.id_as("consequence")
            if named:
                return named
        if cell := self._cell:
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
        if self.view != "outline" or self.pane == "about":
            words["fold"] = ""
        return words
