"""The folder of one case, beyond which nothing is read or written."""

from pathlib import Path

from tui.case.read import seeds_of
from tui.outside.paths import shown_path
from tui.outside.problem import Problem, Refused

CASE_FILE = "case.toml"
SEEDS = "seeds"


def case_file_in(folder: Path) -> Path:
    """The case file of a folder that holds `case.toml` and `seeds/`.

    Raises:
        Refused: when one of them is not there, or is a link that leads out of the folder.
    """
    try:
        home = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        raise _refused(folder, "There is no such folder.") from None
    path, seeds = home / CASE_FILE, home / SEEDS
    for part, is_there in ((path, path.is_file()), (seeds, seeds.is_dir())):
        if not is_there:
            raise _refused(folder, f"There is no {part.name} in this folder.")
        if not part.resolve().is_relative_to(home):
            raise _refused(folder, f"{part.name} is a link that leads out of this folder.")
    if seeds_of(path).resolve() != seeds.resolve():
        raise _refused(folder, f"The documents of this case are not those in its {SEEDS}.")
    return path


def _refused(folder: Path, message: str) -> Refused:
    mend = "Name a folder that holds case.toml and seeds/, as `juncture new` makes one."
    return Refused([Problem("unreadable-file", "error", shown_path(folder), 0, 0, message, mend)])
