"""How large a screen can be: whoever claims more is not believed."""

WIDEST, HIGHEST = 800, 250
"""The largest size that is believed: more cells than any screen has at the smallest of letters."""


def clamped(size: int, most: int) -> int:
    """A width or height that a screen can have."""
    return min(max(size, 1), most)
