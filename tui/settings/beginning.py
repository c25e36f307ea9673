"""A new walk, as somebody wants it to begin."""

from dataclasses import replace

from tui.scenario.opening import Opened
from tui.settings.model import Settings


def as_set(opened: Opened, settings: Settings) -> Opened:
    """What was opened, with the reading that somebody begins with.

    A walk that is saved, or has a reading of its own otherwise, keeps it.
    """
    usual = Settings().reading
    if opened.saved or settings.reading == usual or opened.scenario.reading != usual:
        return opened
    return replace(opened, scenario=replace(opened.scenario, reading=settings.reading))
