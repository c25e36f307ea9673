"""What a draft has that its file has not, in a few words."""

from dataclasses import replace

from tui.case.model import Case
from tui.scenario.model import guess, new_scenario
from tui.wording.unsaved import differences


def test_everything_in_which_two_walks_differ_is_named(case: Case) -> None:
    one = new_scenario(case)
    other = replace(one, choices={"boat": ("stop",)}, notes={"boat": "x"}, title="T")
    assert differences(case, one, one) == ""
    assert differences(case, one, other) == f"{case.decisions['boat'].label}, 1 note and the title"
    guessed = guess(guess(one, "boat.stop", ()), "boat.keep", ())
    assert differences(case, one, guessed) == "2 guesses"
