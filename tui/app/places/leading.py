"""What leads from a place to a dialog or a conversation, each loaded when it is wanted."""

from typing import ClassVar

from tui.app.actions import Place
from tui.app.host import Host
from tui.app.widgets.lines import Lines


class Leading:
    """The actions that are answered elsewhere. `in_hand` is the pane that has the focus."""

    PLACE: ClassVar[Place]

    @property
    def juncture(self) -> Host:
        """The app, by its own type."""
        raise NotImplementedError

    @property
    def in_hand(self) -> Lines:
        """The pane that has the focus."""
        raise NotImplementedError

    @property
    def selected(self) -> str:
        """The consequence that `w` asks about; empty when none is selected."""
        return ""

    @property
    def nothing_selected(self) -> str:
        """What to say to `w` then."""
        return "Select a consequence first."

    def passages_shown(self) -> tuple[str, ...]:
        """The passages that `d` doubts."""
        raise NotImplementedError

    def action_find(self) -> None:
        """Find words, and go where they stand; who reads the document, there first."""
        self.juncture.searching.ask(documents_first=self.PLACE == "source")

    def action_match(self, way: int) -> None:
        """Go to the next that has the words looked for, or to the one before."""
        self.juncture.searching.step(way)

    def action_baseline(self) -> None:
        """Choose what the walk is held against."""
        from tui.app.conversations.baseline import pick_baseline

        pick_baseline(self.juncture)

    def action_why(self) -> None:
        """Show the proof of the selected consequence."""
        from tui.app.dialogs.why import Why

        if selected := self.selected:
            self.juncture.push_screen(Why(self.juncture.findings, selected))
        else:
            self.juncture.say(self.nothing_selected)

    def action_settings(self) -> None:
        """Show what can be set."""
        from tui.app.dialogs.settings import SettingsSheet

        self.juncture.push_screen(SettingsSheet())

    def action_help(self) -> None:
        """Show the keys and the words."""
        from tui.app.dialogs.help import Help

        self.juncture.push_screen(Help(self.PLACE))

    def action_tour(self) -> None:
        """Begin the tour, or go on with it."""
        self.juncture.tour.go_on()

    def action_doubt(self) -> None:
        """Doubt the passage shown, or accept it again."""
        from tui.app.conversations.remarks import doubt_or_trust

        doubt_or_trust(self.juncture, self.passages_shown())

    def action_accept(self) -> None:
        """Accept what is proposed."""
        from tui.app.conversations.accepting import accept

        accept(self.juncture, self.in_hand.subject)

    def action_save(self) -> None:
        """Save the walk."""
        from tui.app.conversations.saving import save

        save(self.juncture)

    def action_save_as(self) -> None:
        """Save the walk under another name."""
        from tui.app.conversations.saving import save_as

        save_as(self.juncture)

    def action_open(self) -> None:
        """Open a case or a scenario."""
        from tui.app.conversations.opening import open_library

        open_library(self.juncture)

    def action_quit(self) -> None:
        """Leave, after a word about unsaved work."""
        from tui.app.conversations.saving import leave

        leave(self.juncture)
