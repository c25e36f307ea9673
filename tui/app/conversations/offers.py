"""Offering scenarios to hold against the walk: states that it had, saved ones, any other file."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tui.app.actions import key_of
from tui.app.conversations import LONG
from tui.app.conversations.opening import another_file, walks_of
from tui.app.dialogs.prompt import Answer, pick
from tui.app.host import Host
from tui.app.session import Named, status_quo_of
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.wording.words import count, made_words

LONG_AGO = 8
"""How many earlier states of the walk are offered."""

Offer = tuple[Named, str, str]
"""A scenario, the words for it in a list, and what else is said of it there."""


def pick_scenario(
    app: Host,
    heading: str,
    words: str,
    then: Callable[[Named], None],
    taken: tuple[Named, ...],
) -> None:
    """Offer what there is but what is `taken` already, and go on with what is picked."""

    def picked(named: Named) -> Callable[[], None]:
        return lambda: then(named)

    def opened(path: Path) -> None:
        if scenario := _read(app, path):
            named, odd = scenario
            then(named)
            if odd:
                app.say(f"{named.name}: {' '.join(odd)}", timeout=LONG)

    answers = [
        Answer(label, detail, picked(named))
        for named, label, detail in _at_hand(app)
        if not any(named.is_same(other) for other in taken)
    ]
    answers += walks_of(app.session, opened)
    answers += another_file(app, "open a scenario", "The path of a scenario file.", opened)
    pick(app, heading, words, answers, tall=True)


def _at_hand(app: Host) -> Iterator[Offer]:
    """What can be held against the walk without opening a file.

    A state of the walk is called by the changes that led to it: how long ago that is does not stay
    true while the walk goes on.
    """
    session = app.session
    quo = status_quo_of(session.case)
    yield quo, quo.name.capitalize(), "what the case says that things are now"
    if not session.baseline.is_same(quo):
        yield session.baseline, session.baseline.name, "the baseline of the board"
    past = session.history.past
    now = Named(_after(len(past)), session.scenario)
    yield now, "The walk as it is now", "kept as it is, while you go on"
    if session.path and session.is_dirty:
        kept = Named(f"{session.name} as saved", session.kept)
        yield kept, f"{session.name}, as last saved", ""
    for ago in range(1, min(len(past), LONG_AGO) + 1):
        then = Named(_after(len(past) - ago), past[-ago])
        yield (
            then,
            f"The walk {count(ago, 'change')} ago",
            made_words(app.reasoner.findings(then.scenario)),
        )


def _after(changes: int) -> str:
    return f"after {count(changes, 'change')}" if changes else "the beginning"


def _read(app: Host, path: Path) -> tuple[Named, list[str]] | None:
    """A saved scenario of the case at hand, and what is odd about it; why there is none is told."""
    from tui.scenario.opening import open_file
    from tui.work.notices import notices

    case, name = app.session.case, clean_line(path.stem)
    try:
        opened = open_file(path, app.cache, (app.session.case_path,))
    except Refused as refused:
        app.tell(refused.problems)
        return None
    if opened.saved is None:
        app.say(
            f"{name} is a case, not a scenario: open it by itself ({key_of('open')}).", timeout=LONG
        )
        return None
    if {opened.case.id, opened.scenario.case_id} != {case.id}:
        app.say(
            f"{name} is a scenario of another case: its choices cannot be set beside these.",
            timeout=LONG,
        )
        return None
    if opened.case.digest != case.digest:
        words = (
            f"{name} belongs to another version of this case: open it by itself ({key_of('open')})."
        )
        app.say(words, timeout=LONG)
        return None
    return Named(name, opened.scenario), notices(opened)
