"""The screen as a picture: the SVG that Textual makes of it, mended for every reader.

As made, it fetches a font from elsewhere, and some renderers lose the spaces at the ends of a
stretch of words and in runs, so that words slide to the left.
"""

import re
from html import escape, unescape

from tui.outside.widths import cell_len

FONTS = '"Fira Code", "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace'

_CELL = 12.2
"""How wide a cell is in the picture."""

_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_TEXT = re.compile(
    r'<text class="(?P<look>[^"]+)" x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)"'
    r' textLength="[\d.]+" clip-path="(?P<clip>[^"]+)">(?P<words>[^<]*)</text>'
)
_SPACE = "\N{NO-BREAK SPACE}"
_WORDS = re.compile(r"\S+(?:\s\S+)*")
"""Words with at most one space between them."""


def picture(svg: str) -> str:
    """The picture, which fetches nothing, with every word in its cell whatever draws it."""
    svg = _COMMENT.sub("", _FONT_FACE.sub("", svg))
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {FONTS}")
    return _TEXT.sub(_parted, svg)


def _parted(match: re.Match[str]) -> str:
    """A stretch of words in pieces that neither begin nor end with a space, nor hold a run."""
    words = unescape(match["words"])
    pieces = []
    for piece in _WORDS.finditer(words):
        left = float(match["x"]) + cell_len(words[: piece.start()]) * _CELL
        place = f'x="{left:g}" y="{match["y"]}" textLength="{cell_len(piece[0]) * _CELL:g}"'
        text = escape(piece[0]).replace(_SPACE, "&#160;")
        look = f'class="{match["look"]}" {place} clip-path="{match["clip"]}"'
        pieces.append(f"<text {look}>{text}</text>")
    return "".join(pieces)
