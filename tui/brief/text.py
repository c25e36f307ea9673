"""A case and what follows from a scenario, as text for people: `juncture show`."""

from tui.brief.blocks import DOUBTED, Blocks, silence_words
from tui.brief.cards import groups
from tui.brief.problems import coverage_text
from tui.brief.sheet import Sheet
from tui.brief.words import POSED_WORDS, STOPPED_SHORT, chosen_words, cite, option_marks
from tui.case.coverage import coverage, touched
from tui.case.model import Case, Decision, SetAside
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario


def show_text(
    findings: Findings,
    scenario: Scenario,
    width: int = 80,
    *,
    styled: bool = False,
    support: bool = False,
) -> str:
    """Everything, in the order in which a person reads it; with `support`, how firmly each stands.

    Nothing is said more firmly than on the screen: the words are those of the cards.
    """
    sheet = Sheet(width, styled=styled)
    blocks = Blocks(sheet, findings, scenario, support=support)
    _head(sheet, findings.program.case)
    _scenario(sheet, findings.program.case, scenario)
    sheet.heading("The decisions")
    for number, decision in enumerate(findings.program.case.decisions.values(), 1):
        _decision(blocks, scenario, decision, number)
    sheet.heading("What follows", counts(findings))
    if not findings.complete:
        sheet.add(STOPPED_SHORT, "  ")
        sheet.gap()
    for group in groups(findings):
        sheet.add(group.heading, "  ", style="strong")
        sheet.gap()
        for key in findings.program.ids(group.mask):
            blocks.consequence(key)
    _rest(blocks)
    return sheet.text()


def counts(findings: Findings) -> str:
    """How many consequences follow, are open and are ruled out; and how many are not found."""
    told = (
        f"{findings.follows.bit_count()} follow · {findings.open.bit_count()} open"
        f" · {findings.ruled_out.bit_count()} ruled out"
    )
    lost = findings.not_found.bit_count()
    return f"{told} · {lost} not found" if lost else told


def _head(sheet: Sheet, case: Case) -> None:
    sheet.add(case.title, style="strong")
    sheet.add(case.summary)
    sheet.gap()
    for document in case.documents.values():
        parts = (document.title, document.author, document.publisher, document.published)
        sheet.add(f"{document.id}: {' · '.join(part for part in parts if part)}", "", "  ")
        if not document.found:
            sheet.add("The document is missing, so no passage of it can be shown.", "  ")
        elif not document.pinned:
            sheet.add("The document is not the one that the case was made from.", "  ")
    if case.reviewed_by:
        on = f" on {case.reviewed_on}" if case.reviewed_on else ""
        sheet.add(f"This reading of it was reviewed by {case.reviewed_by}{on}.", style="quiet")
    else:
        sheet.add("Nobody is named as having reviewed this reading of it.", style="quiet")


def _scenario(sheet: Sheet, case: Case, scenario: Scenario) -> None:
    sheet.heading("The scenario")
    if scenario.title:
        sheet.add(scenario.title, "  ", style="strong")
    if scenario.author:
        sheet.add(f"by {scenario.author}", "  ")
    sheet.add(f"reading {scenario.reading} · proof {scenario.proof}", "  ", style="quiet")
    for key, reason in scenario.doubts.items():
        place = cite(case, case.passages[key]) if key in case.passages else key
        sheet.add(f"{DOUBTED}, {place}: {reason or 'no reason is given'}", "  ", "    ")


def _decision(blocks: Blocks, scenario: Scenario, decision: Decision, number: int) -> None:
    sheet = blocks.sheet
    chosen = blocks.findings.chosen_at(decision.id)
    made = blocks.findings.is_made(decision.id)
    sheet.ends(f"{number}  {decision.label}", chosen_words(decision, chosen, made), style="strong")
    sheet.add(decision.question, "   ")
    frame = (decision.who or "nobody is named", decision.when or "no date given")
    sheet.add(" · ".join((*frame, POSED_WORDS[decision.posed])), "   ", style="quiet")
    blocks.passages(decision.passages, "   ")
    blocks.caveats("decision", decision.id, "   ")
    for option in decision.options:
        taken = option.id in chosen
        glyphs = "●○" if decision.choose == "one" else "■□"
        marks = option_marks(option)
        label = f"{option.label} ({marks})" if marks else option.label
        sheet.add(label, f"   {glyphs[0] if taken else glyphs[1]} ")
        if silence := silence_words(blocks.findings, option.key):
            sheet.add(silence, "     ", style="quote")
        blocks.passages(option.passages, "     ")
        blocks.caveats("option", option.key, "     ")
        blocks.note(option.key, "     ")
    blocks.note(decision.id, "   ")
    sheet.gap()


def _rest(blocks: Blocks) -> None:
    """What stands under no decision and no consequence, and how much of the documents is used."""
    case, sheet = blocks.case, blocks.sheet
    loose = [item for item in case.evidence.values() if not item.bears]
    if loose:
        sheet.heading("Evidence that bears on none of these")
        for item in loose:
            sheet.add(item.summary, "  ∙ ")
            blocks.passages(item.passages)
            blocks.caveats("evidence", item.id)
            sheet.gap()
    if untold := blocks.untold():
        sheet.heading("Editor’s notes on the whole")
        for caveat in untold:
            blocks.caveat(caveat, "  ")
        sheet.gap()
    if case.set_aside:
        sheet.heading("Set aside")
        for aside in case.set_aside:
            sheet.add(f"{_place(case, aside)}: {aside.why}", "  ", "    ")
        sheet.gap()
    sheet.gap()
    sheet.add(coverage_text(coverage(case)), style="quiet")


def _place(case: Case, item: SetAside) -> str:
    """Which sentences are set aside."""
    sentences = case.documents[item.document].sentences
    numbers = touched(sentences, item.start, item.end) if item.found else ()
    if not numbers:
        return f"{item.document} · not found"
    first, last = numbers[0], numbers[-1]
    return f"{item.document} s{first}" + ("" if first == last else f"–{last}")
