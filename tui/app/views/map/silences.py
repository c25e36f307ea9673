"""Where the document speaks and where it does not: decisions by themes, and choices together."""

from collections.abc import Mapping
from math import comb

from tui.app.rows import BLANK, Item, Row, Span, fit, wrap
from tui.app.views.map.stairs import PITCH, fits, key_rows, mark_row, numbers, stairs
from tui.app.views.marks import state_mark
from tui.case.model import Case
from tui.content.subject import NOTHING, Subject
from tui.outside.widths import cell_len
from tui.reason.engine.derive import Findings
from tui.reason.silences import Cell, Silences, Standing
from tui.wording.silence import TOGETHER
from tui.wording.words import count, listed, source_words

GLYPHS: Mapping[Standing, str] = {
    "asserted": "■",
    "contested": "◧",
    "aim only": "◇",
    "inferred only": "□",
    "silent": "·",
    "not worked out": "?",
}
SENTENCES: Mapping[Standing, str] = {
    "asserted": "The document states what follows here.",
    "contested": "The document states what follows here, and evidence speaks against some of it.",
    "aim only": "The document states only an aim here, and not that it comes about.",
    "inferred only": "Nothing is stated here: only looser steps lead to it.",
    "silent": "The document says nothing here.",
    "not worked out": "These come about in too many ways: whether they belong here is not known.",
}
STYLES: Mapping[Standing, str] = {
    "asserted": "text",
    "contested": "caveat",
    "aim only": "text",
    "inferred only": "quiet",
    "silent": "quiet",
    "not worked out": "caveat",
}


def left_of(case: Case, width: int) -> int:
    """Cells before the first mark: for the longest name of a decision, where there is room."""
    longest = max((cell_len(d.label) for d in case.decisions.values()), default=0)
    room = width - 1 - len(case.themes) * PITCH
    return max(12, min(longest + 5, room, 28))


def silences_items(
    case: Case, known: Silences, at: tuple[str, int], width: int, height: int
) -> list[Item]:
    """The matrix, then what is not spoken of at all; `at` is the cell under the cursor."""
    items: list[Item] = []
    if not known.complete:
        words = "Some consequences come about in too many ways: ? is where they may belong."
        items.append((NOTHING, [*wrap([(words, "caveat")], width - 1, (("  ", "text"),)), BLANK]))
    labels = [theme.label for theme in case.themes.values()]
    left = left_of(case, width)
    stepped = fits(labels, left, width - 1) and len(labels) + len(known.rows) <= height
    lit = at[1] if at[0] else -1
    if stepped:
        items.append((NOTHING, stairs(labels, left, width - 1, lit)))
    else:
        rows = numbers(labels, left, width - 1, lit)
        if cell := _cell_of(known, at):
            named: Row = (("  ", "text"), (labels[lit], "strong"), (f" · {cell.standing}", "quiet"))
            rows.insert(0, fit(named, width - 1))
        items.append((NOTHING, rows))
    for decision, row in zip(case.decisions, known.rows, strict=True):
        here = decision == at[0]
        marks: list[Span] = [
            (GLYPHS[cell.standing], "chip" if here and n == at[1] else STYLES[cell.standing])
            for n, cell in enumerate(row)
        ]
        name: Span = (case.decisions[decision].label, "strong" if here else "text")
        items.append((Subject("row", decision), [mark_row(name, left, marks, (), width - 1)]))
    if not stepped:
        items.append((NOTHING, [BLANK, *key_rows(labels, width - 1)]))
    return [*items, *_unsaid(case, known, width)]


def _cell_of(known: Silences, at: tuple[str, int]) -> Cell | None:
    cells = (row[at[1]] for row in known.rows if row and row[0].decision == at[0])
    return next(cells, None)


def _unsaid(case: Case, known: Silences, width: int) -> list[Item]:
    hang: Row = (("    ", "text"),)
    dot: Row = (("  ∙ ", "quiet"),)
    items: list[Item] = []
    if known.options:
        items.append((NOTHING, [BLANK, (("  OPTIONS OF WHICH NOTHING IS SAID", "heading"),)]))
    for key in known.options:
        rows = wrap([(source_words(case, key), "text")], width - 1, dot, hang)
        items.append((Subject("option", key), rows))
    if known.stepped:
        items.append(
            (NOTHING, [BLANK, (("  OPTIONS OF WHICH ONLY LOOSER LINKS SPEAK", "heading"),)])
        )
    for key in known.stepped:
        rows = wrap([(source_words(case, key), "text")], width - 1, dot, hang)
        items.append((Subject("option", key), rows))
    if known.together:
        items.append((NOTHING, [BLANK, ((f"  {TOGETHER.upper()}", "heading"),)]))
    for keys in known.together:
        words = "  and  ".join(source_words(case, key) for key in keys)
        items.append((Subject("option", keys[0]), wrap([(words, "text")], width - 1, dot, hang)))
    if known.apart:
        items.append((NOTHING, [BLANK, (("  DECISIONS NEVER ASSESSED TOGETHER", "heading"),)]))
        if known.complete and len(known.apart) == comb(len(case.decisions), 2):
            words = "No consequence in the document needs a choice at more than one decision."
            items.append((Subject("apart"), wrap([(words, "silent")], width - 1, hang)))
        else:
            items += _apart(case, known, width)
    return items


def _apart(case: Case, known: Silences, width: int) -> list[Item]:
    others: dict[str, list[str]] = {}
    for one, other in known.apart:
        others.setdefault(one, []).append(case.decisions[other].label)
    items: list[Item] = []
    for key, labels in others.items():
        spans: list[Span] = [
            (case.decisions[key].label, "text"),
            (f" with {listed(labels, 'or')}", "quiet"),
        ]
        rows = wrap(spans, width - 1, (("  ∙ ", "quiet"),), (("    ", "text"),))
        items.append((Subject("apart", key), rows))
    return items


def cell_items(findings: Findings, cell: Cell, width: int) -> list[Item]:
    """What the document says of a decision under a theme."""
    case = findings.program.case
    words = f"{case.decisions[cell.decision].label} · {case.themes[cell.theme].label}"
    indent: Row = (("  ", "text"),)
    rows = wrap([(words, "strong")], width - 1, indent)
    style = "silent" if cell.standing == "silent" else "text"
    rows += wrap([(SENTENCES[cell.standing], style)], width - 1, indent)
    items: list[Item] = [(NOTHING, [*rows, BLANK])]
    if cell.consequences:
        heading = count(len(cell.consequences), "consequence").upper()
        items.append((NOTHING, [((f"  {heading}", "heading"),)]))
    for key in cell.consequences:
        lead: Row = (("  ", "text"), state_mark(findings, key), (" ", "text"))
        statement = case.consequences[key].statement
        rows = wrap([(statement, "text")], width - 1, lead, (("    ", "text"),))
        items.append((Subject("consequence", key), rows))
    return items


def apart_items(case: Case, known: Silences, decision: str, width: int) -> list[Item]:
    """That the effects of choices together are not assessed."""
    label = case.decisions[decision].label if decision else ""
    words = "How choices at different decisions work together, the document does not assess."
    if decision:
        words = f"How choices at {label} work together with these others, it does not assess."
    rows = wrap([(words, "text")], width - 1, (("  ", "text"),))
    others = [case.decisions[b].label for a, b in known.apart if a == decision]
    for other in others:
        rows += wrap([(other, "text")], width - 1, (("  ∙ ", "quiet"),), (("    ", "text"),))
    return [(NOTHING, rows)]
