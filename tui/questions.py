"""What `show`, `compare`, `seek` and `futures` do; what may end otherwise answers with its code.

Imports what it needs when it runs, as the commands do.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui import terminal
from tui.start import open_named, open_together
from tui.terminal import FINDINGS, FINE

if TYPE_CHECKING:
    from tui.case.model import Case
    from tui.reason.engine.derive import Findings
    from tui.scenario.opening import Opened


def show(
    file: str, *, as_json: bool, hinges: bool = False, silences: bool = False, support: bool = False
) -> None:
    """Print a case or a scenario, and what else is asked for."""
    from tui.reason.hinges import hinges as hinges_of
    from tui.reason.silences import silences as silences_of

    opened, findings = _found(file)
    turning = hinges_of(findings) if hinges else None
    silent = silences_of(findings.program, findings.terms.reading) if silences else None
    if as_json:
        from tui.records.show import show as record
        from tui.records.support import add_support, hinges_record, silences_record

        shown = record(findings, opened.scenario)
        if support:
            add_support(shown, findings)
        if turning is not None:
            shown["hinges"] = hinges_record(findings, turning)
        if silent:
            shown["silences"] = silences_record(silent)
        terminal.write_json(shown)
        return
    from tui.text.hinges import hinges_text, silences_text
    from tui.text.show import show_text

    width, styled = terminal.width(), terminal.is_styled()
    parts = [show_text(findings, opened.scenario, width, styled=styled, support=support)]
    if turning is not None:
        parts.append(hinges_text(findings, turning, width, styled=styled))
    if silent:
        parts.append(silences_text(opened.case, silent, width, styled=styled))
    terminal.write("\n".join(parts))


def compare(files: Sequence[str], *, everything: bool, as_json: bool) -> int:
    """Print what differs between scenarios of one case. 1 when anything does.

    Raises:
        Refused: when one cannot be opened, or when they are of different cases.
    """
    from tui.content.comparison import is_alike, side_of
    from tui.reason.compare import compare as compared
    from tui.reason.reasoner import Reasoner
    from tui.text.compare import compare_text

    opened = open_together(files)
    reasoner = Reasoner(opened[0].case)
    sides = [
        side_of(file, one.scenario, reasoner.findings(one.scenario))
        for file, one in zip(files, opened, strict=True)
    ]
    comparison = compared([side.findings for side in sides])
    if as_json:
        from tui.records.answers import compare_record

        terminal.write_json(compare_record(sides, comparison, everything=everything))
    else:
        width, styled = terminal.width(), terminal.is_styled()
        terminal.write(compare_text(sides, comparison, width, styled=styled, everything=everything))
    return FINE if is_alike(comparison) else FINDINGS


def seek(file: str, want: Sequence[str], avoid: Sequence[str], *, as_json: bool) -> int:
    """Print what reaches some consequences and avoids others. 1 when nothing is found.

    Raises:
        Refused: when it cannot be opened, or has no such consequences.
    """
    from tui.reason.seek import seek as sought_by

    opened, findings = _found(file)
    want, avoid = tuple(dict.fromkeys(want)), tuple(dict.fromkeys(avoid))
    _known(opened.case, file, want, avoid)
    sought = sought_by(findings, frozenset(want), frozenset(avoid))
    if as_json:
        from tui.records.answers import seek_record

        terminal.write_json(seek_record(findings, opened.scenario, want, avoid, sought))
    else:
        from tui.text.seek import seek_text

        width, styled = terminal.width(), terminal.is_styled()
        text = seek_text(findings, opened.scenario, want, avoid, sought, width, styled=styled)
        terminal.write(text)
    return FINE if sought.answers else FINDINGS


def futures(file: str, most: int, *, from_here: bool, as_json: bool) -> None:
    """Print the futures that the choices of a case lead to, at most `most` of them."""
    from tui.reason.prospect import prospect

    opened, findings = _found(file)
    ahead = prospect(findings, most, from_here=from_here)
    if as_json:
        from tui.records.answers import futures_record

        terminal.write_json(futures_record(findings, opened.scenario, ahead, most))
    else:
        from tui.text.futures import futures_text

        width, styled = terminal.width(), terminal.is_styled()
        text = futures_text(findings, opened.scenario, ahead, most, width, styled=styled)
        terminal.write(text)


def _found(file: str) -> "tuple[Opened, Findings]":
    """Open a file, tell what is to be told of it, and work out what follows."""
    from tui.reason.reasoner import Reasoner
    from tui.work.notices import notices

    opened = open_named(file)
    for notice in notices(opened):
        terminal.warn(notice)
    return opened, Reasoner(opened.case).findings(opened.scenario)


def _known(case: "Case", file: str, want: Sequence[str], avoid: Sequence[str]) -> None:
    """Refuse ids that the case does not have, and those that are both wanted and avoided."""
    from difflib import get_close_matches

    from tui.outside.problem import Problem, Refused, shorten
    from tui.outside.text import clean, clean_line

    wrong = []
    for key in dict.fromkeys((*want, *avoid)):
        shown = shorten(clean_line(key), 60)
        if key not in case.consequences:
            close = [f"“{name}”" for name in get_close_matches(key, case.consequences)]
            message = f"There is no consequence “{shown}” in this case."
            mend = f"Do you mean {' or '.join(close)}?" if close else "Correct the name."
            wrong.append((message, f"{mend} `juncture futures {clean(file)}` lists them all."))
        elif key in want and key in avoid:
            message = f"The consequence “{shown}” is named with --want and with --avoid."
            wrong.append((message, "Take one of the two out."))
    if wrong:
        raise Refused(
            Problem("unknown-reference", "error", clean(file), 0, 0, message, mend)
            for message, mend in wrong
        )
