"""What one set of findings has that another has not."""

from dataclasses import dataclass

from tui.reason.engine.derive import Findings


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes from some findings to others; masks over the consequences.

    `appears`: follows then and not now. `disappears`: follows now and not then. `closes`: is open
    now, and then neither follows nor is open.
    """

    appears: int = 0
    disappears: int = 0
    closes: int = 0

    def __bool__(self) -> bool:
        return bool(self.appears | self.disappears | self.closes)


def difference(before: Findings, after: Findings) -> Difference:
    """What changes from one to the other; both are of one case."""
    return Difference(
        appears=after.follows & ~before.follows,
        disappears=before.follows & ~after.follows,
        closes=before.open & ~after.follows & ~after.open,
    )
