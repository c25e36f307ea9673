"""The frame that stands there before the app does, in a real terminal."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pyte
import pytest

from tests.app.screen import SIZES, WIDE, at_home
from tests.app.terminal import at_cursor, terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is kept on Windows")

TAKES_OVER = b"\x1b[?1000h"
"""What only the app writes, and before anything that it paints."""


def frames(home: Path) -> list[Path]:
    """The frames that are kept."""
    folder = Path(at_home(home)["XDG_CACHE_HOME"], "juncture", "frames")
    return sorted(folder.glob("*.txt"))


def started(home: Path, size: tuple[int, int], *arguments: object) -> None:
    """Start and leave, so that a frame is kept; again, while the files are too fresh for that."""
    before = frames(home)
    for _ in range(20):
        with terminal(home, size, *arguments) as screen:
            screen.until_shown("Should")
            screen.press("q")
            assert screen.end() == 0
        if frames(home) != before:
            return
    raise AssertionError("no frame is kept")


@pytest.fixture(scope="module")
def lived_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder in which the bundled case has been walked, in terminals of three sizes."""
    home = tmp_path_factory.mktemp("home")
    for size in SIZES:
        started(home, size)
    return home


def cells(data: bytes, size: tuple[int, int]) -> Iterator[object]:
    """What data makes of an empty screen, cell for cell."""
    width, height = size
    screen = pyte.Screen(width, height)
    pyte.ByteStream(screen).feed(data)
    for y in range(height):
        for x in range(width):
            yield y, x, screen.buffer[y][x]


@pytest.mark.parametrize("size", SIZES, ids=["wide", "medium", "narrow"])
def test_the_frame_is_what_the_app_then_paints_cell_for_cell(
    lived_in: Path, size: tuple[int, int]
) -> None:
    kept_before = [frame.stat().st_mtime_ns for frame in frames(lived_in)]
    with terminal(lived_in, size) as screen:
        screen.until(lambda: b"Should" in screen.output.partition(TAKES_OVER)[2], "the app")
        assert screen.rest(), "it goes on"
        first, _, then = screen.output.partition(TAKES_OVER)
        both = zip(cells(first, size), cells(then, size), strict=True)
        differ = [(kept, painted) for kept, painted in both if kept != painted]
        assert not differ, differ[:3]
        assert b"Should" in first
        assert screen.output.count(b"\x1b[?1049h") == 1, "to go there twice would clear it"
        screen.press("q")
        assert screen.end() == 0
        assert not screen.left_on()
    kept_now = [frame.stat().st_mtime_ns for frame in frames(lived_in)]
    assert kept_now == kept_before, "what was painted is not written again"


def test_keys_typed_while_the_app_comes_up_are_done_in_their_order(lived_in: Path) -> None:
    with terminal(lived_in, WIDE) as screen:
        screen.until_shown("Should")
        before = at_cursor(screen)
        screen.press("j", "\r", "i", "so be it", "\r")
        screen.until(lambda: "so be it" in screen.text and "YOUR NOTE" not in screen.text, "a note")
        assert at_cursor(screen) != before
        screen.until_shown("B ●")


def test_a_frame_of_another_state_of_things_is_not_painted(case_file: Path, home: Path) -> None:
    started(home, WIDE, case_file)
    case_file.write_text(case_file.read_text("utf-8").replace("Should", "Shall"), "utf-8")
    with terminal(home, WIDE, case_file) as screen:
        screen.until_shown("Shall")
        first, _, then = screen.output.partition(TAKES_OVER)
        assert b"Should" not in first
        assert b"Shall" in then


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_whoever_is_told_to_end_before_the_app_is_there_gives_the_terminal_back(
    lived_in: Path, number: signal.Signals
) -> None:
    with terminal(lived_in, WIDE) as screen:
        screen.until_shown("Should")
        screen.signal(number)
        assert screen.end() == 128 + number
        assert not screen.left_on()


FAILS = """
import sys
from tui import cli
def fail(arguments):
    raise {error}
cli._run = fail
sys.argv = ["juncture"]
cli.main()
"""


@pytest.mark.parametrize(
    "error", ["RuntimeError", "MemoryError", "KeyboardInterrupt", "SystemExit(3)"]
)
def test_a_start_that_comes_to_grief_gives_the_terminal_back(lived_in: Path, error: str) -> None:
    program = [sys.executable, "-c", FAILS.format(error=error)]
    with terminal(lived_in, WIDE, program=program) as screen:
        screen.until_shown("Should")
        assert screen.end() != 0
        assert not screen.left_on()


def test_nothing_is_kept_of_a_start_that_has_something_to_say(case_file: Path, home: Path) -> None:
    walk = case_file.with_name("recommended.toml")
    walk.write_text(f"{walk.read_text('utf-8')}\n[more]\nx = 1\n", "utf-8")
    for _ in range(3):
        with terminal(home, WIDE, walk) as screen:
            screen.until_shown("more")
            screen.press("q")
            assert screen.end() == 0
    assert not frames(home)
