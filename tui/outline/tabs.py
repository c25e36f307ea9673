"""Tabs of an outline: read as spaces, and counted as the one sign that a person typed."""

from tui.outside.text import clean

_TAB = 4


def cleaned(text: str) -> str:
    """What was typed, as it may be read: cleaned, with spaces for tabs."""
    return clean(text.expandtabs(_TAB))


def column_typed(line: str, column: int) -> int:
    """Where a column of a cleaned line stands in that line as typed."""
    if "\t" not in line:
        return column
    edge = 0
    for number, sign in enumerate(line, 1):
        edge += _TAB - edge % _TAB if sign == "\t" else 1
        if edge >= column:
            return number
    return len(line) + column - edge
