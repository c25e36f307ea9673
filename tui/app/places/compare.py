"""Scenarios side by side, and what causes each difference."""

from functools import partial
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from tui.app.actions import Place
from tui.app.bindings import bindings
from tui.app.places.place import PlaceScreen
from tui.app.rows import Region, fit, width_of
from tui.app.sheets import Items
from tui.app.views.captions import tabs
from tui.app.views.compare.cause import cause_caption, cause_items, passages_of_row
from tui.app.views.compare.table import (
    Grid,
    columns_caption,
    grid,
    name_rows,
    names_caption,
    table_items,
)
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.content.beside import Named
from tui.content.comparison import Side
from tui.content.subject import NOTHING, Subject
from tui.reason.compare import Causes, Comparison, compare

TABS = (("compare-table", "Compare"), ("cause", "Cause"))
NAMES = ("compare-names", "compare-names-more")


class PointedLines(Lines):
    """A pane that knows where in a row it was clicked."""

    clicked_x = 0

    def on_click(self, event: events.Click) -> None:
        """Remember the cell; what a click does is said in `Lines`, which is asked next."""
        self.clicked_x = event.x


class CompareScreen(PlaceScreen, inherit_bindings=False):
    """A table with a cursor over its rows and one over its columns, and what is behind a row.

    `at` is the column under the cursor; 0 is the walk.
    """

    PLACE: ClassVar[Place] = "compare"
    PANES: ClassVar[tuple[str, ...]] = ("compare-table", "cause")
    LEADS_TO_PASSAGES: ClassVar[bool] = True
    BINDINGS = bindings("compare")

    def __init__(self) -> None:
        super().__init__()
        self.at = 1
        self._everything = False
        self._columns: tuple[Side, ...] = ()
        self._beside: tuple[Named, ...] = ()
        self._comparison: Comparison
        self._laid: Grid | None = None

    def compose_body(self) -> ComposeResult:
        """The columns, and below them what causes what differs."""
        yield Caption(id="tabs")
        with Vertical(id="body"):
            with Vertical(id="pane-compare-table", classes="pane"):
                yield Caption(id="compare-caption")
                for name in NAMES:
                    yield Caption(id=name)
                yield PointedLines(id="compare-table")
            with Vertical(id="pane-cause", classes="pane"):
                yield Caption(id="cause-caption")
                yield Lines(id="cause")

    # What is shown

    @property
    def is_stand_in(self) -> bool:
        """Whether only the baseline stands beside the walk, because nothing has been added."""
        return not self.juncture.session.columns

    @property
    def row(self) -> Subject:
        """What the row under the cursor is about."""
        return self.lines("compare-table").subject

    def draw(self) -> None:
        """Draw the table and what lies behind the row under the cursor."""
        super().draw()
        session, walk = self.juncture.session, self.juncture.session.scenario
        beside = session.columns or (session.baseline,)
        if len(beside) > len(self._beside) and beside[:-1] == self._beside:
            self.at = len(beside)  # go to what has just been added
        self._beside = beside
        self.at = min(self.at, len(beside))
        name = session.name if session.path else "this walk"
        self._columns = (
            Side(name, walk, self.juncture.findings),
            *(
                Side(named.name, scenario, self.juncture.answers.findings(scenario, f"beside {at}"))
                for at, named in enumerate(beside)
                for scenario in (named.on_terms_of(walk),)
            ),
        )
        self._comparison = compare([column.findings for column in self._columns])
        # The row under the cursor stays, so that what has changed there is seen, and can be undone.
        self._draw_table(kept=self.row)
        self.moved()

    @property
    def _width(self) -> int:
        """The width of the table, before it is laid out; see the padding in the style sheet."""
        return self.size.width - (not self.is_narrow)

    def _grid(self, width: int) -> Grid:
        return grid(width, len(self._columns), self.at)

    def _draw_table(self, *, kept: Subject = NOTHING) -> None:
        columns, comparison, at = self._columns, self._comparison, self.at
        everything, stand_in = self._everything, self.is_stand_in
        self._laid = self._grid(self._width)
        self.lines("compare-table").show(
            Items(
                lambda w: table_items(
                    columns,
                    comparison,
                    grid(w, len(columns), at),
                    everything=everything,
                    stand_in=stand_in,
                    kept=kept,
                )
            )
        )
        self._draw_names()

    def _draw_names(self) -> None:
        columns, at = self._columns, self.at
        everything, stand_in = self._everything, self.is_stand_in

        def caption(width: int) -> list[Region]:
            laid = grid(width, len(columns), at)
            return columns_caption(laid, everything=everything, stand_in=stand_in, width=width)

        def names(line: int, width: int) -> list[Region]:
            return names_caption(columns, grid(width, len(columns), at), at, line)

        self.caption("compare-caption").show(caption)
        for line, name in enumerate(NAMES):
            self.caption(name).show(partial(names, line))
        laid = self._grid(self._width)
        self.caption(NAMES[1]).display = not laid.stacked and name_rows(columns, laid) > 1

    def moved(self) -> None:
        """Draw what lies behind the row under the cursor."""
        self.caption("tabs").show(self._tabs)
        self.caption("footer").refresh()
        if self.pane != "cause":
            self._draw_cause(top=True)

    def on_resize(self) -> None:
        """Other columns may fit now."""
        if self._columns and self._laid != self._grid(self._width):
            self._draw_table(kept=self.row)

    def _draw_cause(self, *, top: bool) -> None:
        row, columns, at = self.row, self._columns, self.at
        causes = self._caused(row)
        self.lines("cause").show(
            Items(lambda w: cause_items(row, columns, at, causes, w) if row else []), top=top
        )
        self.caption("cause-caption").say(lambda w: cause_caption(row, columns, at, w))

    def _caused(self, row: Subject) -> Causes | str | None:
        """What causes the difference under the cursors; words while that is worked out."""
        consequence = row.id_as("consequence")
        if not consequence:
            return None
        before, after = self._columns[0].findings, self._columns[self.at].findings
        if before.state(consequence) == after.state(consequence):
            return None
        answers = self.juncture.answers
        return answers.causes(before, after, consequence) or answers.words_for("causes")

    def _tabs(self, width: int) -> list[Region]:
        regions = tabs(TABS, self.pane, 0)
        used = sum(len(row[0][0]) for _, row in regions if row)
        name = self._columns[self.at].name if self._columns else ""
        place = f" {self.at} of {len(self._columns) - 1} "
        room = max(0, width - used)
        right = fit((("▾ ", "accent"), (name, "accent")), room - len(place))
        gap = " " * max(0, room - width_of(right) - len(place))
        return [*regions[:-1], ("", fit(((gap, "text"), *right, (place, "quiet")), room))]

    @property
    def selected(self) -> str:
        """The consequence of the row under the cursor."""
        return self.row.id_as("consequence")

    def passages_shown(self) -> tuple[str, ...]:
        """The passages that the row is about, or the one under the cursor below."""
        passages = passages_of_row(self.row, self._columns, self.at) if self.row else ()
        if self.pane == "cause":
            passage = self.lines("cause").subject.id_as("passage")
            return (passage,) if passage in passages else passages
        return passages

    def footer_words(self) -> dict[str, str]:
        """What enter and `everything` do; while the baseline stands in, none is removed."""
        return {
            "choose": "source" if self.row else "",
            "everything": "only differences" if self._everything else "everything",
            "remove": "" if self.is_stand_in or not self.at else "take out",
            **({} if self.selected else {"why": ""}),
        }

    # What keys do

    def action_left(self) -> None:
        """Go to the column on the left."""
        self.action_column(self.at - 1)

    def action_right(self) -> None:
        """Go to the column on the right."""
        self.action_column(self.at + 1)

    def action_column(self, at: int) -> None:
        """Go to a column, if there is one."""
        if at == self.at or not 0 <= at < len(self._columns):
            return
        self.at = at
        if self._laid != self._grid(self._width):
            self._draw_table(kept=self.row)
        else:
            self._draw_names()
        self.caption("tabs").show(self._tabs)
        self.caption("footer").refresh()
        self._draw_cause(top=True)

    def action_add(self) -> None:
        """Put another scenario beside these."""
        from tui.app.conversations.baseline import add_column

        add_column(self.juncture)

    def action_remove(self) -> None:
        """Take the scenario under the column cursor out again."""
        from tui.app.conversations.baseline import remove_column

        remove_column(self.juncture, self.at - 1)

    def action_everything(self) -> None:
        """Show everything, or only what differs."""
        self._everything = not self._everything
        self._draw_table()
        self.moved()

    def action_choose(self) -> None:
        """Go to the passage that the row is about."""
        if self.passages_shown():
            self.juncture.show_source(self.passages_shown())
        else:
            self.juncture.say("No passage of the document is behind this row.")

    @on(Lines.Picked)
    def _picked(self, event: Lines.Picked) -> None:
        again = event.again
        if isinstance(event.lines, PointedLines) and not self._grid(event.lines.size.width).stacked:
            laid = self._grid(event.lines.size.width)
            column = (event.lines.clicked_x - laid.head) // laid.cell
            if 0 <= column < len(laid.shown) and laid.shown[column] != self.at:
                self.action_column(laid.shown[column])
                again = False
        if again:
            self.action_choose()
        else:
            self.moved()
