"""What is said of files that can be opened."""

from tui.scenario.library import Shelved
from tui.wording.words import count


def walk_detail(walk: Shelved, decisions: int) -> str:
    """What a list says of a saved walk through a case of so many decisions."""
    decided = f"{walk.decisions} of {count(decisions, 'decision')} made{_saved(walk)}"
    return walk.wrong or f"{walk.title} · {decided}"


def case_detail(case: Shelved) -> str:
    """What a list says of a case."""
    return case.wrong or f"{count(case.decisions, 'decision')}{_saved(case)}"


def _saved(file: Shelved) -> str:
    return f" · saved {file.when:%Y-%m-%d}" if file.when else ""
