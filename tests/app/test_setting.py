"""Content set as rows: headings, and how many consequences stand in each way."""

import pytest

from tui.app.rows import text_of, width_of
from tui.app.views.follows import FollowsSheet, follows_caption
from tui.app.views.setter import rows_of
from tui.content.groups import groups
from tui.content.model import Heading
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import Opened
from tui.wording.standing import counts


@pytest.mark.parametrize("width", [12, 30, 40, 80])
def test_a_heading_is_wrapped_and_never_cut(width: int) -> None:
    rows = rows_of(Heading("whatever you choose: aims, not results", "4 of them"), width)
    assert all(width_of(row) < width for row in rows)
    words = " ".join(" ".join(map(text_of, rows)).split())
    assert words == "WHATEVER YOU CHOOSE: AIMS, NOT RESULTS · 4 of them"


@pytest.mark.parametrize("width", [24, 40, 80])
def test_the_headings_of_what_follows_are_wrapped_and_measured(bundled: Opened, width: int) -> None:
    findings = Reasoner(bundled.case).findings(bundled.scenario)
    sheet = FollowsSheet(findings, {})
    sheet.lay(width)
    rows = [row for at in range(len(sheet)) for row in sheet.rows(at)]
    words = " ".join(" ".join(map(text_of, rows)).split())
    assert all(group.heading.upper() in words for group in groups(findings))
    assert all(sheet.height(at) == len(sheet.rows(at)) for at in range(len(sheet)))
    assert all(width_of(row) <= width for row in rows)


@pytest.mark.parametrize("width", range(20, 90))
def test_a_caption_gives_as_many_numbers_as_have_room_and_none_in_part(
    bundled: Opened, width: int
) -> None:
    findings = Reasoner(bundled.case).findings(bundled.scenario)
    caption = text_of(follows_caption(findings, width)).strip()
    assert len(caption) <= width
    told = caption.removeprefix("WHAT ").removeprefix("FOLLOWS").strip()
    known = counts(findings)
    assert told in {" · ".join(known[:number]) for number in range(1, len(known) + 1)}
    assert told == " · ".join(known) or width < 60
