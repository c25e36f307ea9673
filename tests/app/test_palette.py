"""The palette: whatever can be done or gone to, by name."""

import pytest
from textual.widgets import Input

from tests.app.screen import MEDIUM, SIZES, WIDE, Walker, said, walking, without_decisions
from tui.app.actions import ACTIONS, PLACES, Place
from tui.app.dialogs.palette import Palette
from tui.app.offered import MOST_FOUND
from tui.app.session import start
from tui.app.theme import OURS
from tui.scenario.model import note
from tui.scenario.opening import Opened
from tui.wording.finding import MORE_FOUND


def listed(walker: Walker) -> list[str]:
    """The rows of the palette."""
    return [said(row) for row in walker.whole("dialog-lines").splitlines()]


async def opened(walker: Walker, words: str = "") -> None:
    """Open it, and write some words."""
    await walker.press("ctrl+p")
    await walker.until(lambda: isinstance(walker.app.screen, Palette))
    await walker.press(*words)


async def taken(walker: Walker) -> None:
    """Do what the cursor is on."""
    await walker.press("enter")
    await walker.until(lambda: not isinstance(walker.app.screen, Palette))


@pytest.mark.parametrize("place", PLACES)
async def test_it_knows_every_action_of_a_place_with_its_key(small: Opened, place: Place) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press(PLACES[place][0])
        await walker.until(lambda: place == walker.place.PLACE)
        await opened(walker)
        rows = listed(walker)
        for action in ACTIONS:
            if action.group == "Move" or action.id == "palette":
                continue
            start = f"{action.word[:1].upper()}{action.word[1:]} {action.sentence[:12]}"
            ends = f" {action.shown_keys}"
            is_there = any(
                row.lstrip("❯› ").startswith(start) and row.endswith(ends) for row in rows
            )
            assert is_there == (place in action.places), action.id


async def test_it_does_what_it_names(small: Opened) -> None:
    async with walking(small) as walker:
        await opened(walker, "reading turn")
        await taken(walker)
        await walker.until(lambda: walker.app.session.scenario.reading == "beside")


