from pathlib import Path

import pytest

from tests.explosive.shapes import links
from tui.reason.engine.program import Terms
from tui.reason.reasoner import MOST_ANSWERS, MOST_RULES, Reasoner
from tui.scenario.model import choose, new_scenario
from tui.scenario.opening import open_file


def test_the_same_question_is_worked_out_once(ferry: Path) -> None:
    case = open_file(ferry).case
    reasoner = Reasoner(case)
    before = reasoner.findings(new_scenario(case))
    again = reasoner.findings(new_scenario(case))
    assert reasoner.hinges(before) is reasoner.hinges(again)
    assert reasoner.firmness(before, "visits") is reasoner.firmness(again, "visits")
    nothing: frozenset[str] = frozenset()
    wanted = frozenset({"no-school"})
    assert reasoner.sought(before, wanted, nothing) is reasoner.sought(again, wanted, nothing)
    assert reasoner.sought(before, wanted, nothing) != reasoner.sought(before, nothing, wanted)


def test_another_choice_is_another_question(ferry: Path) -> None:
    case = open_file(ferry).case
    reasoner = Reasoner(case)
    before = reasoner.findings(new_scenario(case))
    after = reasoner.findings(choose(new_scenario(case), case, "boat", "stop"))
    assert reasoner.hinges(before) != reasoner.hinges(after)
    assert reasoner.futures_left(before) is reasoner.futures(before.terms)
    assert reasoner.futures_left(after).number < reasoner.futures(after.terms).number


def test_the_oldest_answers_are_forgotten(ferry: Path) -> None:
    reasoner = Reasoner(open_file(ferry).case)
    asked: list[int] = []

    def answer(number: int) -> int:
        asked.append(number)
        return number

    for number in (*range(MOST_ANSWERS + 1), MOST_ANSWERS, 0):
        assert reasoner.once("number", number, lambda number=number: answer(number)) == number
    assert asked == [*range(MOST_ANSWERS + 1), 0]


@pytest.mark.parametrize(("most", "is_kept"), [(MOST_RULES, True), (1, False)])
def test_of_a_large_case_fewer_sets_of_terms_are_remembered(
    most: int, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.reason.reasoner.MOST_RULES", most)
    reasoner = Reasoner(links(100))
    first, *others = [Terms("stated", doubts=frozenset({f"p{at}"})) for at in range(4)]
    bare, labelled = reasoner.unlabelled(first), reasoner.labelling(first)
    for terms in others:
        reasoner.unlabelled(terms)
        reasoner.labelling(terms)
    assert (reasoner.unlabelled(first) is bare) == is_kept
    assert (reasoner.labelling(first) is labelled) == is_kept
