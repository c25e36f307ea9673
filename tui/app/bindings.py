"""The registry of actions as Textual takes it."""

from textual.binding import Binding

from tui.app.actions import ACTIONS, BY_ID, Action, Place

MOVES = ("up", "down", "page_up", "page_down", "home", "end")
"""What moves within one pane."""


SET_ASIDE = "set_aside"
"""What is bound once, for dialogs too."""

RENAME, COPY = "N", "C"
"""The keys of what only the library does."""

IN_LIBRARY = (*MOVES, "remove", "undo", "find")
"""What has its key in the library, too."""


def bindings(place: Place) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """The bindings of a place, each with its action's id, so that users can name it."""
    return [
        _binding(action) for action in ACTIONS if place in action.places and action.id != SET_ASIDE
    ]


def moves() -> list[Binding]:
    """The bindings that move in a list by itself, where space turns a page too."""
    return [*map(_binding, map(BY_ID.__getitem__, MOVES)), Binding("space", "page(1)", show=False)]


def moves_beside_a_field() -> list[Binding]:
    """The bindings that move in a list while one writes: no letter, and nothing the field needs."""
    return [
        Binding(key, BY_ID[action].call, show=False)
        for action in MOVES[:4]
        for key in BY_ID[action].keys.split(",")
        if len(key) > 1
    ]


def for_all() -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """The bindings that work whatever has the focus: to leave for the shell."""
    return [_binding(BY_ID[SET_ASIDE], priority=True)]


def _binding(action: Action, *, priority: bool = False) -> Binding:
    return Binding(
        action.keys,
        action.call,
        action.word,
        id=action.id,
        tooltip=action.sentence,
        show=not priority,
        priority=priority,
    )
