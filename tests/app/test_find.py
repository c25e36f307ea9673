"""Finding words in the documents as one types, and going where they stand."""

import pytest

from tests.app.screen import SIZES, said, walking
from tui.scenario.opening import Opened


@pytest.mark.parametrize("size", SIZES)
async def test_words_are_found_as_one_types_and_gone_to(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND IN THE DOCUMENTS")
        await walker.press(*"ferry")
        await walker.until(lambda: "3 sentences." in said(walker.whole("dialog-lines")))
        await walker.press(*" or")
        await walker.until(lambda: "1 sentence." in said(walker.whole("dialog-lines")))
        assert "ferry or no ferry" in said(walker.whole("dialog-lines"))
        await walker.press("enter")
        await walker.until(lambda: "FIND IN THE DOCUMENTS" not in walker.text)
        number = walker.lines("text").subject.number
        document = small.case.documents["memo"]
        at = document.sentences[number - 1]
        assert "ferry or no ferry" in document.text[at.start : at.end]
        assert "ferry or" in walker.styles("text")["chip"]


async def test_what_is_nowhere_is_said_and_enter_stays(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND IN THE DOCUMENTS")
        await walker.press(*"zebra")
        await walker.until_shown("No sentence has these words.")
        await walker.press("enter")
        await walker.settle()
        assert "FIND IN THE DOCUMENTS" in walker.text
        await walker.press("escape")
        await walker.until(lambda: "FIND IN THE DOCUMENTS" not in walker.text)
        assert "chip" not in walker.styles("text")


async def test_the_words_are_kept_and_taken_back_by_an_empty_field(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("4", "slash")
        await walker.until_shown("FIND IN THE DOCUMENTS")
        await walker.press(*"bridge", "enter")
        await walker.until(lambda: "bridge" in walker.styles("text").get("chip", ""))
        await walker.press("slash")
        await walker.until_shown("FIND IN THE DOCUMENTS", "bridge")
        await walker.press("backspace", "enter")
        await walker.until(lambda: "FIND IN THE DOCUMENTS" not in walker.text)
        await walker.until(lambda: "chip" not in walker.styles("text"))
