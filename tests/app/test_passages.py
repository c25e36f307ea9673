"""What the document says, where it does not say it any more."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tui.app.rows import Row, text_of, width_of
from tui.app.views.passages import passage_items
from tui.scenario.opening import Opened

WORDS = "This passage is not in the document any more: run `juncture check` on the case."


def rows_at(opened: Opened, width: int) -> list[Row]:
    """The rows of the message, at a width, for a passage that is lost."""
    key, passage = next(iter(opened.case.passages.items()))
    lost = replace(passage, start=0, end=0, text="", status="lost", sentences=())
    case = replace(opened.case, passages={key: lost})
    ((_, made),) = passage_items(case, (), (key,), width)
    rows = made() if callable(made) else made
    return [row for row in rows if row]


@pytest.mark.parametrize("width", [20, 33, 40, 80, 120])
def test_the_message_of_a_lost_passage_leaves_a_cell_for_the_bar(small: Opened, width: int) -> None:
    rows = rows_at(small, width)
    assert all(width_of(row) < width for row in rows)
    assert " ".join(text_of(row).strip() for row in rows) == WORDS


def test_the_message_of_a_lost_passage_takes_all_the_room_there_is(small: Opened) -> None:
    whole = 2 + cell_len(WORDS) + 1
    assert len(rows_at(small, whole)) == 1
    assert len(rows_at(small, whole - 1)) == 2
