"""What the walk is held against: a baseline on the board, and columns in the comparison."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tui.app.flows import LONG, scenarios_of
from tui.app.host import Host
from tui.app.screens.prompt import Ask, Pick
from tui.app.session import Named, status_quo_of
from tui.content.sides import MOST_COMPARED
from tui.outside.paths import shown_path
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.scenario.model import Scenario
from tui.wording.words import count

LONG_AGO = 8
"""How many earlier states of the walk are offered."""


def pick_baseline(app: Host) -> None:
    """Ask what to hold the walk against."""

    def picked(named: Named) -> None:
        app.session = replace(app.session, baseline=named)
        app.draw()
        app.say(f"Held against: {named.name}.")

    now = app.session.baseline
    _pick(app, "baseline", f"Hold the walk against (now {now.name}):", picked, taken=(now,))


def add_column(app: Host) -> None:
    """Ask for one more scenario to put beside the walk."""
    columns = app.session.columns
    if len(columns) + 1 >= MOST_COMPARED:
        app.say(f"There is room for {MOST_COMPARED} scenarios. Take one out first: x.")
        return

    def picked(named: Named) -> None:
        if any(_same(named, other) for other in columns):
            app.say(f"{named.name} stands beside the walk already.")
            return
        added = replace(named, name=_unlike(named.name, [other.name for other in columns]))
        app.session = replace(app.session, columns=(*columns, added))
        app.draw()

    _pick(app, "compare", "Put beside the walk:", picked, taken=columns)


def remove_column(app: Host, index: int) -> None:
    """Take a scenario out of the comparison, by its place among those beside the walk."""
    columns = app.session.columns
    if index < 0:
        app.say("The walk itself stays: the others are held against it.")
    elif not columns:
        app.say("Here stands the baseline, as nothing else does: a adds a scenario, b changes it.")
    else:
        gone = columns[index].name
        app.session = replace(app.session, columns=(*columns[:index], *columns[index + 1 :]))
        app.draw()
        app.say(f"{gone} is taken out.")


def _same(one: Named, other: Named) -> bool:
    return one.borrows == other.borrows and one.scenario == other.scenario


def _unlike(name: str, taken: list[str]) -> str:
    """A name that no other column has: `course`, `course (2)`."""
    number, found = 1, name
    while found in taken:
        number += 1
        found = f"{name} ({number})"
    return found


Answer = tuple[str, str, str]


def _pick(
    app: Host,
    heading: str,
    words: str,
    then: Callable[[Named], None],
    taken: tuple[Named, ...],
) -> None:
    """Offer what there is but what is `taken` already, and go on with what is picked."""
    session = app.session
    known, answers = _offers(app)
    answers = [a for a in answers if not any(_same(known[a[0]], other) for other in taken)]
    answers += [(str(p), clean_line(p.stem), shown_path(p)) for p in scenarios_of(session)]
    answers.append(("path", "Another file …", "give its path"))

    def answered(answer: str | None) -> None:
        if answer == "path":
            ask = Ask("open a scenario", "The path of a scenario file.", "", "~/walks/mine.toml")
            app.push_screen(ask, typed)
        elif answer in known:
            then(known[answer])
        elif answer:
            opened(Path(answer))

    def typed(name: str | None) -> None:
        if name:
            opened(Path(os.path.expanduser(name)))  # noqa: PTH111 - unlike Path's, it never raises

    def opened(path: Path) -> None:
        if found := _opened(app, path):
            named, odd = found
            then(named)
            if odd:
                app.say(f"{named.name}: {' '.join(odd)}", timeout=LONG)

    app.push_screen(Pick(heading, words, answers, tall=True), answered)


def _offers(app: Host) -> tuple[dict[str, Named], list[Answer]]:
    """What can be held against the walk without opening a file.

    A state of the walk is called by the changes that led to it: how long ago that is does not stay
    true while the walk goes on.
    """
    session = app.session
    quo = status_quo_of(session.case)
    known = {"status quo": quo}
    answers = [("status quo", quo.name.capitalize(), "what the case says that things are now")]
    if not _same(session.baseline, quo):
        known["baseline"] = session.baseline
        answers.append(("baseline", session.baseline.name, "the baseline of the board"))
    past = session.history.past
    known["now"] = Named(_after(len(past)), session.scenario)
    answers.append(("now", "The walk as it is now", "kept as it is, while you go on"))
    if session.path and session.is_dirty:
        known["kept"] = Named(f"{session.name} as saved", session.kept)
        answers.append(("kept", f"{session.name}, as last saved", ""))
    for ago in range(1, min(len(past), LONG_AGO) + 1):
        key, then = f"past {ago}", past[-ago]
        known[key] = Named(_after(len(past) - ago), then)
        answers.append((key, f"The walk {count(ago, 'change')} ago", _made(app, then)))
    return known, answers


def _made(app: Host, scenario: Scenario) -> str:
    return f"{count(len(app.reasoner.findings(scenario).choices), 'decision')} made"


def _after(changes: int) -> str:
    return f"after {count(changes, 'change')}" if changes else "the beginning"


def _opened(app: Host, path: Path) -> tuple[Named, list[str]] | None:
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
        app.say(f"{name} is a case, not a scenario: open it by itself (o).", timeout=LONG)
        return None
    if {opened.case.id, opened.scenario.case_id} != {case.id}:
        app.say(
            f"{name} is a scenario of another case: its choices cannot be set beside these.",
            timeout=LONG,
        )
        return None
    if opened.case.digest != case.digest:
        words = f"{name} belongs to another version of this case: open it by itself (o)."
        app.say(words, timeout=LONG)
        return None
    return Named(name, opened.scenario), notices(opened)
