"""Lines of plain text, wrapped to a width in terminal cells, set with at most bold, dim and italic.

Knows nothing of the terminal, so that printing costs nothing but the text.
"""

from collections.abc import Iterator

from tui.outside.widths import cell_len, clusters

_SETTINGS = {"strong": "1", "quiet": "2", "quote": "3"}

NARROWEST = 20
"""Text is never set narrower than this, whatever the terminal says."""


def wrap(
    text: str, width: int, first: str = "", rest: str | None = None, *, whole: bool = False
) -> list[str]:
    """Wrap a text at its spaces to `width` cells. `first` leads the first line, `rest` the others.

    A word longer than a line is broken, or with `whole` left to the terminal, from which it can
    then be copied in one piece. Always gives at least one line.
    """
    rest = first if rest is None else rest
    lead = cell_len(rest)
    room = max(1, width - max(cell_len(first), lead))
    lines: list[str] = []
    line, used, is_empty = first, cell_len(first), True
    for word in text.split():
        size = cell_len(word)
        for piece, taken in ((word, size),) if whole or size <= room else _pieces(word, room):
            if not is_empty and used + 1 + taken > width:
                lines.append(line)
                line, used, is_empty = rest, lead, True
            line += piece if is_empty else f" {piece}"
            used += taken + (not is_empty)
            is_empty = False
    return [*lines, line.rstrip() if is_empty else line]


def _pieces(word: str, room: int) -> Iterator[tuple[str, int]]:
    """A word in pieces of at most `room` cells, each with its size."""
    piece, used = "", 0
    for cluster, size in clusters(word, room):
        if piece and used + size > room:
            yield piece, used
            piece, used = "", 0
        piece += cluster
        used += size
    yield piece, used


class Sheet:
    """A text that grows line by line."""

    def __init__(self, width: int, *, styled: bool = False) -> None:
        self.width = max(width, NARROWEST)
        self._styled = styled
        self._lines: list[str] = []

    def add(self, text: str, first: str = "", rest: str | None = None, *, style: str = "") -> None:
        """Add a paragraph: its newlines begin new lines, and long lines are wrapped."""
        rest = " " * cell_len(first) if rest is None else rest
        for index, part in enumerate(text.split("\n")):
            for line in wrap(part, self.width, rest if index else first, rest):
                self._lines.append(self._set(line, style))

    def ends(self, left: str, right: str, *, style: str = "") -> None:
        """Add one line with a text at each end, or two where there is no room."""
        room = self.width - cell_len(left) - cell_len(right)
        if right and room >= 2:
            self._lines.append(self._set(left + " " * room + right, style))
        else:
            self.add(left, style=style)
            if right:
                self.add(right, "   ", style=style)

    def heading(self, words: str, right: str = "") -> None:
        """Add a heading, with a gap above and below."""
        self.gap()
        self.ends(words.upper(), right, style="strong")
        self.gap()

    def gap(self) -> None:
        """Leave one line empty; two gaps are one."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """Everything, without empty lines at the end."""
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def _set(self, line: str, style: str) -> str:
        setting = _SETTINGS.get(style)
        body = line.lstrip(" ")
        if not (self._styled and setting and body):
            return line
        return f"{line[: len(line) - len(body)]}\x1b[{setting}m{body}\x1b[0m"
