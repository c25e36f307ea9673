"""What somebody means by a name on the command line: which file, and what else it may have been."""

import os
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

_MOST_BESIDE = 2_000
"""Among how many files of a folder one is looked for that may have been meant."""


def path_of(file: str) -> Path:
    """The path of a file; a folder means the case in it.

    A name means a case of one's own, or one that comes with Juncture, or a scenario beside it.
    """
    path = Path(file)
    if os.path.isfile(path / "case.toml"):  # noqa: PTH113 - unlike Path's, it never raises
        return path / "case.toml"
    if not os.path.lexists(path):
        from tui.outside.places import bundled_cases, own_cases

        case, _, scenario = file.partition("/")
        for item in (*own_cases(), *bundled_cases()):
            named = item.parent / f"{scenario or 'case'}.toml"
            if item.parent.name == case and "/" not in scenario and os.path.lexists(named):
                return named
    return path


def file_named(file: str, commands: Iterable[str] = ()) -> Path:
    """The path of a file that is to be there, as `path_of` takes it.

    Raises:
        Refused: when it is not there: with what is called nearly so, if anything is.
    """
    path = path_of(file)
    _refuse_missing(path, lambda: meant_by(file, commands), is_document=False)
    return path


def document_named(file: str) -> Path:
    """The same of a document, which no other name stands for."""
    path = Path(file)
    _refuse_missing(path, lambda: _meant_beside(path), is_document=True)
    return path


def _refuse_missing(path: Path, meant: Callable[[], str], *, is_document: bool) -> None:
    if os.path.lexists(path):
        return
    from dataclasses import replace

    from tui.outside.paths import read_beginning
    from tui.outside.problem import Refused
    from tui.wording.files import no_such_words

    try:
        read_beginning(path, 1)  # it tells why not
    except Refused as refused:
        problem = refused.problems[0]
        if isinstance(refused.__cause__, FileNotFoundError):
            message, mend = no_such_words(is_document=is_document)
            problem = replace(problem, message=message, mend=mend)
        raise Refused([replace(problem, mend=meant() or problem.mend)]) from refused


def meant_by(file: str, commands: Iterable[str] = ()) -> str:
    """What somebody may have meant by a name that leads nowhere, as a question; else nothing."""
    from tui.outside.near import did_you_mean, near
    from tui.outside.places import bundled_cases, own_cases

    case, slash, scenario = file.partition("/")
    folders = {path.parent.name: path.parent for path in (*bundled_cases(), *own_cases())}
    if not slash:
        return did_you_mean(file, [*folders, *sorted(commands), *_beside(Path(file))])
    case = next(iter(near(case, folders, 1)), "")
    beside = sorted(folders[case].glob("[!.]*.toml")) if case else []
    names = [path.stem for path in beside if path.stem != "case"]
    return did_you_mean(scenario, names, f"{case}/") or _meant_beside(Path(file))


def _meant_beside(path: Path) -> str:
    """The same of the path of a file: what lies where that would."""
    from tui.outside.near import did_you_mean
    from tui.outside.paths import shown_path

    folder = "" if path.parent == Path() else f"{shown_path(path.parent)}{os.sep}"
    return did_you_mean(path.name, _beside(path), folder)


def _beside(path: Path) -> list[str]:
    """What lies where a file would, and is called nearly so before the ending, which proves little.

    A visitor is told nothing: the folder is not theirs. Hidden files are seldom meant.
    """
    from tui.outside.near import near
    from tui.outside.places import visitor_folder
    from tui.outside.text import clean_line

    if visitor_folder():
        return []
    try:
        with os.scandir(path.parent) as there:
            names = [item.name for item in islice(there, _MOST_BESIDE)]
    except (OSError, ValueError):
        return []
    shown = sorted(clean_line(name) for name in names if not name.startswith("."))
    return [name for name in shown if near(path.stem, [Path(name).stem])]
