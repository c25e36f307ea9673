"""What lies behind one row of the comparison: what causes a difference, and the words in full."""

from collections.abc import Sequence

from tui.app.rows import BLANK, HANG, Item, Row, ends, fit, width_of, wrap
from tui.app.views.compare.table import MEASURE, cell_rows
from tui.app.views.passages import passage_items
from tui.app.views.setter import rows
from tui.case.model import Case
from tui.content.comparison import ACCEPTED, Side, about, caused, cell
from tui.content.model import Line, Parts, sentence
from tui.content.subject import NOTHING, Subject
from tui.outside.widths import cell_len
from tui.reason.compare import Causes
from tui.reason.why import passages_of
from tui.wording.proposed import marked


def cause_caption(row: Subject, columns: Sequence[Side], at: int, width: int) -> Row:
    """What the pane tells; at the right, which two columns it is about."""
    words = {"nothing": "", "decision": "the choices in full", "passage": "the passage"}.get(
        row.kind, ACCEPTED
    )
    right = ""
    if row.kind == "consequence":
        before, after = (column.findings.state(row.id) for column in (columns[0], columns[at]))
        words = "what causes it" if before != after else "what it says"
        right = f"{columns[0].name} → {columns[at].name} " if at else f"{columns[0].name} "
    left: Row = ((f"  {words.upper()}", "heading"),)
    if len(right) > width - len(words) - 6:
        right = ""
    return ends(left, ((right, "quiet"),) if right else (), width)


def cause_items(
    row: Subject, columns: Sequence[Side], at: int, causes: Causes | str | None, width: int
) -> list[Item]:
    """What stands behind a row of the table, for the column at `at` beside the first.

    `causes` are those of a consequence whose state is not the same in the two, or words while they
    are worked out. What is said of the row itself comes first, and then passages.
    """
    width = min(width, MEASURE)
    case = columns[0].findings.program.case
    shown = [columns[i] for i in sorted({0, at})] if row.kind == "consequence" else columns
    items: list[Item] = [(row, [*rows(_head(case, row), width), *_cells(shown, row, width)])]
    if isinstance(causes, str):
        items.append((NOTHING, [*wrap([(causes, "quiet")], width - 1, HANG), BLANK]))
    elif causes is not None:
        parts = caused(case, causes, columns[0].name, columns[at].name)
        items.append((Subject("cause", row.id), [*rows(parts, width), BLANK]))
    return [*items, *passage_items(columns[0].walk, passages_of_row(row, columns, at), width)]


def passages_of_row(row: Subject, columns: Sequence[Side], at: int) -> tuple[str, ...]:
    """The passages that a row is about; for a consequence, where it follows before elsewhere."""
    case = columns[0].findings.program.case
    name = row.id
    if row.kind == "consequence":
        pair = (columns[0], columns[at])
        side = next((c for c in pair if c.findings.state(name) == "follows"), columns[0])
        return passages_of(side.findings, name)
    if row.kind == "decision":
        return case.decisions[name].passages
    return (name,) if row.kind == "passage" else ()


def _head(case: Case, row: Subject) -> Parts:
    """The question of a decision, or a consequence with its sign."""
    if row.kind == "decision":
        yield sentence(
            marked(case.decisions[row.id].question, case.decisions[row.id].proposed), "strong"
        )
    elif row.kind == "consequence":
        line = about(case, row)
        yield Line(((line.words, "strong"),), line.mark)


def _cells(columns: Sequence[Side], row: Subject, width: int) -> list[Row]:
    """The names of some columns, and at the right of each what stands there, in full."""
    longest = max(cell_len(column.name) for column in columns)
    names = width_of(HANG) + min(longest, width * 2 // 5) + 2
    rows: list[Row] = []
    for column in columns:
        lines = cell_rows(cell(column, row, in_full=True), width - 1 - names)
        name: Row = (*HANG, *fit(((column.name, "quiet"),), names - width_of(HANG) - 2))
        for lead, line in zip((name, *[BLANK] * len(lines)), lines, strict=False):
            rows.append((*lead, (" " * (names - width_of(lead)), "text"), *line))
    return [*rows, BLANK]
