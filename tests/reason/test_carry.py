"""Which sentences carry the most."""

from dataclasses import replace

from hypothesis import given, settings

from tests.reason.bundled import bundled, reasoner
from tests.reason.cases import questions, walk_of
from tui.case.model import Case
from tui.reason.carry import carrying
from tui.reason.engine.program import Terms
from tui.reason.reasoner import Reasoner


def test_what_falls_with_a_sentence_is_what_doubting_all_in_it_fells() -> None:
    findings = bundled({"controls": ("intensify",)})
    carried = carrying(findings)
    assert carried.complete
    first = carried.sentences[0]
    assert (first.document, first.sentences) == ("gu-2024", (7,))
    assert set(first.falls) == {"self-sufficiency", "management-complicated", "arms-race"}
    numbers = [len(each.falls) for each in carried.sentences]
    assert numbers == sorted(numbers, reverse=True)
    for each in carried.sentences:
        doubted = bundled({"controls": ("intensify",)}, doubts=each.passages)
        fallen = findings.follows & ~doubted.follows
        assert each.falls == findings.program.ids(fallen)


def test_nothing_is_carried_where_nothing_follows() -> None:
    doubts = tuple(reasoner().program.case.passages)
    assert carrying(bundled(doubts=doubts)).sentences == ()


@given(questions())
@settings(max_examples=60)
def test_it_is_exact(question: tuple[Case, Terms, dict[str, tuple[str, ...]]]) -> None:
    case, terms, choices = question
    asked = Reasoner(case)
    findings = asked.findings(walk_of(case, terms, choices))
    carried = carrying(findings)
    by_sentence = {n: each for each in carried.sentences for n in each.sentences}
    for sentence in case.documents["d"].sentences:
        passages = [p.id for p in case.passages.values() if sentence.number in p.sentences]
        doubted = replace(terms, doubts=terms.doubts.union(passages))
        then = asked.findings(walk_of(case, doubted, choices))
        falls = findings.program.ids(findings.follows & ~then.follows)
        told = by_sentence.get(sentence.number)
        assert (told.falls if told else ()) == falls
