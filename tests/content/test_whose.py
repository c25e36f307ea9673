"""What a reader infers is the reader's own step; a note is whoever's walk it stands in."""

from dataclasses import replace

from tui.case.model import Case
from tui.content.claims import claim
from tui.content.quotes import own_note
from tui.content.walk import walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario, note
from tui.wording.standing import YOUR_NOTE


def test_an_inferred_step_is_never_called_the_authors(case: Case) -> None:
    findings = Reasoner(case).findings(new_scenario(case))
    inferred, stated = claim(findings, "visits"), claim(findings, "bridge")
    assert inferred.footing[0] == "a reader’s step on words of the author"
    assert "inferred" not in inferred.footing
    assert stated.footing[:2] == ("the author", "stated")


def test_a_note_in_a_signed_walk_is_not_called_the_readers(case: Case) -> None:
    scenario = note(new_scenario(case), "boat", "Vote in June.")
    findings = Reasoner(case).findings(scenario)
    (mine,) = own_note(walk_of(findings, scenario), "boat")
    (theirs,) = own_note(walk_of(findings, replace(scenario, author="Juncture")), "boat")
    assert getattr(mine, "lead", "") == YOUR_NOTE
    assert getattr(theirs, "lead", "") == "Note in Juncture’s walk: "
