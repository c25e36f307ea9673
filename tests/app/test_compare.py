"""The comparison: scenarios as columns, what differs between them, and what causes it."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from rich.cells import cell_len

from tests.app.screen import MEDIUM, NARROW, SIZES, WIDE, Walker, said, walking
from tui.app.rows import width_of
from tui.app.views.compare.cause import cause_items
from tui.app.views.compare.table import grid, names_caption, table_items
from tui.case.model import DIRECTNESS
from tui.content.beside import Named
from tui.content.comparison import Side
from tui.content.subject import Subject
from tui.reason.compare import Causes, compare
from tui.reason.engine.changes import Changes, Choose, Settle
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, choose, doubt, new_scenario, status_quo
from tui.scenario.opening import Opened
from tui.wording.phrases import MORE_WAYS, NOT_WORKED_OUT
from tui.wording.words import capital


async def go_to_compare(walker: Walker) -> None:
    await walker.press("5")
    await walker.until(lambda: walker.place.PLACE == "compare")


def put_beside(walker: Walker, *named: Named) -> None:
    walker.app.arrange(replace(walker.app.session, columns=named))


def row_of(walker: Walker, words: str) -> str:
    """The first row of the screen that has some words."""
    return next((row for row in walker.rows if words in row), "")


async def point_at(walker: Walker, row: Subject) -> None:
    walker.lines("compare-table").select(row)
    walker.place.moved()
    await walker.settle()


def stopping(opened: Opened) -> Scenario:
    return choose(new_scenario(opened.case), opened.case, "boat", "stop")


def columns_of(opened: Opened, *scenarios: tuple[str, Scenario]) -> tuple[Side, ...]:
    reasoner = Reasoner(opened.case)
    return tuple(Side(name, s, reasoner.findings(s)) for name, s in scenarios)


@pytest.mark.parametrize("size", SIZES)
async def test_the_baseline_stands_in_and_it_says_so(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        told = said(walker.text).lower()
        assert "only the baseline stands beside it" in told
        assert "a adds another" in told
        assert "the status quo" in told
        assert "this walk" in told
        assert "x take out" not in walker.text
        await walker.press("X")
        assert walker.notices[-1].startswith("Here stands the baseline")
        assert walker.app.session.columns == ()


async def test_only_what_differs_or_everything(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        assert "● Stop it" in row_of(walker, "≠ Night ferry")
        assert "● Keep it" in row_of(walker, "≠ Night ferry")
        assert "● follows could" in row_of(walker, "≠ Families leave")
        assert "– not said to follow" in row_of(walker, "≠ Families leave")
        assert "A bridge comes in 2031" not in walker.text
        assert "Reading" not in walker.pane("compare-table")

        await walker.press("E")
        assert "EVERYTHING" in walker.text
        bridge = row_of(walker, "A bridge comes in 2031")
        assert bridge.count("● follows will") == 2
        assert "≠" not in bridge
        assert row_of(walker, "Timetable").count("○ not decided") == 2
        assert row_of(walker, "Reading").count("stated") == 2
        assert "E only differences" in walker.rows[-1]
        await walker.press("E")
        assert "A bridge comes in 2031" not in walker.text


@pytest.mark.parametrize("size", SIZES)
async def test_scenarios_that_do_not_differ(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("enter")
        await go_to_compare(walker)
        assert "Nothing differs" in said(walker.whole("compare-table"))
        await walker.press("w", "d", "enter", "y", "j", "G", "tab", "j")
        assert walker.notices[-1] == "There is nothing here to copy."
        assert walker.is_running
        await walker.press("E", "tab")
        assert "Night ferry" in walker.pane("compare-table")


async def test_what_a_choice_causes_is_named(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        await point_at(walker, Subject("consequence", "no-school"))
        told = said(walker.pane("cause"))
        assert "The school shuts" in told
        assert "this walk ● follows could → might" in told
        assert "the status quo – not said to follow" in told
        assert "From this walk to the status quo, this alone turns it:" in told
        assert "→ Night ferry → Keep it" in told
        assert "That might close the school." in told
        assert "this walk → the status quo" in walker.text


async def test_a_doubt_is_a_row_and_a_cause(small: Opened) -> None:
    async with walking(small) as walker:
        walk = stopping(small)
        walker.app.change(walk)
        put_beside(walker, Named("sceptic", doubt(walk, ("families-move",), "Hear[say]")))
        await go_to_compare(walker)
        row = row_of(walker, "memo ¶1 s2 “If the night ferry")
        assert "≠" in row
        assert row.index("accepted") < row.index("doubted")
        await point_at(walker, Subject("passage", "families-move"))
        assert "sceptic doubted: Hear[say]" in said(walker.pane("cause"))
        await point_at(walker, Subject("consequence", "move-away"))
        assert "→ memo ¶1 s2 doubted" in said(walker.pane("cause"))


async def test_terms_that_differ_are_rows(small: Opened) -> None:
    async with walking(small) as walker:
        put_beside(walker, Named("wide", replace(new_scenario(small.case), reading="inferred")))
        await go_to_compare(walker)
        row = row_of(walker, "≠ Reading")
        assert row.index("stated") < row.index("inferred")
        await point_at(walker, Subject("reading"))
        told = said(walker.pane("cause"))
        assert "this walk stated: only what the document states" in told
        assert "wide inferred: also what a reader would have to infer" in told
        await walker.press("enter")
        assert walker.notices[-1] == "No passage of the document is behind this row."
        await point_at(walker, Subject("consequence", "visits"))
        assert "→ reading: inferred" in said(walker.pane("cause"))


BOAT, SETTLED, RAIL = Choose("boat", "keep"), Settle("timetable"), Choose("timetable", "railway")


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        (((BOAT,),), "this alone turns it: → Night ferry → Keep it"),
        (((BOAT, RAIL),), "both together turn it: → Night ferry → Keep it and Timetable +"),
        (((SETTLED, RAIL),), "this alone turns it: → Timetable + The railway"),
        (((BOAT,), (RAIL,)), "either of these alone turns it: → Night ferry → Keep it → Timetable"),
        (((BOAT,), (RAIL,), (SETTLED,)), "any one of these alone turns it:"),
        (((BOAT,), (SETTLED, RAIL)), "either of these alone turns it:"),
        (((BOAT, SETTLED), (BOAT, RAIL)), "each of these by itself turns it:"),
        (((BOAT, SETTLED, Choose("timetable", "hospital")),), "both together turn it:"),
    ],
)
def test_causes_in_words(small: Opened, sets: tuple[Changes, ...], words: str) -> None:
    columns = columns_of(small, ("one", stopping(small)), ("two", status_quo(small.case)))
    row = Subject("consequence", "move-away")
    told = whole(cause_items(row, columns, 1, Causes(sets, complete=True), 100))
    assert f"From one to two, {words}" in told
    assert MORE_WAYS not in told


def test_causes_that_were_not_all_tried_are_called_so(small: Opened) -> None:
    columns = columns_of(small, ("one", stopping(small)), ("two", status_quo(small.case)))
    row = Subject("consequence", "move-away")
    some = whole(cause_items(row, columns, 1, Causes(((BOAT,),), complete=False), 100))
    assert "Keep it" in some
    assert MORE_WAYS in some
    none = whole(cause_items(row, columns, 1, Causes((), complete=False), 100))
    assert capital(NOT_WORKED_OUT) in none


def test_findings_that_stopped_short_are_called_so(small: Opened) -> None:
    one, two = columns_of(small, ("one", stopping(small)), ("two", status_quo(small.case)))
    two = replace(two, findings=replace(two.findings, complete=False))
    comparison = compare([one.findings, two.findings])
    laid = grid(80, 2, 1)
    items = table_items((one, two), comparison, laid, everything=False, stand_in=False)
    assert "Too many combinations to weigh" in whole(items)


def whole(items: list) -> str:  # type: ignore[type-arg]
    rows = [row for _, made in items for row in (made() if callable(made) else made)]
    return said("\n".join("".join(text for text, _ in row) for row in rows))


NAMES = ("status-quo", "2 changes", "a course of my own making", "界界界界界界界界界界", "e", "f")


@pytest.mark.parametrize("count", range(2, 7))
@pytest.mark.parametrize("width", [38, 40, 79, 80, 99, 119, 120, 200])
def test_columns_line_up_within_the_width(bundled: Opened, count: int, width: int) -> None:
    walk = replace(status_quo(bundled.case), doubts={next(iter(bundled.case.passages)): ""})
    open_still = replace(new_scenario(bundled.case), reading="inferred")
    scenarios = [walk, *[open_still] * (count - 1)]
    columns = columns_of(bundled, *zip(NAMES, scenarios, strict=False))
    comparison = compare([column.findings for column in columns])
    for at in range(count):
        laid = grid(width, count, at)
        assert at in laid.shown
        assert laid.shown[0] == 0
        assert laid.hidden_left + len(laid.shown) + laid.hidden_right == count
        items = table_items(columns, comparison, laid, everything=True, stand_in=False)
        rows = [row for _, made in items for row in (made() if callable(made) else made)]
        assert max(map(width_of, rows)) <= width - 1
        if laid.stacked:
            continue
        starts = [laid.head + laid.cell * at for at in range(len(laid.shown))]
        for row in (row for row in rows if len(row) > 1):  # but headings, which go across
            text = "".join(text for text, _ in row)
            for start in starts:
                assert not cut(text, start, start + 2).strip(), "a gap before each column"
        regions = names_caption(columns, laid, at, 0)
        assert sum(width_of(row) for _, row in regions) <= width
        lead = regions[1 + laid.shown.index(at)][1][0][0]
        assert lead == "▾ "


def cut(text: str, start: int, end: int) -> str:
    """What stands between two cells of a text."""
    ends = [0]
    for character in text:
        ends.append(ends[-1] + cell_len(character))
    spans = zip(text, pairwise(ends), strict=True)
    return "".join(c for c, (left, right) in spans if left < end and right > start)


def many(opened: Opened) -> tuple[Named, ...]:
    walk = stopping(opened)
    return tuple(
        Named(f"walk-{n}", replace(walk, reading=DIRECTNESS[n % len(DIRECTNESS)]))
        for n in range(1, 6)
    )


@pytest.mark.parametrize(("size", "seen"), [(WIDE, 5), (MEDIUM, 1)])
async def test_as_many_columns_as_fit_and_the_others_by_the_cursor(
    small: Opened, size: tuple[int, int], seen: int
) -> None:
    async with walking(small, size) as walker:
        put_beside(walker, *many(small))
        await go_to_compare(walker)
        for _ in range(1, seen):
            await walker.press("right")
        for name in range(1, seen + 1):
            assert f"walk-{name}" in walker.text
        assert f"▾ walk-{seen}" in walker.text
        assert (f"{5 - seen} more ›" in walker.text) == (seen < 5)
        await walker.press("right", "right", "right", "right", "right")
        assert "▾ walk-5" in walker.text
        assert "this walk" in walker.text
        assert "more ›" not in walker.text
        assert (f"‹ {5 - seen} more" in walker.text) == (seen < 5)
        await walker.press("left", "left", "left", "left", "left", "left")
        assert "▾ this walk" in walker.text
        await walker.press("X")
        assert walker.notices[-1].startswith("The walk itself stays")
        assert len(walker.app.session.columns) == 5


async def test_a_column_is_taken_out_and_the_baseline_stands_in_for_the_last(
    small: Opened,
) -> None:
    async with walking(small) as walker:
        put_beside(walker, *many(small)[:2])
        await go_to_compare(walker)
        await walker.press("right", "X")
        assert [named.name for named in walker.app.session.columns] == ["walk-1"]
        assert "walk-2" not in row_of(walker, "this walk")
        assert "▾ walk-1" in walker.text
        await walker.press("X")
        assert "only the baseline stands beside it" in walker.text
        assert "▾ the status quo" in walker.text


async def test_a_change_of_the_walk_is_seen_and_undone(small: Opened) -> None:
    async with walking(small) as walker:
        await go_to_compare(walker)
        assert "○ not decided" in row_of(walker, "Night ferry")
        await walker.press("r")
        table = walker.pane("compare-table")
        assert "Reading" not in table, "a baseline is read on the terms of the walk"
        put_beside(walker, Named("fixed", new_scenario(small.case)))
        walker.app.draw()
        await walker.settle()
        assert "beside" in row_of(walker, "≠ Reading")
        await walker.press("u")
        assert "Nothing differs" in said(walker.text)


async def test_one_column_under_the_other_where_it_is_narrow(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        await walker.press("j", "enter")
        put_beside(walker, Named("keep", status_quo(small.case)), many(small)[0])
        await go_to_compare(walker)
        assert "▾ keep 1 of 2" in walker.text
        assert "≠ Night ferry this walk ● Stop it keep ● Keep it" in said(walker.text)
        assert not walker.lines("cause").region.height
        await walker.press("right")
        assert "▾ walk-1 2 of 2" in walker.text
        assert "≠ Night ferry this walk ● Stop it walk-1 ● Stop it" in said(walker.text)
        await walker.press("left")
        await point_at(walker, Subject("consequence", "move-away"))
        await walker.press("tab")
        assert walker.lines("cause").region.height
        assert not walker.lines("compare-table").region.height
        assert "this alone turns it" in said(walker.text)
        await walker.press("tab")
        assert walker.lines("compare-table").region.height


@pytest.mark.parametrize("size", SIZES)
async def test_to_the_passage_the_proof_and_a_doubt(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        await point_at(walker, Subject("consequence", "no-school"))
        await walker.press("w")
        await walker.until_shown("WHY THIS FOLLOWS")
        await walker.press("escape")
        await walker.until(lambda: "WHY THIS" not in walker.text)
        await walker.press("d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        assert walker.app.session.scenario.doubts == {"school-closes": "no"}
        assert walker.place.selected == "no-school", "the row stays under the cursor"
        await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)
        told = said(walker.pane("compare-table"))
        assert re.search("The school shuts (this walk )?– not said to follow", told)
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "3"


async def test_a_row_that_does_not_differ_any_more_stays_until_it_is_left(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        await point_at(walker, Subject("consequence", "no-school"))
        await walker.press("d")
        await walker.until_shown("DOUBT A PASSAGE")
        await walker.type("no")
        await walker.until(lambda: "DOUBT A PASSAGE" not in walker.text)
        assert "≠" not in row_of(walker, "The school shuts")
        assert "WHAT IT SAYS" in walker.text
        await walker.press("d")
        assert walker.app.session.scenario.doubts == {}
        assert "≠" in row_of(walker, "The school shuts")
        await walker.press("u", "k", "E", "E")
        assert walker.place.selected == "move-away"
        assert "The school shuts" not in walker.pane("compare-table")


async def test_a_passage_below_the_table_can_be_gone_to_by_itself(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        await point_at(walker, Subject("consequence", "move-away"))
        await walker.press("tab", "G")
        assert walker.lines("cause").subject.id == "families-move"
        assert walker.place.passages_shown() == ("families-move",)
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "2"


async def test_the_mouse_picks_columns_rows_and_views(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        put_beside(walker, Named("keep", status_quo(small.case)), many(small)[1])
        await go_to_compare(walker)
        await walker.click("walk-2")
        assert "▾ walk-2" in walker.text
        await walker.click("– not said to follow")
        assert "▾ keep" in walker.text, "a cell picks its column too"
        assert walker.lines("compare-table").subject.kind == "consequence"
        assert "From this walk to keep, this alone turns it" in said(walker.pane("cause"))
        await walker.click("WHAT DIFFERS")
        assert "EVERYTHING" in walker.text
        await walker.click("The school shuts")
        assert walker.place.selected == "no-school"
        await walker.click("The school shuts")
        await walker.until(lambda: walker.place.PLACE == "source")


async def test_a_pane_gets_the_whole_screen_with_its_column_names(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter")
        await go_to_compare(walker)
        low = walker.lines("compare-table").region.height
        await walker.press("m")
        assert walker.lines("compare-table").region.height > low
        assert not walker.lines("cause").region.height
        assert "▾ the status quo" in walker.text
        await walker.press("tab")
        assert walker.lines("cause").region.height > low
        await walker.press("m")
        assert walker.lines("compare-table").region.height == low


async def test_long_names_take_two_rows_and_what_still_does_not_fit_is_cut(small: Opened) -> None:
    async with walking(small) as walker:
        longest = "the-course-that-the-council-would-have-liked-best-of-all"
        put_beside(walker, Named(longest, stopping(small)), *many(small)[1:])
        await go_to_compare(walker)
        first = next(at for at, row in enumerate(walker.rows) if "this walk" in row)
        assert "the-course-" in walker.rows[first]
        assert "…" in walker.rows[first + 1]
        await walker.press("right", "X", "X", "X", "X", "X")
        assert "…" not in "".join(walker.rows[first : first + 2])


async def test_another_width_shows_other_columns(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        put_beside(walker, *many(small))
        await go_to_compare(walker)
        assert "walk-5" in row_of(walker, "this walk")
        await walker.resize(*MEDIUM)
        assert "walk-5" not in row_of(walker, "this walk")
        assert "4 more ›" in walker.text
        await walker.resize(*NARROW)
        assert "▾ walk-1 1 of 5" in walker.text
        await walker.resize(*WIDE)
        assert "walk-5" in row_of(walker, "this walk")


async def test_columns_may_go_while_the_table_is_out_of_sight(small: Opened) -> None:
    async with walking(small, NARROW) as walker:
        put_beside(walker, *many(small))
        await go_to_compare(walker)
        await walker.press(*["right"] * 5, "tab", "X", "r", "X", "E", "X")
        assert "▾ walk-2 2 of 2" in walker.text
        await walker.press("tab")
        assert "walk-2" in walker.pane("compare-table")
