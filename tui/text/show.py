"""A case and what follows from a scenario, as text for people: `juncture show`."""

from tui.case.coverage import coverage
from tui.case.document import touched
from tui.case.model import Case, Decision, SetAside
from tui.case.proposed import proposals
from tui.content.consequences import in_full
from tui.content.decisions import decision_parts
from tui.content.documents import about_case
from tui.content.groups import groups
from tui.content.model import sentence
from tui.content.quotes import caveats, editors_note, quotes
from tui.content.walk import Walk, walk_of
from tui.reason.engine.derive import Findings
from tui.scenario.model import Scenario
from tui.text.problems import coverage_text
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.authoring import NO_DECISIONS
from tui.wording.proposed import called, marked, waiting_words
from tui.wording.standing import EDITORS_NOTES, counts_words, doubt_words
from tui.wording.words import STOPPED_SHORT, chosen_words, cite


def show_text(
    findings: Findings,
    scenario: Scenario,
    width: int = 80,
    *,
    styled: bool = False,
    support: bool = False,
) -> str:
    """Everything, in the order in which a person reads it; with `support`, how firmly each stands.

    Nothing is said more firmly than on the screen: both set the same content.
    """
    sheet = Sheet(width, styled=styled)
    setter = Setter(sheet)
    walk = walk_of(findings, scenario)
    sheet.add(walk.case.title, style="strong")
    setter.set(about_case(walk), "")
    _scenario(sheet, walk, scenario)
    sheet.heading("The decisions")
    if not walk.case.decisions:
        setter.set([sentence(NO_DECISIONS, "silent")])
        sheet.gap()
    for number, decision in enumerate(walk.case.decisions.values(), 1):
        _decision(setter, walk, decision, number)
    sheet.heading("What follows", counts_words(findings))
    if not findings.complete:
        setter.set([sentence(STOPPED_SHORT)])
        sheet.gap()
    for group in groups(findings):
        sheet.add(group.heading, "  ", style="strong")
        sheet.gap()
        for key in findings.program.ids(group.mask):
            setter.set(in_full(walk, key, support=support))
            sheet.gap()
    _rest(setter, walk)
    return sheet.text()


def _scenario(sheet: Sheet, walk: Walk, scenario: Scenario) -> None:
    sheet.heading("The scenario")
    if scenario.title:
        sheet.add(scenario.title, "  ", style="strong")
    if scenario.author:
        sheet.add(f"by {scenario.author}", "  ")
    sheet.add(f"reading {scenario.reading} · proof {scenario.proof}", "  ", style="quiet")
    for key, reason in scenario.doubts.items():
        passages = walk.case.passages
        place = cite(walk.case, passages[key]) if key in passages else key
        sheet.add(f"{place} {doubt_words(reason)}", "  ", "    ")


def _decision(setter: Setter, walk: Walk, decision: Decision, number: int) -> None:
    chosen = chosen_words(walk.findings, decision)
    setter.sheet.ends(f"{number}  {called(decision)}", chosen, style="strong")
    setter.set(decision_parts(walk, decision), "   ")
    setter.sheet.gap()


def _rest(setter: Setter, walk: Walk) -> None:
    """What stands under no decision and no consequence, and how much of the documents is used."""
    case, sheet = walk.case, setter.sheet
    loose = [item for item in case.evidence.values() if not item.bears]
    if loose:
        sheet.heading("Evidence that bears on none of these")
        for item in loose:
            sheet.add(called(item), "  ∙ ")
            setter.set(quotes(walk, item.passages), "    ")
            setter.set(caveats(walk, "evidence", item.id), "    ")
            sheet.gap()
    untold = [caveat for caveat in case.caveats if not setter.has_told(caveat.id)]
    if untold:
        sheet.heading(EDITORS_NOTES)
        for caveat in untold:
            setter.set(quotes(walk, caveat.passages))
            setter.set([editors_note(caveat)])
        sheet.gap()
    if case.set_aside:
        sheet.heading("Set aside")
        for aside in case.set_aside:
            sheet.add(f"{_place(case, aside)}: {marked(aside.why, aside.proposed)}", "  ", "    ")
        sheet.gap()
    sheet.gap()
    sheet.add(coverage_text(coverage(case)), style="quiet")
    if waiting := waiting_words(len(proposals(case))):
        sheet.add(waiting)


def _place(case: Case, item: SetAside) -> str:
    """Which sentences are set aside."""
    sentences = case.documents[item.document].sentences
    numbers = touched(sentences, item.start, item.end) if item.found else ()
    if not numbers:
        return f"{item.document} · not found"
    first, last = numbers[0], numbers[-1]
    return f"{item.document} s{first}" + ("" if first == last else f"–{last}")