async def test_what_is_called_so_comes_before_what_is_explained_so(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await opened(walker, "save")
        rows = [row.lstrip("❯› ") for row in listed(walker) if row]
        assert rows[0] == "FILES"
        assert rows[1].startswith("Save Save the walk as")
        assert rows[2].startswith("Save as ")


@pytest.mark.parametrize("size", SIZES)
async def test_it_finds_what_is_typed_nearly_right(small: Opened, size: tuple[int, int]) -> None:
    async with walking(small, size) as walker:
        await opened(walker, "maximze")
        assert "Maximise" in walker.pane("dialog-lines")


async def test_what_is_nowhere_is_said_and_enter_stays(small: Opened) -> None:
    async with walking(small) as walker:
        await opened(walker, "qqqq")
        await walker.until_shown("Nothing is called so, and nothing has these words.")
        await walker.press("enter")
        assert isinstance(walker.app.screen, Palette)


async def test_it_leads_to_a_decision(small: Opened) -> None:
    decision = list(small.case.decisions.values())[-1]
    async with walking(small) as walker:
        await walker.press("2")
        await opened(walker, decision.label)
        await taken(walker)
        await walker.until(lambda: walker.place.PLACE == "walk")
        await walker.until(lambda: said(decision.question) in said(walker.text))


async def test_it_leads_to_an_option(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("2")
        await opened(walker, "stop it")
        await taken(walker)
        await walker.until(lambda: walker.place.PLACE == "walk")


async def test_it_finds_words_of_the_document_and_goes_there(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await opened(walker, "ferry or no")
        assert "ferry or no ferry" in said(walker.pane("dialog-lines"))
        await taken(walker)
        await walker.until(lambda: walker.place.PLACE == "source")


@pytest.mark.parametrize("words", ["3", "s3", "S 3", "memo ¶1 s3"])
async def test_it_goes_to_a_sentence_by_its_number(small: Opened, words: str) -> None:
    async with walking(small, MEDIUM) as walker:
        await opened(walker, words)
        await taken(walker)
        await walker.until(lambda: walker.place.PLACE == "source")
        assert walker.lines("text").subject.number == 3


@pytest.mark.parametrize(
    "words", ["Association ¶2 s4", "Association p. 1 ¶2 s4–5", "association s4", "reply 4"]
)
async def test_a_sentence_is_cited_from_the_document_that_is_named(
    town: Opened, words: str
) -> None:
    async with walking(town, MEDIUM) as walker:
        await opened(walker, words)
        rows = [row.lstrip("❯› ") for row in listed(walker) if row]
        assert rows[1].startswith("Association s4 ")
        assert not any(row.startswith("Office s4 ") for row in rows)


@pytest.mark.parametrize("words", ["4", "s4", "¶2 s4"])
async def test_a_number_alone_is_of_every_document(town: Opened, words: str) -> None:
    async with walking(town, MEDIUM) as walker:
        await opened(walker, words)
        rows = [row.lstrip("❯› ") for row in listed(walker) if row]
        assert any(row.startswith("Office s4 ") for row in rows)
        assert any(row.startswith("Association s4 ") for row in rows)


async def test_no_sentence_has_a_number_beyond_the_last(small: Opened) -> None:
    beyond = len(small.case.documents["memo"].sentences) + 1
    async with walking(small, MEDIUM) as walker:
        await opened(walker, f"s{beyond}")
        assert "Nothing is called so" in said(walker.pane("dialog-lines"))
        assert "s0" not in walker.pane("dialog-lines")


async def test_a_sentence_with_its_own_number_in_it_is_listed_once(small: Opened) -> None:
    async with walking(small, MEDIUM) as walker:
        await opened(walker, "4")
        rows = [row.lstrip("❯› ") for row in listed(walker)]
        assert sum(row.startswith("s4 The harbour office counted 41") for row in rows) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("timetable", "› Timetable"),
        ("stop it", "Stop it"),
        ("41 people", "41 people took"),
        ("families leave", "Families leave"),
    ],
)
async def test_what_the_case_has_no_more_is_not_gone_to(
    small: Opened, words: str, says: str
) -> None:
    async with walking(small, WIDE) as walker:
        await walker.press("2")
        await opened(walker, words)
        await walker.until_shown(says)
        walker.app.reread(start(without_decisions(small)))
        await taken(walker)
        await walker.until(lambda: walker.notices)
        assert "does not have that any more" in walker.notices[-1]
        assert walker.place.PLACE == "board"


async def test_it_sets_a_theme_and_says_which_there_is(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        await opened(walker, "theme: juncture-contrast")
        await taken(walker)
        await walker.until(lambda: walker.app.theme == "juncture-contrast")
        await opened(walker, "theme: ")
        rows = "\n".join(listed(walker))
        assert all(f"Theme: {theme.name}" in rows for theme in OURS)
        assert "Theme: juncture-contrast as it is" in rows


@pytest.mark.parametrize(("view", "key"), [("graph", "7"), ("silences", "9")])
async def test_a_view_of_the_map_has_a_key_and_a_name(small: Opened, view: str, key: str) -> None:
    async with walking(small, WIDE) as walker:
        await opened(walker, view)
        await taken(walker)
        await walker.until(lambda: walker.place.PLACE == "map")
        assert walker.place.view == view  # type: ignore[attr-defined]
        await walker.press("6")
        assert walker.place.view == "outline"  # type: ignore[attr-defined]
        await walker.press("1", key)
        await walker.until(lambda: walker.place.PLACE == "map")
        assert walker.place.view == view  # type: ignore[attr-defined]
        await walker.press("escape")
        await walker.until(lambda: walker.place.PLACE == "walk")


async def test_nothing_in_it_is_markup(small: Opened) -> None:
    async with walking(small, WIDE) as walker:
        hostile = note(walker.app.session.scenario, "families-move", "[@click=app.quit]zebra[/x]")
        walker.app.change(hostile)
        await opened(walker, "zebra")
        assert "[@click=app.quit]zebra[/x]" in said(walker.pane("dialog-lines"))


async def test_of_more_than_it_lists_it_leads_to_the_search(bundled: Opened) -> None:
    async with walking(bundled) as walker:
        await opened(walker, "china")
        for _ in range(2 * MOST_FOUND):
            if any("› Find" in row or "❯ Find" in row for row in walker.rows):
                break
            await walker.press("down")
        assert "Only the first 20 are listed here; this lists more." in said(walker.text)
        await walker.press("enter")
        await walker.until_shown("FIND", "matches.")
        assert walker.app.screen.query_one(Input).value == "china"


async def test_of_what_is_listed_whole_it_says_nothing_of_more(small: Opened) -> None:
    async with walking(small) as walker:
        await opened(walker, "ferry")
        assert MORE_FOUND.upper() not in walker.whole("dialog-lines")
