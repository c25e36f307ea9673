"""The terminal gets another size, whatever is under way meanwhile."""

import asyncio

import pytest
from textual.events import Key, Resize
from textual.geometry import Size

from tests.app.screen import MEDIUM, NARROW, WIDE, Walker, walking
from tui.scenario.opening import Opened

ONE, NEXT, LAST = (Size(*size) for size in (WIDE, NARROW, MEDIUM))
FEW = 20


async def test_two_sizes_that_come_while_a_place_is_made_do_not_go_round(
    small: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until it is made, nothing is painted, and what is to be painted stands between the two."""
    async with walking(small) as walker:
        screen, walker.app._size = walker.app.screen, LAST
        laid_out: list[Size] = []
        lay_out = screen._screen_resized

        def lay_out_at_most(size: Size) -> None:
            laid_out.append(size)
            if len(laid_out) < FEW:  # nothing else would come through, not even the end of this
                lay_out(size)

        monkeypatch.setattr(screen, "_screen_resized", lay_out_at_most)
        with walker.app.batch_update():
            for size in (NEXT, LAST):
                screen.post_message(Resize(size, size))
                screen.call_later(lambda: None)
            while screen.message_queue_size:
                await asyncio.sleep(0)
        assert len(laid_out) < FEW
        await at_rest(walker)


@pytest.mark.parametrize("key", ["3", "o", "ctrl+p", "question_mark"])
async def test_what_is_opened_meanwhile_has_the_last_size(small: Opened, key: str) -> None:
    async with walking(small) as walker:
        for size in (NEXT, ONE, LAST):
            walker.app.post_message(Resize(size, size))
            walker.app.post_message(Key(key, key if len(key) == 1 else None))
        await at_rest(walker)
        await walker.press("escape", "1")
        await at_rest(walker)


async def at_rest(walker: Walker) -> None:
    """All of it is painted in the last size, and stays so."""
    await walker.until(lambda: walker.app.screen.size == LAST)
    await walker.settle()
    assert {len(row) for row in walker.rows} == {LAST.width}
    assert len(walker.rows) == LAST.height
