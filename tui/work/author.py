"""Write a person's edits of a case into its file, and take them back.

The file must be what it was when the case was read, and must be a case afterwards; else nothing is
written.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tui.authoring.edited import edited
from tui.authoring.edits import Edit
from tui.authoring.steps import Step
from tui.authoring.text import CannotWrite, changed_entries
from tui.case.cache import Cache
from tui.case.model import Case
from tui.case.read import Reading, open_case, read_bytes, remember
from tui.outside.paths import read_regular, shown_path
from tui.outside.problem import Problem, Refused
from tui.outside.toml import MOST_BYTES
from tui.scenario.durable import write_durably
from tui.work.case_file import bytes_of, text_of, unchanged

CHANGED = "The file has been changed by somebody else since it was read here."
NOT_OVER = "Nothing was written over it."


@dataclass(frozen=True, slots=True)
class Written:
    """The case after a change of its file, and what is wrong with what is new in it."""

    case: Case
    step: Step
    problems: tuple[Problem, ...] = ()


def write_edit(
    path: Path, case: Case, edit: Edit | tuple[Edit, ...], words: str, cache: Cache | None = None
) -> Written:
    """Make an edit, or several, in the file at `path` that `case` was read from; check what is new.

    Raises:
        Refused: rule `changed-on-disk`, when the file is another now; rule `cannot-write`, when the
            text has no place for the edit; what keeps the result from being a case; or as
            `write_durably` does. The file is then as it was.
    """
    before = unchanged(path, case.digest, CHANGED, NOT_OVER)
    text = text_of(before)
    try:
        changed = text
        for each in edit if isinstance(edit, tuple) else (edit,):
            changed = edited(changed, each, case)
    except CannotWrite as cannot:
        raise _refused(path, "cannot-write", str(cannot), "Nothing was written.") from None
    after = bytes_of(changed, before)
    reading = read_bytes(after, path)
    write_durably(path, after)
    if cache:
        remember(cache, reading)
    return Written(reading.case, Step(words, before, after), _problems(reading, text, changed))


def take_back(path: Path, step: Step, cache: Cache | None = None) -> Case:
    """Write the bytes before a step back into the file, and read the case anew.

    Raises:
        Refused: rule `changed-on-disk`, when the file is not what the step wrote; or as
            `write_durably` does.
    """
    return _exchange(path, step.after, step.before, cache)


def make_again(path: Path, step: Step, cache: Cache | None = None) -> Case:
    """Write the bytes after a step that was taken back. Raises as `take_back` does."""
    return _exchange(path, step.before, step.after, cache)


def reread(path: Path, case: Case, cache: Cache | None = None) -> Case | None:
    """The case that its file holds now; None when that is the one at hand.

    Raises:
        Refused: when the file cannot be read, or is no case any more.
    """
    data = read_regular(path, MOST_BYTES)
    return None if sha256(data).hexdigest() == case.digest else open_case(path, cache)


def _exchange(path: Path, now: bytes, then: bytes, cache: Cache | None) -> Case:
    if read_regular(path, MOST_BYTES) != now:
        raise _refused(path, "changed-on-disk", CHANGED, NOT_OVER)
    read_bytes(then, path)  # a case before, and its documents may be others now
    write_durably(path, then)
    return open_case(path, cache)


def _problems(reading: Reading, before: str, after: str) -> tuple[Problem, ...]:
    """What a check finds in the entries that are new or changed."""
    from tui.case.check import text_findings
    from tui.case.check.finding import placed
    from tui.reason.check import reasoned_findings

    entries = changed_entries(before, after)
    findings = [*text_findings(reading), *reasoned_findings(reading.case)]
    here = [finding for finding in findings if finding.path[:2] in entries]
    return tuple(problem for problem in placed(here, reading.file) if problem.severity != "note")


def _refused(path: Path, rule: str, message: str, mend: str) -> Refused:
    return Refused([Problem(rule, "error", shown_path(path), 0, 0, message, mend)])
