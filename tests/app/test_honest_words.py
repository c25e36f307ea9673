"""No screen says more than the document: not that something is averted, nor that an aim is sure."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.app.screen import Walker, said, walking
from tui.app.widgets.lines import Lines
from tui.case.model import Case
from tui.content.subject import Subject
from tui.scenario.model import Scenario, choose, doubt, new_scenario
from tui.scenario.opening import Opened
from tui.wording.words import AIMS, KIND_WORDS, UNHEDGED

AVERTED = re.compile(r"\b(?:ruled? out|rules out|gone|averted|avoided)\b")
"""What is never said of a consequence that is merely not brought about."""

POINTS = ("start", "chosen", "doubted")


def at(case: Case, point: str) -> Scenario:
    """A walk at some point."""
    start = new_scenario(case)
    if point == "start":
        return start
    chosen = start
    for decision in case.decisions.values():
        chosen = choose(chosen, case, decision.id, decision.options[-1].id)
    if point == "chosen":
        return chosen
    return replace(doubt(chosen, tuple(case.passages)[:9], "not shown"), reading="inferred")


def is_said_too_firmly(case: Case, words: str) -> Iterator[str]:
    """Each phrase in which something says more than the document."""
    yield from AVERTED.findall(words)
    for item in case.consequences.values():
        if item.kind in AIMS:
            for lead in (f"{UNHEDGED}: ", f"{UNHEDGED} ", f"{UNHEDGED}) "):
                if lead + item.statement in words:
                    yield lead + item.statement
    for kind in AIMS:
        if f"{KIND_WORDS[kind]} · {UNHEDGED}" in words:
            yield f"{KIND_WORDS[kind]} · {UNHEDGED}"


class Reader:
    """Reads everything that is on a screen, in sight or not."""

    def __init__(self, walker: Walker, case: Case) -> None:
        self._walker = walker
        self._case = case
        self.read = 0

    async def look(self) -> None:
        walker = self._walker
        await walker.settle()
        panes = [pane.id for pane in walker.app.screen.query(Lines) if pane.id]
        for words in (walker.text, *map(walker.whole, panes), *walker.notices):
            assert list(is_said_too_firmly(self._case, said(words))) == [], words
            self.read += len(words)


@pytest.mark.parametrize("point", POINTS)
async def test_no_screen_says_more_than_the_document(bundled: Opened, point: str) -> None:
    case = bundled.case
    async with walking(replace(bundled, scenario=at(case, point))) as walker:
        reader = Reader(walker, case)
        for _ in range(len(case.decisions) + 1):  # each decision, and the outcome
            await reader.look()
            await walker.press("n")
        await walker.press("p", "t")  # all that follows
        await reader.look()
        for key in ("arms-race", "curb-intent"):
            walker.walk.point_at(Subject("consequence", key))
            await reader.look()
            await walker.press("w")
            await reader.look()
            await walker.press("escape")
        await walker.press("2", "down")
        await reader.look()
        await walker.press("tab", "v", "G", "V")
        await reader.look()
        await walker.press("3")
        for _ in range(4):
            await reader.look()
            await walker.press("down", "down", "t")
        walker.app.show_source(())
        await walker.press("5", "E", "down", "down")
        await reader.look()
        await walker.press("question_mark")
        await reader.look()
    assert reader.read > 40_000


@pytest.mark.parametrize("point", POINTS)
async def test_no_step_is_announced_as_more_than_it_is(bundled: Opened, point: str) -> None:
    async with walking(replace(bundled, scenario=at(bundled.case, point))) as walker:
        reader = Reader(walker, bundled.case)
        walker.walk.point_at(Subject("consequence", "arms-race"))
        await walker.press("d")
        await walker.until_shown("DOUBT")
        await walker.type("no")
        assert walker.notices
        await reader.look()
