"""Keys that somebody wants: what they mean, and that what cannot be had is told by name."""

from itertools import pairwise
from pathlib import Path

import pytest

from tui.app.actions import ACTIONS, keys_as_shown
from tui.app.keymap import bound, key_named, keymap_of
from tui.outside import positions, toml_reader
from tui.outside.toml_values import Record, Table
from tui.settings.read import read_settings

KEYS = {
    "?": "question_mark",
    ",": "comma",
    "+": "plus",
    "-": "minus",
    "w": "w",
    "W": "W",
    "shift+w": "W",
    "ctrl+N": "ctrl+n",
    "^u": "ctrl+u",
    "^": "circumflex_accent",
    "F5": "f5",
    "shift+up": "shift+up",
    "shift+ctrl+f2": "ctrl+shift+f2",
    "question_mark": "question_mark",
    "space": "space",
    "é": "é",
}
NO_KEYS = ("", "contrl+x", "ctrl+ctrl+a", "fullstop", "up up", "ctrl+", "<any>", "\x1b", "page")


@pytest.mark.parametrize(("word", "key"), KEYS.items())
def test_a_key_is_understood(word: str, key: str) -> None:
    assert key_named(word) == key


@pytest.mark.parametrize("word", NO_KEYS)
def test_what_is_no_key_is_none(word: str) -> None:
    assert key_named(word) == ""


def test_the_keys_of_the_registry_mean_themselves() -> None:
    for key in {key for action in ACTIONS for key in action.keys.split(",")}:
        assert key_named(key) == key
        assert keys_as_shown(key).isprintable()


def test_a_key_is_shown_as_it_is_pressed() -> None:
    shown = {"comma": ",", "full_stop": ".", "escape": "escape", "space": "space", "f5": "f5"}
    assert {key: keys_as_shown(key) for key in shown} == shown
    held = {"ctrl+p": "^p", "ctrl+u": "^u", "ctrl+f5": "^f5", "ctrl+up": "^↑", "alt+x": "alt+x"}
    assert {key: keys_as_shown(key) for key in held} == held
    assert keys_as_shown("ctrl+shift+f2,ctrl+full_stop") == "shift+^f2, ^."


def test_two_actions_may_change_places() -> None:
    wanted = {"why": ("d",), "doubt": ("w", "f2")}
    assert bound(wanted) == ({"why": "d", "doubt": "w,f2"}, [])


WRONG = {
    "no action": ({"wy": ("W",)}, ["There is no action “wy”. Do you mean “why”?"]),
    "no key": (
        {"why": ("contrl+x",)},
        [
            "“contrl+x” is no key, for “why” or any other action."
            " Write a letter or sign, or a name such as f5, ctrl+n or shift+up."
        ],
    ),
    "another key": (
        {"why": ("ctrl+m",)},
        ["“ctrl+m” is enter to most terminals. Give “why” another key."],
    ),
    "taken": ({"why": ("ctrl+q",)}, ["“ctrl+q” leaves at once. Give “why” another key."]),
    "taken in the library": (
        {"remove": ("C",), "down": ("N",), "why": ("N",)},
        [
            "“C” copies walks in the library. Give “remove” another key.",
            "“N” renames walks in the library. Give “down” another key.",
        ],
    ),
    "another's": (
        {"why": ("d",)},
        ["“d” would do both “doubt” and “why”. “why” keeps w; give “doubt” another key too."],
    ),
    "both": (
        {"why": ("Z",), "doubt": ("Z",)},
        ["“Z” would do both “why” and “doubt”. “doubt” keeps d; give “why” another key too."],
    ),
}


@pytest.mark.parametrize(("wanted", "lines"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_had_is_told_by_name(
    wanted: dict[str, tuple[str, ...]], lines: list[str]
) -> None:
    _, wrong = bound(wanted)
    assert [f"{message} {mend}" for _, message, mend in wrong] == lines


def test_what_can_be_had_is() -> None:
    keymap, wrong = bound({"why": ("ctrl+m", "Z"), "wy": ("Y",), "undo": ("d",), "redo": ("f3",)})
    assert keymap == {"why": "Z", "redo": "f3"}
    assert len(wrong) == 3


def test_whatever_is_wanted_no_key_does_two_things() -> None:
    ids = [action.id for action in ACTIONS]
    for first, second in pairwise(ids):
        keymap, _ = bound({first: ("w",), second: ("d", "w"), "why": ("u",), "undo": ("d",)})
        bindings = [keymap.get(action.id, action.keys) for action in ACTIONS]
        keys = ",".join(bindings).split(",")
        assert len(keys) == len(set(keys))


def test_the_file_is_read_once_more_for_the_places_of_all_that_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once for each took a minute, before the first frame."""
    file = tmp_path / "settings.toml"
    file.write_text("[keys]\n" + "".join(f'why{n} = "Q"\n' for n in range(200)), "utf-8")
    held = read_settings(file)
    reads: list[str] = []

    def read(text: str, record: Record) -> Table:
        reads.append(text)
        return toml_reader.read(text, record)

    monkeypatch.setattr(positions, "read", read)
    _, wrong = keymap_of(held)
    assert [problem.line for problem in wrong] == list(range(2, 202))
    assert len(reads) == 1
