"""What is named for a case or an outline and plainly is none: told so, not as faults in it."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tui.outside.problem import Problem, Refused

NOT_OURS = "not-ours"
"""The rule of a file that is neither a case nor a scenario."""

_LOOKED_AT = 64 * 1024
"""How many bytes of a file are looked at."""

_FORM = frozenset({NOT_OURS, "missing-key", "unknown-key", "repeated-id", "wrong-type"})
"""Rules that a file may break first which is TOML, of whatever kind."""

_NEVER = frozenset({"unreadable-file", "newer-format"})
"""Rules that tell all there is to tell."""

_TABLES = (
    *("case", "scenario", "documents", "voices", "passages", "decisions", "themes", "evidence"),
    *("consequences", "caveats", "set_aside", "expect", "choices", "accept", "doubts", "notes"),
    *("guesses", "outcome"),
)
_OUR_KEYS = frozenset({"format", *_TABLES})
_ANY = "|".join(_TABLES).encode()
_OURS = re.compile(
    rb"^[ \t]*+(?:\[\[?[ \t]*+(?:%b)\b|(?:format|(?:%b)(?:\.\w++)*+)[ \t]*+=)" % (_ANY, _ANY),
    re.MULTILINE,
)
"""A line that stands in cases and scenarios, and hardly in anything that is no TOML."""


def other_than_ours(path: Path, problems: Sequence[Problem]) -> Problem | None:
    """That a file is plainly neither a case nor a scenario, in place of what is wrong with it so.

    None where it may be one: then what is wrong with it is to be mended, at its place.
    """
    from tui.documents.kinds import SUFFIXES
    from tui.outside.paths import typed_path
    from tui.scenario.opening import OURS_HAVE
    from tui.wording.files import IS_DOCUMENT, IS_OTHER, LISTED, may_become

    first, suffix = problems[0], path.suffix.lower()
    is_document, is_toml = suffix in SUFFIXES, first.rule in _FORM
    if first.rule in _NEVER or (is_toml and _OUR_KEYS & _keys(path)):
        return None
    beginning = _beginning(path)
    # A document may show how a case begins; then it goes wrong as one before that.
    lines = beginning.splitlines()[: first.line if is_document else None]
    if not is_toml and _OURS.search(b"\n".join(lines)):
        return None
    message = IS_OTHER
    if is_document:
        message, mend = IS_DOCUMENT, may_become(typed_path(path), "Make")
    elif is_toml and beginning.strip():
        mend = OURS_HAVE
    elif is_toml or suffix == ".toml":
        return None
    elif b"\0" in beginning:
        mend = LISTED
    else:
        mend = may_become(typed_path(path), "If it is a document, make")
    return Problem(NOT_OURS, "error", first.file, 0, 0, message, mend)


_OF_OUTLINES = re.compile(rb"^[ \t]*+\?[ \t]|^document[ \t]*+:|\[s\d", re.MULTILINE)
"""What an outline has that says anything: a decision, its document, or where something stands."""

_NO_OUTLINE = frozenset({"outline-syntax", "outline-place", "outline-document", "not-utf-8"})
"""Rules that a document breaks first, when it is read as an outline."""


def other_than_outline(path: Path, problems: Sequence[Problem]) -> Problem | None:
    """That a file is plainly no outline; None where it may be one, whose lines are to be mended."""
    from tui.outside.paths import shown_path, typed_path
    from tui.wording.files import IS_NO_OUTLINE, may_become

    beginning = _beginning(path)
    if problems[0].rule not in _NO_OUTLINE or not beginning.strip():
        return None
    if _OF_OUTLINES.search(beginning):
        return None
    mend = may_become(typed_path(path), "If it is a document, make")
    return Problem(NOT_OURS, "error", shown_path(path), 0, 0, IS_NO_OUTLINE, mend)


def scenario_for_case(path: Path) -> Problem | None:
    """That a file is a scenario, and no case; None where it is not."""
    from tui.outside.paths import shown_path, typed_path
    from tui.wording.files import is_scenario_words

    keys, case = _keys(path), path.with_name("case.toml")
    if "scenario" not in keys or "documents" in keys:
        return None
    message, mend = is_scenario_words(typed_path(case) if case.is_file() else "")
    return Problem(NOT_OURS, "error", shown_path(path), 0, 0, message, mend)


@contextmanager
def told_of(path: Path, *, is_case: bool = False) -> Iterator[None]:
    """Have what is refused of a file told as what it is, if it is plainly nothing that is wanted.

    `is_case`: only a case is.
    """
    try:
        yield
    except Refused as refused:
        if refused.problems[0].rule in _FORM and is_case and (other := scenario_for_case(path)):
            raise Refused([other]) from refused
        if other := other_than_ours(path, refused.problems):
            raise Refused([other]) from refused
        raise


def _keys(path: Path) -> frozenset[str]:
    """The keys at the top of a file that is TOML."""
    from tui.outside.paths import read_regular
    from tui.outside.toml import MOST_BYTES, parse_toml

    try:
        return frozenset(parse_toml(read_regular(path, MOST_BYTES), "").data)
    except Refused:
        return frozenset()


def _beginning(path: Path) -> bytes:
    from tui.outside.paths import read_beginning

    try:
        return read_beginning(path, _LOOKED_AT)
    except Refused:
        return b""
