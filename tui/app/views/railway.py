"""The line: the walk as a railway, whose switch points are the decisions."""

from collections.abc import Container

from tui.app.actions import key_of
from tui.app.rows import BLANK, Item, Region, Row, Span, fit, width_of, wrap
from tui.app.views.setter import note_sign
from tui.case.model import Decision
from tui.content.subject import NOTHING, Subject
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario
from tui.wording.proposed import called
from tui.wording.words import chosen_words

OUTCOME = "Outcome"
MOST_ROWS = 4
"""Rows that the label of a branch takes at most; it stands in full at the decision itself."""
LEAST_LEFT = 4
LEAST_NAME = 12
"""Cells that the name of a step needs beside the dials; beside how many passages are doubted."""
MOST_BRANCHES = 8
"""How many branches are drawn at a decision with more; how many others there are is told."""


def railway(
    findings: Findings, at: int, width: int, height: int, notes: Container[str] = ()
) -> list[Item]:
    """The line as a column. `at` is the step: a decision's index, or their number for the outcome.

    The branches of the decision at hand are drawn; those of others where there is room. A sign
    stands after the names of decisions that have one of the reader's `notes`.
    """
    width -= 1  # the last column is left for a bar
    program = findings.program
    decisions = list(program.case.decisions.values())
    at_hand = len(decisions[at].options) if at < len(decisions) else 0
    compact = 3 * len(decisions) + at_hand + 1 > height
    items: list[Item] = []
    for index, decision in enumerate(decisions):
        is_made = findings.is_made(decision.id)
        rail = ("┃", "accent") if is_made else ("│", "rule")
        noted = note_sign(notes, decision.id)
        station = _station(decision, is_made, index == at, width - width_of(noted))
        rows = [(*station, *noted)]
        most = 1 if compact else MOST_ROWS
        rows += _branches(decision, findings, index == at, rail, width, most)
        if not compact:
            rows.append((("  ", "text"), rail))
        items.append((Subject("decision", decision.id), rows))
    here = at == len(decisions)
    mark: Span = ("◈" if here else "◇", "accent" if here else "quiet")
    name: Span = (OUTCOME, "strong" if here else "quiet")
    items.append((Subject("outcome"), [(("  ", "text"), mark, ("  ", "text"), name)]))
    return items


def _station(decision: Decision, is_made: bool, here: bool, width: int) -> Row:
    dot = "◉" if here else "●" if is_made else "○"
    dot_style = "accent" if is_made or here else "quiet"
    points = ("━┯━ ", "accent") if is_made else ("─┬─ ", "rule")
    if here and not is_made:
        points = ("━┯━ ", "accent")
    label: Span = (called(decision), "strong" if here else "text" if is_made else "quiet")
    return fit((("  ", "text"), (dot, dot_style), points, label), width)


def _branches(
    decision: Decision, findings: Findings, here: bool, rail: Span, width: int, most: int
) -> list[Row]:
    """What may be chosen at the decision at hand, or what has been; a label takes `most` rows."""
    chosen = findings.chosen_at(decision.id)
    if here:
        shown = [(called(o), o.id in chosen) for o in decision.options]
    elif findings.is_made(decision.id):
        shown = [(chosen_words(findings, decision), True)]
    else:
        return []
    if (more := len(shown) - MOST_BRANCHES) > 0:
        taken_first = sorted(shown, key=lambda each: not each[1])
        kept = taken_first[:MOST_BRANCHES]
        shown = [*(each for each in shown if each in kept), (f"… {more} more", False)]
    rows: list[Row] = []
    for index, (label, taken) in enumerate(shown):
        turn = "└─ " if index == len(shown) - 1 else "├─ "
        branch: Span = (turn, "accent" if taken else "rule")
        words: Span = (label, "accent" if taken else "quiet")
        lead: Row = (("  ", "text"), rail, (" ", "text"))
        hang: Span = ("   " if turn[0] == "└" else "│  ", "rule")
        laid = wrap([words], width, (*lead, branch), (*lead, hang))
        if len(laid) > most:
            laid[most - 1 :] = [fit((*laid[most - 1], ("…" * width, words[1])), width)]
        rows += laid
    return rows


def strip(findings: Findings, at: int, width: int, scenario: Scenario) -> list[Region]:
    """The line as one row, for screens too narrow for a column; stations and dials are clicked."""
    regions: list[Region] = [("", ((" ", "text"),))]
    program = findings.program
    decisions = list(program.case.decisions.values())
    for index, decision in enumerate(decisions):
        is_made = findings.is_made(decision.id)
        dot = "◉" if index == at else "●" if is_made else "○"
        style = "accent" if is_made or index == at else "quiet"
        regions.append(
            (
                f"go({index})",
                ((dot, style), ("━━" if is_made else "──", "accent" if is_made else "rule")),
            )
        )
    here = at == len(decisions)
    end: Row = (("◈" if here else "◇", "accent" if here else "quiet"),)
    regions.append((f"go({len(decisions)})", end))
    used = sum(width_of(row) for _, row in regions)
    name: Row = ((OUTCOME, "strong"),)
    if not here:
        words = f"{called(decisions[at])} · {at + 1} of {len(decisions)}"
        # The sign comes first here: where the name is cut, it stays in sight.
        noted = note_sign(scenario.notes, decisions[at].id)
        name = (*((f"{sign.strip()} ", style) for sign, style in noted), (words, "strong"))
    named: Row = (("  ", "text"), *name)
    return [*regions, *_named_and_dialled(named, scenario, max(0, width - used))]


def _named_and_dialled(named: Row, scenario: Scenario, room: int) -> list[Region]:
    """The name of the step, and at the right the dials, and how many passages are doubted.

    Where there is no room for all of that, how many are doubted stands before the dials.
    """
    dot: Region = ("", ((" · ", "quiet"),))
    reading: Region = ("reading", ((scenario.reading, "quiet"),))
    proof: Region = ("proof", ((scenario.proof, "quiet"),))
    tries, least = [[reading, dot, proof]], LEAST_LEFT
    if number := len(scenario.doubts):
        doubted: Region = ("", ((f"doubted {number}", "strong"),))
        tries, least = [[reading, dot, proof, dot, doubted], [doubted]], LEAST_NAME
    for shown in tries:
        right = [*shown, ("", ((" ", "quiet"),))]
        left = room - sum(width_of(row) for _, row in right)
        if left >= least:
            cut = fit(named, left - 1)
            return [("", (*cut, (" " * (left - width_of(cut)), "text"))), *right]
    return [("", fit(named, room))]


def dial_items(scenario: Scenario, width: int) -> list[Item]:
    """The two dials, and the keys that turn them; a click does, too."""
    reading, proof = (
        (
            Subject("action", dial),
            [fit(((name, "quiet"), (at, "strong"), (f"  {key_of(dial)}", "key")), width)],
        )
        for dial, name, at in (
            ("reading", "  reading ", scenario.reading),
            ("proof", "  proof   ", scenario.proof),
        )
    )
    doubted: Row = (("  doubted ", "quiet"), (str(len(scenario.doubts)), "strong"))
    doubts: list[Item] = [(NOTHING, [fit(doubted, width)])] if scenario.doubts else []
    return [(NOTHING, [BLANK]), reading, proof, *doubts]
