"""The graph where there is no room to draw it: one box, what leads to it, and what it leads to."""

from tui.app.rows import BLANK, Item, Row, Span, wrap
from tui.app.views.graph.argument_graph import subject_of
from tui.case.model import DIRECTNESS
from tui.content.claims import state_mark
from tui.content.subject import NOTHING
from tui.graphs.argument import Argument
from tui.reason.engine.derive import Findings
from tui.wording.proposed import called
from tui.wording.words import option_glyph, option_words


def stacked_items(findings: Findings, argument: Argument, selected: str, width: int) -> list[Item]:
    """The selected box, what leads to it, and what it leads to."""
    items: list[Item] = [
        (subject_of(findings, selected), _entry(findings, argument, selected, selected, width)),
        (NOTHING, [BLANK]),
    ]

    def listed(heading: str, keys: tuple[str, ...], none: str) -> None:
        items.append((NOTHING, [((f"  {heading}", "heading"),)]))
        items.extend(
            (subject_of(findings, key), _entry(findings, argument, selected, key, width))
            for key in keys
        )
        if not keys:
            items.append((NOTHING, wrap([(none, "silent")], width - 1, (("    ", "text"),))))
        items.append((NOTHING, [BLANK]))

    listed("← IT COMES FROM", argument.leading(selected), _unled(findings, selected))
    listed("→ SAID TO FOLLOW FROM IT", argument.following(selected), "Nothing, on this reading.")
    return items


def _unled(findings: Findings, key: str) -> str:
    if key in findings.program.option_bits:
        return "It is yours to choose."
    return "Nothing that is chosen, on this reading."


def _entry(
    findings: Findings, argument: Argument, selected: str, key: str, width: int
) -> list[Row]:
    case = findings.program.case
    if key in findings.program.option_bits:
        chosen = findings.holds(key)
        glyph: Span = (option_glyph(case, key, chosen), "accent" if chosen else "quiet")
        words: Span = (option_words(case, key), "text")
    else:
        glyph = state_mark(findings, key)
        follows = findings.state(key) == "follows"
        words = (called(case.consequences[key]), "text" if follows else "quiet")
    if key == selected:
        words = (words[0], "strong")
    spans = [words]
    links = argument.links.get((key, selected)) or argument.links.get((selected, key))
    if links:
        firmest = DIRECTNESS.first(link.directness for _, link in links)
        spans.append((f" ·\N{NO-BREAK SPACE}{firmest}", "quiet"))
    lead: Row = (("  ", "text"), glyph, (" ", "text"))
    return wrap(spans, width - 1, lead, (("    ", "text"),))
