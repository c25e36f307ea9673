"""The end of a walk as a door: what was chosen and follows, in short, and where one can go on."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from tui.app.actions import key_of
from tui.app.rows import BLANK, HANG, INDENT, Item, Row, wrap
from tui.app.views.beginning import beginning_items
from tui.app.views.branches import TABULAR, fold
from tui.app.views.decision import REGARDLESS
from tui.app.views.setter import items, note_sign, rows
from tui.content.claims import claim
from tui.content.groups import Group, groups, regardless_words
from tui.content.outcome import course, in_numbers, silences
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.reason.engine.derive import Findings
from tui.wording.words import SIGN_GLYPHS, STATE_GLYPHS, STOPPED_SHORT

if TYPE_CHECKING:  # whoever does not guess does not wait for it
    from tui.reason.guesses import Guessed

DOORS = (
    ("save", "Save this walk"),
    ("brief", "Put it into a brief, to hand on"),
    ("compare", "Lay it beside the status quo"),
    ("board", "Avoid one of these, or want another"),
    ("readers", "See what others made of it"),
)
"""What one can do at the end: actions of the registry, in the words of a door."""

WHERE_NOW = "where now"


def outcome_items(
    walk: Walk, width: int, guesses: "Sequence[Guessed]" = (), *, unfolded: bool
) -> list[Item]:
    """The course, what it brings, the doors, then what stays open, is silent, or follows anyway.

    What follows whatever one chooses is one line that opens, unless `unfolded`. Where there is
    little room the course stands last but that, so that the first of what it brings is in sight.
    Cost: a claim for each consequence in sight.
    """
    findings = walk.findings
    if not walk.case.decisions and not walk.case.consequences:
        return beginning_items(width)
    brought, anyway, besides = _parted(findings)
    taken: Item = (NOTHING, [BLANK, *rows(course(walk), width)])
    is_narrow = width < TABULAR
    shown: list[Item] = [(NOTHING, rows(in_numbers(walk), width))]
    if not findings.complete:
        shown.append((NOTHING, wrap([(STOPPED_SHORT, "caveat")], width - 1, INDENT)))
    shown += [] if is_narrow else [taken]
    shown += [item for group in brought for item in _group(walk, group, width)]
    shown += _doors(width)
    if guesses:
        from tui.content.guesses import guesses_parts

        shown += [(NOTHING, [BLANK]), *items(guesses_parts(findings, guesses), width)]
    shown += [item for group in besides for item in _group(walk, group, width)]
    shown += [taken] if is_narrow else []
    silent = rows(silences(walk), width)
    shown += [(NOTHING, [BLANK, *silent])] if silent else []
    if words := regardless_words(findings):
        shown += [(NOTHING, [BLANK]), (REGARDLESS, fold(words, unfolded, width))]
        if unfolded:
            shown += [item for group in anyway for item in _group(walk, group, width)]
    return shown


def _parted(findings: Findings) -> tuple[list[Group], list[Group], list[Group]]:
    """What follows from the choices, what follows whatever one chooses, and what does not."""
    brought: list[Group] = []
    anyway: list[Group] = []
    besides: list[Group] = []
    for group in groups(findings):
        if not group.holds:
            besides.append(group)
        elif group.mask & findings.regardless:
            anyway.append(group)
        else:
            brought.append(group)
    return brought, anyway, besides


def _group(walk: Walk, group: Group, width: int) -> Iterator[Item]:
    """A heading, and the consequences beneath it."""
    yield NOTHING, [BLANK, ((f"  {group.heading.upper()}", "heading"),)]
    for key in walk.findings.program.ids(group.mask):
        yield Subject("consequence", key), partial(_claim, walk, key, width)


def _doors(width: int) -> Iterator[Item]:
    """What can be done now, each with its key."""
    yield NOTHING, [BLANK, (*INDENT, (WHERE_NOW.upper(), "heading"))]
    for action, words in DOORS:
        lead: Row = (*INDENT, ("→ ", "accent"))
        spans = [(words, "text"), (f" {key_of(action)}", "key")]
        yield Subject("action", action), wrap(spans, width - 1, lead, HANG)


def _claim(walk: Walk, key: str, width: int) -> list[Row]:
    """A consequence in as few rows as it takes; only one that follows is lit."""
    claimed = claim(walk.findings, key)
    follows = claimed.state == "follows"
    sign = (f"{SIGN_GLYPHS[claimed.sign]} ", claimed.sign)
    glyph = sign if follows else (f"{STATE_GLYPHS[claimed.state]} ", "quiet")
    hedge = [(f"{claimed.hedges} ", "hedge")] if follows else []
    said = (claimed.statement, "text" if follows else "quiet")
    spans = [*hedge, said, *note_sign(walk.notes, key)]
    return wrap(spans, width - 1, (*INDENT, glyph), HANG)
