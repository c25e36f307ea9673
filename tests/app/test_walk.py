"""The walk: choosing, taking back, the dials and the line."""

from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, Walker, said, walking
from tui.reason.reasoner import Reasoner
from tui.scenario.model import choose
from tui.scenario.opening import Opened


def numbers(walker: Walker) -> tuple[int, int, int]:
    findings = walker.app.findings
    return (
        findings.follows.bit_count(),
        findings.open.bit_count(),
        findings.ruled_out.bit_count(),
    )


def choices(walker: Walker) -> dict[str, tuple[str, ...]]:
    return dict(walker.app.session.scenario.choices)


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_screen_says_what_to_do(bundled: Opened, size: tuple[int, int]) -> None:
    async with walking(bundled, size) as walker:
        decision = next(iter(bundled.case.decisions.values()))
        assert "choose" in walker.rows[-1]
        assert "? help" in walker.rows[-1]
        assert said(walker.pane("decision")).startswith(decision.question)
        assert decision.options[0].label in said(walker.text)
        assert walker.lines("decision").subject.id == decision.options[0].key


async def test_choosing_brings_what_is_marked_as_new_and_undo_takes_it_back(small: Opened) -> None:
    async with walking(small) as walker:
        before = numbers(walker)
        assert "new:" not in walker.text, "nothing is new before the first step"
        await walker.press("j", "enter")
        assert choices(walker) == {"boat": ("stop",)}
        assert "B ● Stop it" in walker.pane("decision")
        assert "▼ new: Families leave" in walker.pane("decision")
        assert "▼ new: The school shuts" in walker.pane("decision")
        assert "untitled ●" in walker.rows[0]
        after = numbers(walker)
        assert after[0] == before[0] + 2

        await walker.press("u")
        assert choices(walker) == {}
        assert numbers(walker) == before
        assert "B ○ Stop it" in walker.pane("decision")
        assert "new:" not in walker.text
        assert "●" not in walker.rows[0]

        await walker.press("U")
        assert choices(walker) == {"boat": ("stop",)}
        assert numbers(walker) == after
        assert "B ● Stop it" in walker.pane("decision")


async def test_what_is_new_is_new_until_one_goes_on(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "j", "k")
        assert "new: Families leave" in walker.text
        await walker.press("n", "p")
        assert "Families leave" in walker.text
        assert "new:" not in walker.text


async def test_another_choice_forgets_what_was_taken_back(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "u", "k", "enter", "U")
        assert choices(walker) == {"boat": ("keep",)}
        assert "There is nothing to do again." in walker.notices


