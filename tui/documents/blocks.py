"""How the text of a converted document is written down.

Paragraphs are separated by a blank line and are one line each. A heading begins with `#` to
`######`, a quoted paragraph with `> `; each item of a list and each row of a table has a line of
its own, and code is indented by four spaces.
"""

import re

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_LIKE_A_HEADING = re.compile(r"#{1,6} ")
_DEEPEST = 6


def plain(words: str) -> str:
    """Words on one line, without white space around them."""
    return _SPACES.sub(" ", words).strip(" ")


def guarded(words: str) -> str:
    """A paragraph that is not to be taken for a heading, though it begins as one."""
    return f"    {words}" if _LIKE_A_HEADING.match(words) else words


class Blocks:
    """The paragraphs of a document, gathered in order."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._items: list[str] = []
        self.title = ""

    def paragraph(self, words: str, *, quoted: bool = False) -> None:
        """Add a paragraph of running text."""
        if words := plain(words):
            self._add(f"> {words}" if quoted else guarded(words))

    def heading(self, words: str, level: int) -> None:
        """Add a heading; the first one of the highest level is taken for the title."""
        if words := plain(words):
            self._add(f"{'#' * min(max(level, 1), _DEEPEST)} {words}")
            if level <= 1 and not self.title:
                self.title = words

    def item(self, words: str, mark: str) -> None:
        """Add an item to the list that is being gathered, or without a mark to its last item."""
        if not (words := plain(words)):
            return
        if mark or not self._items:
            self._items.append(f"{mark or '-'} {words}")
        else:
            self._items[-1] += f" {words}"

    def end_list(self) -> None:
        """The list that was gathered is whole."""
        if self._items:
            items, self._items = self._items, []
            self._add("\n".join(items))

    def table(self, rows: list[list[str]]) -> None:
        """Add a table, a line a row."""
        lines = [" | ".join(plain(cell) for cell in row) for row in rows if any(map(plain, row))]
        if lines:
            self._add("\n".join(lines))

    def code(self, text: str) -> None:
        """Add lines of code as they stand."""
        lines = text.expandtabs(4).replace("\f", " ").split("\n")
        while lines and not lines[0].strip():
            lines.pop(0)
        while lines and not lines[-1].strip():
            lines.pop()
        if lines:
            self._add("\n".join(f"    {line.rstrip()}".rstrip() for line in lines))

    def text(self) -> str:
        """Everything, with a newline at the end."""
        self.end_list()
        return "\n\n".join(self._blocks) + "\n" if self._blocks else ""

    def _add(self, block: str) -> None:
        self.end_list()
        self._blocks.append(block)
