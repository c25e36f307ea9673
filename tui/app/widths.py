"""How wide a terminal is, as far as that changes what is shown at once."""

ONE_PANE_BELOW = 80
"""Columns below which one pane is shown at a time, and a dialog takes the whole screen."""

WIDE_FROM = 120
"""Columns from which all panes of a place have room beside each other."""

CLASSES: list[tuple[int, str]] = [
    (0, "-narrow"),
    (ONE_PANE_BELOW, "-medium"),
    (WIDE_FROM, "-wide"),
]
"""The class that the style sheet knows a width by, from so many columns."""
