"""A box around a caption and what it is about."""

from textual.containers import Vertical
from textual.geometry import Size


class Pane(Vertical):
    """A container that never scrolls.

    So there is no need to lay out the screen a second time when it has changed its size, as Textual
    does for others.
    """

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        return super()._size_updated(size, virtual_size, container_size, layout=False)
