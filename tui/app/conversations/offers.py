"""Offering scenarios to hold against the walk: states that it had, saved ones, any other file."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tui.app.actions import key_of
from tui.app.conversations.opening import another_file, walks_of
from tui.app.dialogs.prompt import Answer, pick
from tui.app.host import Host
from tui.content.beside import Named, Offer, at_hand
from tui.outside.problem import Refused
from tui.scenario.model import Scenario
from tui.wording.words import made_words


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

    def opened(path: Path) -> bool:
        scenario = _read(app, path)
        if scenario:
            named, odd = scenario
            then(named)
            if odd:
                app.say(f"{named.name}: {' '.join(odd)}", stays=True)
        return scenario is not None

    answers = [
        Answer(label, detail, picked(named))
        for named, label, detail in _at_hand(app)
        if not any(named.is_same(other) for other in taken)
    ]
    answers += walks_of(app.session, opened)
    answers += another_file(app, "open a scenario", "The path of a scenario file.", opened)
    pick(app, heading, words, answers, tall=True)


def _at_hand(app: Host) -> Iterator[Offer]:
    """What can be held against the walk without opening a file."""
    session = app.session
    saved = Named(session.name, session.kept) if session.path and session.is_dirty else None
    return at_hand(session.case, session.history, session.baseline, saved, partial(_in_short, app))


def _in_short(app: Host, scenario: Scenario) -> str:
    return made_words(app.reasoner.findings(scenario))


def _read(app: Host, path: Path) -> tuple[Named, list[str]] | None:
    """A saved scenario of the case at hand, and what is odd about it; why there is none is told."""
    from tui.work.beside import read_beside

    session = app.session
    try:
        read = read_beside(path, session.case, session.case_path, app.cache, key_of("open"))
    except Refused as refused:
        app.tell(refused.problems)
        return None
    if isinstance(read, str):
        app.say(read, stays=True)
        return None
    return read
