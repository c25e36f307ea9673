"""A preview says what choosing would change, and nothing else."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import (
    case_of,
    consequence,
    decision,
    holding,
    keys,
    link,
    questions,
)
from tui.case.model import DIRECTNESS
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.preview import preview


@given(questions(), st.data())
def test_a_preview_tells_the_difference_that_choosing_makes(question, data):
    case, terms, choices = question
    program = compile_case(case)
    asked = data.draw(st.sampled_from(list(case.decisions.values())))
    ids = [option.id for option in asked.options]
    is_any = asked.choose == "any"
    option = data.draw(st.sampled_from([*ids, ""] if is_any else ids))
    labelling = label(program, terms)
    now = derive(labelling, choices)
    found = preview(now, asked.id, option, lambda wider: label(program, wider))

    left_open = {key: options for key, options in choices.items() if key != asked.id}
    others = tuple(o for o in choices.get(asked.id, ()) if o != option)
    if is_any and option:
        after = {**left_open, asked.id: (*others, option)}
        without = {**left_open, asked.id: others}
    else:
        after = {**left_open, asked.id: (option,) if option else ()}
        without = left_open
    then = derive(labelling, after)
    follows = holding(case, terms, keys(after))
    assert set(program.ids(found.difference.appears)) == follows - holding(
        case, terms, keys(choices)
    )
    assert (
        set(program.ids(found.difference.disappears))
        == holding(case, terms, keys(choices)) - follows
    )
    assert set(program.ids(found.brings)) == follows - holding(case, terms, keys(without))
    assert set(program.ids(found.difference.closes)) == {
        key
        for key in case.consequences
        if now.state(key) == "open" and then.state(key) not in ("follows", "open")
    }
    assert found.silent == bool(
        option
        and not any(
            f"{asked.id}.{option}" in way.sources
            for item in case.consequences.values()
            for way in item.links
            if terms.reads(way.directness)
        )
    )

    assert [reading for reading, _ in found.wider] == list(
        DIRECTNESS[DIRECTNESS.index(terms.reading) + 1 :]
    )
    seen = set(program.ids(found.brings))
    for reading, more in found.wider:
        loose = replace(terms, reading=reading)
        brought = holding(case, loose, keys(after)) - holding(case, loose, keys(without))
        assert set(program.ids(more)) == brought - seen - follows
        seen |= set(program.ids(more))


def test_an_option_that_nothing_is_said_of_is_silent_until_the_reading_widens():
    case = case_of([decision("d", 2)], [consequence("c", link("d.o1", directness="inferred"))])
    program = compile_case(case)
    now = derive(label(program, Terms()), {})
    found = preview(now, "d", "o1", lambda terms: label(program, terms))
    assert found.silent
    assert found.wider == (("beside", 0), ("inferred", 1))


def test_choosing_takes_away_what_rested_on_the_option_before():
    case = case_of(
        [decision("d", 2), decision("e", 2, "any")],
        [
            consequence("old", link("d.o0")),
            consequence("new", link("d.o1")),
            consequence("first", link("e.o0")),
            consequence("both", link("e.o0", "e.o1")),
        ],
    )
    program = compile_case(case)
    now = derive(label(program, Terms()), {"d": ("o0",), "e": ("o0",)})

    def told(decision_id, option):
        found = preview(now, decision_id, option, lambda terms: label(program, terms))
        return [
            program.ids(mask)
            for mask in (found.difference.appears, found.difference.disappears, found.brings)
        ]

    assert told("d", "o1") == [("new",), ("old",), ("new",)]
    assert told("d", "o0") == [(), (), ("old",)]
    assert told("e", "o1") == [("both",), (), ("both",)]
    assert told("e", "") == [(), ("first",), ()]
