"""What a consequence rests on is told with it; what would make one follow can be done at once."""

import pytest

from tests.app.screen import SIZES, WIDE, said, walking
from tui.content.subject import Subject
from tui.reason import support
from tui.reason.support import Fragility, Threads
from tui.scenario.model import doubt
from tui.scenario.opening import Opened


async def test_the_detail_says_which_doubt_fells_it_and_that_doubt_does(
    bundled: Opened,
) -> None:
    async with walking(bundled, WIDE) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        told = said(walker.whole("detail"))
        assert "One doubt fells it: Gu ¶3 s7." in told
        assert "One voice states the whole chain: the author." in told
        await walker.press("d")
        await walker.type("not shown")
        assert walker.app.findings.state("self-sufficiency") == "ruled out"
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        assert "It is not said to follow." in said(walker.whole("detail"))


@pytest.mark.parametrize("size", SIZES)
async def test_what_would_make_it_follow_is_one_key_away_and_can_be_taken_back(
    bundled: Opened, size: tuple[int, int]
) -> None:
    async with walking(bundled, size) as walker:
        await walker.press("end", "enter")  # a different course
        before = walker.app.session.scenario
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        await walker.press("w")
        await walker.until_shown("WHAT WOULD MAKE IT FOLLOW", "make this change")
        way = said(walker.pane("dialog-lines")).split("❯")[-1]
        assert "Export controls → Continue" in way
        await walker.press("enter")
        assert walker.app.findings.state("self-sufficiency") == "follows"
        await walker.press("u")
        assert walker.app.session.scenario == before


async def test_a_doubt_that_felled_it_is_told_as_the_way_back(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        await walker.press("d")
        await walker.type("")
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        await walker.press("w")
        await walker.until_shown("accepted again")
        await walker.press("enter")
        assert not walker.app.session.scenario.doubts
        assert walker.app.findings.state("self-sufficiency") == "follows"


async def test_what_was_not_worked_out_is_not_passed_over(
    bundled: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(support, "threads", lambda *_: Threads((), False, complete=False))
    monkeypatch.setattr(support, "fragility", lambda *_: Fragility((), complete=False))
    async with walking(bundled, WIDE) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "self-sufficiency"))
        told = said(walker.whole("detail"))
        assert "No doubts that were tried fell it. Voices not worked out." in told


async def test_all_the_passages_that_a_doubt_is_for_are_named(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        await walker.press("enter")
        walker.walk.point_at(Subject("consequence", "sputnik-moment"))
        assert len(walker.place.passages_shown()) == 2
        await walker.press("d")
        await walker.until_shown("DOUBT 2 PASSAGES", "Gu ¶6 s17–18", "Gu ¶1 s2")
        assert "potentially provoking" in said(walker.text)


async def test_a_passage_that_is_doubted_already_keeps_its_reason(bundled: Opened) -> None:
    async with walking(bundled, WIDE) as walker:
        await walker.press("3")
        first, *others = walker.place.passages_shown()
        assert others
        walker.app.change(doubt(walker.app.session.scenario, (first,), "an old one"))
        await walker.press("d")
        await walker.type("a new one")
        doubts = {first: "an old one", **dict.fromkeys(others, "a new one")}
        await walker.until(lambda: walker.app.session.scenario.doubts)
        assert walker.app.session.scenario.doubts == doubts


async def test_a_doubt_that_closes_what_was_open_says_so_until_it_is_taken_back(
    bundled: Opened,
) -> None:
    async with walking(bundled, WIDE) as walker:
        assert walker.app.findings.state("self-sufficiency") == "open"
        await walker.press("2", "tab")
        walker.lines("follows").select(Subject("consequence", "self-sufficiency"))
        await walker.press("d")
        await walker.type("")
        await walker.until(lambda: walker.app.session.scenario.doubts)
        assert walker.notices[-1] == "Doubted: 3 consequences are no longer open."
        await walker.press("u")
        assert walker.notices == ["Taken back: 1 doubt."], "what was said of it is no longer so"
