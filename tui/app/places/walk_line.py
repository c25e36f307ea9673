"""The line of the walk with its dials: as a column, and as one row where that has no room."""

from tui.app.places.place import PlaceScreen
from tui.app.sheets import Items
from tui.app.views.captions import heading
from tui.app.views.railway import dial_items, railway, strip

HERE = frozenset({"strong"})
"""What the name of the step at hand is set in, and nothing else of the line."""
UNKNOWN_HEIGHT = 30
"""Rows that the line is laid out for before it has been given its place on the screen."""


def draw_line(walk: PlaceScreen, at: int) -> None:
    """Draw the line; `at` is the step at hand: a decision's index, or their number at the end."""
    scenario, findings = walk.juncture.session.scenario, walk.juncture.findings
    pane = walk.lines("line")
    height = pane.size.height or UNKNOWN_HEIGHT
    sheet = Items(lambda width: railway(findings, at, width, height, scenario.notes))
    pane.show(sheet, top=True, lit=HERE)
    walk.lines("dials").show(Items(lambda width: dial_items(scenario, width)))
    walk.caption("line-caption").say(lambda width: heading("  the line"))
    walk.caption("strip").show(lambda width: strip(findings, at, width, scenario))
