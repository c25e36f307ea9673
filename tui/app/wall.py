"""The second wall against control characters: the last thing before the terminal."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.outside.text import clean


class Wall(LineFilter):
    """Replaces what `clean` replaces, in every line that is drawn, whoever drew it."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Clean each segment; most are clean already and pass as they are."""
        return [
            segment
            if segment.control or (cleaned := clean(segment.text)) == segment.text
            else Segment(cleaned, segment.style)
            for segment in segments
        ]
