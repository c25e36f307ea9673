"""What is laid over a place: why, help, the palette, and the questions that ask for one line."""

from dataclasses import replace

import pytest

from tests.app.screen import MEDIUM, SIZES, Walker, said, walking, without_decisions
from tui.app.actions import ACTIONS, BY_ID, PLACES, key_of
from tui.app.session import start
from tui.content.subject import Subject
from tui.scenario.model import choose
from tui.scenario.opening import Opened
from tui.wording.meanings import WORDS


async def ask_why(walker: Walker, key: str) -> None:
    await walker.press("j", "enter")
    walker.walk.point_at(Subject("consequence", key))
    await walker.press("w")
    await walker.until_shown("WHY")


@pytest.mark.parametrize("size", SIZES)
async def test_why_shows_the_proof_down_to_the_passages(
    small: Opened, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press("j", "enter")
        walker.walk.point_at(Subject("consequence", "no-school"))
        await walker.press("w")
        await walker.until_shown("WHY THIS FOLLOWS")
        told = said(walker.whole("dialog-lines"))
        for step in (
            "▼ The school shuts · follows",
            "because: might · the author · stated",
            "“That might close the school.” memo ¶1 s3",
            "▼ Families leave · follows",
            "because: could · the author · stated",
            "“If the night ferry ends, young families could move to the mainland.” memo ¶1 s2",
            "● needs Night ferry: Stop it: chosen",
        ):
            assert step in told
            told = told.split(step, 1)[1]
        await walker.press("escape")
        await walker.until(lambda: "WHY" not in walker.text)


async def test_why_not_shows_what_would_make_it_follow(small: Opened) -> None:
    async with walking(small) as walker:
        walker.walk.point_at(Subject("consequence", "visits"))
        await walker.press("w")
        await walker.until_shown("WHY THIS IS NOT SAID TO FOLLOW NOW")
        told = said(walker.whole("dialog-lines"))
        assert "would" in told
        assert "but this step is looser than your reading accepts" in told
        assert "□ needs Timetable: The hospital: not chosen" in told


async def test_a_passage_is_doubted_from_the_proof_and_the_proof_falls(small: Opened) -> None:
    async with walking(small) as walker:
        await ask_why(walker, "no-school")
        passages = walker.lines("dialog-lines")
        assert passages.subject.id == "school-closes"
        await walker.press("j")
        assert passages.subject.id == "families-move"
        await walker.press("d")
        await walker.until_shown("DOUBT A PASSAGE", "If the night ferry ends")
        await walker.type("Who says so?")
        await walker.until_shown("doubted by you: Who says so?")
        assert walker.app.session.scenario.doubts == {"families-move": "Who says so?"}
        told = said(walker.whole("dialog-lines"))
        assert "The school shuts · not said to follow" in told
        assert "but all its passages are doubted" in told
        assert passages.subject.id == "families-move", "the cursor stays where it was"
        assert "WHY THIS IS NOT SAID TO FOLLOW NOW" in walker.text
        await walker.press("d")
        await walker.until_shown("WHY THIS FOLLOWS")
        await walker.press("escape")
        await walker.until(lambda: "WHY" not in walker.text)
        assert walker.app.findings.state("no-school") == "follows"


async def test_from_the_proof_to_the_passage_in_the_document_and_back(small: Opened) -> None:
    async with walking(small) as walker:
        await ask_why(walker, "no-school")
        await walker.press("enter")
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.id == "3"
        await walker.press("1")
        await walker.until(lambda: walker.place.PLACE == "walk")
        assert len(walker.app.screen_stack) == 1, "the proof is closed"
        assert walker.walk.selected == "no-school"


async def test_why_is_asked_of_the_outcome_too(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("j", "enter", "n", "n", "w")
        await walker.until_shown("WHY THIS FOLLOWS", "Families leave")


@pytest.mark.parametrize("key", PLACES)
@pytest.mark.parametrize("size", SIZES)
async def test_help_lists_every_action_of_the_place(
    small: Opened, key: str, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        await walker.press(PLACES[key][0])
        await walker.until(lambda: key == walker.place.PLACE)
        await walker.press("question_mark")
        await walker.until_shown("WORDS, SIGNS AND KEYS")
        told = said(walker.whole("dialog-lines"))
        for action in ACTIONS:
            assert (f"{action.shown_keys} {action.sentence}" in told) == (key in action.places)
        keys = {action: key_of(action) for action in BY_ID}
        for sign, meaning in WORDS:
            assert f"{sign} {meaning.format_map(keys)}" in told
        await walker.press("G")
        assert told.startswith("WORDS AND SIGNS"), "what the signs mean comes first"
        last = next(action for action in reversed(ACTIONS) if action.group == "Move")
        assert said(walker.pane("dialog-lines")).endswith(last.sentence)
        await walker.press("question_mark")
        await walker.until(lambda: "WORDS, SIGNS AND KEYS" not in walker.text)


async def test_a_field_gives_letters_to_what_is_written_not_to_the_walk(small: Opened) -> None:
    async with walking(small) as walker:
        await walker.press("i")
        await walker.until_shown("YOUR NOTE")
        field = walker.app.screen.query_one("TextArea")
        await walker.until(lambda: field.has_focus)
        await walker.press(*"quit? 4 no: [b]")
        assert field.text == "quit? 4 no: [b]"  # type: ignore[attr-defined]
        assert walker.is_running
        await walker.press("escape", "escape")
        await walker.until(lambda: "YOUR NOTE" not in walker.text)
        assert not walker.app.session.is_dirty


@pytest.mark.parametrize("size", [*SIZES, (60, 16), (24, 8)])
async def test_the_field_is_in_sight_however_long_the_words_are(
    small: Opened, size: tuple[int, int]
) -> None:
    passage = small.case.passages["must-decide"]
    long = " ".join(f"word-{number}" for number in range(300))
    passages = {**small.case.passages, passage.id: replace(passage, text=long)}
    async with walking(replace(small, case=replace(small.case, passages=passages)), size) as walker:
        await walker.press("d")
        await walker.until_shown("DOUBT A PASSAGE", "Why do you not accept this?", "word-1 ")
        field = walker.app.screen.query_one("TextArea")
        await walker.until(lambda: field.has_focus)
        assert field.region.height == (4 if size[1] >= 12 else 1)
        assert field.region in walker.app.screen.region
        assert "enter done" in said(walker.text)
        await walker.press("pagedown")
        assert "Why do you not accept this?" not in said(walker.text), "the words can be read on"
        await walker.type("no")
        await walker.until(lambda: walker.app.session.scenario.doubts == {passage.id: "no"})


@pytest.mark.parametrize("size", [*SIZES, (20, 6), (3, 2), (1, 1)])
@pytest.mark.parametrize("key", ["question_mark", "w", "i", "o", "s", "d", "ctrl+p"])
async def test_whatever_is_laid_over_survives_any_size(
    small: Opened, key: str, size: tuple[int, int]
) -> None:
    async with walking(small, size) as walker:
        walker.app.change(choose(walker.app.session.scenario, small.case, "boat", "stop"))
        if key == "w":
            walker.walk.point_at(Subject("consequence", "move-away"))
        await walker.press(key)
        await walker.until(lambda: len(walker.app.screen_stack) == 2)
        for other in ((80, 24), (1, 1), size):
            await walker.resize(*other)
        await walker.press("escape")
        await walker.until(lambda: len(walker.app.screen_stack) == 1)


async def test_a_proof_of_what_the_case_has_no_more_says_so(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        while not walker.place.selected:
            await walker.press("down")
        await walker.press("w")
        await walker.until_shown("WHY")
        walker.app.reread(start(without_decisions(small)))
        await walker.until_shown("The case does not have that any more")
        await walker.press("down", "d", "escape")
        assert walker.is_running
