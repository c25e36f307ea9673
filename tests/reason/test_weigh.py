"""Evidence is all shown, and each origin counts once."""

from dataclasses import replace

from hypothesis import given

from tests.reason.cases import (
    believed,
    case_of,
    consequence,
    decision,
    evidence,
    link,
    passage,
    questions,
)
from tui.case.model import Bearing
from tui.reason.engine.program import Terms, compile_case
from tui.reason.weigh import weigh


@given(questions())
def test_everything_that_bears_is_laid_out_and_each_origin_counts_once(question):
    case, terms, _ = question
    program = compile_case(case)
    for key in case.consequences:
        scales = weigh(program, terms, key)
        for way, side in (("for", scales.speaks_for), ("against", scales.speaks_against)):
            bearing = [
                (item, bears)
                for item in case.evidence.values()
                for bears in item.bears
                if (bears.on, bears.way) == (key, way)
            ]
            assert [(shown.evidence, shown.bearing) for shown in side] == bearing
            for shown in side:
                assert shown.doubted != believed(case, terms, shown.evidence.passages)
                assert shown.counts == (not shown.doubted and terms.reads(shown.bearing.directness))
            accepted = [
                (item, bears) for item, bears in bearing if believed(case, terms, item.passages)
            ]
            within = {item.origin for item, bears in accepted if terms.reads(bears.directness)}
            assert side.origins == len(within)
            assert sum(side.beyond.values()) == len({item.origin for item, _ in accepted} - within)


@given(questions())
def test_what_counts_is_what_the_proof_asked_for_goes_by(question):
    case, terms, _ = question
    program = compile_case(case)
    for key in case.consequences:
        scales = weigh(program, terms, key)
        is_shown = scales.speaks_for.origins > 0
        is_opposed = scales.speaks_against.origins > 0
        assert program.proven(key, replace(terms, proof="evidenced")) == is_shown
        unopposed = replace(terms, proof="unopposed")
        assert program.proven(key, unopposed) == (is_shown and not is_opposed)


def test_two_items_of_one_origin_count_once_and_a_doubted_one_not_at_all():
    speaks_for, against = Bearing("c", "for", "stated"), Bearing("c", "against", "inferred")
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0"))],
        [
            evidence("first", "the report", ("p",), speaks_for),
            evidence("again", "the report", ("p",), speaks_for, against),
            evidence("other", "the survey", ("q",), speaks_for),
        ],
        [passage("p0"), passage("p"), passage("q")],
    )
    program = compile_case(case)
    scales = weigh(program, Terms(), "c")
    assert (scales.speaks_for.origins, scales.speaks_against.origins) == (2, 0)
    assert scales.speaks_against.beyond == {"inferred": 1}
    assert [item.counts for item in scales.speaks_against] == [False]
    scales = weigh(program, Terms(doubts=frozenset({"q"})), "c")
    assert (scales.speaks_for.origins, len(scales.speaks_for)) == (1, 3)
