"""The walk: choosing, taking back, what is shown before and after, the dials and the line."""

from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.screens.walk import TABS
from tui.app.views.decision import WELCOME
from tui.reason.reasoner import Reasoner
from tui.scenario.model import choose
from tui.scenario.opening import Opened

SILENT = "The document says nothing of what would follow."


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
        assert decision.options[0].label in said(walker.text)
        assert walker.lines("decision").cursor_key == decision.options[0].id
        welcome = walker.whole("decision")
        assert WELCOME in said(welcome)
        assert said(bundled.case.summary)[:60] in said(welcome)


async def test_choosing_shows_what_follows_and_undo_takes_it_back(small: Opened) -> None:
    async with walking(small) as walker:
        before = numbers(walker)
        await walker.press("j", "enter")
        assert choices(walker) == {"boat": ("stop",)}
        assert "● Stop it" in walker.pane("decision")
        assert "Families leave" in walker.pane("follows")
        assert "untitled ●" in walker.rows[0]
        after = numbers(walker)
        assert f"{after[0]} follow · {after[1]} open · {after[2]} out" in walker.text

        await walker.press("u")
        assert choices(walker) == {}
        assert numbers(walker) == before
        assert "○ Stop it" in walker.pane("decision")
        assert "●" not in walker.rows[0]

        await walker.press("U")
        assert choices(walker) == {"boat": ("stop",)}
        assert numbers(walker) == after
        assert "● Stop it" in walker.pane("decision")


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


