"""Futures divide all courses among the sets of consequences that they lead to."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import case_of, consequence, decision, link, questions
from tests.reason.courses import choices_of, courses_of, ids, meets, of_one, small
from tui.reason import futures as module
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.futures import Part, futures


@given(questions().map(small), st.sampled_from([1, 3, 200]))
def test_each_course_is_in_one_future_and_in_one_box_of_it(question, most):
    case, terms, choices = question
    program = compile_case(case)
    courses = courses_of(case, terms, choices)
    expected = Counter(follows for _, follows in courses)
    found = futures(label(program, terms), choices, most)

    assert found.complete
    assert found.courses == len(courses)
    assert found.number == len(expected)
    assert len(found.found) == min(most, len(expected))
    assert len({future.follows for future in found.found}) == len(found.found)
    assert [future.courses for future in found.found] == sorted(expected.values())[::-1][:most]
    for future in found.found:
        inside = [course for course, follows in courses if follows == ids(program, future)]
        assert future.courses == len(inside)
        sizes = [sum(meets(course, box) for course, _ in courses) for box in future.boxes]
        assert sizes == sorted(sizes, reverse=True)
        assert min(sizes) > 0
        in_boxes = [course for course in inside for box in future.boxes if meets(course, box)]
        assert len(in_boxes) == len(set(in_boxes)) == sum(sizes)
        assert (len(in_boxes) == len(inside)) == future.described
    assert found.courses_with == {
        key: sum(key in follows for _, follows in courses) for key in case.consequences
    }


@given(questions().map(small), st.data())
def test_the_future_of_a_course_is_known_once_every_decision_is_made(question, data):
    case, terms, choices = question
    program = compile_case(case)
    labelling = label(program, terms)
    found = futures(labelling, {})
    course, follows = data.draw(st.sampled_from(courses_of(case, terms, choices)))
    made = choices_of(case, course)
    future = found.of(derive(labelling, made))
    assert future is not None
    assert ids(program, future) == follows
    assert [meets(course, box) for box in future.boxes].count(True) == 1 or not future.described
    del made[data.draw(st.sampled_from(list(made)))]
    assert found.of(derive(labelling, made)) is None


@given(questions().map(small), st.data())
def test_a_box_names_only_what_matters_in_the_order_of_the_case(question, data):
    case, terms, choices = question
    courses = courses_of(case, terms, choices)
    found = futures(label(compile_case(case), terms), choices)
    place = list(case.decisions).index
    for future in found.found:
        for box in future.boxes:
            at = [place(part.decision) for part in box]
            assert at == sorted(set(at))
            for part in box:
                assert part.decision not in choices
                item = case.decisions[part.decision]
                if item.choose == "one":
                    assert 0 < len(part.among) < len(item.options)
                    assert not part.having + part.lacking
                else:
                    assert part.having + part.lacking
                    assert not part.among
        if len(future.boxes) == 1:  # then no part can be left out
            (box,) = future.boxes
            for part in box:
                wider = tuple(other for other in box if other != part)
                assert sum(meets(course, wider) for course, _ in courses) > future.courses


def test_options_that_bring_the_same_are_told_of_together():
    case = case_of(
        [*of_one(3, 2), decision("any", 2, "any")],
        [consequence("c", link("d0.o0"), link("d0.o1")), consequence("e", link("any.o1"))],
    )
    found = futures(label(compile_case(case), Terms()), {})
    among = Part("d0", among=("o0", "o1"))
    assert (found.courses, found.number) == (24, 4)
    assert [(future.courses, future.boxes) for future in found.found] == [
        (8, ((among, Part("any", lacking=("o1",))),)),
        (8, ((among, Part("any", having=("o1",))),)),
        (4, ((Part("d0", among=("o2",)), Part("any", lacking=("o1",))),)),
        (4, ((Part("d0", among=("o2",)), Part("any", having=("o1",))),)),
    ]


def test_what_every_option_brings_is_no_choice():
    case = case_of(of_one(2, 2), [consequence("c", link("d0.o0"), link("d0.o1"))])
    (future,) = futures(label(compile_case(case), Terms()), {}).found
    assert (future.courses, future.boxes, future.described) == (4, ((),), True)


def test_ways_that_part_and_meet_again_are_told_of_as_one():
    case = case_of(
        of_one(2, 3),
        [consequence("c", link("d0.o0", "d1.o0")), consequence("e", link("d0.o1", "d1.o0"))],
    )
    none, _, _ = futures(label(compile_case(case), Terms()), {}).found
    assert (none.follows, none.boxes) == (0, ((Part("d1", among=("o1", "o2")),),))


def test_a_future_of_many_kinds_of_courses_keeps_the_largest_and_says_so():
    options = [f"d.o{number}" for number in range(6)]
    pairs = [link(a, b) for a in options for b in options if a < b]
    case = case_of([decision("d", 6, "any")], [consequence("c", *pairs)])
    many, few = futures(label(compile_case(case), Terms()), {}).found
    assert (many.courses, few.courses) == (57, 7)
    assert (len(many.boxes), many.described) == (module.MOST_BOXES, False)
    assert many.boxes[0] == (Part("d", having=("o0", "o1")),)
    assert few.described


def test_what_hangs_together_along_a_chain_is_one_group():
    chain = [link("d.o0", "d.o1"), link("d.o1", "d.o2"), link("d.o0", "d.o3")]
    single = [consequence(f"c{number}", way) for number, way in enumerate(chain)]
    case = case_of([decision("d", 4, "any")], [consequence("c", *chain), *single])
    found = futures(label(compile_case(case), Terms()), {})
    # None, any one, c0 with c1 or c2, and all three: c1 and c2 bring c0 with them.
    assert found.number == 7
    assert found.courses_with == {"c": 8, "c0": 4, "c1": 4, "c2": 4}


REGARDLESS = ("ties-strained", "catching-up", "harder-still", "far-reaching")


def test_the_bundled_case_has_sixteen_futures():
    findings = bundled()
    found = futures(findings.labelling, {})
    program = findings.program
    # 3 ways with the controls, 2 each with APIs, cooperation, standards, bills and dialogue, 2**4
    # sets of data to share. What matters of these: whether controls go on, whether APIs or bills
    # restrict, whether cooperation is promoted, whether standards are set together.
    assert (found.courses, found.number, found.complete) == (1536, 16, True)
    assert [future.courses for future in found.found] == (
        [192] * 4 + [96] * 4 + [64] * 4 + [32] * 4
    )
    brought = {"sputnik-moment", "curb-intent", "avoid-pitfalls", "beneficial"}
    (least,) = (future for future in found.found if not brought & ids(program, future))
    assert least.boxes == (
        (
            Part("controls", among=("different",)),
            Part("api", among=("leave",)),
            Part("strategies", among=("not",)),
            Part("standards", among=("not",)),
            Part("bills", among=("not",)),
        ),
    )
    expected = dict.fromkeys(REGARDLESS, 1536) | {
        "sputnik-moment": 1024,
        "arms-race": 1024,
        "on-the-radar": 512,
        "curb-intent": 1152,
        "avoid-pitfalls": 768,
        "public-goods": 768,
    }
    assert {key: found.courses_with[key] for key in expected} == expected


@pytest.mark.parametrize(("reading", "public_goods"), [("stated", 128), ("inferred", 248)])
def test_choices_made_narrow_the_bundled_space(reading, public_goods):
    findings = bundled({"controls": ("intensify",), "api": ("restrict",)}, reading)
    found = futures(findings.labelling, findings.choices)
    assert found.courses == 256
    assert found.courses_with["sputnik-moment"] == found.courses_with["curb-intent"] == 256
    # Stated, standards bring public goods (1 of 2); inferred, any shared data does (15 of 16) too.
    assert found.courses_with["public-goods"] == public_goods
    assert {part.decision for future in found.found for box in future.boxes for part in box} == (
        {"strategies", "standards"}
        if reading == "stated"
        else {"sharing", "strategies", "standards"}
    )


def test_the_nearest_futures_come_first_and_counts_do_not_order_them():
    findings = bundled()
    found = futures(findings.labelling, {}).nearest_to(findings).found
    away = [(future.follows ^ findings.follows).bit_count() for future in found]
    assert away == sorted(away)
    courses = [future.courses for future in found]
    assert courses != sorted(courses, reverse=True)
