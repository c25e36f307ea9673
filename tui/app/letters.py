"""Signs, lines and quotation marks in the letters of ASCII, for terminals and fonts without others.

Each takes the cells of the one that it stands for, so nothing moves; and signs that are told apart
stay so. Words in another script are left alone: they are somebody’s own.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_INSTEAD = {
    # signs
    "❯": ">", "▼": "V", "▲": "^", "◆": "*", "◇": ":", "●": "@", "○": "o", "◉": "O", "◈": "X",
    "⊘": "%", "≠": "/", "■": "#", "□": "_", "◧": "/", "▬": "=", "✓": "y", "✎": "&", "↺": "$",
    "×": "x", "∙": "-", "•": "*", "·": ".", "−": "_", "±": "+", "▸": ">", "▾": "v", "►": ">",
    "‹": "<", "›": ">", "«": '"', "»": '"', "¶": "P", "§": "S",
    # arrows
    "←": "<", "→": ">", "↑": "^", "↓": "v",
    # marks of punctuation
    "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "‐": "-",
    "‑": "-", "…": "~", "\u00a0": " ",
    # lines
    "─": "-", "━": "=", "│": "|", "┃": "#", "┈": ".", "┊": ".", "╌": "~", "╎": ":", "╾": "=",
    "└": "`", "├": "+", "┤": "+", "┬": "+", "┯": "+", "┴": "+", "┼": "+",
    "╭": ".", "╮": ".", "╯": "'", "╰": "`", "┌": "+", "┐": "+", "┘": "+",
    # blocks
    "▎": "|", "▌": "|", "▐": "|", "█": "#", "▁": " ", "▂": "_", "▃": "_", "▄": "#", "▅": "#",
    "▆": "#", "▇": "#", "▀": "#", "▔": "-", "▏": "|", "▕": "|", "▊": "|", "▉": "|", "▋": "|",
    "▍": "|", "▖": "#", "▗": "#", "▘": "#", "▝": "#", "␡": "?", "🔎": "> ",
}  # fmt: skip
"""What stands for what."""

_TABLE = str.maketrans(_INSTEAD)


def in_letters(text: str) -> str:
    """A text with a letter for each of our signs."""
    return text.translate(_TABLE)


class Letters(LineFilter):
    """Writes letters of ASCII for every sign of ours, and leaves all other words as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments, cell for cell."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(in_letters(segment.text), segment.style)
            for segment in segments
        ]
