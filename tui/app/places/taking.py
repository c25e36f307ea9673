"""What one takes along from a place: what is selected, the walk as a brief, a picture."""

from textual import events

from tui.app.host import Host
from tui.app.widgets.lines import Lines
from tui.content.subject import Subject


class Taking:
    """Copies, puts into briefs, and draws. `in_hand` is the pane in which something is selected."""

    _copied: tuple[int, str] | None = None
    """When, and what, was copied last: to copy it again at once is to want it in a file."""
    _pressed = 0
    """How many keys and buttons have been pressed here."""

    @property
    def juncture(self) -> Host:
        """The app, by its own type."""
        raise NotImplementedError

    @property
    def in_hand(self) -> Lines:
        """The pane that has the focus."""
        raise NotImplementedError

    def passages_shown(self) -> tuple[str, ...]:
        """The passages of what is selected."""
        raise NotImplementedError

    @property
    def subject_in_hand(self) -> Subject:
        """What is selected in the pane that has the focus."""
        return self.in_hand.subject

    def taken_along(self) -> str:
        """What is copied: what is selected, or the passages shown, with their citations."""
        from tui.content.taken import taken

        return taken(self.juncture.walk, self.subject_in_hand, self.passages_shown())

    def on_key(self, event: events.Key) -> None:
        """Count it: with any other in between, a copy is not made again but anew."""
        self._pressed += 1

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Count it as well."""
        self._pressed += 1

    def action_copy(self) -> None:
        """Copy what is selected, with its citation; at once again, to a file."""
        from tui.app.conversations.copying import copy, copy_to_file

        text = self.taken_along()
        is_again = bool(text) and self._copied == (self._pressed - 1, text)
        self._copied = self._pressed, text
        (copy_to_file if is_again else copy)(self.juncture, text)

    def action_brief(self) -> None:
        """Put the walk into a brief."""
        from tui.app.dialogs.brief import BriefSheet

        self.juncture.push_screen(BriefSheet())

    def action_picture(self) -> None:
        """Write a picture of the argument or of the screen, as it is before that is asked."""
        from tui.app.conversations.drawing import offer_pictures
        from tui.app.picture import picture

        offer_pictures(self.juncture, picture(self.juncture.export_screenshot(title="Juncture")))
