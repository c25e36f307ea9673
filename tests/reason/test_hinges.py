"""A hinge says what depends on a decision when it alone is changed."""

from hypothesis import given

from tests.reason.bundled import bundled
from tests.reason.cases import (
    case_of,
    completions,
    consequence,
    decision,
    holding,
    keys,
    link,
    questions,
    subsets,
)
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.hinges import hinges


def alternatives(item, choices):
    """Each way of making a decision that takes one step, by what it is called."""
    options = [option.id for option in item.options]
    now = choices.get(item.id)
    if item.choose == "one":
        return {(option, True): (option,) for option in options if (option,) != now}
    before = set(now or ())
    ways = {}
    for after in map(set, subsets(options)):
        if len(changed := before ^ after) == 1:
            ways[changed.copy().pop(), changed <= after] = tuple(after)
    if now is None or len(before) > 1:
        ways["", True] = ()
    return ways


def standing(case, terms, choices):
    """What follows, and what is ruled out, one course after another."""
    ways = [holding(case, terms, course) for course in completions(case, choices)]
    follows = holding(case, terms, keys(choices))
    return follows, case.consequences.keys() - follows.union(*ways)


@given(questions())
def test_each_turn_is_the_difference_that_one_step_makes(question):
    case, terms, choices = question
    program = compile_case(case)
    found = hinges(derive(label(program, terms), choices))
    follows, gone = standing(case, terms, choices)

    assert [hinge.decision for hinge in found] == list(case.decisions)
    for hinge in found:
        item = case.decisions[hinge.decision]
        ways = alternatives(item, choices)
        assert len(hinge.turns) == len(ways)
        order = [*(option.id for option in item.options), ""]
        at = [order.index(turn.option) for turn in hinge.turns]
        assert at == sorted(at)
        for turn in hinge.turns:
            after = {**choices, item.id: ways[turn.option, turn.chosen]}
            then, gone_then = standing(case, terms, after)
            assert set(program.ids(turn.difference.appears)) == then - follows
            assert set(program.ids(turn.difference.disappears)) == follows - then
            assert set(program.ids(turn.difference.closes)) == gone_then - gone - follows
        assert set(program.ids(hinge.turning)) == {
            key
            for turn in hinge.turns
            for key in (
                *program.ids(turn.difference.appears),
                *program.ids(turn.difference.disappears),
            )
        }


def test_a_choice_among_options_that_are_gone_is_none():
    case = case_of(
        [decision("one", 2), decision("any", 2, "any")],
        [consequence("c", link("one.o0")), consequence("e", link("any.o1"))],
    )
    labelling = label(compile_case(case), Terms())
    gone = hinges(derive(labelling, {"one": ("lost",), "any": ("lost",)}))
    assert gone == hinges(derive(labelling, {}))
    assert [[turn.option for turn in hinge.turns] for hinge in gone] == [
        ["o0", "o1"],
        ["o0", "o1", ""],
    ]


def told(hinge, program):
    """The turns of a hinge that change something."""
    return {
        (turn.option, turn.chosen): (
            program.ids(turn.difference.appears),
            program.ids(turn.difference.disappears),
            program.ids(turn.difference.closes),
        )
        for turn in hinge.turns
        if turn.difference
    }


RESTRICTION = (
    "sputnik-moment",
    "self-sufficiency",
    "management-complicated",
    "arms-race",
)
STRATEGIES = ("avoid-pitfalls", "reinforce-industry")
STANDARDS = ("beneficial", "public-goods")


def test_the_bundled_case_turns_on_some_decisions_and_not_on_others():
    now = bundled({"controls": ("intensify",), "strategies": ("cooperate",)})
    found = {hinge.decision: told(hinge, now.program) for hinge in hinges(now)}
    assert found == {
        # To continue is said to bring the same as to intensify.
        "controls": {
            ("different", True): (("manageable-development", "on-the-radar"), RESTRICTION, ())
        },
        # To leave APIs alone does not rule the intent out: bills may still show it.
        "api": {("restrict", True): (("curb-intent",), (), ())},
        "sharing": {},
        "strategies": {("not", True): ((), STRATEGIES, ())},
        "standards": {
            ("together", True): (STANDARDS, (), ()),
            ("not", True): ((), (), STANDARDS),
        },
        "bills": {("pass", True): (("curb-intent",), (), ())},
        "dialogue": {},
    }


def test_taking_the_only_option_back_takes_what_rests_on_it():
    now = bundled({"sharing": ("carbon",), "standards": ("not",)}, "inferred")
    hinge = next(hinge for hinge in hinges(now) if hinge.decision == "sharing")
    assert [(turn.option, turn.chosen) for turn in hinge.turns] == [
        ("cancer", True),
        ("carbon", False),
        ("weather", True),
        ("education", True),
    ]
    shared = ("avoid-pitfalls", "public-goods")
    assert told(hinge, now.program) == {("carbon", False): ((), shared, ())}
    assert now.program.ids(hinge.turning) == shared


def test_a_looser_reading_gives_more_decisions_a_turn():
    now = bundled({"controls": ("different",)}, "inferred")
    found = {hinge.decision: now.program.ids(hinge.turning) for hinge in hinges(now)}
    assert found["api"] == (*RESTRICTION, "curb-intent")
    assert found["bills"] == (*RESTRICTION[:1], "curb-intent")
    assert found["sharing"] == ("public-goods",)  # rivalry is averted by another course already
    assert found["strategies"] == ()
    assert found["dialogue"] == ()
