"""Moving in a pane, the same in a place and in a dialog."""

from tui.app.widgets.lines import Lines


class Moves:
    """What the keys do that move. `in_hand` is the pane that they move in."""

    @property
    def in_hand(self) -> Lines:
        """The pane in which one moves now."""
        raise NotImplementedError

    def moved(self) -> None:
        """Draw what depends on the cursor: it has moved, or another pane has the focus."""

    def action_move(self, steps: int) -> None:
        """Move down by some items, or up."""
        if self.in_hand.move(steps):
            self.moved()

    def action_page(self, way: int) -> None:
        """Move by a screenful, down (1) or up (-1)."""
        if self.in_hand.page(way):
            self.moved()

    def action_edge(self, way: int) -> None:
        """Move to the last item (1) or the first (-1)."""
        if self.in_hand.edge(way):
            self.moved()
