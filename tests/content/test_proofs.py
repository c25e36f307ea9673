"""A proof too deep or too wide to be told says so, and is not told by calls within calls."""

from tests.reason.cases import case_of, consequence, decision, link
from tui.content.claims import claim
from tui.content.model import Line
from tui.content.proofs import proof
from tui.content.walk import Walk, walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario
from tui.wording.standing import left_out_words
from tui.wording.words import MOST_HEDGES, UNTOLD_STEPS

LONG = 3000
HEDGES = ("could", "may", "might")


def chained() -> Walk:
    first = consequence("c0", link("d.o0"))
    rest = (
        consequence(f"c{at}", link(f"c{at - 1}", hedges=(HEDGES[at % 3],))) for at in range(1, LONG)
    )
    case = case_of([decision("d", 1)], [first, *rest])
    scenario = new_scenario(case)
    return walk_of(Reasoner(case).findings(scenario), scenario)


def test_a_deep_proof_is_told_and_ends_with_what_is_left_out() -> None:
    lines = [part for part in proof(chained(), f"c{LONG - 1}") if isinstance(part, Line)]
    assert lines[-1].words == left_out_words(1, of=1)
    depths = [line.depth for line in lines]
    assert depths == sorted(depths)
    assert max(depths) > 500


def test_a_claim_at_the_end_of_a_long_chain_says_that_not_all_of_it_is_told() -> None:
    walk = chained()
    assert claim(walk.findings, f"c{LONG - 1}").hedges == f"{HEDGES[2]} {UNTOLD_STEPS}"


def test_of_a_longer_chain_each_hedge_is_told_once() -> None:
    claimed = claim(chained().findings, f"c{MOST_HEDGES}")
    assert claimed.hedges == f"no hedge → may → might → could ({MOST_HEDGES + 1} steps)"
