"""Whatever can be done from a place, to be found by name: commands, settings, and what to go to."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from tui.app.actions import Place
from tui.app.dialogs.sifting import Sifting
from tui.app.offered import everything, fitting
from tui.app.sheets import Items
from tui.app.views.offered import Offer, offered_items


class Palette(Sifting[Offer]):
    """What can be done, as far as the words in the field may mean it. Answers what is picked.

    `act` does in the place beneath what an action of the registry calls.
    """

    HEADING = "do or find"
    KEYS = (("↑↓", "move"), ("enter", "do it"), ("esc", "cancel"))
    PLACEHOLDER = "a command, a setting, words, s12"

    def __init__(self, place: Place, act: Callable[[str], Any]) -> None:
        super().__init__()
        self._place = place
        self._act = act
        self._offers: Sequence[Offer] = ()

    def on_mount(self) -> None:
        """Begin with everything."""
        self._all = everything(self.juncture, self._place, self._act)
        super().on_mount()

    def sift(self, words: str) -> Items:
        """What the words may mean."""
        self._offers = fitting(self.juncture, self._all, words)
        return Items(partial(offered_items, self._offers))

    def take(self) -> None:
        """Answer with what the cursor is on."""
        if subject := self.in_hand.subject:
            self.dismiss(self._offers[subject.number])
