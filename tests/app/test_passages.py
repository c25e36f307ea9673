"""What the document says: passages that are doubted, and one that it does not say any more."""

from dataclasses import replace

import pytest
from rich.cells import cell_len

from tui.app.rows import Row, text_of, width_of
from tui.app.views.passages import passage_items
from tui.case.model import Case
from tui.content.walk import walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario, doubt
from tui.scenario.opening import Opened
from tui.wording.standing import LOST

WORDS = f"memo · not found · {LOST}"


def rows_at(opened: Opened, width: int) -> list[Row]:
    """The rows of the message, at a width, for a passage that is lost."""
    key, passage = next(iter(opened.case.passages.items()))
    lost = replace(passage, start=0, end=0, text="", status="lost", sentences=())
    case = replace(opened.case, passages={key: lost})
    ((_, made),) = passage_items(
        walk_of(Reasoner(case).findings(opened.scenario), opened.scenario), (key,), width
    )
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


def test_why_a_passage_is_doubted_stands_above_its_paragraph(small: Opened) -> None:
    case = small.case
    one = doubt(small.scenario, ("families-move",), "hearsay")
    told = words_of(case, one, ("families-move",))
    assert "memo ¶1 s2 doubted by you: hearsay ▎ The island council" in told
    both = doubt(one, ("school-closes",), "a guess")
    told = words_of(case, both, ("families-move", "school-closes"))
    assert "memo ¶1 s2 doubted by you: hearsay memo ¶1 s3 doubted by you: a guess" in told


def words_of(case: Case, scenario: Scenario, passages: tuple[str, ...]) -> str:
    """What is shown of some passages."""
    items = passage_items(walk_of(Reasoner(case).findings(scenario), scenario), passages, 60)
    rows = [row for _, made in items for row in (made() if callable(made) else made)]
    return " ".join(" ".join(map(text_of, rows)).split())
