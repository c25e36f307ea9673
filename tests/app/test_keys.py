"""Keys that are bound anew, and the sentences in which keys are named."""

from tests.app.screen import Walker, said, walking
from tui.content.subject import Subject
from tui.scenario.opening import Opened

OTHERS = {
    "why": "Y",
    "doubt": "D",
    "reading": "R",
    "undo": "Z",
    "baseline": "B",
    "want": "W",
    "board": "8",
}


async def begun(walker: Walker) -> None:
    walker.app.set_keymap(OTHERS)
    await walker.settle()


async def test_the_walk_names_the_keys_that_work(small: Opened) -> None:
    async with walking(small) as walker:
        assert "w why" in walker.rows[-1]
        await begun(walker)
        assert "Y why" in walker.rows[-1]
        assert "w why" not in walker.rows[-1]
        assert "reading stated R" in said(walker.pane("dials"))
        assert " 8 Board" in walker.rows[0]
        await walker.press("R")
        assert "reading beside R" in said(walker.pane("dials"))


async def test_a_dialog_bears_and_names_the_keys_that_work(small: Opened) -> None:
    async with walking(small) as walker:
        await begun(walker)
        await walker.press("j", "enter")
        walker.walk.point_at(Subject("consequence", "move-away"))
        await walker.press("Y")
        await walker.until_shown("WHY THIS FOLLOWS")
        assert "D doubt" in walker.text
        await walker.press("D")
        await walker.until_shown("DOUBT A PASSAGE")


async def test_sentences_name_the_keys_that_work(small: Opened) -> None:
    async with walking(small) as walker:
        await begun(walker)
        await walker.press("8")
        await walker.until(lambda: walker.place.PLACE == "board")
        assert "W want the consequence" in said(walker.pane("seek"))
        assert said(walker.text).count("the status quo B") == 1
        await walker.press("tab", "G")
        assert "Y tells what would make it follow" in said(walker.pane("board-turn"))
        await walker.press("question_mark")
        await walker.until_shown("WORDS, SIGNS AND KEYS")
        told = said(walker.whole("dialog-lines"))
        assert "Y tells which" in told
        assert "unless you ask for it (R)" in told


async def test_only_a_key_that_does_nothing_says_so(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("5", "j", "2", "1", "n")
        assert walker.notices == []
        await walker.press("z")
        assert walker.notices == ["“z” does nothing here; ? tells the keys."]


async def test_another_app_begins_with_the_keys_of_the_registry(small: Opened) -> None:
    async with walking(small) as walker:
        await begun(walker)
    async with walking(small) as walker:
        assert "w why" in walker.rows[-1]
