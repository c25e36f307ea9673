"""The screens of the places: each made when one first goes to it."""

from importlib import import_module

from textual.screen import Screen

from tui.app.actions import Place
from tui.app.places.place import PlaceScreen
from tui.app.widths import CLASSES

SCREENS: dict[Place, str] = {
    "walk": "WalkScreen",
    "board": "BoardScreen",
    "map": "MapScreen",
    "source": "SourceScreen",
    "compare": "CompareScreen",
    "readers": "ReadersScreen",
}
"""The screen of each place, in the module of its name; loaded when it is first gone to."""


def begun(place: Place) -> Screen[None]:
    """The screen with the classes that it would get anyway: so it is styled and laid out once."""
    screen: PlaceScreen = getattr(import_module(f"tui.app.places.{place}"), SCREENS[place])()
    fitting = [name for least, name in CLASSES if screen.app.size.width >= least]
    return screen.add_class(fitting[-1], f"at-{screen.PANES[0]}")
