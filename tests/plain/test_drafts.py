"""A plain walk that was not saved is offered the next time, to who types its answers."""

import signal
import tomllib
from pathlib import Path

from tests.app.screen import MEDIUM, at_home
from tests.app.terminal import terminal


def kept(home: Path) -> list[Path]:
    """The drafts there are."""
    return list(Path(at_home(home)["XDG_STATE_HOME"]).rglob("draft-*.toml"))


def test_a_plain_walk_that_was_killed_goes_on(ferry: Path, tmp_path: Path) -> None:
    with terminal(tmp_path, MEDIUM, "--plain", ferry) as screen:
        screen.until_shown("One number:")
        screen.press("2\r")
        screen.until(lambda: kept(tmp_path), "the draft")
        screen.signal(signal.SIGKILL)
        assert screen.end() == -signal.SIGKILL
    (draft,) = kept(tmp_path)
    assert tomllib.loads(draft.read_text("utf-8"))["choices"] == {"boat": "stop"}
    with terminal(tmp_path, MEDIUM, "--plain", ferry) as screen:
        screen.until_shown("A walk was not saved", "Night ferry.", "Enter goes on with it")
        screen.press("\r")
        screen.until_shown("One number:")
        assert kept(tmp_path) != [draft]
        screen.press("\x04")
        screen.until_shown("What was not saved is kept, and offered the next time.")
        assert screen.end() == 0
    with terminal(tmp_path, MEDIUM, "--plain", ferry) as screen:
        screen.until_shown("Enter goes on with it")
        screen.press("n\r")
        screen.until_shown("One number:")
        screen.press("q\r")
        assert screen.end() == 0
    with terminal(tmp_path, MEDIUM, "--plain", ferry) as screen:
        screen.until_shown("Enter goes on with it")
        screen.press("\r")
        screen.until_shown("One number:")
        screen.press("q\r")
        screen.until_shown("Save before you quit?")
        screen.press("n\r")
        assert screen.end() == 0
    assert kept(tmp_path) == []
