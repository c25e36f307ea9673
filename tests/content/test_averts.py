"""That an option averts something is said only where a case rests it on the document."""

from dataclasses import replace
from pathlib import Path

import pytest

from tui.case.model import Case
from tui.case.read import open_case
from tui.content.branches import BranchTable, branch_table
from tui.content.consequences import in_full
from tui.content.decisions import option_parts
from tui.content.detail import detail
from tui.content.guesses import guess_parts
from tui.content.model import Line, Parts
from tui.content.relations import averted, averts
from tui.content.walk import walk_of
from tui.reason.branches import branches
from tui.reason.engine.said import is_silent, said_of
from tui.reason.reasoner import Reasoner
from tui.reason.silences import silences
from tui.scenario.model import guess, new_scenario
from tui.wording.branches import AVERTED, AVERTING, AVERTS, NOT_AVERTED
from tui.wording.guesses import NONE_GUESSED, NONE_LINKED


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


@pytest.fixture
def averting(ferry: Path) -> Case:
    """The small case, of which “Keep it” is said to avert what no option of its decision brings."""
    text, label = ferry.read_text("utf-8"), 'label = "Keep it"'
    ferry.write_text(text.replace(label, f'{label}\n  averts = ["visits"]'), "utf-8")
    return open_case(ferry)


def words_of(parts: Parts) -> list[str]:
    return [part.words for part in parts if isinstance(part, Line)]


def test_what_no_option_here_brings_is_said_to_be_averted_in_a_sentence(averting: Case) -> None:
    told = table(averting)
    assert "visits" not in [row.subject.id for row in told.rows]
    statement = averting.consequences["visits"].statement
    assert f"A: the text says that it averts “{statement}”." in told.sentences


def test_an_option_and_what_it_averts_name_each_other(averting: Case) -> None:
    scenario = new_scenario(averting)
    walk = walk_of(Reasoner(averting).findings(scenario), scenario)
    statement = averting.consequences["visits"].statement
    assert words_of(averts(walk, "boat.keep")) == [f"{AVERTS}▲ {statement}"]
    assert words_of(averts(walk, "boat.stop")) == []
    assert words_of(averted(walk, "visits")) == [f"{AVERTING}Night ferry: Keep it."]
    assert words_of(averted(walk, "bridge")) == []
    for parts in (
        option_parts(walk, averting.options["boat.keep"]),
        in_full(walk, "visits"),
        detail(walk, "visits", None, unfolded=False),
    ):
        assert any(words.startswith((AVERTS, AVERTING)) for words in words_of(parts))


def test_an_option_that_averts_something_is_not_silent(ferry: Path, averting: Case) -> None:
    findings = Reasoner(averting).findings(new_scenario(averting))
    assert said_of(findings, "boat.keep").standing == "speaks"
    assert "boat.keep" not in silences(findings.program, "stated").options
    assert not is_silent(averting, "stated", "boat.keep")


def test_to_guess_what_an_option_averts_is_told_as_the_contrary(averting: Case) -> None:
    reasoner = Reasoner(averting)
    scenario = guess(new_scenario(averting), "boat.keep", ("visits", "bridge"))
    findings = reasoner.findings(scenario)
    (one,) = reasoner.guessed(findings, scenario)
    told = words_of(guess_parts(findings, one))
    statements = [averting.consequences[key].statement for key in ("visits", "bridge")]
    assert told[-4:] == [
        "Guessed; the document says that it averts this:",
        statements[0],
        "Guessed; the document does not link it to this:",
        statements[1],
    ]


def test_that_nothing_was_guessed_is_held_against_the_document_too(averting: Case) -> None:
    reasoner = Reasoner(averting)
    scenario = replace(new_scenario(averting), guesses={"boat.keep": (), "boat.stop": ()})
    findings = reasoner.findings(scenario)
    kept, stopped = reasoner.guessed(findings, scenario)
    assert words_of(guess_parts(findings, stopped))[0] == NONE_GUESSED
    assert stopped.missed and not kept.missed
    assert words_of(guess_parts(findings, kept)) == [NONE_LINKED]
