"""What would be chosen at a subject, also when the case is another than it was taken from."""

from pathlib import Path

from tui.case.read import open_case
from tui.content.subject import Subject, choice_of

TOWN = Path(__file__).parents[2] / "scenarios" / "town-baths" / "case.toml"


def test_an_option_of_another_case_cannot_be_chosen() -> None:
    case = open_case(TOWN)
    option = next(iter(case.options.values()))
    chosen = choice_of(case, Subject("option", option.key))
    assert chosen == (case.decision_of(option.key).id, option.id)
    assert choice_of(case, Subject("option", "boat.keep")) == ("", "")
