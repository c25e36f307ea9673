"""The look: themes of our own, for many colours and for sixteen. Any other Textual theme works too.

In sixteen colours, it is the terminal that says what each of them is: those are taken that are told
apart, and can be read, in every palette that we know of.
"""

from textual.theme import Theme


def _of_many_colours(
    name: str,
    *,
    text: str,
    quiet: str,
    ground: str,
    surface: str,
    panel: str,
    amber: str,
    blue: str,
    green: str,
    red: str,
    rule: str,
    edge: str,
    bar: str,
    mark: str,
    selected: str,
    dark: bool = True,
) -> Theme:
    """A theme whose every colour is its own.

    `rule` is that of lines, `edge` of borders and of a scroll bar that is pointed at, `bar` of one
    that is not. `mark` is what is written on amber, `selected` the ground of what is selected.
    """
    return Theme(
        name=name,
        primary=amber,
        secondary=blue,
        accent=amber,
        foreground=text,
        background=ground,
        surface=surface,
        panel=panel,
        success=green,
        warning=amber,
        error=red,
        dark=dark,
        variables={
            "quiet": quiet,
            "rule": rule,
            "border": edge,
            "scrollbar": bar,
            "scrollbar-hover": edge,
            "scrollbar-active": amber,
            "scrollbar-background": ground,
            "block-cursor-background": amber,
            "block-cursor-foreground": mark,
            "block-cursor-blurred-background": panel,
            "block-cursor-blurred-foreground": text,
            "input-cursor-background": amber,
            "input-cursor-foreground": mark,
            "input-selection-background": selected,
            "input-selection-foreground": text,
        },
    )


DARK = _of_many_colours(
    "juncture",
    text="#d8d4c8",
    quiet="#9197a3",
    ground="#14161a",
    surface="#1a1d22",
    panel="#262a31",
    amber="#e0a458",
    blue="#7fb2c9",
    green="#8fb573",
    red="#d97b66",
    rule="#565c68",
    edge="#565c68",
    bar="#30353d",
    mark="#14161a",
    selected="#3a404a",
)
LIGHT = _of_many_colours(
    "juncture-light",
    text="#2b2a27",
    quiet="#63615a",
    ground="#f7f4ec",
    surface="#efebe0",
    panel="#e2dccd",
    amber="#8a5510",
    blue="#1f6583",
    green="#3f6b24",
    red="#942a1e",
    rule="#b3ad9f",
    edge="#b3ad9f",
    bar="#d3cdbd",
    mark="#ffffff",
    selected="#d3cdbd",
    dark=False,
)
CONTRAST = _of_many_colours(
    "juncture-contrast",
    text="#ffffff",
    quiet="#dcdcdc",
    ground="#000000",
    surface="#000000",
    panel="#333333",
    amber="#ffd866",
    blue="#9adcff",
    green="#a8f07a",
    red="#ffb3a1",
    rule="#9a9a9a",
    edge="#dcdcdc",
    bar="#9a9a9a",
    mark="#000000",
    selected="#555555",
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
