"""The second wall against control characters: the last thing before the terminal."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.outside.text import clean


class Wall(LineFilter):
    """Replaces what `clean` replaces, and newlines, in every line drawn, whoever drew it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Clean each segment; most are printable and pass as they are, at a glance."""
        return [
            segment
            if segment.control
            or segment.text.isprintable()
            or (cleaned := clean(segment.text).replace("\n", " ")) == segment.text
            else Segment(cleaned, segment.style)
            for segment in segments
        ]
