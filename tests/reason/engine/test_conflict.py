"""A conflict is a proof that the aims cannot all be met, and a smallest one."""

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import completions, subsets
from tests.reason.seeking import Held, bundled_seek, held_in, seeking, sought
from tui.case.model import Case
from tui.reason.engine import conflict
from tui.reason.seek import Block, Conflict, Sought


@given(sought())
def test_a_conflict_is_a_proof_and_a_smallest_one(question):
    case, terms, _, reach, avoid = question
    told = seeking(question).conflict
    held = held_in(case, terms)
    courses = list(completions(case, {}))

    def barred(wanted: set[str], avoided: set[str]) -> bool:
        return not any(wanted <= held(c) and not avoided & held(c) for c in courses)

    assert (told is not None) == barred(set(reach), set(avoid))
    if told is None:
        return
    assert set(told.reach) <= reach
    assert set(told.avoid) <= avoid
    assert barred(set(told.reach), set(told.avoid))
    aims = {*told.reach, *told.avoid}
    for spared in aims:
        assert not barred(set(told.reach) - {spared}, set(told.avoid) - {spared})

    nothing = any(barred({key}, set()) for key in reach)
    regardless = any(key in held(frozenset()) for key in avoid)
    apart, always = barred(set(reach), set()), barred(set(), set(avoid))
    kinds = ["never", "regardless", "apart", "always", "entailed"]
    assert told.kind == kinds[[nothing, regardless, apart, always, True].index(True)]

    def left(blocks: list[Block]) -> bool:
        """Whether the blocks leave a course that reaches what is wanted."""
        return any(
            set(told.reach) <= held(course) and not any(set(b.options) <= course for b in blocks)
            for course in courses
        )

    blocks = list(told.blocks)
    assert not left(blocks)
    for block in blocks:
        assert block.consequence in told.avoid
        assert block.consequence in held(frozenset(block.options))
        assert left([other for other in blocks if other != block])
    assert {b.consequence for b in blocks} == set(told.avoid)
    if told.kind == "apart":
        assert are_apart_at(case, held, told.reach, set(told.decisions))
        for spared in told.decisions:
            rest = set(told.decisions) - {spared}
            assert not are_apart_at(case, held, told.reach, rest)
    else:
        involved = {key.split(".")[0] for block in blocks for key in block.options}
        assert list(told.decisions) == [key for key in case.decisions if key in involved]


def are_apart_at(case: Case, held: Held, reach: tuple[str, ...], decisions: set[str]) -> bool:
    """Whether the ways to the ones wanted collide, whichever is taken, at one of the decisions."""
    together = {frozenset[str]()}
    for key in reach:
        ways: list[frozenset[str]] = []
        for chosen in map(frozenset, subsets(list(case.options))):
            if collide(chosen, set(case.decisions), case) or any(way <= chosen for way in ways):
                continue
            if key in held(chosen):
                ways.append(chosen)
        joined = {before | way for before in together for way in ways}
        together = {chosen for chosen in joined if not collide(chosen, decisions, case)}
    return not together


def collide(chosen: frozenset[str], decisions: set[str], case: Case) -> bool:
    taken = [key.split(".")[0] for key in chosen]
    return any(taken.count(d) > 1 for d in decisions if case.decisions[d].choose == "one")


MASKS = (0b11, 0b1100, 0b110000, 0b1000000)
"""Three decisions of two options each, one of one, and beyond them two options that are free."""


@given(
    st.lists(st.lists(st.integers(1, 511), min_size=1, max_size=3), max_size=2),
    st.lists(st.sets(st.integers(0, 8), min_size=2, max_size=3), max_size=14),
    st.integers(0, 511),
)
def test_a_course_is_found_whenever_there_is_one(ways, parts, liked):
    blocks = [sum(1 << at for at in part) for part in parts]
    courses = [
        chosen for chosen in range(512) if all((chosen & mask).bit_count() == 1 for mask in MASKS)
    ]

    def meets(chosen: int, blocks: Iterable[int]) -> bool:
        return all(any(way & chosen == way for way in those) for those in ways) and not any(
            block & chosen == block for block in blocks
        )

    found, used = conflict.CourseSearch(MASKS, liked).find([tuple(those) for those in ways], blocks)
    meeting = [chosen for chosen in courses if meets(chosen, blocks)]
    if found is None:
        assert not meeting
        assert used <= set(blocks)
        assert not any(meets(chosen, used) for chosen in courses)
    else:
        led_to = [c for c in courses if c & found.on == found.on and not c & found.off]
        assert led_to
        assert set(led_to) <= set(meeting)


# The bundled case, worked out by hand.


def test_a_sputnik_moment_cannot_be_had_without_what_it_brings():
    found = bundled_seek(("sputnik-moment",), ("arms-race", "beneficial"))
    assert found.answers == ()
    assert found.complete
    assert found.conflict == Conflict(
        kind="entailed",
        reach=("sputnik-moment",),
        avoid=("arms-race",),
        decisions=("controls",),
        blocks=(
            Block(("controls.intensify",), "arms-race"),
            Block(("controls.continue",), "arms-race"),
        ),
    )


def test_other_controls_cannot_go_with_an_arms_race():
    found = bundled_seek(("arms-race", "on-the-radar", "beneficial"), ())
    reach = ("arms-race", "on-the-radar")
    assert found.conflict == Conflict("apart", reach, (), ("controls",), ())


def test_whatever_the_controls_something_follows():
    found = bundled_seek((), ("arms-race", "manageable-development", "beneficial"))
    assert found.conflict == Conflict(
        kind="always",
        reach=(),
        avoid=("arms-race", "manageable-development"),
        decisions=("controls",),
        blocks=(
            Block(("controls.intensify",), "arms-race"),
            Block(("controls.continue",), "arms-race"),
            Block(("controls.different",), "manageable-development"),
        ),
    )


def test_what_follows_regardless_cannot_be_avoided():
    told = bundled_seek(("beneficial",), ("ties-strained",)).conflict
    block = Block((), "ties-strained")
    assert told == Conflict("regardless", (), ("ties-strained",), (), (block,))


def test_what_no_choice_brings_cannot_be_reached():
    findings = bundled(doubts=["different-policy-on-the-radar"])
    told = bundled_seek(("beneficial", "on-the-radar"), ("ties-strained",), findings).conflict
    assert told == Conflict("never", ("on-the-radar",), (), (), ())


def test_a_proof_too_long_to_be_made_short_is_not_told(monkeypatch):
    monkeypatch.setattr(conflict, "MOST_STEPS", 3)
    assert bundled_seek(("sputnik-moment",), ("arms-race",)) == Sought((), None, False)
