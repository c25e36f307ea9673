"""Commands of the plain walk on files: save, open, and leave."""

from dataclasses import replace
from pathlib import Path

from tui.outside.paths import shown_path
from tui.outside.places import bundled_cases, cache_folder, own_cases
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.plain.sitting import Sitting, number_in
from tui.plain.speech import without_signs
from tui.wording import plain as words


def save(sitting: Sitting, rest: str, *, anew: bool = False) -> None:
    """Save the walk where it is kept; the first time, ask where."""
    try:
        saved = sitting.keep(
            sitting.scenario, sitting.findings, sitting.ask_as_typed, sitting.say, anew=anew
        )
    except Refused as refused:
        sitting.refuse(refused)
        return
    if saved:
        sitting.history = replace(sitting.history, present=saved)
        sitting.kept = saved


def save_as(sitting: Sitting, rest: str) -> None:
    """Save the walk under another name."""
    save(sitting, rest, anew=True)


def leave(sitting: Sitting, rest: str) -> None:
    """Leave, after a word about what is not saved."""
    sitting.is_over = _may_go(sitting, "quit")


def open_named(sitting: Sitting, rest: str) -> None:
    """Open something else in place of the walk."""
    name = rest or _from_library(sitting)
    if not name:
        sitting.say(words.STAYS)
        return
    try:
        opened = sitting.opener(_path_of_saved(sitting, name) or name)
    except Refused as refused:
        sitting.refuse(refused)
        return
    if _may_go(sitting, "open it"):
        sitting.after, sitting.is_over = opened, True


def _path_of_saved(sitting: Sitting, name: str) -> str:
    """The path of a walk through this case that is saved under a name; empty when none is."""
    paths = (path for path in sitting.saved_walks if clean_line(path.stem) == name)
    return str(next(paths, ""))


def _from_library(sitting: Sitting) -> str:
    """The path of what is picked from all that is known of, or whatever else is typed."""
    from tui.case.cache import Cache
    from tui.scenario.library import cases, walks
    from tui.wording.files import CASE, case_detail, new_walk, walk_detail

    case_path, cache = sitting.keep.case_path, Cache(cache_folder())
    shelf: list[tuple[Path, str, str]] = [(case_path, new_walk(sitting.case.title), "")]
    for walk in walks(sitting.saved_walks):
        detail = walk_detail(walk, len(sitting.decisions))
        shelf.append((walk.path, clean_line(walk.path.stem), detail))
    for paths in own_cases(), bundled_cases():
        others = cases([path for path in paths if path != case_path], cache)
        shelf += [(case.path, f"{CASE}{case.title}", case_detail(case)) for case in others]
    speech = sitting.speech()
    for number, (path, label, detail) in enumerate(shelf, 1):
        beside = ", ".join(filter(None, (without_signs(detail), shown_path(path))))
        speech.say(f"{number}. {label}: {beside}.")
    sitting.tell(speech.text())
    answer = sitting.ask(words.which(1, len(shelf)))
    typed = number_in(answer)
    if typed and typed <= len(shelf):
        return str(shelf[typed - 1][0])
    return answer


def _may_go(sitting: Sitting, step: str) -> bool:
    """Whether nothing is lost by leaving the walk, or that is meant."""
    if not sitting.is_unsaved:
        return True
    decided = sitting.ask(words.save_before(step)).lower()[:1]
    if decided == "y":
        save(sitting, "")
    elif decided != "n":
        return False
    return decided == "n" or not sitting.is_unsaved
