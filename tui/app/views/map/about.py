"""What is selected on the map: a consequence with all that is said of it, an option, a decision."""

from collections.abc import Sequence

from tui.app.rows import BLANK, HANG, INDENT, Row, Span, fit, wrap
from tui.app.views.decision import caveat_rows, note_rows
from tui.app.views.follows import footing
from tui.app.views.map.futures import future_items
from tui.app.views.map.known import Known
from tui.app.views.map.outline import ANYWAY, LOOSE
from tui.app.views.map.silences import apart_items
from tui.app.views.marks import option_glyph, state_mark
from tui.app.views.rests import rest_rows
from tui.app.views.says import evidence_items, passage_items
from tui.app.widgets.lines import Item
from tui.brief.cards import card
from tui.brief.words import NOT_FOUND, POSED_WORDS, SILENT, UNHEDGED, option_marks, source_words
from tui.case.model import DIRECTNESS, Link
from tui.reason.engine.derive import Findings, State
from tui.reason.futures import Futures
from tui.reason.why import passages_of
from tui.scenario.model import Scenario

HEADINGS = {
    ANYWAY: "What stands beneath rests on no choice: the document says it is so, or comes, whatever"
    " is chosen.",
    LOOSE: "What stands beneath would have to come of itself: nothing else leads to it.",
}
STATES: dict[State, str] = {
    "follows": "It follows.",
    "open": "It is still open.",
    "ruled out": "It is ruled out.",
    "not found": f"It {NOT_FOUND}.",
}


def consequence_items(
    findings: Findings, scenario: Scenario, key: str, futures: Futures | None, width: int
) -> list[Item]:
    """A consequence: its card, what leads to it and from it, and what the document says.

    Keys are passage ids, `evidence.x`, `consequence.x` and `option.x`.
    """
    case = findings.program.case
    told = card(findings, key)
    rows: list[Row] = wrap(
        [(told.hedges, "hedge")], width - 1, (("  ", "text"), (f"{told.glyph} ", told.sign)), HANG
    )
    rows += wrap([(told.statement, "strong")], width - 1, HANG)
    rows.append(fit((*HANG, *footing(told, width - 5)), width - 1))
    regardless = told.regardless and told.state == "follows"
    standing = "It follows whatever you choose." if regardless else STATES[told.state]
    spans: list[Span] = [(standing, "accent" if told.state == "follows" else "text")]
    if futures and key in futures.courses_with:
        courses = f" Under {futures.courses_with[key]:,} of {futures.courses:,} courses."
        spans.append((courses, "quiet"))
    items: list[Item] = [("", [*rows, *wrap(spans, width - 1, HANG), BLANK])]
    items += _leading(findings, key, width)
    items += _following(findings, (key,), "IT LEADS TO", width)
    items.append(("", [(("  THE DOCUMENT SAYS", "heading"),)]))
    items += passage_items(case, scenario.doubts, passages_of(findings, key), width)
    if told.state == "follows":
        items.append(("", rest_rows(findings, key, width)))
    return items + evidence_items(findings, key, scenario.notes, width)


def _leading(findings: Findings, key: str, width: int) -> list[Item]:
    """What a consequence comes from; links from the same together."""
    items: list[Item] = [("", [(("  IT COMES FROM", "heading"),)])]
    together: dict[tuple[str, ...], list[Link]] = {}
    for link in findings.program.case.consequences[key].links:
        together.setdefault(link.sources, []).append(link)
    for number, (sources, links) in enumerate(together.items()):
        if not sources:
            words = f"no choice at all{_marks(findings, links)}"
            items.append(("", wrap([(words, "text")], width - 1, (("  ∙ ", "quiet"),), HANG)))
        for at, source in enumerate(sources):
            item = _named(findings, source, links, "and " if at else "", width)
            items.append((f"{item[0]}#{number}", item[1]))
    return [*items, ("", [BLANK])]


def _following(
    findings: Findings, sources: tuple[str, ...], heading: str, width: int
) -> list[Item]:
    """What rests on something, in the order of the case."""
    items: list[Item] = []
    for other in findings.program.case.consequences.values():
        links = tuple(k for k in other.links if set(sources).intersection(k.sources))
        if links:
            item = _named(findings, other.id, links, "", width)
            items.append((f"{item[0]}#to", item[1]))
    return [("", [((f"  {heading}", "heading"),)]), *items, ("", [BLANK])] if items else []


