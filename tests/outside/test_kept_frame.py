"""The frame that is kept for the next start: data alone, and never of another state of things."""

import os
import sys
from pathlib import Path

import pytest

from tui.outside import kept_frame
from tui.outside.kept_frame import MOST_FRAMES, _painted, _state
from tui.outside.places import cache_folder

ROWS = [[("What follows ", "1;38;5;9"), ("is said", "")], [("漢 ▼", "")]]
KEY = "('key',)"


def frame(files: list[Path]) -> list[str]:
    """A frame as it is kept."""
    states = [line for file in files for line in (str(file), _state(str(file)))]
    head = ["juncture frame 1", KEY, str(len(files)), "2", *states, "1;38;5;9", ""]
    return [*head, "0 What follows \t1 is said", "1 漢 ▼", ""]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    file = tmp_path / "document.txt"
    file.write_text("The night ferry.", "utf-8")
    return file


def test_text_and_colours_are_painted_row_by_row(document: Path) -> None:
    assert _painted(frame([document]), KEY) == (
        "\x1b[?1049h\x1b[?25l"
        "\x1b[1;1H\x1b[0;1;38;5;9mWhat follows \x1b[0mis said"
        "\x1b[2;1H\x1b[0m漢 ▼"
        "\x1b[0m"
    )


def test_nothing_is_painted_for_another_key(document: Path) -> None:
    assert not _painted(frame([document]), "('other',)")


def test_nothing_is_painted_when_a_file_is_another(document: Path) -> None:
    kept = frame([document])
    document.write_text("The night ferry!", "utf-8")
    assert not _painted(kept, KEY)


def test_nothing_is_painted_when_a_file_has_gone_or_come(document: Path) -> None:
    absent = document.with_name("settings.toml")
    kept = frame([document, absent])
    assert _painted(kept, KEY)
    absent.write_text("", "utf-8")
    assert not _painted(kept, KEY)
    kept = frame([document, absent])
    document.unlink()
    assert not _painted(kept, KEY)


@pytest.mark.parametrize(
    "row",
    ["0 \x1b]52;c;AAAA\x07", "0 a\x9b2J", "0 a\u202eb", "0 a\rb", "9 a", "x a", "-9 a", "0 \x00"],
)
def test_what_would_act_on_the_terminal_is_no_frame(document: Path, row: str) -> None:
    kept = frame([document])
    kept[-2] = row
    with pytest.raises((ValueError, IndexError)):
        _painted(kept, KEY)


@pytest.mark.parametrize("numbers", ["1m\x1b[2J\x1b[1", "?1049", "1 ", "38:5"])
def test_settings_are_numbers_alone(document: Path, numbers: str) -> None:
    kept = frame([document])
    kept[6] = numbers
    with pytest.raises(ValueError):
        _painted(kept, KEY)


def test_half_a_frame_is_none(document: Path) -> None:
    assert not _painted(frame([document])[:-2], KEY)


def test_frames_lie_in_the_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("nothing is kept on Windows")
    for name in ("XDG_CACHE_HOME", "OTHER"):
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        monkeypatch.setenv(name, str(tmp_path / "caches"))
        assert Path(kept_frame.folder()) == cache_folder() / "frames"


def test_only_so_many_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    for at in range(MOST_FRAMES + 3):
        file = os.path.join(kept_frame.folder(), f"{at:03}.txt")  # noqa: PTH118
        kept_frame._put(file, "frame")
        os.utime(file, (at, at))
    names = sorted(os.listdir(kept_frame.folder()))  # noqa: PTH208
    assert len(names) == MOST_FRAMES
    assert names[0] == "003.txt"


def test_what_has_just_been_changed_may_change_again_and_is_not_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, document: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kept_frame._write(KEY, [str(document)], ROWS)
    assert not Path(kept_frame.folder()).exists()
    monkeypatch.setattr(kept_frame, "FRESH", 0)
    kept_frame._write(KEY, [str(document)], ROWS)
    assert _painted(kept_frame._read(KEY), KEY) == _painted(frame([document]), KEY)
