"""Open what somebody names, and begin the walk: in the app, or as questions in plain text."""

import gc
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui import terminal
from tui.named import file_named

if TYPE_CHECKING:
    from tui.outside.problem import Problem, Refused
    from tui.plain.saving import PlainKeeper
    from tui.plain.walk import PlainWalk
    from tui.scenario.model import Scenario
    from tui.scenario.opening import Opened


def walk(file: str | None = None, *, plain: bool = False, commands: Iterable[str] = ()) -> int:
    """Walk the case or scenario named `file`, or the bundled case. The answer is the exit code.

    `commands` are the names that somebody may have meant who names what is not there.

    Raises:
        Refused: when it cannot be opened.
    """
    gc.disable()  # nothing that is made on the way to the first frame is garbage
    from tui.outside.places import bundled_case, settings_file
    from tui.settings.beginning import as_set
    from tui.settings.read import read_settings

    opened = open_named(str(bundled_case()) if file is None else file, commands)
    held = read_settings(settings_file())
    if plain or not terminal.has_screen():
        gc.enable()
        _walk_plainly(as_set(opened, held.settings))
        return 0
    from tui.app.main import run
    from tui.work.notices import notices

    code = run(opened, notices(opened), held)
    terminal.let_go()
    return code


def open_named(file: str, commands: Iterable[str] = ()) -> "Opened":
    """Open a case or scenario by its path or its name; say what is called nearly so, if need be."""
    from tui.case.cache import Cache
    from tui.outside.places import cache_folder
    from tui.scenario.opening import open_file
    from tui.work.mistaken import told_of

    path = file_named(file, commands)
    with told_of(path):
        return open_file(path, Cache(cache_folder()))


def open_together(files: Sequence[str]) -> "list[Opened]":
    """Open several files of one case, and tell what is to be told of each.

    Raises:
        Refused: when one cannot be opened, or when they are of different cases.
    """
    from tui.outside.problem import Problem, Refused
    from tui.outside.text import clean
    from tui.work.notices import notices

    opened = [open_named(file) for file in files]
    first = opened[0]
    for file, other in zip(files, opened, strict=True):
        if other.case == first.case:
            for notice in notices(other):
                terminal.warn(f"{clean(file)}: {notice}")
            continue
        if other.case.id != first.case.id:
            what = f"is of the case “{other.case.id}”, and {clean(files[0])} of “{first.case.id}”"
        else:
            what = f"is of another version of the case “{first.case.id}” than {clean(files[0])}"
        mend = "Only scenarios of one case can be compared: give files that belong to the same one."
        raise Refused(
            [Problem("different-cases", "error", clean(file), 0, 0, f"This {what}.", mend)]
        )
    return opened


def faults_of_settings() -> "Sequence[Problem]":
    """All that is wrong with the settings: what the app tells of them, and not only the first."""
    from tui.outside.places import settings_file
    from tui.settings.read import read_settings

    held = read_settings(settings_file())
    if not (held.settings.theme or held.settings.keys):
        return held.problems
    from tui.app.taste import keys_and_faults  # it knows the themes and keys that there are

    return keys_and_faults(held)[1]


def _walk_plainly(opened: "Opened") -> None:
    """Walk, and go on with whatever is opened in place of the walk."""
    from tui.plain.saving import PlainKeeper
    from tui.text.sheet import Sheet
    from tui.work.notices import notices

    after: Opened | None = opened
    while after:
        sheet = Sheet(terminal.width())
        for notice in notices(after):
            sheet.add(notice)
        if text := sheet.text().strip("\n"):
            terminal.write(f"{text}\n")
        if terminal.is_typed_into():
            after = _walk_with_drafts(after)
        else:  # a program's answers: whoever gave them has them still
            after = _plain_walk(after, PlainKeeper(after)).run()


def _walk_with_drafts(opened: "Opened") -> "Opened | None":
    """Walk plainly, and keep what is not saved for the next time."""
    from tui.outside.places import state_folder
    from tui.plain.drafts import begun
    from tui.plain.saving import PlainKeeper
    from tui.scenario.drafts import discard
    from tui.scenario.keeping import DraftWriter

    def trouble(refused: "Refused") -> None:
        for problem in refused.problems:
            terminal.warn(f"{problem.message} {problem.mend}")

    begins = begun(opened, state_folder(), terminal.ask, terminal.write, terminal.width())
    writer = DraftWriter(state_folder(), trouble)
    try:
        keeper = PlainKeeper(begins.opened, writer)
        if begins.draft:
            keeper.keep_draft(begins.opened.scenario)
            writer.flush()  # before the old one goes, so that an end in between loses nothing
            discard(begins.draft)
        return _plain_walk(begins.opened, keeper, begins.kept).run()
    finally:
        writer.close()


def _plain_walk(
    opened: "Opened", keeper: "PlainKeeper", kept: "Scenario | None" = None
) -> "PlainWalk":
    from tui.plain.walk import PlainWalk
    from tui.reason.reasoner import Reasoner

    return PlainWalk(
        Reasoner(opened.case),
        opened.scenario,
        terminal.ask,
        terminal.write,
        keeper,
        terminal.width(),
        opener=_open_as_set,
        kept=kept,
        drafts=keeper.keep_draft if keeper.keeps_drafts else None,
    )


def _open_as_set(file: str) -> "Opened":
    """Open a case or a scenario; a new walk begins as the settings say."""
    from tui.outside.paths import path_typed
    from tui.outside.places import settings_file
    from tui.settings.beginning import as_set
    from tui.settings.read import read_settings

    typed = str(path_typed(file)) if file.startswith("~") else file
    return as_set(open_named(typed), read_settings(settings_file()).settings)
