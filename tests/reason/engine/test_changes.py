"""Changes lead from one walk to another, and what they do not speak of stays."""

import pytest

from tests.reason.cases import case_of, consequence, decision, link, passage
from tui.reason.engine.changes import (
    Change,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Stand,
    Trust,
    applied,
    changed,
    rechosen,
)
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case, terms_of
from tui.scenario.model import Scenario

CASE = case_of(
    [decision("one", 3), decision("any", 3, "any")],
    [consequence("c", link("one.o0"))],
    passages=[passage("p0"), passage("p1")],
)


@pytest.mark.parametrize(
    ("choices", "changes", "after"),
    [
        ({}, [Choose("one", "o1")], {"one": ("o1",)}),
        ({"one": ("o0",)}, [Choose("one", "o1")], {"one": ("o1",)}),
        ({"any": ("o2",)}, [Choose("any", "o0")], {"any": ("o0", "o2")}),
        ({}, [Choose("any", "o0")], {"any": ("o0",)}),
        ({"any": ("o0", "o2")}, [Drop("any", "o0")], {"any": ("o2",)}),
        ({"any": ("o0",)}, [Drop("any", "o0")], {"any": ()}),
        ({}, [Settle("any")], {"any": ()}),
        ({}, [Choose("any", "o1"), Settle("any")], {"any": ("o1",)}),
        ({}, [Settle("any"), Choose("any", "o1")], {"any": ("o1",)}),
        ({"any": ("o0",)}, [Drop("any", "o0"), Choose("any", "o1")], {"any": ("o1",)}),
        ({"one": ("o0",), "any": ()}, [Reopen("any")], {"one": ("o0",)}),
        ({"one": ("o0",)}, [Reopen("any")], {"one": ("o0",)}),
    ],
)
def test_choices_change_as_told(choices, changes, after):
    found = changed(CASE, Stand(choices, Terms()), changes)
    assert found == Stand(after, Terms())
    assert changed(CASE, Stand(choices, Terms()), reversed(changes)) == found


@pytest.mark.parametrize(
    ("change", "after"),
    [
        (Doubt("p0"), Terms(doubts=frozenset(["p0", "p1"]))),
        (Doubt("p1"), Terms(doubts=frozenset(["p1"]))),
        (Trust("p1"), Terms()),
        (Trust("p0"), Terms(doubts=frozenset(["p1"]))),
        (Read("beside"), Terms(reading="beside", doubts=frozenset(["p1"]))),
        (Demand("unopposed"), Terms(proof="unopposed", doubts=frozenset(["p1"]))),
    ],
)
def test_terms_change_as_told(change: Change, after: Terms):
    stand = Stand({"one": ("o0",)}, Terms(doubts=frozenset(["p1"])))
    assert changed(CASE, stand, [change]) == Stand({"one": ("o0",)}, after)


def test_no_changes_change_nothing():
    stand = Stand({"any": ("o1",)}, Terms("beside", "evidenced", frozenset(["p0"])))
    assert changed(CASE, stand, ()) == stand


def test_a_scenario_keeps_its_reasons_and_everything_that_is_not_changed():
    scenario = Scenario(
        case_id="made",
        title="A walk",
        choices={"one": ("o0",)},
        doubts={"p0": "an old estimate"},
        notes={"c": "look again"},
    )
    after = applied(
        CASE, scenario, [Choose("one", "o2"), Doubt("p1"), Read("inferred"), Demand("evidenced")]
    )
    assert after.choices == {"one": ("o2",)}
    assert after.doubts == {"p0": "an old estimate", "p1": ""}
    assert terms_of(after) == Terms("inferred", "evidenced", frozenset(["p0", "p1"]))
    assert (after.title, after.notes) == ("A walk", {"c": "look again"})
    assert scenario.choices == {"one": ("o0",)}

    trusting = applied(CASE, after, [Trust("p0")])
    assert trusting.doubts == {"p1": ""}


def test_what_follows_after_changes_of_choices_is_on_the_same_terms():
    before = derive(label(compile_case(CASE), Terms()), {"any": ("o1",)})
    after = rechosen(before, (Choose("one", "o0"),))
    assert after.choices == {"one": ("o0",), "any": ("o1",)}
    assert (before.state("c"), after.state("c")) == ("open", "follows")
    assert after.terms == before.terms
