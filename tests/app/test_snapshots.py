"""What every screen looks like, at the three widths. `pytest --snapshot-update` after a change of
the look; then look at what has changed."""

from pathlib import Path
from typing import Any

import pytest

from tui.app.main import JunctureApp
from tui.scenario.opening import open_file

SIZES = {"wide": (120, 36), "medium": (80, 24), "narrow": (40, 12)}
SCREENS = {
    "first": [],
    "chosen": ["down", "enter"],
    "follows": ["down", "enter", "right", "down"],
    "any": ["down", "enter", "n", "down", "space"],
    "inferred": ["n", "r", "r"],
    "outcome": ["down", "enter", "n", "space", "n"],
    "source": ["down", "enter", "4", "down", "down"],
    "why": ["down", "enter", "right", "down", "w"],
    "doubted": ["down", "enter", "d", "n", "o", "enter", "4"],
    "help": ["question_mark"],
    "unsaved": ["enter", "q"],
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_looks_as_it_did(
    screen: str,
    size: str,
    ferry: Path,
    snap_compare: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    app = JunctureApp(open_file(ferry))
    assert snap_compare(app, press=SCREENS[screen], terminal_size=SIZES[size])
