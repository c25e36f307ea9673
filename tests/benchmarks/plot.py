"""A plot of what was measured: a bar for each ratio, with the bare app as the line at one."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

LEFT, RIGHT, ROW, TOP = 210, 130, 34, 44
UNIT = 260
"""Pixels that the bare app takes."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What was measured, how it compares with a bare app, and what it is to be at most."""

    name: str
    ratio: float
    aim: float


def plot(bars: Sequence[Bar]) -> str:
    """The bars as SVG that is drawn alike everywhere: no style sheet, script or font of ours."""
    longest = max(1.6, *(max(bar.ratio, bar.aim) for bar in bars))
    width, height = round(LEFT + UNIT * longest + RIGHT), TOP + ROW * len(bars) + 16
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{width}" height="{height}" fill="#14161a"/>',
        _text(LEFT + UNIT, 24, "a bare Textual app = 1", "middle", "#9197a3"),
        _line(LEFT + UNIT, TOP - 8, height - 10, "#9197a3"),
    ]
    for at, bar in enumerate(bars):
        y = TOP + at * ROW
        color = "#8fb573" if bar.ratio <= bar.aim else "#e0a458"
        lines += [
            _text(LEFT - 12, y + 16, bar.name, "end", "#d8d4c8"),
            f'<rect x="{LEFT}" y="{y + 3}" width="{UNIT * bar.ratio:.1f}" height="18"'
            f' fill="{color}"/>',
            _line(LEFT + UNIT * bar.aim, y, y + 24, "#d8d4c8"),
            _text(
                LEFT + UNIT * max(bar.ratio, bar.aim, 1) + 10,
                y + 16,
                f"{bar.ratio:.2f} · aim {bar.aim:g}",
                "start",
                "#9197a3",
            ),
        ]
    return "\n".join((*lines, "</svg>", ""))


def _text(x: float, y: float, words: str, anchor: str, color: str) -> str:
    return f'<text x="{x:.0f}" y="{y}" text-anchor="{anchor}" fill="{color}">{escape(words)}</text>'


def _line(x: float, top: float, bottom: float, color: str) -> str:
    return f'<path d="M{x:.1f} {top}V{bottom}" stroke="{color}"/>'
