"""The end of a walk as a door: what was chosen and follows, in short, and where one can go on."""

from tui.app.actions import BY_ID
from tui.app.rows import BLANK, INDENT, Item, Row, wrap
from tui.app.views.branches import fold
from tui.app.views.setter import items, rows
from tui.content.claims import claim
from tui.content.groups import groups, regardless_words
from tui.content.model import Claim
from tui.content.outcome import course, in_numbers, silences
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk
from tui.wording.words import SIGN_GLYPHS

DOORS = (
    ("save", "Save this walk"),
    ("compare", "Lay it beside the status quo"),
    ("board", "Avoid one of these, or want another"),
)
"""What one can do at the end: actions of the registry, in the words of a door."""

REGARDLESS = Subject("fold", "regardless")


def outcome_items(walk: Walk, width: int, *, unfolded: bool) -> list[Item]:
    """The course, what it brings, the doors, and what follows or stays open besides.

    What follows whatever one chooses is one line that opens, unless `unfolded`.
    """
    findings = walk.findings
    shown: list[Item] = [(NOTHING, [*rows(in_numbers(walk), width), BLANK])]
    shown.append((NOTHING, rows(course(walk), width)))
    for group in groups(findings):
        keys = findings.program.ids(group.mask)
        if group.mask & findings.regardless & findings.follows and not unfolded:
            continue
        shown.append((NOTHING, [((f"  {group.heading.upper()}", "heading"),)]))
        shown += [
            (Subject("consequence", key), _claim(claim(findings, key), width)) for key in keys
        ]
        shown.append((NOTHING, [BLANK]))
    if words := regardless_words(findings):
        shown.append((REGARDLESS, [*fold(words, unfolded, width), BLANK]))
    shown += [(NOTHING, laid) for _, laid in items(silences(walk), width)]
    return [*shown, *_doors(width)]


def _doors(width: int) -> list[Item]:
    """What can be done now, each with its key."""
    shown: list[Item] = [(NOTHING, [BLANK, (*INDENT, ("WHERE NOW", "heading"))])]
    for action, words in DOORS:
        key = BY_ID[action].shown_keys.split(", ")[0]
        lead: Row = (*INDENT, ("→ ", "accent"))
        spans = [(words, "text"), (f"  {key}", "key")]
        shown.append((Subject("action", action), wrap(spans, width - 1, lead)))
    return shown


def _claim(claim: Claim, width: int) -> list[Row]:
    """A consequence in as few rows as it takes; only one that follows is lit."""
    follows = claim.state == "follows"
    glyph = (f"{SIGN_GLYPHS[claim.sign]} ", claim.sign if follows else "quiet")
    hedge = [(f"{claim.hedges} ", "hedge")] if follows else []
    spans = [*hedge, (claim.statement, "text" if follows else "quiet")]
    return wrap(spans, width - 1, (*INDENT, glyph), (("    ", "text"),))
