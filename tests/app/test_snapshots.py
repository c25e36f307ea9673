"""What every screen looks like, at the three widths. `pytest --snapshot-update` after a change of
the look; then look at what has changed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.drafts import draft
from tui.app.main import JunctureApp
from tui.scenario.opening import Opened, open_file

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (40, 12)}
SCREENS = {
    "source": ["down", "enter", "4", "down", "down"],
    "why": ["down", "enter", "down", "down", "w"],
    "doubted": ["down", "enter", "d", "n", "o", "enter", "4"],
    "help": ["question_mark"],
    "unsaved": ["enter", "q"],
}
PLACES = {
    "board": ["2", "down", "down", "enter"],
    "board-seek": ["enter", "2", "tab", *["down"] * 3, "a", "tab", "end"],
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
    "source": (["4", "t", *["down"] * 7], ("wide", "medium", "narrow")),
    "loop": (["n", "n", "n", "3", "t", *["down"] * 9, "right"], ("wide", "medium")),
    "averting": (["3", *["down"] * 7], ("wide",)),
    "silences": (["3", "t", "t", "t"], ("wide",)),
}
"""What the invented town has, and the first case lacks, at the sizes where it is told apart."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_looks_as_it_did(screen: str, size: str, ferry: Path, snap_compare: Any) -> None:
    app = JunctureApp(open_file(ferry))
    assert snap_compare(app, press=SCREENS[screen], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", PLACES)
def test_the_whole_field_looks_as_it_did(
    screen: str, size: str, bundled: Opened, snap_compare: Any
) -> None:
    app = JunctureApp(bundled)
    assert snap_compare(app, press=PLACES[screen], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", WALKS)
def test_the_walk_looks_as_it_did(
    screen: str, size: str, bundled: Opened, snap_compare: Any
) -> None:
    app = JunctureApp(bundled)
    assert snap_compare(app, press=WALKS[screen], terminal_size=SIZES[size])


@pytest.mark.parametrize("size", SIZES)
def test_five_options_look_as_they_did(size: str, five: Opened, snap_compare: Any) -> None:
    assert snap_compare(JunctureApp(five), terminal_size=SIZES[size])


@pytest.mark.parametrize(
    ("screen", "size"), [(name, size) for name, (_, sizes) in TOWN.items() for size in sizes]
)
def test_the_town_looks_as_it_did(screen: str, size: str, town: Opened, snap_compare: Any) -> None:
    keys, _ = TOWN[screen]
    assert snap_compare(JunctureApp(town), press=keys, terminal_size=SIZES[size])


def test_what_stands_beside_looks_as_it_did(town: Opened, snap_compare: Any) -> None:
    opened = replace(town, scenario=replace(town.scenario, reading="beside"))
    assert snap_compare(JunctureApp(opened), press=["down"] * 11, terminal_size=SIZES["medium"])


WRITING = {
    "begun": [],
    "selected": ["J", "H", "x", "L"],
    "made": ["a"],
}
"""A case of which nothing is written yet, on its document."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", WRITING)
def test_a_draft_looks_as_it_did(screen: str, size: str, tmp_path: Path, snap_compare: Any) -> None:
    app = JunctureApp(open_file(draft(tmp_path)))
    assert snap_compare(app, press=WRITING[screen], terminal_size=SIZES[size])
