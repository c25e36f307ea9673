"""What the walk is held against: a baseline on the board, and columns in the comparison."""

from dataclasses import replace
from functools import partial

from tui.app.actions import key_of
from tui.app.conversations.offers import pick_scenario
from tui.app.host import Host
from tui.content.beside import Named
from tui.content.comparison import MOST_COMPARED
from tui.wording.beside import STAYS_BESIDE, held_against, stands_already


def pick_baseline(app: Host) -> None:
    """Ask what to hold the walk against."""

    def picked(named: Named) -> None:
        app.arrange(app.session.held_against(named))
        app.say(held_against(named.name))

    now = app.session.baseline
    pick_scenario(app, "baseline", f"Hold the walk against (now {now.name}):", picked, taken=(now,))


def add_column(app: Host) -> None:
    """Ask for one more scenario to put beside the walk."""
    if _has_room(app):
        columns = app.session.columns
        pick_scenario(
            app, "compare", "Put beside the walk:", partial(put_beside, app), taken=columns
        )


def put_beside(app: Host, named: Named) -> None:
    """Put a scenario beside the walk, where it has room and is not yet."""
    columns = app.session.columns
    if any(named.is_same(other) for other in columns):
        app.say(stands_already(named.name))
    elif _has_room(app):
        added = replace(named, name=_unlike(named.name, [other.name for other in columns]))
        app.arrange(app.session.with_column(added))
        if not columns and named.is_same(app.session.baseline):
            app.say(f"{stands_already(named.name)} {STAYS_BESIDE}")


def _has_room(app: Host) -> bool:
    if len(app.session.columns) + 1 < MOST_COMPARED:
        return True
    room = f"There is room for {MOST_COMPARED} scenarios."
    app.say(f"{room} Take one out first: {key_of('remove')}.")
    return False


def remove_column(app: Host, index: int) -> None:
    """Take a scenario out of the comparison, by its place among those beside the walk."""
    columns = app.session.columns
    if index < 0:
        app.say("The walk itself stays: the others are held against it.")
    elif not columns:
        keys = f"{key_of('add')} adds a scenario, {key_of('baseline')} changes it"
        app.say(f"Here stands the baseline, as nothing else does: {keys}.")
    else:
        gone = columns[index].name
        app.arrange(app.session.without_column(index))
        app.say(f"{gone} is taken out.")


def _unlike(name: str, taken: list[str]) -> str:
    """A name that no other column has: `course`, `course (2)`."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
