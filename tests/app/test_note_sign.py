"""A sign beside the name of whatever the reader has a note on, wherever decisions are named."""

import pytest

from tests.app.screen import SIZES, WIDE, Walker, walking
from tui.app.letters import in_letters
from tui.content.subject import Subject
from tui.scenario.opening import Opened
from tui.wording.meanings import WORDS
from tui.wording.standing import NOTE_SIGN


async def _noted(walker: Walker) -> None:
    await walker.press("i")
    await walker.until_shown("YOUR NOTE")
    await walker.type("ask first")
    await walker.until(lambda: not walker.app.screen.is_modal)
    assert walker.app.session.scenario.notes


def _rows(walker: Walker, pane: str) -> list[str]:
    return [row.rstrip() for row in walker.pane(pane).split("\n") if NOTE_SIGN in row]


async def test_a_noted_decision_has_a_sign_on_the_line_and_by_its_question(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        assert not _rows(walker, "line")
        await _noted(walker)
        (station,) = _rows(walker, "line")
        assert station.endswith(f"Night ferry {NOTE_SIGN}")
        (question,) = _rows(walker, "decision")
        assert question.endswith(f"Should the night boat go on? {NOTE_SIGN}")
        await walker.press("n")
        assert _rows(walker, "line")
        assert not _rows(walker, "decision"), "the sign is of the decision that has the note"
        await walker.press("u")
        assert not _rows(walker, "line")


@pytest.mark.parametrize("size", SIZES)
async def test_the_sign_is_in_sight_at_every_size(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await _noted(walker)
        assert f"go on? {NOTE_SIGN}" in walker.pane("decision")
        if size != WIDE:
            assert f"{NOTE_SIGN} Night" in walker.text
        await walker.press("2")
        await walker.until_shown("Timetable")
        assert f"Night ferry {NOTE_SIGN}" in walker.pane("table")


async def test_a_noted_consequence_has_it_in_its_row(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "j")
        await _noted(walker)
        (row,) = _rows(walker, "decision")
        assert f"Families leave {NOTE_SIGN}" in row
        assert not _rows(walker, "line")


@pytest.mark.parametrize("size", SIZES)
async def test_it_stands_in_the_outline_and_in_the_list_of_the_outcome(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await _noted(walker)
        await walker.press("j", "j")
        await _noted(walker)
        await walker.press("6")
        await walker.until(lambda: "Families leave" in walker.pane("chart"))
        decision, consequence = _rows(walker, "chart")
        assert decision.endswith(f"Night ferry {NOTE_SIGN}")
        assert f"Families leave {NOTE_SIGN}" in consequence
        await walker.press("1", "n", "n")
        walker.walk.point_at(Subject("consequence", "move-away"))
        await walker.settle()
        (row,) = _rows(walker, "decision")
        assert row.endswith(f"Families leave {NOTE_SIGN}")


async def test_it_stands_by_a_question_whose_branches_are_covered(small: Opened) -> None:
    async with walking(small) as walker:
        await _noted(walker)
        await walker.press("c")
        await walker.until_shown("not guessed yet")
        assert f"go on? {NOTE_SIGN}" in walker.pane("decision")


def test_the_sign_is_explained_and_has_a_letter() -> None:
    assert NOTE_SIGN in dict(WORDS)
    assert in_letters(NOTE_SIGN).isascii()
