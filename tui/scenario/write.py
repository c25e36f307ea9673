"""Write a scenario file: small, in a stable order, and leaving what a person wrote in it alone."""

import hashlib
import os
from collections.abc import Set
from dataclasses import replace
from pathlib import Path

from tui.case.model import Case
from tui.outside.again import again
from tui.outside.collecting import uncollected
from tui.outside.paths import behind_links, read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.toml import parse_toml
from tui.scenario.amend import amend, takes_long
from tui.scenario.durable import cannot_save, write_durably
from tui.scenario.model import Scenario
from tui.scenario.read import MOST_SCENARIO_BYTES, Saved, read_scenario, saved_in
from tui.scenario.record import (
    Table,
    canonical,
    has_shape,
    in_order,
    in_short,
    record_of,
    same,
    sparing,
    with_unknown,
)


def render(scenario: Scenario, previous: str = "", case: Case | None = None) -> bytes:
    """The bytes of a scenario file.

    Where `previous`, the text of the file until now, can be read, all that has not changed stays as
    it is written there: comments, order, and keys that the program does not know. Of a text so long
    that this would take long, or written in a way that was not foreseen, only the keys stay. With
    `case`, choices stand in its order, and those of any number are lists even when they are of one.
    """
    return _rendered(scenario, previous, case)[0].encode()


def _rendered(scenario: Scenario, previous: str, case: Case | None) -> tuple[str, bool]:
    """The text of a scenario file, and whether what a person wrote in it has stayed as it was."""
    previous = previous.removeprefix("\ufeff")
    record = record_of(scenario, case)
    before = _parsed(previous)
    listed = {key for key, value in before.get("choices", {}).items() if isinstance(value, list)}
    lists = listed | _of_any_number(case)
    written = _dumped(in_short(record, lists))
    if before:
        try:
            before = canonical(before)
            if previous != _dumped(in_short(in_order(before), listed)):
                return _kept(previous, before, record, written, lists)
        except (ValueError, TypeError, RecursionError):
            return written, False  # values of a kind that can be read but not written again
    return written, True


def _kept(
    previous: str, before: Table, record: Table, written: str, lists: Set[str]
) -> tuple[str, bool]:
    """The same of a file that a person has had a hand in."""
    whole = with_unknown(sparing(record, before), before)
    amended = None if takes_long(previous, whole) else amend(previous, before, whole, written)
    if amended is not None and same(canonical(_parsed(amended)), whole):
        return amended, True
    return _dumped(in_short(whole, lists)), False


def _of_any_number(case: Case | None) -> set[str]:
    decisions = case.decisions.values() if case else ()
    return {decision.id for decision in decisions if decision.choose == "any"}


def _parsed(text: str) -> Table:
    """The tables of a text, or none when it cannot be read as those of a scenario."""
    try:
        data = parse_toml(text.encode("utf-8", "replace"), "").data
    except Refused:
        return {}
    return data if has_shape(data) else {}


def _dumped(record: Table) -> str:
    import tomli_w

    return tomli_w.dumps(record, multiline_strings=True)


@uncollected()
def save(
    path: Path,
    scenario: Scenario,
    previous: Saved | None,
    overwrite: bool = False,
    case: Case | None = None,
) -> Saved:
    """Save a scenario, and return what the file now holds.

    `previous` is what was last read or saved. What a person wrote in it is carried over, to another
    path too; and when it is of this path, the file must still be as it was then. Where it could not
    be carried over, that is the first of the warnings, with rule `rewritten`.

    Raises:
        Refused: rule `file-too-large`, when it could not be opened again. Rule `changed-on-disk`,
            when somebody else has changed the file since; rule `file-exists`, when another file has
            that name; both unless `overwrite`. Rule `cannot-save`, when the system says no. Or
            whatever keeps the file from being read again, such as a note that is too long. The old
            file is then as it was.
    """
    base = previous.text if previous else ""
    try:
        is_there = _is_there(path)
        is_another = is_there and (previous is None or _real(previous.path) != _real(path))
    except (OSError, ValueError) as error:
        raise cannot_save(path, error) from error
    if is_there:
        if previous is None or is_another:
            if not overwrite:
                raise _refused(path, *_EXISTS)
        elif _digest(path) != previous.digest:
            if not overwrite:
                raise _refused(path, *_CHANGED)
            theirs = _read(path)
            if theirs and theirs.scenario.case_id == scenario.case_id:
                base = theirs.text
    text, is_as_it_was = _rendered(scenario, base, case)
    data = text.encode()
    if len(data) > MOST_SCENARIO_BYTES:
        raise _refused(path, "file-too-large", *_TOO_LARGE)
    saved = saved_in(parse_toml(data, shown_path(path)), data, path)
    write_durably(path, data)
    if is_as_it_was:
        return saved
    rewritten = Problem("rewritten", "warning", shown_path(path), 0, 0, *_REWRITTEN)
    return replace(saved, warnings=(rewritten, *saved.warnings))


_EXISTS = (
    "file-exists",
    "There is a file of this name already.",
    "Save under another name, or write over it.",
)
_CHANGED = (
    "changed-on-disk",
    "The file has been changed since it was opened or saved here.",
    "Save yours beside it, take theirs, or write over it.",
)


_TOO_LARGE = (
    f"The walk takes more than {MOST_SCENARIO_BYTES:,} bytes, and could not be opened again.",
    "Shorten its longest notes, and save it then.",
)
_REWRITTEN = (
    "The file was written anew: comments in it, and its order, could not be kept.",
    "What it holds is as it was.",
)


def _refused(path: Path, rule: str, message: str, mend: str) -> Refused:
    return Refused([Problem(rule, "error", shown_path(path), 0, 0, message, mend)])


def _is_there(path: Path) -> bool:
    """Whether there is a file; what the system does not tell is no answer, and raises OSError."""
    try:
        again(path.stat)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _real(path: Path) -> str:
    return os.path.normcase(again(behind_links, path))


def _digest(path: Path) -> str:
    """The digest of what the file holds; empty when it cannot be read."""
    try:
        return hashlib.sha256(read_regular(path, MOST_SCENARIO_BYTES)).hexdigest()
    except Refused:
        return ""


def _read(path: Path) -> Saved | None:
    try:
        return read_scenario(path)
    except Refused:
        return None
