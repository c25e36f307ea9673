"""A proof is a proof: what its leaves say is enough, and its chains begin at the beginning."""

from hypothesis import given

from tests.reason.cases import case_of, consequence, decision, holding, keys, link, questions
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.why import MOST_GROUNDS, Needed, Step, chain, chain_in_short, why


def leaves(step: Step) -> set[str] | None:
    """The options that one proof of `step` in the tree rests on; None when it holds none."""
    if step.repeated or step.unproven:
        return None
    for ground in step.grounds:
        if ground.missing:
            continue
        needed: set[str] = set()
        for need in ground.needs:
            below = {need.option} if isinstance(need, Needed) else leaves(need)
            if below is None:
                break
            needed |= below
        else:
            return needed
    return None


@given(questions())
def test_the_leaves_of_a_proof_suffice(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for key in case.consequences:
        rested_on = leaves(why(findings, key))
        assert (rested_on is not None) == (findings.state(key) == "follows")
        if rested_on is not None:
            assert rested_on <= keys(choices)
            assert key in holding(case, terms, rested_on)


def every_step(step: Step) -> list[Step]:
    below = [need for ground in step.grounds for need in ground.needs if isinstance(need, Step)]
    return [step, *(found for inner in below for found in every_step(inner))]


@given(questions())
def test_the_tree_tells_what_is_missing(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for key in case.consequences:
        for step in every_step(why(findings, key)):
            assert step.state == findings.state(step.consequence)
            links = case.consequences[step.consequence].links
            assert step.repeated or len(step.grounds) + step.left_out == len(links)
            for ground in step.grounds:
                fires = findings.fires(step.consequence, ground.link)
                assert fires == (not ground.missing and not step.unproven)
                for need in ground.needs:
                    if isinstance(need, Needed):
                        assert need.chosen == (need.option in keys(choices))


@given(questions())
def test_a_chain_begins_at_the_beginning_and_ends_with_its_own_link(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    for key, item in case.consequences.items():
        links = chain(findings, key)
        assert links
        assert links[-1] in item.links
        if findings.state(key) != "follows":
            continue
        held: set[str] = set(keys(choices))
        for step in links:
            assert held.issuperset(step.sources)
            held |= {
                head
                for head, other in case.consequences.items()
                if step in other.links and findings.fires(head, step)
            }
        assert key in held


def test_a_chain_never_goes_round_in_a_circle():
    case = case_of(
        [decision("d", 2, "any")],
        [
            consequence("first", link("d.o0", hedges=("may",))),
            consequence("second", link("d.o1", hedges=("will",))),
            consequence("end", link("echo"), link("first", "second", hedges=("could",))),
            consequence("echo", link("end")),
        ],
    )
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0", "o1")})
    assert [step.hedges for step in chain(findings, "end")] == [("may",), ("will",), ("could",)]


def test_the_chain_of_what_is_open_goes_through_what_can_still_be_chosen():
    case = case_of(
        [decision("d", 2), decision("e", 2)],
        [
            consequence("cause", link("d.o0", hedges=("closed",)), link("e.o0", hedges=("open",))),
            consequence("end", link("d.o0"), link("cause", hedges=("could",))),
        ],
    )
    findings = derive(label(compile_case(case), Terms()), {"d": ("o1",)})
    assert [step.hedges for step in chain(findings, "end")] == [("open",), ("could",)]


def test_of_ways_that_are_equally_short_the_first_in_the_case_is_told():
    case = case_of(
        [decision("d", 2, "any")],
        [
            consequence("a", link("d.o0", hedges=("may",))),
            consequence("b", link("d.o1", hedges=("will",))),
            consequence("end", link("b", hedges=("could",)), link("a", hedges=("might",))),
        ],
    )
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0", "o1")})
    assert [step.hedges for step in chain(findings, "end")] == [("will",), ("could",)]


def test_a_chain_of_thousands_is_answered_whole():
    long = 3000
    steps = (consequence(f"c{at}", link(f"c{at - 1}")) for at in range(1, long))
    case = case_of([decision("d", 1)], [consequence("c0", link("d.o0")), *steps])
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0",)})
    sources = [step.sources for step in chain(findings, f"c{long - 1}")]
    assert sources == [("d.o0",), *((f"c{at}",) for at in range(long - 1))]


def deep(long: int) -> Findings:
    steps = (consequence(f"c{at}", link(f"c{at - 1}")) for at in range(1, long))
    case = case_of([decision("d", 1)], [consequence("c0", link("d.o0")), *steps])
    return derive(label(compile_case(case), Terms()), {"d": ("o0",)})


def grounds_in(step: Step) -> int:
    """How many links a proof tells of, however deep it is."""
    number, waiting = 0, [step]
    while waiting:
        for ground in waiting.pop().grounds:
            number += 1
            waiting += [need for need in ground.needs if isinstance(need, Step)]
    return number


def test_a_proof_deeper_than_calls_may_be_is_told_as_far_as_is_asked():
    findings = deep(3000)
    assert grounds_in(why(findings, "c2999", most=3000)) == 3000
    assert grounds_in(why(findings, "c2999")) == MOST_GROUNDS


def test_a_proof_with_more_paths_than_can_be_told_says_what_is_left_out():
    """Two links from each layer to the next make 2^40 paths."""
    layers = [
        consequence(f"c{at}", link(f"c{at - 1}"), link(f"c{at - 1}", passages=("p1",)))
        for at in range(1, 40)
    ]
    case = case_of([decision("d", 1)], [consequence("c0", link("d.o0")), *layers])
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0",)})
    proof = why(findings, "c39", most=20)
    assert grounds_in(proof) == 20
    assert not proof.left_out
    assert any(step.left_out == 2 for step in every_step(proof))


def test_of_more_links_than_can_be_told_those_that_fire_are():
    links = [*(link("d.o1") for _ in range(50)), link("d.o0", hedges=("may",))]
    case = case_of([decision("d", 2)], [consequence("end", *links)])
    findings = derive(label(compile_case(case), Terms()), {"d": ("o0",)})
    proof = why(findings, "end", most=10)
    assert len(proof.grounds) == 10
    assert proof.left_out == 41
    assert proof.grounds[0].link.hedges == ("may",)


def test_of_a_chain_too_long_to_tell_the_last_link_is_left():
    findings = deep(3000)
    short = chain_in_short(findings, "c2999")
    assert not short.complete
    assert short.links == findings.program.case.consequences["c2999"].links
    near = chain_in_short(findings, "c20")
    assert near.complete
    assert near.links == chain(findings, "c20")
