"""Whatever is only proposed says so on every screen that names it."""

import re
from dataclasses import replace
from pathlib import Path

from tests.app.screen import Walker, said, walking
from tests.proposed import propose_all
from tui.app.widgets.lines import Lines
from tui.content.subject import Subject
from tui.scenario.model import choose
from tui.scenario.opening import open_file

NAMED = re.compile(
    r"(?:Families leave|The school shuts|Stop it|Keep it)"
    r"(?!(?: status quo ·| implied ·)? \(?proposed)"
)


class Reader:
    """Looks on each screen for names that stand there without a mark."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker
        self.marks = 0

    async def look(self) -> None:
        walker = self._walker
        await walker.settle()
        for pane in walker.app.screen.query(Lines):
            if pane.id and pane.display:
                words = said(walker.whole(pane.id))
                bare = [words[max(0, m.start() - 40) : m.end() + 40] for m in NAMED.finditer(words)]
                assert bare == []
                self.marks += words.count("(proposed")


async def test_every_place_marks_what_it_names(ferry: Path) -> None:
    propose_all(ferry)
    opened = open_file(ferry)
    stopped = choose(opened.scenario, opened.case, "boat", "stop")
    async with walking(replace(opened, scenario=stopped), size=(200, 60)) as walker:
        reader = Reader(walker)
        for key in ("move-away", "no-school"):
            walker.walk.point_at(Subject("consequence", key))
            await reader.look()
        await walker.press("w")
        await reader.look()
        await walker.press("escape", "n", "n")
        await reader.look()
        await walker.press("2", "tab", "v")
        await reader.look()
        await walker.press("3")
        for _ in range(4):
            await reader.look()
            await walker.press("down", "down", "t")
        await walker.press("4", "down")
        await reader.look()
        await walker.press("5", "E", "down")
        await reader.look()
    assert reader.marks > 60
