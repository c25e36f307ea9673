"""A brief of a walk that somebody is on: what it is made from, and where it is written."""

from pathlib import Path

from tui.brief.formats import SUFFIXES, Briefed, Format, briefed
from tui.content.beside import Named
from tui.content.brief.model import Origin
from tui.content.comparison import Side
from tui.outside.paths import typed_path
from tui.outside.versions import own_version
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.scenario.naming import path_for
from tui.scenario.read import Saved


def origin(case_path: Path, path: Path | None, saved: Saved | None, *, is_dirty: bool) -> Origin:
    """Where a walk stands; in no file, while it has changes that are not saved.

    By its name alone: whoever gets the brief has the file elsewhere, and need not know where.
    """
    version = own_version()
    if path and saved and not is_dirty:
        return Origin(typed_path(Path(path.name)), saved.digest, version=version)
    if not path and not is_dirty:
        return Origin(typed_path(Path(case_path.name)), is_case=True, version=version)
    return Origin(version=version)


def held(
    reasoner: Reasoner, scenario: Scenario, where: Origin, baseline: Named, *, is_short: bool
) -> Briefed:
    """A brief of a walk, held against a baseline. Cost: as `briefed`."""
    against: Side | None = None
    if not baseline.borrows:
        other = baseline.on_terms_of(scenario)
        against = Side(baseline.name, other, reasoner.findings(other))
    return briefed(reasoner, scenario, where, against, is_short=is_short)


def beside_walk(folder: Path, path: Path | None, titled: str, made: Briefed, name: Format) -> Path:
    """The file of a brief: named as the walk is, beside the walks."""
    named = path or path_for(titled, folder)
    kind = "short-brief" if made.brief.is_short else "brief"
    return folder / f"{named.stem}.{kind}{SUFFIXES[name][0]}"
