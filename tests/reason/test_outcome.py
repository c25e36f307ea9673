"""What a saved scenario keeps of its findings."""

from hypothesis import given

from tests.reason.cases import case_of, consequence, decision, link, passage, questions
from tui.reason.engine.derive import derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.outcome import outcome_of


@given(questions())
def test_an_outcome_holds_what_follows_and_what_it_rests_on(question):
    case, terms, choices = question
    findings = derive(label(compile_case(case), terms), choices)
    outcome = outcome_of(findings)
    assert outcome.follows == findings.program.ids(findings.follows)
    assert not outcome.passages.keys() & terms.doubts
    for key in outcome.follows:
        firing = [way for way in case.consequences[key].links if findings.fires(key, way)]
        assert all(outcome.passages.keys() & set(way.passages) for way in firing)
    assert all(case.passages[key].digest == value for key, value in outcome.passages.items())


def test_passages_of_links_that_do_not_fire_are_left_out():
    case = case_of(
        [decision("d", 2)],
        [consequence("c", link("d.o0", passages=("p",)), link("d.o1", passages=("q", "lost")))],
        passages=[passage("lost", "lost"), passage("q", sentence=2), passage("p")],
    )
    findings = derive(label(compile_case(case), Terms()), {"d": ("o1",)})
    outcome = outcome_of(findings)
    assert outcome.follows == ("c",)
    assert outcome.passages == {"q": f"{2:016x}"}
