"""Labels of any length, twelve decisions, sixty consequences: all of it can be read."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.app.screen import NARROW, SIZES, WIDE, Walker, said, walking
from tests.app.sprawling import sprawling
from tui.app.rows import text_of, width_of
from tui.app.widgets.caption import Caption
from tui.app.widgets.lines import Lines
from tui.case.model import Case
from tui.scenario.opening import Opened, open_file


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    return open_file(sprawling(tmp_path_factory.mktemp("sprawling")))


def bare(text: str) -> str:
    """Text without white space, rules and bars, by which it may have been broken into rows."""
    return "".join(letter for letter in text if not letter.isspace() and letter not in "▎▌│┃")


def is_whole(walker: Walker) -> None:
    """Nothing on the screen is cut off by the edge of its pane: what is cut ends in an ellipsis."""
    for lines in walker.app.screen.query(Lines):
        if not lines.id or not lines.size.width:
            continue
        sheet, room = lines.sheet, lines.size.width - lines.has_bar
        for at in range(len(sheet)):
            for row in sheet.rows(at):
                assert width_of(row) <= room, f"{lines.id}: {text_of(row)!r}"
    for caption in walker.app.screen.query(Caption):
        if caption.size.width:
            regions = caption._draw(caption.size.width)
            width = sum(width_of(row) for _, row in regions)
            assert width <= caption.size.width, f"{caption.id}: {regions}"


@asynccontextmanager
async def at(opened: Opened, size: tuple[int, int], *keys: str) -> AsyncIterator[Walker]:
    async with walking(opened, size) as walker:
        await walker.press(*keys)
        yield walker


def labels(case: Case) -> list[str]:
    return [option.label for option in case.options.values()]


def test_the_case_is_as_large_as_it_should_be(opened: Opened) -> None:
    assert len(opened.case.decisions) == 12
    assert len(opened.case.consequences) == 60
    assert max(len(decision.options) for decision in opened.case.decisions.values()) > 26
    assert max(map(len, labels(opened.case))) > 350
    assert max(len(decision.question) for decision in opened.case.decisions.values()) > 3_800
    assert all(document.sentences for document in opened.case.documents.values())


@pytest.mark.parametrize("size", SIZES)
async def test_the_walk_has_every_question_option_and_consequence(
    opened: Opened, size: tuple[int, int]
) -> None:
    seen: set[str] = set()
    async with at(opened, size) as walker:
        for decision in opened.case.decisions.values():
            is_whole(walker)
            told = bare(walker.whole("decision"))
            assert bare(decision.question) in told
            assert all(bare(option.label) in told for option in decision.options)
            # A statement stands in a column of its own beside others, and so is read in the detail.
            for subject in subjects(walker, "decision"):
                if subject.startswith("consequence "):
                    seen.add(subject.removeprefix("consequence "))
            await walker.press("n")
        is_whole(walker)
        told = bare(walker.whole("decision"))
        for item in opened.case.consequences.values():
            assert bare(item.statement) in told
    assert seen == set(opened.case.consequences)


def subjects(walker: Walker, pane: str) -> list[str]:
    """What the cursor can stand on in a pane."""
    sheet = walker.lines(pane).sheet
    found = (sheet.subject(at) for at in range(len(sheet)))
    return [f"{subject.kind} {subject.id}" for subject in found if subject]


@pytest.mark.parametrize("size", SIZES)
async def test_arrows_reach_all_of_a_decision_with_more_options_than_letters(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with at(opened, size, *["n"] * 6) as walker:
        pane = walker.lines("decision")
        wanted = subjects(walker, "decision")
        await walker.press("g")
        reached: list[str] = []
        before = None
        while before != (before := (pane.subject, pane.scroll_offset)):  # a tall item is scrolled
            now = f"{pane.subject.kind} {pane.subject.id}"
            reached += [now] if now not in reached else []
            await walker.press("down")
        assert reached == wanted
        is_whole(walker)


@pytest.mark.parametrize("size", SIZES)
async def test_the_rows_of_a_pane_can_all_be_scrolled_into_sight(
    opened: Opened, size: tuple[int, int]
) -> None:
    """The question of the last decision fills several screens: every row of it is seen."""
    async with at(opened, size, *["n"] * 11) as walker:
        question = next(reversed(opened.case.decisions.values())).question
        pane = walker.lines("decision")
        pane.stand_at(0)
        seen: set[str] = set()
        before = None
        while before != (before := pane.scroll_offset):
            seen |= set(map(bare, walker.pane("decision").split("\n")))
            await walker.press("pagedown")
        rows = walker.whole("decision").split("\n")
        wanted = {bare(row) for row in rows if row.strip() and row.strip() in question}
        assert len(wanted) > 3
        assert wanted <= seen


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "keys",
    [
        ("2", "enter", "tab", "down", "v", "down", "V", "tab"),
        ("3",),
        ("3", "t"),
        ("3", "t", "t"),
        ("3", "t", "t", "t"),
        ("4",),
        ("4", "D", "D", "G", "tab"),
        ("enter", "5"),
        ("enter", "t"),
        ("enter", "down", "down", "down", "w"),
        ("o",),
        ("s",),
        ("d",),
        ("question_mark",),
    ],
    ids=" ".join,
)
async def test_nothing_is_cut_off_anywhere(
    opened: Opened, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with at(opened, size, *["n"] * 4, *keys) as walker:
        for key in ("tab", "down", "end", "r", "m"):
            is_whole(walker)
            if len(walker.app.screen_stack) > 1:
                await walker.press("down")
                continue
            await walker.press(key)
        is_whole(walker)


@pytest.mark.parametrize("size", SIZES)
async def test_the_board_and_the_outline_have_every_label(
    opened: Opened, size: tuple[int, int]
) -> None:
    async with at(opened, size, "2") as walker:
        pane = walker.place.PANES[0]
        told = bare(walker.whole(pane))
        assert all(bare(label) in told for label in labels(opened.case))
        await walker.press("3")
        reached = subjects(walker, "chart")
        assert {f"option {key}" for key in opened.case.options} <= set(reached)
        for key in opened.case.consequences:
            assert f"consequence {key}" in reached


async def test_the_line_keeps_the_decision_at_hand_in_sight(opened: Opened) -> None:
    for size in (WIDE, (120, 14)):
        async with at(opened, size) as walker:
            for number in range(1, 13):
                assert "◉" in walker.pane("line"), f"decision {number} at {size}"
                await walker.press("n")
            assert "Outcome" in walker.pane("line")


async def test_the_tabs_of_five_documents_lead_to_each(opened: Opened) -> None:
    async with at(opened, NARROW, "4") as walker:
        seen = set()
        for _ in opened.case.documents:
            seen |= {
                key for key in opened.case.documents if f"of paper {key[-1]} says" in read(walker)
            }
            await walker.press("D")
        assert seen == set(opened.case.documents)


def read(walker: Walker) -> str:
    """The text of the document shown, on one line."""
    return said(walker.whole("text"))
