"""In letters only: no sign, line or mark of ours is painted that ASCII does not have."""

import pytest

from tests.app.screen import MEDIUM, Walker, walking
from tests.app.test_contrast import KEYS, taste
from tui.app.letters import in_letters
from tui.app.theme import DARK
from tui.scenario.opening import Opened
from tui.wording.meanings import WORDS


def signs(walker: Walker) -> set[str]:
    """What is painted that is not ASCII."""
    return {letter for letter in walker.text if not letter.isascii()}


async def test_nothing_of_ours_is_painted_that_is_not_ascii(small: Opened) -> None:
    async with walking(small, MEDIUM, taste=taste(DARK.name, ascii=True)) as walker:
        for keys in KEYS:
            await walker.press(*keys)
            assert not signs(walker), walker.text
            if walker.app.screen.is_modal and "question_mark" in keys:
                for _ in range(7):
                    await walker.press("pagedown")
                    assert not signs(walker), walker.text


@pytest.mark.parametrize("signs", [signs for signs, _ in WORDS if not signs.isascii()])
def test_signs_that_are_told_apart_stay_so(signs: str) -> None:
    told = [sign for sign in signs.split() if len(sign) == 1]
    letters = in_letters("".join(told))
    assert len(set(letters)) == len(told), letters


def test_words_in_another_script_stay_and_nothing_moves() -> None:
    assert in_letters("“漢字” – café …") == '"漢字" - café ~'
