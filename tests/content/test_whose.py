"""What a reader infers is the reader's own step; a note is whoever's walk it stands in."""

from dataclasses import replace

import pytest

from tui.case.model import Case
from tui.case.read import open_case
from tui.content.claims import claim
from tui.content.quotes import own_note
from tui.content.relations import following
from tui.content.walk import walk_of
from tui.outside.places import bundled_cases
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario, note
from tui.wording.standing import YOUR_NOTE, reviewed_words
from tui.wording.words import UNHEDGED


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


@pytest.fixture(scope="module")
def town() -> Case:
    return next(case for path in bundled_cases() if (case := open_case(path)).id == "town-baths")


def test_of_several_authors_each_goes_by_name(town: Case) -> None:
    scenario = replace(new_scenario(town), choices={"building": ("joint",), "price": ("raise",)})
    findings = Reasoner(town).findings(scenario)
    whose = {key: claim(findings, key).footing[0] for key in town.consequences}
    assert whose["shops-close"] == "the Association"
    assert whose["fewer-visitors"] == "the Office"
    assert whose["more-takings"] == "The Treasurer, reported"
    assert "the author" not in "".join(whose.values())


def test_a_reading_of_several_documents_is_called_that(town: Case, case: Case) -> None:
    assert reviewed_words(town).endswith("this reading of the documents.")
    assert reviewed_words(case).endswith("this reading of the document.")
    reviewed = replace(town, reviewed_by="A. Reader")
    assert reviewed_words(reviewed) == "This reading of the documents was reviewed by A. Reader."


def test_what_only_stands_beside_is_not_said_flatly(town: Case) -> None:
    """It has no hedge, and is no claim of the document’s either."""
    scenario = replace(new_scenario(town), choices={"building": ("renovate",)}, reading="beside")
    told = claim(Reasoner(town).findings(scenario), "children-cannot-swim")
    assert told.state == "follows"
    assert told.hedges == "set beside"
    walk = walk_of(Reasoner(town).findings(scenario), scenario)
    loan = next(part for part in following(walk, ("building.halves",), "") if "loan" in str(part))
    assert UNHEDGED not in str(loan)
