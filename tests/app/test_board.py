"""The board: flipping, the marks against the baseline, hinges, seek, and how it fits terminals."""

import re
from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.views.board.seek import HOW_TO_BEGIN
from tui.content.subject import Subject
from tui.reason.engine.changes import Choose
from tui.reason.engine.derive import Findings
from tui.reason.futures import futures
from tui.reason.seek import Sought, seek
from tui.scenario.opening import Opened
from tui.wording.authoring import NO_DECISIONS
from tui.wording.phrases import ALREADY, MAY_BE_MORE, NONE_FOUND

SILENT = "The document says nothing of what would follow."

ENTAILED = (
    "Whatever it takes for “The school shuts” to be said to follow, “Families leave” then is too."
)


async def go_to_board(walker: Walker) -> None:
    await walker.press("2")
    await walker.until(lambda: walker.place.PLACE == "board")


def choices(walker: Walker) -> dict[str, tuple[str, ...]]:
    return dict(walker.app.session.scenario.choices)


def marked(walker: Walker, words: str) -> str:
    """The mark and the flag of the consequence whose statement begins with some words.

    What follows under the baseline too has no mark.
    """
    sheet = walker.sheet("follows")
    for at in range(len(sheet)):
        text = said(" ".join("".join(t for t, _ in row) for row in sheet.rows(at)))
        if sheet.subject(at) and words in text:
            found = ("new", "not said", "open", "× avoid", "✓ want")
            return " ".join(word for word in found if word in text.replace(words, ""))
    raise AssertionError(f"{words} is not listed")


async def select(walker: Walker, pane: str, key: str) -> None:
    subject = Subject("option" if pane == "table" else "consequence", key)
    """Put the focus on a pane, and the cursor on a key."""
    walker.place.go_to(pane)
    walker.lines(pane).select(subject)
    walker.place.moved()
    await walker.settle()


