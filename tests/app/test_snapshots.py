"""What every screen looks like, at the three widths. `pytest --snapshot-update` after a change of
the look; then look at what has changed."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.drafts import draft
from tests.app.screen import Walker
from tests.app.test_contrast import taste
from tui.app.main import JunctureApp
from tui.app.taste import Taste
from tui.app.theme import DARK, OURS
from tui.scenario.opening import Opened, open_file

Looks = Callable[..., bool]
"""Whether the app looks as it did: `opened`, at `size`, after some keys."""

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (40, 12)}
SCREENS = {
    "source": ["down", "enter", "4", "down", "down"],
    "why": ["down", "enter", "down", "down", "w"],
    "doubted": ["down", "enter", "d", "n", "o", "enter", "4"],
    "help": ["question_mark"],
    "palette": ["ctrl+p"],
    "palette-words": ["ctrl+p", *"ferry"],
    "unsaved": ["enter", "q"],
}
PLACES = {
    "board": ["2", "down", "down", "enter"],
    "board-seek": ["enter", "2", "tab", *["down"] * 3, "V", "tab", "end"],
    "outline": ["enter", "3", *["down"] * 3],
    "graph": ["enter", "3", "t", "down"],
    "futures": ["enter", "3", "t", "t", "down"],
    "silences": ["enter", "3", "t", "t", "t", "right"],
    "compare": ["end", "enter", "5", "end"],
    "why-not": ["end", "enter", "2", "tab", *["down"] * 3, "w"],
}
"""What shows the whole field, on the bundled case: it has enough to fill it."""

WALKS = {
    "one": ["down", "enter"],
    "consequence": ["down"] * 4,
    "looser": ["n", *["down"] * 3],
    "any": ["n", "n", "down", "enter"],
    "silent": ["n"] * 6,
    "already": ["n", "enter", *["n"] * 4],
    "list": ["enter", "t", "down"],
    "outcome": ["enter", *["n"] * 7],
    "opened": ["enter", *["n"] * 7, "end", "enter"],
}
"""The walk, on the bundled case."""

TOWN = {
    "averts": (["down"], ("wide", "medium", "narrow")),
    "needs": (["n", "down", "down"], ("wide", "medium", "narrow")),
    "any": (["n", "n", "n", "down", "enter", *["down"] * 3], ("wide", "medium")),
    "source": (["4", "D", *["down"] * 7], ("wide", "medium", "narrow")),
    "loop": (["n", "n", "n", "3", "t", *["down"] * 9, "right"], ("wide", "medium")),
    "averting": (["3", *["down"] * 7], ("wide",)),
    "silences": (["3", "t", "t", "t"], ("wide",)),
}
"""What the invented town has, and the first case lacks, at the sizes where it is told apart."""


@pytest.fixture
def looks_right(snap_compare: Any, monkeypatch: pytest.MonkeyPatch) -> Looks:
    """A comparison that waits for nothing but what the keys bring about.

    Textual's own waits after each of them until the process has had little to do for a while.
    """

    async def nothing(*_: float) -> None:
        await asyncio.sleep(0)

    monkeypatch.setattr("textual.pilot.wait_for_idle", nothing)

    def looks(
        opened: Opened, size: str, keys: Sequence[str] = (), taste: Taste | None = None
    ) -> bool:
        async def press(pilot: Pilot[None]) -> None:
            walker = Walker(app, pilot)
            await walker.until(lambda: app.screen.size == SIZES[size])
            for key in keys:
                await walker.press(key)
                await walker.until(lambda: not app.answers.work.is_busy)
            await walker.settle()

        app = JunctureApp(opened, taste=taste)
        return bool(snap_compare(app, run_before=press, terminal_size=SIZES[size]))

    return looks


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_looks_as_it_did(screen: str, size: str, ferry: Path, looks_right: Looks) -> None:
    assert looks_right(open_file(ferry), size, SCREENS[screen])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", PLACES)
def test_the_whole_field_looks_as_it_did(
    screen: str, size: str, bundled: Opened, looks_right: Looks
) -> None:
    assert looks_right(bundled, size, PLACES[screen])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", WALKS)
def test_the_walk_looks_as_it_did(
    screen: str, size: str, bundled: Opened, looks_right: Looks
) -> None:
    assert looks_right(bundled, size, WALKS[screen])


@pytest.mark.parametrize("size", SIZES)
def test_five_options_look_as_they_did(size: str, five: Opened, looks_right: Looks) -> None:
    assert looks_right(five, size)


@pytest.mark.parametrize(
    ("screen", "size"), [(name, size) for name, (_, sizes) in TOWN.items() for size in sizes]
)
def test_the_town_looks_as_it_did(screen: str, size: str, town: Opened, looks_right: Looks) -> None:
    keys, _ = TOWN[screen]
    assert looks_right(town, size, keys)


def test_what_stands_beside_looks_as_it_did(town: Opened, looks_right: Looks) -> None:
    opened = replace(town, scenario=replace(town.scenario, reading="beside"))
    assert looks_right(opened, "medium", ["down"] * 11)


WRITING = {
    "begun": [],
    "selected": ["J", "H", "O", "L"],
    "made": ["M"],
}
"""A case of which nothing is written yet, on its document."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", WRITING)
def test_a_draft_looks_as_it_did(
    screen: str, size: str, tmp_path: Path, looks_right: Looks
) -> None:
    assert looks_right(open_file(draft(tmp_path)), size, WRITING[screen])


@pytest.mark.parametrize("size", SIZES)
def test_the_settings_look_as_they_did(size: str, small: Opened, looks_right: Looks) -> None:
    assert looks_right(small, size, ["T", "down"])


@pytest.mark.parametrize("theme", [theme.name for theme in OURS if theme is not DARK])
def test_a_theme_looks_as_it_did(theme: str, bundled: Opened, looks_right: Looks) -> None:
    assert looks_right(bundled, "medium", ["enter", "down"], taste(theme))


def test_letters_look_as_they_did(bundled: Opened, looks_right: Looks) -> None:
    assert looks_right(bundled, "medium", ["enter", "3", "t"], taste(DARK.name, ascii=True))


@pytest.mark.parametrize("keys", [["enter", "down"], ["T"]], ids=["walk", "settings"])
def test_no_colour_looks_as_it_did(
    keys: list[str], bundled: Opened, looks_right: Looks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_right(bundled, "medium", keys)