async def test_nothing_to_take_back_is_said(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("u")
        assert walker.notices == ["There is nothing to take back."]
        assert choices(walker) == {}


async def test_what_is_taken_back_and_done_again_is_named(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "u")
        assert walker.notices == ["Taken back: Night ferry."]
        await walker.press("U")
        assert walker.notices == ["Done again: Night ferry."]


async def test_choosing_again_goes_on_where_one_is_asked(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        assert "go on" in walker.rows[-1]
        await walker.press("enter")
        assert walker.walk.at == 1
        assert choices(walker) == {"boat": ("keep",)}
        await walker.press("p")
        assert walker.lines("decision").subject.id == "boat.keep"


async def test_any_number_can_be_chosen_and_taken_back_and_none_is_a_choice(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await walker.press("n")
        assert "DECISION 2 OF 2" in walker.text
        assert "A □ The railway" in walker.pane("decision")
        assert "○ none of these" in walker.pane("decision")
        await walker.press("space", "j", "space")
        assert choices(walker) == {"timetable": ("railway", "hospital")}
        assert "A ■ The railway" in walker.pane("decision")
        assert "B ■ The hospital" in walker.pane("decision")
        assert "take back" in walker.rows[-1]
        await walker.press("k", "space")
        assert choices(walker) == {"timetable": ("hospital",)}
        await walker.press("j", "j", "enter")
        assert choices(walker) == {"timetable": ()}
        assert "● none of these" in walker.pane("decision")
        assert "■" not in walker.pane("decision")
        await walker.press("x")
        assert choices(walker) == {}
        assert "○ none of these" in walker.pane("decision")


async def test_enter_ticks_and_goes_on_and_space_ticks_and_stays(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "space")
        assert choices(walker) == {"timetable": ("railway",)}
        assert walker.walk.subject.id == "timetable.railway"
        await walker.press("j", "enter")
        assert choices(walker) == {"timetable": ("railway", "hospital")}
        assert "❯   → go on" in walker.pane("decision")
        assert "enter go on" in walker.rows[-1]
        await walker.press("enter")
        assert walker.walk.decision is None


async def test_what_is_ticked_and_unticked_is_open_again(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "space", "space")
        assert choices(walker) == {}
        assert "○ none of these" in walker.pane("decision")
        assert "○─┬─" in walker.pane("line") or "◉━┯━" in walker.pane("line")
        await walker.press("n")
        assert "Timetable: not decided" in said(walker.whole("decision"))


async def test_a_decision_can_be_left_open_again(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "x")
        assert choices(walker) == {}
        assert "○ Keep it" in walker.pane("decision")
        await walker.press("u")
        assert choices(walker) == {"boat": ("keep",)}


async def test_the_dials_turn_and_everything_is_drawn_anew(small: Opened) -> None:
    async with walking(small) as walker:
        assert "reading stated" in said(walker.pane("dials"))
        await walker.press("n", "j", "space")
        assert "BEYOND YOUR READING" in walker.pane("decision")
        await walker.press("r")
        assert "reading beside" in said(walker.pane("dials"))
        assert "BEYOND YOUR READING" in walker.pane("decision")
        await walker.press("r")
        assert "reading inferred" in said(walker.pane("dials"))
        assert "BEYOND YOUR READING" not in walker.pane("decision")
        assert "new: Patients arrive more easily" in said(walker.pane("decision"))
        assert walker.app.session.scenario.reading == "inferred"
        assert walker.notices[-1].startswith("Reading: also what a reader")
        assert walker.notices[-1].endswith(" 1 more consequence follows.")
        await walker.press("r")
        assert walker.app.session.scenario.reading == "stated"

        follows = numbers(walker)[0]
        await walker.press("f")
        assert "no longer said to follow" in walker.notices[-1]
        assert "proof asserted" not in said(walker.pane("dials"))
        assert "proof evidenced" in said(walker.pane("dials"))
        assert numbers(walker)[0] < follows
        await walker.press("f", "f")
        assert numbers(walker)[0] == follows
        await walker.press("u")
        assert walker.app.session.scenario.proof == "unopposed", "a dial is a step like any other"


@pytest.mark.parametrize("size", [MEDIUM, NARROW])
async def test_the_dials_are_shown_where_there_is_no_column_for_them(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("r")
        assert walker.app.session.scenario.reading == "beside"
        if size == MEDIUM:
            assert "beside · asserted" in walker.rows[1]


async def test_the_line_shows_the_way_so_far(small: Opened) -> None:
    async with walking(small) as walker:
        line = walker.pane("line")
        assert "◉━┯━ Night ferry" in line
        assert "○─┬─ Timetable" in line
        assert "├─ Keep it" in line
        await walker.press("j", "enter", "n")
        line = walker.pane("line")
        assert "●━┯━ Night ferry" in line
        assert "└─ Stop it" in line
        assert "Keep it" not in line
        assert "◉━┯━ Timetable" in line
        await walker.press("n")
        assert "◈  Outcome" in walker.pane("line")


async def test_the_line_is_a_strip_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        assert "◉──○──◇  Night ferry · 1 of 2" in walker.text
        await walker.press("enter", "n")
        assert "●━━◉──◇  Timetable · 2 of 2" in walker.text


async def test_every_step_shows_the_findings_of_the_engine(bundled: Opened) -> None:
    """Walk the whole bundled case, and compare the numbers shown with those of a fresh reasoner."""
    reasoner = Reasoner(bundled.case)
    scenario = bundled.scenario
    async with walking(bundled) as walker:
        for decision in bundled.case.decisions.values():
            await walker.press("enter", "n")
            scenario = choose(scenario, bundled.case, decision.id, decision.options[0].id)
            assert walker.app.session.scenario == scenario
            found = reasoner.findings(scenario)
            assert numbers(walker)[0] == found.follows.bit_count()
        counts = f"{found.follows.bit_count()} follow · {found.open.bit_count()} open"
        assert counts in walker.text
        await walker.press("t")
        assert counts in walker.text
        told = said(walker.whole("decision"))
        for key in found.program.ids(found.follows):
            assert said(bundled.case.consequences[key].statement) in told


async def test_an_option_that_is_gone_decides_nothing(small: Opened) -> None:
    async with walking(small) as walker:
        written = {"boat": ("swim",), "timetable": ("sundial",)}
        walker.app.change(replace(walker.app.session.scenario, choices=written))
        await walker.press("n")
        assert "●" not in "".join(walker.whole("line"))
        assert "○ none of these" in said(walker.whole("decision"))
        await walker.press("n")
        outcome = said(walker.whole("decision"))
        assert "Nothing chosen yet." in outcome
        assert "Night ferry: not decided ○ Timetable: not decided" in outcome
        assert choices(walker) == written


async def test_one_of_two_options_written_down_for_a_decision_of_one_can_be_chosen(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        both = {"boat": ("keep", "stop")}
        walker.app.change(replace(walker.app.session.scenario, choices=both))
        assert "○ Keep it" in walker.pane("decision")
        await walker.press("enter")
        assert choices(walker) == {"boat": ("keep",)}


async def test_what_rests_on_a_passage_that_is_not_found_stands_apart(small: Opened) -> None:
    found = small.case.passages
    lost = replace(found["families-move"], text="", start=0, end=0, status="lost", sentences=())
    case = replace(small.case, passages={**found, "families-move": lost})
    async with walking(replace(small, case=case)) as walker:
        await walker.press("j", "enter")
        await walker.press("t")
        assert "1 follow · 0 open · 1 not said to follow · 2 not found" in walker.text
        told = said(walker.whole("decision"))
        assert "RESTS ON A PASSAGE THAT IS NOT FOUND ? Families leave" in told
        await walker.press("n", "n")
        outcome = said(walker.whole("decision"))
        assert "0 open · 1 not said to follow · 2 not found." in outcome
        assert "RESTS ON A PASSAGE THAT IS NOT FOUND ? Families leave" in outcome
