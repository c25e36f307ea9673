"""A table in plain text: a wide first column for what a row is about, and one for each thing.

Where columns would be too narrow to read, each row becomes a short list instead.
"""

from collections.abc import Sequence
from itertools import zip_longest

from tui.outside.widths import cell_len
from tui.text.sheet import Sheet, wrap

LEAST_CELL = 12
"""A column of fewer terminal cells than this is not worth reading."""

MOST_CELL = 24
"""A wider column leaves the first one, which holds sentences, less than it needs."""

_INDENT = "  "
_GAP = "  "


class Table:
    """Adds rows to a sheet, under the `names` of the columns."""

    def __init__(self, sheet: Sheet, names: Sequence[str]) -> None:
        self._sheet = sheet
        self._names = names
        room = sheet.width - len(_INDENT)
        share = room // (len(names) + 2) - len(_GAP)  # the first column has at least two shares
        self._cell = min(share, MOST_CELL) if share >= LEAST_CELL else 0
        self._first = room - len(names) * (self._cell + len(_GAP))

    def head(self) -> None:
        """The names of the columns; a list names them in each row."""
        if self._cell:
            self.row("", self._names, style="quiet")

    def row(self, about: str, values: Sequence[str], *, style: str = "") -> None:
        """One row. `about` may have several lines."""
        if not self._cell:
            self._sheet.add(about, _INDENT, style=style)
            for name, value in zip(self._names, values, strict=True):
                self._sheet.add(value, f"{_INDENT}  {name}: ")
            return
        columns = [
            [line for part in about.split("\n") for line in wrap(part, self._first)],
            *(wrap(value, self._cell) for value in values),
        ]
        widths = [self._first, *[self._cell] * len(values)]
        for lines in zip_longest(*columns, fillvalue=""):
            padded = (
                line + " " * (width - cell_len(line))
                for line, width in zip(lines, widths, strict=True)
            )
            # As a lead it is set as it is: a text would lose its runs of spaces.
            self._sheet.add("", _INDENT + _GAP.join(padded).rstrip(), style=style)
