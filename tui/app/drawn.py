"""Screens that draw themselves anew when there is more to tell."""

from tui.app.widgets.caption import Caption


class Drawn:
    """A place, or a dialog that asks something."""

    is_place = False

    def draw(self) -> None:
        """Draw everything from the session and its findings."""
        raise NotImplementedError

    def caption(self, id: str) -> Caption:
        """One of the screen's captions."""
        raise NotImplementedError

    def say_working(self) -> None:
        """Say what is still being worked out, and for how long."""
        if self.is_place:
            self.caption("footer").refresh()
