"""The look: two themes of our own, dark and light. Any other Textual theme works too."""

from textual.theme import Theme

DARK = Theme(
    name="juncture",
    primary="#e0a458",
    secondary="#7fb2c9",
    accent="#e0a458",
    foreground="#d8d4c8",
    background="#14161a",
    surface="#1a1d22",
    panel="#262a31",
    success="#8fb573",
    warning="#e0a458",
    error="#d97b66",
    dark=True,
    variables={
        "quiet": "#9197a3",
        "rule": "#565c68",
        "input-cursor-background": "#e0a458",
        "scrollbar": "#30353d",
        "scrollbar-hover": "#565c68",
        "scrollbar-active": "#e0a458",
        "scrollbar-background": "#14161a",
        "border": "#565c68",
    },
)

LIGHT = Theme(
    name="juncture-light",
    primary="#8a5510",
    secondary="#1f6583",
    accent="#8a5510",
    foreground="#2b2a27",
    background="#f7f4ec",
    surface="#efebe0",
    panel="#e2dccd",
    success="#3f6b24",
    warning="#8a5510",
    error="#a33f2a",
    dark=False,
    variables={
        "quiet": "#63615a",
        "rule": "#b3ad9f",
        "input-cursor-background": "#8a5510",
        "scrollbar": "#d3cdbd",
        "scrollbar-hover": "#b3ad9f",
        "scrollbar-active": "#8a5510",
        "scrollbar-background": "#f7f4ec",
        "border": "#b3ad9f",
    },
)

DEFAULTS = {"quiet": "#8f8f8f", "rule": "#6a6a6a"}
"""What themes that are not ours lack; words are made legible on their background anyway."""
