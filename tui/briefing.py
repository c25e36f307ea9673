"""What `juncture brief` does. Imports what it needs when it runs, as the commands do."""

from pathlib import Path
from typing import TYPE_CHECKING

from tui import terminal
from tui.endings import write_out
from tui.start import open_together
from tui.terminal import FINE

if TYPE_CHECKING:
    from tui.brief.formats import Briefed, Format
    from tui.content.comparison import Side


def brief(
    file: str,
    output: str | None,
    format: "Format",
    against: str | None,
    *,
    is_short: bool,
    force: bool,
) -> int:
    """Print or write a brief of a walk, or of a case as a walk that has not begun.

    Raises:
        Refused: when something cannot be read, or not written.
    """
    from tui.brief.formats import set_as
    from tui.work.new_file import refuse_over

    if output is not None:
        refuse_over(Path(output), over=force)  # before the work, not after it
    made = _briefed(file, against, is_short=is_short)
    if output is None:
        terminal.write(set_as(format, made, terminal.width(), styled=terminal.is_styled()))
        return FINE
    write_out(output, set_as(format, made), over=force)
    return FINE


def _briefed(file: str, against: str | None, *, is_short: bool) -> "Briefed":
    from tui.brief.formats import briefed
    from tui.content.brief.model import Origin
    from tui.outside.paths import typed_path
    from tui.outside.versions import own_version
    from tui.reason.reasoner import Reasoner

    opened, *others = open_together([file, *([against] if against is not None else [])])
    reasoner = Reasoner(opened.case)
    other = others[0] if others else None
    origin = Origin(
        file=typed_path(Path(file)),
        digest=opened.saved.digest if opened.saved else "",
        is_case=opened.saved is None,
        against=typed_path(Path(against)) if against is not None else "",
        against_digest=other.saved.digest if other and other.saved else "",
        version=own_version(),
    )
    side: Side | None = None
    if other and against is not None:
        from tui.content.comparison import side_of

        side = side_of(against, other.scenario, reasoner.findings(other.scenario))
    return briefed(reasoner, opened.scenario, origin, side, is_short=is_short)
