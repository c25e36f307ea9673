"""What a consequence rests on, how few doubts fell it, and what would make it follow."""

from tui.app.rows import BLANK, HANG, INDENT, Row, Span, wrap
from tui.app.widgets.lines import Item
from tui.brief.phrases import READERS_STEP, changes_words, fragility_words, threads_words
from tui.brief.words import cite, count, option_words, voice_words
from tui.case.model import Case
from tui.reason.engine.derive import Findings
from tui.reason.support import Fragility, Support, Threads, fragility, supports, threads
from tui.reason.why_not import WhyNot

WAY = "way "
"""What the key of a way begins with; its number follows."""

MOST_TOLD = 6
"""How many sets of one kind are told; of more, how many are left."""

TOO_MANY = "There are too many ways to list."


def rest_rows(findings: Findings, consequence: str, width: int) -> list[Row]:
    """How few doubts fell a consequence that follows, which, and whose voices state it."""
    few, whose = fragility(findings, consequence), threads(findings, consequence)
    spans = [*_fall(findings.program.case, few), *_whose(findings.program.case, whose)]
    return [*wrap(spans, width - 1, INDENT), BLANK]


def _fall(case: Case, few: Fragility) -> list[Span]:
    words = fragility_words(few)
    spans: list[Span] = [(words[0].upper() + words[1:], "strong")]
    told = few.sets[:MOST_TOLD]
    places = [" with ".join(_cited(case, passage) for passage in doubts) for doubts in told]
    if places:
        more = len(few.sets) - len(told)
        left = f", or {more} more" if more else ""
        left += "" if few.complete else ", and perhaps others"
        spans.append((f": {', or '.join(places)}{left}", "text"))
    return [*spans, (". ", "text")]


def _whose(case: Case, whose: Threads) -> list[Span]:
    words = threads_words(whose)
    if not whose.sets:
        return [(f"{words[0].upper()}{words[1:]}.", "quiet")] if words else []
    fewest = min(whose.sets, key=len)
    names = ", ".join(voice_words(case.voices[voice]) for voice in fewest)
    told: list[Span] = [
        (f"{words[0].upper()}{words[1:]}", "strong"),
        (f" {'states' if len(fewest) == 1 else 'for'} the whole chain: {names}.", "text"),
    ]
    if whose.reader:
        told.append((f" {READERS_STEP[0].upper()}{READERS_STEP[1:]}.", "caveat"))
    return told


def _cited(case: Case, passage: str) -> str:
    return cite(case, case.passages[passage])


def support_items(findings: Findings, consequence: str, width: int) -> list[Item]:
    """Every smallest set of options and passages under which a consequence would hold."""
    case = findings.program.case
    known = supports(findings, consequence)
    if not known.found and known.complete:
        return []
    chosen = {key for key in case.options if findings.holds(key)}
    heading: Row = (("  WHAT IT CAN REST ON", "heading"),)
    items: list[Item] = [("", [heading])]
    ordered = sorted(known.found, key=lambda support: not chosen.issuperset(support.options))
    items += [("", _support(case, support, chosen, width)) for support in ordered[:MOST_TOLD]]
    left = len(ordered) - MOST_TOLD
    if left > 0 or not known.complete:
        words = f"and {count(left, 'more way')}" if known.complete else TOO_MANY
        items.append(("", wrap([(words, "quiet")], width - 1, HANG)))
    return [*items, ("", [BLANK])]


def _support(case: Case, support: Support, chosen: set[str], width: int) -> list[Row]:
    have = chosen.issuperset(support.options)
    options = (
        " and ".join(option_words(case, key) for key in support.options) or "whatever is chosen"
    )
    places = ", ".join(_cited(case, passage) for passage in support.passages)
    spans: list[Span] = [(options, "text" if have else "quiet"), (f" · {places}", "quiet")]
    lead: Row = (("  ● ", "accent") if have else ("  ○ ", "quiet"),)
    return wrap(spans, width - 1, lead, HANG)


def way_items(case: Case, found: WhyNot, width: int) -> list[Item]:
    """What would make a consequence follow; the keys are `way N`."""
    heading: Row = (("  WHAT WOULD MAKE IT FOLLOW", "heading"),)
    items: list[Item] = [("", [heading, BLANK])]
    for number, changes in enumerate(found.ways):
        words = "  and  ".join(changes_words(case, changes))
        rows = wrap([(words, "text")], width - 1, (("  → ", "accent"),), HANG)
        items.append((f"{WAY}{number}", rows))
    if not found.complete:
        words = "There may be more ways than were worked out."
        items.append(("", wrap([(words, "caveat")], width - 1, INDENT)))
    elif not found.ways:
        words = "Nothing that can be chosen, accepted or read more widely makes it follow."
        items.append(("", wrap([(words, "silent")], width - 1, INDENT)))
    return [*items, ("", [BLANK])]
