"""That an option averts something is said only where a case rests it on the document."""

from pathlib import Path

from tui.case.model import Case
from tui.case.read import open_case
from tui.content.branches import BranchTable, branch_table
from tui.content.walk import walk_of
from tui.reason.branches import branches
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario
from tui.wording.branches import AVERTED, NOT_AVERTED


def table(case: Case) -> BranchTable:
    reasoner, scenario = Reasoner(case), new_scenario(case)
    findings = reasoner.findings(scenario)
    found = branches(findings, "boat", reasoner.labelling)
    return branch_table(walk_of(findings, scenario), case.decisions["boat"], found)


def test_an_option_is_said_to_avert_what_the_document_says_it_averts(ferry: Path) -> None:
    plain = table(open_case(ferry))
    assert not any(cell[0] == AVERTED for row in plain.rows for cell in row.cells)

    text, label = ferry.read_text("utf-8"), 'label = "Keep it"'
    averts = f'{label}\n  averts = ["move-away", "no-school"]'
    ferry.write_text(text.replace(label, averts), "utf-8")
    told = table(open_case(ferry))
    assert [row.cells[0][0] for row in told.rows] == [AVERTED, AVERTED]
    assert not any(NOT_AVERTED in sentence for sentence in told.sentences)