def _named(findings: Findings, key: str, links: Sequence[Link], lead: str, width: int) -> Item:
    case = findings.program.case
    if key in case.options:
        chosen = findings.holds(key)
        mark: Span = (option_glyph(case, key, chosen), "accent" if chosen else "quiet")
        kind = "option"
    else:
        mark, kind = state_mark(findings, key), "consequence"
    spans: list[Span] = [
        (lead + source_words(case, key), "text"),
        (_marks(findings, links), "quiet"),
    ]
    rows = wrap(spans, width - 1, (("  ", "text"), mark, (" ", "text")), HANG)
    return f"{kind}.{key}", rows


def _marks(findings: Findings, links: Sequence[Link]) -> str:
    """The hedges of some links, and how direct the firmest of them is."""
    firmest = min((link.directness for link in links), key=DIRECTNESS.index)
    hedges = " / ".join(dict.fromkeys(_hedges(link) for link in links))
    beyond = "" if findings.terms.reads(firmest) else ", beyond your reading"
    return f" ·\N{NO-BREAK SPACE}{hedges} ·\N{NO-BREAK SPACE}{firmest}{beyond}"


def _hedges(link: Link) -> str:
    """The hedges of a link, not to be parted at the end of a row."""
    return "\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}".join(link.hedges) or UNHEDGED


def option_items(findings: Findings, scenario: Scenario, key: str, width: int) -> list[Item]:
    """An option: whose it is, what it leads to, and what the document says of it."""
    case = findings.program.case
    option, decision = case.options[key], case.decisions[key.partition(".")[0]]
    chosen = findings.holds(key)
    mark: Span = (f"{option_glyph(case, key, chosen)} ", "accent" if chosen else "quiet")
    rows = wrap([(option.label, "strong")], width - 1, (("  ", "text"), mark), HANG)
    marks = " · ".join(filter(None, ("chosen" if chosen else "", option_marks(option))))
    rows += wrap([(f"{decision.label}{' · ' if marks else ''}{marks}", "quiet")], width - 1, HANG)
    items: list[Item] = [("", [*rows, BLANK])]
    following = _following(findings, (key,), "IT LEADS TO", width)
    silent: list[Item] = [("", [*wrap([(SILENT, "silent")], width - 1, INDENT), BLANK])]
    items += following or silent
    items += _says(findings, scenario, option.passages or decision.passages, width)
    for caveat in case.caveats_about("option", key):
        items.append(("", caveat_rows(caveat, width)))
    return items


def decision_items(findings: Findings, scenario: Scenario, key: str, width: int) -> list[Item]:
    """A decision: its question, how the document puts it, and what rests on its options."""
    decision = findings.program.case.decisions[key]
    rows = wrap([(decision.question, "strong")], width - 1, INDENT)
    whose = f"{decision.who or 'nobody is named'} · {decision.when or 'no date given'}"
    rows += wrap([(whose, "quiet")], width - 1, INDENT)
    rows += wrap([(POSED_WORDS[decision.posed], "quiet")], width - 1, INDENT)
    items: list[Item] = [("", [*rows, BLANK])]
    options = tuple(option.key for option in decision.options)
    items += _following(findings, options, "ITS OPTIONS LEAD TO", width)
    items += _says(findings, scenario, decision.passages, width)
    items.append(("", note_rows(scenario.notes, key, width)))
    for caveat in findings.program.case.caveats_about("decision", key):
        items.append(("", caveat_rows(caveat, width)))
    return items


def _says(
    findings: Findings, scenario: Scenario, passages: tuple[str, ...], width: int
) -> list[Item]:
    case = findings.program.case
    if not passages:
        words = "The document has no words for this: it is implied by the others."
        return [("", [*wrap([(words, "silent")], width - 1, INDENT), BLANK])]
    heading: Item = ("", [(("  THE DOCUMENT SAYS", "heading"),)])
    return [heading, *passage_items(case, scenario.doubts, passages, width)]


def subject_items(
    findings: Findings, scenario: Scenario, known: Known, subject: tuple[str, str], width: int
) -> list[Item]:
    """What there is to say of whatever is selected on the map, by its kind and key."""
    kind, key = subject
    if kind == "consequence" and key:
        return consequence_items(findings, scenario, key, known.futures(findings), width)
    if kind == "option":
        return option_items(findings, scenario, key, width)
    if kind == "decision":
        return decision_items(findings, scenario, key, width)
    if kind == "future":
        return future_items(findings, known.outlook(findings), int(key), width)
    if kind == "apart":
        return apart_items(findings.program.case, known.silences(findings), key, width)
    if kind == "heading":
        return [("", wrap([(HEADINGS[key], "text")], width - 1, INDENT))]
    return []
