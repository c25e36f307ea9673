"""The look: themes of our own, for many colours and for sixteen. Any other Textual theme works too.

In sixteen colours, it is the terminal that says what each of them is: those are taken that are told
apart, and can be read, in every palette that we know of.
"""

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
        "block-cursor-background": "#e0a458",
        "block-cursor-foreground": "#14161a",
        "block-cursor-blurred-background": "#262a31",
        "block-cursor-blurred-foreground": "#d8d4c8",
        "input-cursor-foreground": "#14161a",
        "input-selection-background": "#3a404a",
        "input-selection-foreground": "#d8d4c8",
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
    error="#942a1e",
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
        "block-cursor-background": "#8a5510",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#e2dccd",
        "block-cursor-blurred-foreground": "#2b2a27",
        "input-cursor-foreground": "#ffffff",
        "input-selection-background": "#d3cdbd",
        "input-selection-foreground": "#2b2a27",
    },
)

CONTRAST = Theme(
    name="juncture-contrast",
    primary="#ffd866",
    secondary="#9adcff",
    accent="#ffd866",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#333333",
    success="#a8f07a",
    warning="#ffd866",
    error="#ffb3a1",
    dark=True,
    variables={
        "quiet": "#dcdcdc",
        "rule": "#9a9a9a",
        "input-cursor-background": "#ffd866",
        "scrollbar": "#9a9a9a",
        "scrollbar-hover": "#dcdcdc",
        "scrollbar-active": "#ffd866",
        "scrollbar-background": "#000000",
        "border": "#dcdcdc",
        "block-cursor-background": "#ffd866",
        "block-cursor-foreground": "#000000",
        "block-cursor-blurred-background": "#333333",
        "block-cursor-blurred-foreground": "#ffffff",
        "input-cursor-foreground": "#000000",
        "input-selection-background": "#555555",
        "input-selection-foreground": "#ffffff",
    },
)


_FILLS = ("surface", "panel", "boost")
_SHADES = ("", *(f"-{way}-{step}" for way in ("lighten", "darken") for step in (1, 2, 3)))


def _of_the_terminal(name: str, ground: str, text: str, quiet: str, *, dark: bool) -> Theme:
    """A theme in the terminal's own sixteen colours: no fills, for few of them carry words."""
    amber, green, red, blue = (
        ("ansi_bright_yellow", "ansi_bright_green", "ansi_bright_red", "ansi_bright_cyan")
        if dark
        else ("ansi_blue", "ansi_black", "ansi_red", "ansi_blue")
    )
    mark = "ansi_black" if dark else "ansi_bright_white"
    rule = "ansi_bright_black"
    return Theme(
        name=name,
        ansi=True,
        primary=amber,
        secondary=blue,
        accent=amber,
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        boost=ground,
        success=green,
        warning=amber,
        error=red,
        dark=dark,
        variables={
            **{f"{name}{shade}": ground for name in _FILLS for shade in _SHADES},
            "quiet": quiet,
            "rule": rule,
            "text": text,
            "text-muted": quiet,
            "text-disabled": quiet,
            "foreground-muted": quiet,
            "ansi-background": "ansi_black" if dark else "ansi_bright_white",
            "ansi-foreground": text,
            "border": rule,
            "border-blurred": rule,
            "block-cursor-foreground": mark,
            "block-cursor-background": amber,
            "block-cursor-blurred-foreground": mark,
            "block-cursor-blurred-background": quiet,
            "block-hover-background": ground,
            "input-cursor-background": amber,
            "input-cursor-foreground": mark,
            "input-cursor-text-style": "none",
            "button-foreground": text,
            "button-color-foreground": mark,
            "footer-foreground": text,
            "link-color": blue,
            "input-selection-background": quiet,
            "input-selection-foreground": mark,
            "screen-selection-background": quiet,
            "screen-selection-foreground": mark,
            "scrollbar": rule,
            "scrollbar-hover": quiet,
            "scrollbar-active": amber,
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "scrollbar-corner-color": ground,
        },
    )


SIXTEEN = _of_the_terminal(
    "juncture-16", "ansi_black", "ansi_bright_white", "ansi_white", dark=True
)
"""On black, whatever the terminal's own ground is: so it is known what can be read on it."""
ANSI_DARK = _of_the_terminal(
    "ansi-dark", "ansi_default", "ansi_bright_white", "ansi_white", dark=True
)
ANSI_LIGHT = _of_the_terminal("ansi-light", "ansi_default", "ansi_black", "ansi_black", dark=False)
"""On the terminal's own ground, which may show through. They take the place of Textual’s."""

OURS = (DARK, LIGHT, CONTRAST, SIXTEEN, ANSI_DARK, ANSI_LIGHT)

DEFAULTS = {"quiet": "#8f8f8f", "rule": "#6a6a6a"}
"""What themes that are not ours lack; words are made legible on their background anyway."""
