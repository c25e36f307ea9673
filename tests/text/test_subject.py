from pathlib import Path

from tui.content.subject import NOTHING, Subject, choice_of
from tui.scenario.opening import open_file


def test_what_is_about_nothing_is_false() -> None:
    assert not NOTHING
    assert Subject("outcome")


def test_a_number_comes_back_as_it_was_given() -> None:
    assert Subject.numbered("answer", 12).number == 12


def test_only_the_id_of_the_kind_asked_for_is_given() -> None:
    subject = Subject("consequence", "no-school")
    assert subject.id_as("consequence") == "no-school"
    assert subject.id_as("passage") == ""


def test_what_can_be_chosen_is_known_by_its_decision(ferry: Path) -> None:
    case = open_file(ferry).case
    assert choice_of(case, Subject("option", "boat.stop")) == ("boat", "stop")
    assert choice_of(case, Subject("none", "boat")) == ("boat", "")
    assert choice_of(case, Subject("consequence", "no-school")) == ("", "")
