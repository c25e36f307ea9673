"""The registry of actions as Textual takes it."""

from textual.binding import Binding

from tui.app.actions import ACTIONS, Place


def bindings(place: Place) -> list[Binding | tuple[str, str] | tuple[str, str, str]]:
    """The bindings of a place, each with its action's id, so that users can name it."""
    return [
        Binding(
            action.keys,
            action.id,
            action.word,
            id=action.id,
            tooltip=action.sentence,
        )
        for action in ACTIONS
        if place in action.places and action.id != "palette"
    ]
