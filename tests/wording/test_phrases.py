"""The words for what the engine answers."""

import pytest

from tests.reason.cases import case_of, consequence, decision, evidence, link
from tui.case.model import Bearing, Case
from tui.reason.engine.changes import (
    Change,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Trust,
)
from tui.reason.engine.program import Terms, compile_case
from tui.reason.futures import Part
from tui.reason.seek import MOST_ANSWERS, Block, Conflict, Sought
from tui.reason.support import Fragility, Threads
from tui.reason.weigh import weigh
from tui.wording.phrases import (
    ANY_COURSE,
    MAY_BE_MORE,
    MORE_THAN_LISTED,
    NONE_FOUND,
    block_words,
    box_words,
    change_words,
    changes_words,
    conflict_words,
    fragility_words,
    listed,
    shortfall_words,
    threads_words,
)
from tui.wording.words import evidence_in_short, evidence_words, origins_words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Choose("boat", "stop"), "Night ferry → Stop it"),
        (Choose("timetable", "railway"), "Timetable + The railway"),
        (Drop("timetable", "railway"), "Timetable − The railway"),
        (Settle("timetable"), "Timetable → none of these"),
        (Reopen("boat"), "Night ferry left open"),
        (Doubt("school-closes"), "memo ¶1 s3 doubted"),
        (Trust("school-closes"), "memo ¶1 s3 accepted again"),
        (Doubt("gone"), "gone doubted"),
        (Choose("boat", "gone"), "Night ferry → gone"),
        (Read("inferred"), "reading: inferred"),
        (Demand("evidenced"), "proof: evidenced"),
    ],
)
def test_every_change_has_words(case: Case, change: Change, words: str) -> None:
    assert change_words(case, change) == words


def test_a_decision_that_is_made_for_something_is_told_once(case: Case) -> None:
    both = (Settle("timetable"), Choose("timetable", "railway"), Choose("boat", "stop"))
    assert changes_words(case, both) == ("Timetable + The railway", "Night ferry → Stop it")
    assert changes_words(case, (Settle("timetable"), Choose("boat", "stop"))) == (
        "Timetable → none of these",
        "Night ferry → Stop it",
    )


@pytest.mark.parametrize(
    ("conflict", "words"),
    [
        (
            Conflict("never", ("visits",), (), (), ()),
            "“Patients arrive more easily” is said to follow under no choice, on these terms.",
        ),
        (
            Conflict("regardless", (), ("bridge",), (), ()),
            "“A bridge comes in 2031” is said to follow whatever is chosen.",
        ),
        (
            Conflict("apart", ("visits", "no-school"), (), (), ()),
            "“Patients arrive more easily” and “The school shuts” need options that exclude each"
            " other.",
        ),
        (
            Conflict("always", (), ("move-away", "visits"), ("boat", "timetable"), ()),
            "Whatever is chosen at Night ferry and Timetable, “Families leave” or “Patients arrive"
            " more easily” is said to follow.",
        ),
        (
            Conflict("entailed", ("no-school",), ("move-away",), (), ()),
            "Whatever it takes for “The school shuts” to be said to follow, “Families leave”"
            " then is too.",
        ),
    ],
)
def test_every_conflict_is_a_sentence(case: Case, conflict: Conflict, words: str) -> None:
    assert conflict_words(case, conflict) == words


def test_a_block_says_what_brings_it(case: Case) -> None:
    both = Block(("boat.stop", "timetable.railway"), "no-school")
    words = "Night ferry: Stop it and Timetable: The railway → The school shuts"
    assert block_words(case, both) == words
    assert block_words(case, Block((), "bridge")) == f"{ANY_COURSE} → A bridge comes in 2031"


def test_a_box_says_what_it_asks_of_each_decision(case: Case) -> None:
    box = (
        Part("boat", among=("keep", "stop")),
        Part("timetable", having=("railway",), lacking=("hospital",)),
    )
    assert box_words(case, box) == (
        "Night ferry: Keep it or Stop it",
        "Timetable: with The railway, without The hospital",
    )
    assert box_words(case, ()) == ()


@pytest.mark.parametrize(
    ("fragility", "words"),
    [
        (Fragility((("a",), ("b",)), complete=True), "one doubt fells it"),
        (Fragility((("a", "b"),), complete=False), "2 doubts fell it"),
        (Fragility((), complete=True), "no doubt fells it"),
        (Fragility((), complete=False), "no doubts that were tried fell it"),
    ],
)
def test_how_few_doubts_fell_it(fragility: Fragility, words: str) -> None:
    assert fragility_words(fragility) == words


@pytest.mark.parametrize(
    ("threads", "words"),
    [
        (Threads((("a",), ("b", "c")), reader=False, complete=True), "one voice"),
        (Threads((("a", "b"),), reader=False, complete=True), "stitched from 2 voices"),
        (Threads((), reader=False, complete=True), ""),
        (Threads((), reader=False, complete=False), "voices not worked out"),
    ],
)
def test_whose_voices_state_it(threads: Threads, words: str) -> None:
    assert threads_words(threads) == words


@pytest.mark.parametrize(
    ("found", "complete", "words"),
    [
        (2, True, ""),
        (0, False, NONE_FOUND),
        (2, False, MAY_BE_MORE),
        (MOST_ANSWERS, False, MORE_THAN_LISTED.format(most=MOST_ANSWERS)),
    ],
)
def test_what_a_search_has_not_found_is_told(found: int, complete: bool, words: str) -> None:
    answers = tuple((Choose("boat", str(number)),) for number in range(found))
    assert shortfall_words(Sought(answers, None, complete)) == words


def test_lists_read_as_sentences_do() -> None:
    assert [listed("a"), listed("ab"), listed("abc", "or")] == ["a", "a and b", "a, b or c"]


def test_evidence_beyond_the_reading_is_told_apart_from_what_counts() -> None:
    speaks = Bearing("c", "for", "stated"), Bearing("c", "for", "inferred")
    case = case_of(
        [decision("d", 1)],
        [consequence("c", link("d.o0"))],
        [
            evidence("a", "one", ("p0",), speaks[0]),
            evidence("b", "another", ("p0",), speaks[1]),
            evidence("e", "third", ("p0",), Bearing("c", "against", "beside")),
        ],
    )
    scales = weigh(compile_case(case), Terms(), "c")
    told = "1 for, 1 for by a reader’s step, 1 against set beside"
    assert evidence_words(scales) == told
    assert evidence_in_short(scales) == "1 for +1 (inferred), 1 against (beside)"
    assert origins_words(scales.speaks_for) == "1 origin, 1 by a reader’s step"
    loosest = weigh(compile_case(case), Terms("inferred"), "c")
    assert evidence_words(loosest) == evidence_in_short(loosest) == "2 for, 1 against"