async def test_choosing_again_goes_on_where_one_is_asked(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter")
        assert "go on" in walker.rows[-1]
        await walker.press("enter")
        assert walker.walk.at == 1
        assert choices(walker) == {"boat": ("keep",)}
        await walker.press("p")
        assert walker.lines("decision").cursor_key == "keep"


async def test_any_number_can_be_chosen_and_taken_back_and_none_is_a_choice(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await walker.press("n")
        assert "DECISION 2 OF 2" in walker.text
        assert "□ The railway" in walker.pane("decision")
        assert "○ none of these" in walker.pane("decision")
        await walker.press("space", "j", "space")
        assert choices(walker) == {"timetable": ("railway", "hospital")}
        assert walker.pane("decision").count("■") == 2
        assert "take back" in walker.rows[-1]
        await walker.press("k", "space")
        assert choices(walker) == {"timetable": ("hospital",)}
        await walker.press("j", "space")
        assert choices(walker) == {"timetable": ()}
        assert "● none of these" in walker.pane("decision")
        await walker.press("u", "G", "enter")
        assert choices(walker) == {"timetable": ()}
        assert "● none of these" in walker.pane("decision")
        assert "■" not in walker.pane("decision")
        await walker.press("x")
        assert choices(walker) == {}
        assert "○ none of these" in walker.pane("decision")


async def test_a_decision_can_be_left_open_again(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("enter", "x")
        assert choices(walker) == {}
        assert "○ Keep it" in walker.pane("decision")
        await walker.press("u")
        assert choices(walker) == {"boat": ("keep",)}


async def test_what_an_option_would_do_is_shown_before_it_is_chosen(small: Opened) -> None:
    async with walking(small) as walker:
        assert "IF YOU CHOOSE THIS" in walker.text
        assert SILENT in said(walker.pane("preview"))
        await walker.press("j")
        preview = said(walker.pane("preview"))
        assert "+ could ▼ Families leave" in preview
        assert "+ could → might ▼ The school shuts" in preview
        assert choices(walker) == {}, "nothing is chosen by looking"
        await walker.press("enter")
        assert "YOU CHOSE THIS" in walker.text
        assert "+ could ▼ Families leave" in said(walker.pane("preview"))
        await walker.press("k")
        preview = said(walker.pane("preview"))
        assert "− no longer follows: ▼ Families leave" in preview or "× is ruled out" in preview


async def test_what_a_looser_reading_would_add_is_told_before_it_is_taken(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "j")
        assert "1 more if you accept a reader’s inference r" in said(walker.pane("preview"))


async def test_the_dials_turn_and_everything_is_drawn_anew(small: Opened) -> None:
    async with walking(small) as walker:
        assert "reading stated" in said(walker.pane("dials"))
        await walker.press("n", "j", "enter", "r")
        assert "reading beside" in said(walker.pane("dials"))
        assert "Patients arrive more easily" in said(walker.whole("follows")).split("RULED OUT")[1]
        await walker.press("r")
        assert "reading inferred" in said(walker.pane("dials"))
        assert "FROM YOUR CHOICES" in walker.pane("follows")
        assert "inferred" in walker.pane("follows")
        assert walker.app.session.scenario.reading == "inferred"
        assert walker.notices[-1].startswith("Reading: also what a reader")
        await walker.press("r")
        assert walker.app.session.scenario.reading == "stated"

        follows = numbers(walker)[0]
        await walker.press("f")
        assert "proof asserted" not in said(walker.pane("dials"))
        assert "proof evidenced" in said(walker.pane("dials"))
        assert numbers(walker)[0] < follows
        assert f"{numbers(walker)[0]} follow" in walker.text
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


@pytest.mark.parametrize("size", SIZES)
async def test_the_outcome_tells_the_course_and_what_it_comes_to(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter", "n", "enter", "n")
        assert walker.walk.decision is None
        follows, opened, out = numbers(walker)
        told = said(walker.whole("decision"))
        assert (
            f"2 of 2 decisions made. {follows} consequences follow, {opened} open, {out} ruled out."
        ) in told
        assert "YOUR COURSE" in told
        assert "Night ferry: Stop it" in told
        assert "Timetable: The railway" in told
        assert "▼ could Families leave" in told
        assert "RULED OUT × Patients arrive more easily" in told
        assert f"WHERE THE DOCUMENT IS SILENT ∙ Timetable: The railway {SILENT}" in told
        await walker.press("n")
        assert walker.walk.decision is None, "there is nothing after the outcome"
        await walker.press("p")
        assert walker.walk.at == 1


async def test_the_outcome_of_a_walk_on_which_nothing_was_chosen(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("n", "n")
        told = said(walker.whole("decision"))
        assert "0 of 2 decisions made. 1 consequence follows" in told
        assert "Night ferry: not decided" in told
        assert "STILL OPEN" in told


async def test_the_document_says_what_the_cursor_is_on(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j")
        assert "memo ¶1 s2" in walker.text
        assert "If the night ferry ends, young families" in said(walker.pane("says"))
        assert walker.styles("says")["lit"].startswith("If the night ferry ends")
        await walker.press("enter", "right")
        assert walker.walk.pane == "follows"
        await walker.press("G", "g", "j")
        assert walker.walk.selected == "no-school"
        assert walker.styles("says")["lit"] == "That might close the school."
        assert "No evidence is given for or against." in said(walker.pane("says"))


async def test_evidence_stands_beside_what_it_bears_on(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "right", "g")
        assert walker.walk.selected == "move-away"
        told = said(walker.whole("says"))
        assert "EVIDENCE AGAINST · 1 set beside" in told
        assert "41 people took the night boat in May" in told
        assert "your step, not the document’s" in told
        assert "Editor’s note: The year of the count is not given." in told


async def test_enter_on_a_consequence_goes_to_its_words_in_the_document(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "right", "g", "j")
        assert "source" in walker.rows[-1]
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        await walker.until_shown("s3")
        assert walker.lines("text").cursor_key == "3"


async def test_a_note_is_written_shown_and_removed(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE", "Should the night boat go on?")
        await walker.type("Ask the school [sic] first")
        await walker.until_shown("✎ Ask the school [sic] first")
        assert walker.app.session.scenario.notes == {"boat": "Ask the school [sic] first"}
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        await walker.type("")
        await walker.until(lambda: not walker.app.session.scenario.notes)
        assert walker.notices[-1] == "Note removed."


async def test_what_is_selected_is_copied_with_its_citation(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "y")
        assert walker.notices == ["Sent to the clipboard, with its citation."]
        assert walker.app.clipboard == (
            "“If the night ferry ends, young families could move to the mainland.”"
            " (HARBOUR NOTES, memo ¶1 s2)"
        )


# Panes and sizes


async def test_tab_goes_round_the_panes_and_left_and_right_pass_over_the_preview(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        seen = []
        for _ in range(4):
            await walker.press("tab")
            seen.append(walker.walk.pane)
        assert seen == ["preview", "follows", "says", "decision"]
        await walker.press("shift+tab")
        assert walker.walk.pane == "says"
        await walker.press("left")
        assert walker.walk.pane == "follows"
        await walker.press("h")
        assert walker.walk.pane == "decision"
        await walker.press("l")
        assert walker.walk.pane == "follows"


async def test_one_pane_at_a_time_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        assert [name in walker.rows[2] for name in TABS.values()] == [True] * len(TABS)
        expected = {
            "preview": SILENT,
            "follows": "A bridge comes in 2031",
            "says": "A new bridge will open in 2031",
            "decision": "Keep it",
        }
        for pane, words in expected.items():
            await walker.press("tab")
            assert walker.walk.pane == pane
            assert words in said(walker.text)
            shown = [name for name in walker.walk.PANES if walker.lines(name).region.height]
            assert shown == [pane]


async def test_the_pane_in_hand_stays_through_every_size(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "right", "j")
        selected = walker.walk.selected
        for size in (NARROW, MEDIUM, (200, 60), (20, 5), (1, 1), WIDE):
            await walker.resize(*size)
            assert walker.walk.pane == "follows"
            assert walker.walk.selected == selected
            assert walker.lines("follows").has_focus
        assert "❯" in walker.pane("follows")


async def test_one_pane_can_have_the_whole_screen(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("right", "m")
        assert walker.lines("follows").size.width >= WIDE[0] - 2
        assert "A bridge comes in 2031" in walker.text
        await walker.press("m")
        assert walker.lines("follows").size.width < WIDE[0] // 2
        assert "DECISION 1 OF 2" in walker.text


async def test_the_walk_goes_on_while_one_pane_has_the_screen(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("m", "j", "enter")
        assert choices(walker) == {"boat": ("stop",)}
        await walker.press("n")
        assert "□ The railway" in walker.text
        await walker.press("tab")
        focused = walker.app.screen.focused
        assert focused is not None
        assert focused.region.height, "what has the focus can be seen"


@pytest.mark.parametrize("size", SIZES)
async def test_at_the_outcome_no_key_leads_to_what_cannot_be_seen(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        for first in ("decision", "preview", "follows", "says"):
            await walker.press("p", "p")
            walker.walk.go_to(first)
            await walker.press("n", "n")
            for key in ("tab", "tab", "tab", "tab", "right", "left", "shift+tab"):
                await walker.press(key)
                pane = walker.walk.pane
                assert walker.lines(pane).region.height, f"{pane} after {key}, from {first}"


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
            if walker.walk.decision:
                counts = f"{found.follows.bit_count()} follow · {found.open.bit_count()} open"
                assert counts in walker.text
        told = said(walker.whole("decision"))
        for key in found.program.ids(found.follows):
            assert said(bundled.case.consequences[key].statement) in told


async def test_a_doubted_passage_is_no_silence(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)
        assert SILENT not in said(walker.whole("preview"))
        await walker.press("n", "n")
        assert "WHERE THE DOCUMENT IS SILENT" not in said(walker.whole("decision"))


async def test_a_note_on_a_consequence_is_shown_with_it(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "right", "i")
        await walker.until_shown("YOUR NOTE")
        await walker.type("worth a second look")
        await walker.until(lambda: "YOUR NOTE" not in walker.text)
        assert "✎ worth a second look" in said(walker.whole("says"))


async def test_an_option_that_is_gone_decides_nothing(small: Opened) -> None:
    async with walking(small) as walker:
        written = {"boat": ("swim",), "timetable": ("sundial",)}
        walker.app.change(replace(walker.app.session.scenario, choices=written))
        await walker.press("n")
        assert "●" not in "".join(walker.whole("line"))
        assert "○ none of these" in said(walker.whole("decision"))
        await walker.press("n")
        outcome = said(walker.whole("decision"))
        assert "0 of 2 decisions made." in outcome
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
        assert "1 follow · 0 open · 1 out" in walker.text
        told = said(walker.whole("follows"))
        assert "RESTS ON A PASSAGE THAT IS NOT FOUND ? Families leave" in told
        await walker.press("n", "n")
        outcome = said(walker.whole("decision"))
        assert "0 open, 1 ruled out, 2 not found." in outcome
        assert "? Families leave" in outcome
