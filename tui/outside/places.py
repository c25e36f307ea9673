"""Where files live: what comes with the program, and the folders each platform keeps for us."""

import os
from pathlib import Path

from tui.outside.paths import inside

_PACKAGE = Path(__file__).resolve().parents[1]
VISITOR = "JUNCTURE_VISITOR"
"""Names, in the environment, the folder of somebody who visits this machine from a browser."""
_INSTALLED = {"site-packages", "dist-packages"}
_EXAMPLES = {
    "town-baths": ("joint-pool-by-bus.toml", "status-quo.toml", "what-the-association-asks.toml"),
    "us-china-ai": ("argued-against.toml", "recommended.toml", "status-quo.toml"),
}
"""The walks that come with the program, by the folders of their cases. In a checkout people's own
are saved beside them."""


def bundled() -> Path:
    """The folder that holds `scenarios/` and `seeds/`: in the wheel, or else of the checkout."""
    carried = _PACKAGE / "bundled"
    return carried if carried.is_dir() else _PACKAGE.parent


def bundled_case() -> Path:
    """The case that opens when no file is named."""
    return bundled() / "scenarios" / "us-china-ai" / "case.toml"


def bundled_cases() -> list[Path]:
    """The case files that come with the program, the first one first."""
    files = sorted((bundled() / "scenarios").glob("*/case.toml"))
    return sorted(files, key=lambda path: path != bundled_case())


def visitor_folder() -> Path | None:
    """The folder that a visitor is kept to: nothing else is written, nor opened by a path.

    None for whoever sits at this machine.
    """
    folder = os.environ.get(VISITOR)
    return Path(folder) if folder else None


def cases_folder() -> Path:
    """Where a person's own cases are kept, each in a folder of its own. It need not exist."""
    from platformdirs import user_data_path

    return user_data_path("juncture", appauthor=False) / "cases"


def own_cases() -> list[Path]:
    """The case files of the person's own, by the names of their folders."""
    return sorted(cases_folder().glob("[!.]*/case.toml"))


def trash_folder() -> Path:
    """Where walks lie that were put away, until they are wanted again. It need not exist."""
    from platformdirs import user_data_path

    return user_data_path("juncture", appauthor=False) / "trash"


def cache_folder() -> Path:
    """Where what can be worked out again is kept."""
    from platformdirs import user_cache_path

    return user_cache_path("juncture", appauthor=False)


def state_folder() -> Path:
    """Where drafts are kept until they are saved."""
    from platformdirs import user_state_path

    return user_state_path("juncture", appauthor=False) / "drafts"


def crash_folder() -> Path:
    """Where it is written down that the program has crashed."""
    from platformdirs import user_state_path

    return user_state_path("juncture", appauthor=False) / "crashes"


def locks_folder() -> Path:
    """Where it is kept who has which walk open."""
    return state_folder().with_name("locks")


def config_folder() -> Path:
    """Where the user's settings and keys are."""
    from platformdirs import user_config_path

    return user_config_path("juncture", appauthor=False)


def settings_file() -> Path:
    """The file that holds the user's settings. It need not exist."""
    return config_folder() / "settings.toml"


def scenario_folder(case_file: Path, case_id: str) -> Path:
    """Where scenarios of a case are saved unless the user says otherwise. It need not exist.

    The case's own folder, where its scenarios find it again, when that is the user's to write;
    otherwise, as for an installed case, one in the platform's data folder.
    """
    folder = case_file.resolve().parent
    if is_ours_to_write(folder) and not visitor_folder():
        return folder
    from platformdirs import user_data_path

    scenarios = user_data_path("juncture", appauthor=False) / "scenarios"
    plain = "".join(letter if letter.isalnum() else "-" for letter in case_id)
    return inside(scenarios, case_id) or scenarios / f"case-{plain}"


def is_ours(case_file: Path) -> bool:
    """Whether a case is the user's to change: none that comes with the program is."""
    if visitor_folder():
        return False
    path = case_file.resolve()
    comes_along = any(path == bundled.resolve() for bundled in bundled_cases())
    return not comes_along and is_ours_to_write(path.parent) and os.access(path, os.W_OK)


def comes_along(walk: Path) -> bool:
    """Whether a file is a walk that comes with the program, as an example."""
    folder, name = walk.parent.resolve(), walk.name
    return folder.parent == (bundled() / "scenarios").resolve() and (
        name in _EXAMPLES.get(folder.name, ())
    )


def may_be_tidied(folder: Path) -> bool:
    """Whether files in a folder may be renamed and put away: a visitor has their own alone."""
    own, real = visitor_folder(), folder.resolve()
    return (own is None or real.is_relative_to(own.resolve())) and is_ours_to_write(real)


def is_ours_to_write(folder: Path) -> bool:
    """Whether a folder is one that the user may write to, and not of an installed program."""
    installed = folder.is_relative_to(_PACKAGE) or _INSTALLED & set(folder.parts)
    return not installed and os.access(folder, os.W_OK | os.X_OK)
