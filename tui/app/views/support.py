"""What a consequence rests on, how few doubts fell it, and what would make it follow."""

from tui.app.rows import BLANK, INDENT, Item, Row, wrap
from tui.app.views.setter import items, rows_of
from tui.content.model import Heading
from tui.content.subject import NOTHING, Subject
from tui.content.support import firmness_line, supports, ways
from tui.content.walk import Walk
from tui.reason.support import Fragility, Supports, Threads
from tui.reason.why_not import WhyNot


def rest_rows(walk: Walk, fragility: Fragility, threads: Threads, width: int) -> list[Row]:
    """How few doubts fell a consequence that follows, which, and whose voices state it."""
    return [*rows_of(firmness_line(walk, fragility, threads), width), BLANK]


def support_items(walk: Walk, sets: Supports, width: int) -> list[Item]:
    """Every smallest set of options and passages under which a consequence would hold."""
    shown = items(supports(walk, sets), width)
    return [*shown, (NOTHING, [BLANK])] if shown else []


def way_items(walk: Walk, why_not: WhyNot, width: int) -> list[Item]:
    """What would make a consequence follow: answers, by their number."""
    lines, remark = ways(walk, why_not)
    shown: list[Item] = [(NOTHING, [*rows_of(Heading("what would make it follow"), width), BLANK])]
    for number, line in enumerate(lines):
        shown.append((Subject.numbered("answer", number), rows_of(line, width)))
    if remark:
        shown.append((NOTHING, wrap([(remark, "silent")], width - 1, INDENT)))
    return [*shown, (NOTHING, [BLANK])]
