"""Open a file that somebody names: a case, or a scenario together with its case."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.case.cache import Cache
from tui.case.model import Case
from tui.case.read import open_case
from tui.outside.paths import read_regular, shown_path
from tui.outside.places import bundled_cases, own_cases
from tui.outside.problem import Problem, Refused
from tui.outside.toml import MOST_BYTES, parse_toml
from tui.scenario.model import Scenario, new_scenario
from tui.scenario.read import MOST_SCENARIO_BYTES, Saved, saved_in

CASE_NAME = "case.toml"
OURS_HAVE = (
    "Juncture opens case files, which have [[documents]], and scenario files, which have a"
    " [scenario] table."
)

_SCENARIO_HEADER = re.compile(rb"^[ \t]*+\[[ \t]*+scenario[ \t]*+\]", re.MULTILINE)
_DOCUMENTS_HEADER = re.compile(rb"^[ \t]*+\[\[[ \t]*+documents[ \t]*+\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Opened:
    """A case, and a walk through it: a new one, or the one that a file holds."""

    case: Case
    case_path: Path
    scenario: Scenario
    saved: Saved | None
    scenario_path: Path | None


def open_file(path: Path, cache: Cache | None = None, cases: Sequence[Path] = ()) -> Opened:
    """Open the case or scenario at `path`.

    The case of a scenario is looked for by its id: in the scenario's own folder, then among the
    case files `cases`, the person's own, and those that come with the program.

    Raises:
        Refused: rule `not-ours`, when it is neither; rule `case-not-found`; or whatever is wrong
            with the scenario or the case.
    """
    if path.name == CASE_NAME:
        return _opened_case(path, cache)
    data = read_regular(path, MOST_BYTES)
    is_large = len(data) > MOST_SCENARIO_BYTES
    if is_large and _SCENARIO_HEADER.search(data) and not _DOCUMENTS_HEADER.search(data):
        raise _too_large(path, data)  # it need not be parsed to know that
    file = parse_toml(data, shown_path(path))
    if isinstance(file.data.get("scenario"), dict):
        if is_large:
            raise _too_large(path, data)
        saved = saved_in(file, data, path)
        case, case_path = _case_of(saved.scenario, path, cache, cases)
        return Opened(case, case_path, saved.scenario, saved, path)
    if "documents" in file.data:
        return _opened_case(path, cache)
    raise _refused(
        path,
        "not-ours",
        "This is neither a case nor a scenario.",
        OURS_HAVE,
    )


def _opened_case(path: Path, cache: Cache | None) -> Opened:
    case = open_case(path, cache)
    return Opened(case, path, new_scenario(case), None, None)


def _case_of(
    scenario: Scenario, path: Path, cache: Cache | None, cases: Sequence[Path]
) -> tuple[Case, Path]:
    beside = path.parent / CASE_NAME
    at_home = path.resolve().parent / CASE_NAME  # where a link leads
    passed_over: list[Problem] = []
    for candidate in dict.fromkeys((beside, at_home, *cases, *own_cases(), *bundled_cases())):
        if candidate.is_file():
            try:
                fits = _is_case(candidate, scenario)
            except Refused as refused:
                passed_over += refused.problems[:1]
                continue
            if fits:
                return open_case(candidate, cache), candidate
    ours = ("your own cases", "the cases that come with Juncture")
    places = [shown_path(path.parent), *map(shown_path, cases), *ours]
    missing = Problem(
        "case-not-found",
        "error",
        shown_path(path),
        0,
        0,
        f"Its case “{scenario.case_id}” was not found. Looked in: {', '.join(places)}.",
        f"Put the scenario into the folder of its {CASE_NAME}, and open it there.",
    )
    raise Refused([missing, *passed_over])


def _is_case(candidate: Path, scenario: Scenario) -> bool:
    """Whether a file is the case of a scenario, by its digest or else its id."""
    data = read_regular(candidate, MOST_BYTES)
    if hashlib.sha256(data).hexdigest() == scenario.case_digest:
        return True
    head = parse_toml(data, shown_path(candidate)).data.get("case")
    return isinstance(head, dict) and head.get("id") == scenario.case_id


def _too_large(path: Path, data: bytes) -> Refused:
    message = f"The file has {len(data):,} bytes."
    mend = f"A scenario has at most {MOST_SCENARIO_BYTES:,} bytes; is this the right file?"
    return _refused(path, "file-too-large", message, mend)


def _refused(path: Path, rule: str, message: str, mend: str) -> Refused:
    return Refused([Problem(rule, "error", shown_path(path), 0, 0, message, mend)])