@pytest.mark.parametrize("size", SIZES)
async def test_every_decision_is_there_with_all_its_options(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await go_to_board(walker)
        table = said(walker.whole("table"))
        for decision in bundled.case.decisions.values():
            assert decision.label in table
            assert all(option.label in table for option in decision.options)
        assert table.count("none of these") == 1
        assert "Continue as now, no tighter (now)" in table


async def test_all_of_the_bundled_table_is_in_sight_where_it_is_wide(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        await go_to_board(walker)
        shown = walker.pane("table")
        assert "Continue and intensify" in shown
        assert "Let it lapse" in shown


async def test_decisions_stand_apart_where_there_is_room(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        rows = walker.pane("table").split("\n")
        at = next(i for i, row in enumerate(rows) if "Timetable" in row)
        assert not rows[at - 1]


async def test_a_flip_repaints_the_marks_in_place_and_undo_takes_it_back(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        before = walker.whole("follows")
        await walker.press("j", "enter")
        assert choices(walker) == {"boat": ("stop",)}
        assert "● Stop it" in walker.pane("table")
        assert marked(walker, "Families leave") == "new"
        assert marked(walker, "A bridge comes in 2031") == ""
        assert "2 new · 1 same" in walker.text
        await walker.press("k", "space")
        assert choices(walker) == {"boat": ("keep",)}
        assert "● Keep it" in walker.pane("table")
        assert marked(walker, "Families leave") == ""
        assert "0 new · 1 same" in walker.text
        await walker.press("u", "u")
        assert choices(walker) == {}
        assert walker.whole("follows") == before


async def test_what_the_baseline_has_and_the_walk_has_not_keeps_its_place(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        await go_to_board(walker)
        words = "An arms race in technology"
        assert marked(walker, words) == "open"
        await select(walker, "table", "controls.continue")
        await walker.press("enter")
        assert marked(walker, words) == ""
        at = walker.rows.index(next(row for row in walker.rows if words in row))
        await select(walker, "table", "controls.different")
        await walker.press("enter")
        assert marked(walker, words) == "not said"
        assert words in walker.rows[at]
        assert "2 new · 4 not said · 15 same" in walker.text


async def test_choosing_what_is_chosen_says_how_to_leave_it_open(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("enter", "enter")
        assert choices(walker) == {"boat": ("keep",)}
        assert "x leaves the decision open" in walker.notices[-1]
        await walker.press("x")
        assert choices(walker) == {}
        assert "○ Keep it" in walker.pane("table")


async def test_any_number_and_none_can_be_chosen(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("j", "j", "space", "j", "space")
        assert choices(walker) == {"timetable": ("railway", "hospital")}
        assert walker.pane("table").count("■") == 2
        assert "take back" in walker.rows[-1]
        await walker.press("space")
        assert choices(walker) == {"timetable": ("railway",)}
        await walker.press("G", "enter")
        assert choices(walker) == {"timetable": ()}
        assert "● none of these" in walker.pane("table")


async def test_what_one_flip_would_do_is_told_before_it_is_made(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("j")
        told = said(walker.pane("board-turn"))
        assert "IF YOU CHOOSE THIS +2 new" in told
        assert "Families leave" in told
        assert "The school shuts" in told
        assert not choices(walker)
        await walker.press("enter")
        assert "YOU CHOSE THIS +2 rest on it" in said(walker.pane("board-turn"))
        await walker.press("k")
        assert "−2 not said − Families leave" in said(walker.pane("board-turn"))
        await walker.press("j", "j")
        assert SILENT in said(walker.pane("board-turn"))


async def test_taking_the_last_option_back_and_choosing_none_are_told_alike(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("r", "r", "j", "j", "j", "enter")
        assert choices(walker) == {"timetable": ("hospital",)}
        await walker.press("G")
        assert "IF YOU CHOOSE THIS −1 not said" in said(walker.pane("board-turn"))
        assert "Patients arrive more easily" in said(walker.pane("board-turn"))


async def test_hinges_stand_beside_the_decisions(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        row = next(row for row in walker.rows if "Night ferry" in row)
        assert "2 depend  ▬▬" in row
        other = next(row for row in walker.rows if "Timetable" in row)
        assert "silent" in other
        await walker.press("r", "r")
        other = next(row for row in walker.rows if "Timetable" in row)
        assert "1 depends ▬" in other
        assert row.index("2 depend") == other.index("1 depend")


async def test_the_courses_and_their_futures_are_counted(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)

        def counted() -> str:
            return walker.pane("board-futures").strip()

        assert counted() == "8 courses lead to 2 futures; every course is still open"
        await walker.press("enter")
        assert counted() == "8 courses lead to 2 futures; 4 courses are still open"
        await walker.press("G", "enter")
        assert counted() == "8 courses lead to 2 futures; this one is shared by 4 courses"
        await walker.press("r", "r")
        assert counted() == "8 courses lead to 4 futures; this one is shared by 2 courses"


async def test_a_count_that_stopped_short_says_so(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "tui.reason.futures.futures",
        lambda *asked: replace(futures(*asked), complete=False, found=()),
    )
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("enter", "G", "enter")
        counted = walker.pane("board-futures")
        assert "at least 2 futures; not all could be worked out" in counted


async def test_another_baseline_marks_anew(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        assert "baseline: the status quo" in walker.text
        await walker.press("j", "enter", "b")
        await walker.until_shown("The walk as it is now")
        walker.lines("dialog-lines").select(Subject.numbered("answer", 0))
        await walker.press("enter")
        assert "0 new · 3 same" in walker.text
        assert marked(walker, "Families leave") == ""
        await walker.press("k", "enter")
        assert marked(walker, "Families leave") == "not said"


async def test_seek_says_how_to_begin_and_where_a_flag_is_set(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        assert HOW_TO_BEGIN in said(walker.whole("seek"))
        await walker.press("V")
        assert walker.notices[-1].startswith("Select a consequence first")
        assert not walker.app.session.avoid


async def test_flags_go_on_and_off_and_never_both(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "visits")
        await walker.press("V")
        assert "× avoid" in marked(walker, "Patients arrive more easily")
        await walker.press("v")
        assert marked(walker, "Patients arrive more easily") == "✓ want"
        assert walker.app.session.avoid == frozenset()
        await walker.press("v")
        assert marked(walker, "Patients arrive more easily") == ""
        assert HOW_TO_BEGIN in said(walker.whole("seek"))


async def test_an_answer_is_applied_and_taken_back(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "no-school")
        await walker.press("v")
        assert "1 way" in walker.text
        assert "1 Night ferry → Stop it" in said(walker.pane("seek"))
        assert "In all, 2 more follow." in said(walker.pane("seek"))
        await walker.press("right", "G")
        assert "apply" in walker.rows[-1]
        assert "IF YOU APPLY THIS +2 new" in said(walker.pane("board-turn"))
        await walker.press("enter")
        assert choices(walker) == {"boat": ("stop",)}
        assert "u takes it back" in walker.notices[-1]
        assert ALREADY in said(walker.pane("seek"))
        await walker.press("u")
        assert choices(walker) == {}
        assert "1 Night ferry → Stop it" in said(walker.pane("seek"))


async def test_a_conflict_is_told_with_what_bars_the_way(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "no-school")
        await walker.press("v")
        await select(walker, "follows", "move-away")
        await walker.press("V")
        told = said(walker.whole("seek"))
        assert "No course does it all." in told
        assert ENTAILED in told
        assert "Night ferry: Stop it → Families leave" in told
        assert "no way" in walker.text


async def test_a_search_that_stopped_short_says_so(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [Sought(((Choose("boat", "stop"),),), None, complete=False)]
    monkeypatch.setattr("tui.reason.seek.seek", lambda *_: found[0])
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "no-school")
        await walker.press("v")
        assert MAY_BE_MORE in said(walker.whole("seek"))
        assert "at least 1 way" in walker.text
        found[0] = Sought((), None, complete=False)
        await walker.press("V")
        assert NONE_FOUND in said(walker.whole("seek"))
        assert "stopped short" in walker.text


async def test_seek_is_asked_again_only_when_something_has_changed(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[frozenset[str]] = []

    def counted(findings: Findings, reach: frozenset[str], avoid: frozenset[str]) -> Sought:
        asked.append(reach)
        return seek(findings, reach, avoid)

    monkeypatch.setattr("tui.reason.seek.seek", counted)
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "no-school")
        await walker.press("v")
        await walker.press("up", "down", "tab", "G", "shift+tab", "1")
        await go_to_board(walker)
        assert len(asked) == 1
        await select(walker, "table", "boat.stop")
        await walker.press("enter")
        assert len(asked) == 2


async def test_why_source_and_doubt_go_from_the_consequence_under_the_cursor(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "table", "boat.stop")
        await walker.press("enter")
        await select(walker, "follows", "no-school")
        assert walker.place.passages_shown() == ("school-closes",)
        await walker.press("w")
        await walker.until_shown("WHY THIS FOLLOWS")
        await walker.press("escape", "enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "3"


async def test_the_passages_of_an_option_are_its_own_or_its_decisions(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("j")
        assert walker.place.passages_shown() == ("families-move",)
        await walker.press("j")
        assert walker.place.passages_shown() == ("share",)


async def test_why_asks_about_what_turns_on_an_option(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await walker.press("j")
        assert walker.place.selected == "move-away"
        await walker.press("j", "w")
        assert walker.notices[-1].startswith("Nothing depends on this option alone.")


async def test_follows_and_seek_share_a_place_where_it_is_less_wide(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await go_to_board(walker)
        assert walker.lines("table").region.height
        assert walker.lines("follows").region.height
        assert not walker.lines("seek").region.height
        await select(walker, "follows", "no-school")
        await walker.press("v")
        assert "Seek · 1 way" in walker.text
        await walker.click("Seek · 1 way")
        assert walker.place.pane == "seek"
        assert walker.lines("seek").region.height
        assert not walker.lines("follows").region.height
        await walker.click(" Follows ")
        assert walker.place.pane == "follows"
        assert walker.lines("follows").region.height


async def test_one_pane_at_a_time_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        await go_to_board(walker)
        for pane in ("table", "follows", "seek", "table"):
            assert walker.place.pane == pane
            shown = {name for name in walker.place.PANES if walker.lines(name).region.height}
            assert shown == {pane}
            await walker.press("right")
        await walker.click(" Seek ")
        assert walker.place.pane == "seek"


@pytest.mark.parametrize("size", SIZES)
async def test_an_option_is_clicked_once_to_see_and_again_to_choose(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await go_to_board(walker)
        await walker.click("○ Stop it")
        assert not choices(walker)
        assert "Families leave" in said(walker.pane("board-turn"))
        await walker.click("○ Stop it")
        assert choices(walker) == {"boat": ("stop",)}


async def test_an_answer_is_clicked_once_to_see_and_again_to_apply(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_board(walker)
        await select(walker, "follows", "no-school")
        await walker.press("v")
        await walker.click("Night ferry → Stop it")
        assert not choices(walker)
        await walker.click("Night ferry → Stop it")
        assert choices(walker) == {"boat": ("stop",)}


async def test_a_click_anywhere_breaks_nothing(bundled: Opened) -> None:
    for size in SIZES:
        async with walking(bundled, size) as walker:
            await go_to_board(walker)
            width, height = size
            for y in range(1, height - 1, 3):
                for x in range(1, width, 11):
                    await walker.click_at(x, y)
            assert walker.is_running


@pytest.mark.parametrize("size", [*SIZES, (20, 8), (81, 14)])
async def test_nothing_is_wider_than_its_pane(bundled: Opened, size: tuple[int, int]) -> None:
    from tui.app.rows import width_of

    label = "Ein sehr langes Wort: Entscheidungsfindungsprozessbeschreibung 日本語の選択肢"
    decision = bundled.case.decisions["controls"]
    options = tuple(replace(option, label=label) for option in decision.options)
    decisions = {
        **bundled.case.decisions,
        "controls": replace(decision, label=label, options=options),
    }
    case = replace(bundled.case, decisions=decisions)
    async with walking(replace(bundled, case=case), size) as walker:
        await go_to_board(walker)
        session = replace(
            walker.app.session,
            reach=frozenset(list(case.consequences)[:1]),
            avoid=frozenset(list(case.consequences)[3:5]),
        )
        walker.app.arrange(session)
        await walker.press("down", "enter")
        for pane in ("table", "board-turn", "follows", "seek", "board-futures"):
            walker.place.go_to(pane if pane in walker.place.PANES else "follows")
            await walker.settle()
            sheet, width = walker.sheet(pane), walker.lines(pane).size.width or 40
            rows = [row for at in range(len(sheet)) for row in sheet.rows(at)]
            assert all(width_of(row) <= width for row in rows), pane


async def test_a_case_without_decisions_says_so(small: Opened) -> None:
    consequences = {
        key: replace(item, links=tuple(link for link in item.links if not link.sources))
        for key, item in small.case.consequences.items()
        if any(not link.sources for link in item.links)
    }
    case = replace(small.case, decisions={}, consequences=consequences, evidence={}, caveats=())
    async with walking(replace(small, case=case)) as walker:
        await go_to_board(walker)
        assert NO_DECISIONS in said(walker.pane("table"))
        assert "1 course leads to 1 future" in walker.text
        await walker.press("enter", "x", "V", "w", "right", "v", "right", "enter")
        assert walker.is_running


async def test_the_consequence_under_the_cursor_tells_how_firmly_it_stands(
    bundled: Opened,
) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter")
        await go_to_board(walker)
        await walker.press("tab")
        walker.lines("follows").select(Subject("consequence", "self-sufficiency"))
        await walker.press("down", "up")
        told = said(walker.pane("board-turn"))
        assert "One doubt fells it: Gu ¶3 s7." in told
        assert "One voice states the whole chain: the author." in told
        await walker.press("end")
        assert "w tells what would make it follow" in said(walker.pane("board-turn"))


async def test_an_answer_of_seek_has_no_passage_to_doubt(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await walker.press("enter")
        await go_to_board(walker)
        await walker.press("tab", "V", "tab", "end")
        assert walker.lines("seek").subject.kind == "answer"
        await walker.press("d")
        assert walker.notices == ["There is no passage here to doubt."]


@pytest.mark.parametrize("size", SIZES)
async def test_what_each_number_is_of_is_said_in_full(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("2", "down")
        await walker.until(lambda: "IF YOU CHOOSE THIS" in walker.pane("board-turn"))
        head = next(row for row in walker.pane("board-turn").split("\n") if "IF YOU" in row)
        assert re.search(r"\+4 new +–\d+ (?:closed|no longer open)$", head), head
