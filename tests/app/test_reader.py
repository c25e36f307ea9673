"""What a terminal sends becomes events, of sizes and at places that there can be."""

import pytest
from textual import events
from textual.geometry import Size
from textual.message import Message

from tui.app.driver import Output, thinned
from tui.app.reader import HIGHEST, WIDEST, Cut, Ground, Reader
from tui.app.sieve import MOST_PASTED

RESIZES = "\x1b[?2048;1$y"
"""The terminal says that it can tell its size by itself."""


def keys(messages: list[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, events.Key)]


def read(*chunks: str) -> list[Message]:
    reader = Reader()
    return [message for chunk in chunks for message in reader.feed(chunk)]


def sizes_in(messages: list[Message]) -> list[Size]:
    return [message.size for message in messages if isinstance(message, events.Resize)]


def sizes(*chunks: str) -> list[Size]:
    return sizes_in(read(*chunks))


@pytest.mark.parametrize(
    ("sequence", "key"),
    [
        ("\x1b[A", "up"),
        ("\x1b[[A", "f1"),
        ("\x1bOP", "f1"),
        ("\x1b[15~", "f5"),
        ("\x1b[97;5u", "ctrl+a"),
        ("\x1b[57414u", "enter"),
        ("\x1b[13;2u", "shift+enter"),
        ("\x1b[27;2;13~", "shift+enter"),
        ("\x1b[27;5;97~", "ctrl+a"),
        ("\x03", "ctrl+c"),
        ("ß", "ß"),
        ("\ufffd", "replacement_character"),
    ],
)
def test_keys_are_keys_however_they_are_cut_up(sequence: str, key: str) -> None:
    assert keys(read(sequence)) == keys(read(*sequence)) == [key]


def test_enter_with_alt_is_not_enter() -> None:
    assert keys(read("a\x1b\rb\x1b\n")) == ["a", "alt+enter", "b", "alt+enter"]
    assert "alt+enter" not in keys(read("\x1b", "\r")), "the escape key, and then enter"


@pytest.mark.parametrize(
    "nothing",
    [
        "\x1b[1114112u",
        "\x1b[55296u",
        "\x1b[99999999999999999999u",
        "\x1b[5$y",
        "\x1b[99z",
        "\x1b[<0;99999;1M",
        "\x1b[<0;1;99999M",
        "\x1b[<0;1;9999999999M",
        "\x1b[48;0;0;0;0t",
    ],
)
def test_what_there_cannot_be_is_nothing_and_takes_nothing_along(nothing: str) -> None:
    assert keys(read(RESIZES + nothing + "j" + nothing + "\x1b[A")) == ["j", "up"]
    assert keys(read(RESIZES, *nothing, "j", *nothing, "\x1b[A")) == ["j", "up"]


def test_a_size_is_bounded_and_taken_only_from_who_was_asked() -> None:
    assert sizes("\x1b[48;24;80;480;800t") == []
    assert sizes(RESIZES, "\x1b[48;24;80;480;800t") == [Size(80, 24)]
    assert sizes(RESIZES, "\x1b[48;3000;3000;9000;9000t") == [Size(WIDEST, HIGHEST)]
    assert sizes(RESIZES, "\x1b[48;0;0;0;0t") == []


def test_the_mouse_is_where_it_is_whichever_way_it_is_told() -> None:
    (cells,) = read("\x1b[<0;10;20M")
    assert isinstance(cells, events.MouseDown)
    assert (cells.x, cells.y) == (9, 19)
    *_, pixels = read(RESIZES, "\x1b[48;24;80;480;800t", "\x1b[<0;91;41M")
    assert isinstance(pixels, events.MouseDown)
    assert (pixels.x, pixels.y) == (9, 2)
    *_, again = read(RESIZES, "\x1b[48;24;80;0;0t", "\x1b[<0;10;20M")
    assert isinstance(again, events.MouseDown)
    assert (again.x, again.y) == (9, 19)


def silence(reader: Reader) -> list[Message]:
    """A pause after which nothing is waited for."""
    return [message for _ in range(9) for message in reader.pause()]


def test_a_size_that_is_cut_in_two_is_none() -> None:
    for size in ("48;0;0;0;0t", "48;24;80;0;0t", "48;9999;9999;9;9t"):
        reader = Reader()
        begun = [*reader.feed(RESIZES + "\x1b["), *silence(reader)]
        assert not sizes_in([*begun, *reader.feed(size)])
        (moved,) = reader.feed("\x1b[<35;9;9M")
        assert isinstance(moved, events.MouseMove)
        assert (moved.x, moved.y) == (8, 8)


def test_a_slow_line_does_not_make_keys_of_a_sequence() -> None:
    reader = Reader()
    messages = [*reader.feed(RESIZES), *reader.feed("\x1b[48;24;8"), *reader.pause()]
    messages += [*reader.pause(), *reader.feed("0;480;800t")]
    assert sizes_in(messages) == [Size(80, 24)]
    assert not keys(messages)
    messages = [*reader.feed("\x1b[48;24;8"), *silence(reader)]
    assert keys([*messages, *reader.feed("n")]) == ["n"], "one that breaks off is given up"


def test_an_escape_at_the_end_of_much_belongs_to_what_is_still_to_come(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("textual.constants.ESCAPE_DELAY", 0.0)
    reader = Reader()
    move = "\x1b[<35;9;9M"
    messages = [*reader.feed(move * 99 + "\x1b"), *reader.pause(), *reader.feed(move[1:])]
    assert not keys(messages)
    assert keys([*reader.feed(move * 99 + "\x1b"), *silence(reader)]) == ["escape"]


GROUNDS = {
    "11;rgb:ffff/ffff/ffff": [True],
    "11;rgb:ff/f5/e0": [True],
    "11;rgba:0000/0000/0000/ffff": [False],
    "11;rgb:1414/1616/1a1a": [False],
    "11;rgb:0/0/0": [False],
    "11;#000000": [],
    "11;rgb:0000/0000": [],
    "11;?": [],
    "10;rgb:ffff/ffff/ffff": [],
}


@pytest.mark.parametrize(("answer", "light"), GROUNDS.items())
def test_the_ground_is_told_to_who_has_asked(answer: str, light: list[bool]) -> None:
    for end in ("\x07", "\x1b\\"):
        messages = list(Reader(awaits_ground=True).feed(f"\x1b]{answer}{end}"))
        assert [m.is_light for m in messages if isinstance(m, Ground)] == light
        assert keys(messages) == []
        assert read(f"\x1b]{answer}{end}") == [], "nobody has asked"


def test_the_ground_is_told_once() -> None:
    reader = Reader(awaits_ground=True)
    text = "\x1b]11;rgb:ffff/ffff/ffff\x07"
    assert [type(message) for message in reader.feed(text * 3)] == [Ground]


def test_a_lone_escape_is_a_key_after_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.ESCAPE_DELAY", 0.0)
    reader = Reader()
    assert list(reader.feed("\x1b")) == []
    assert keys(list(reader.pause())) == ["escape"]
    assert keys(list(reader.feed("[A"))) == ["left_square_bracket", "A"]


def test_a_paste_is_told_whole_or_with_how_much_of_it_is() -> None:
    paste, cut = read("\x1b[200~" + "x" * (MOST_PASTED + 5) + "\x1b[201~")
    assert isinstance(paste, events.Paste)
    assert isinstance(cut, Cut)
    assert (len(paste.text), cut.taken, cut.length) == (MOST_PASTED, MOST_PASTED, MOST_PASTED + 5)


def test_how_things_stood_before_anything_was_done_is_left_out() -> None:
    move, size, press = "\x1b[<35;{};1M", "\x1b[48;24;{};0;0t", "\x1b[<0;3;1M"
    stands = [move.format(1), size.format(80), "\x1b[I", move.format(2), size.format(90), "\x1b[O"]
    messages = list(thinned(read(RESIZES, *stands, press, *stands, "j")))[1:]
    kinds = [type(message).__name__ for message in messages]
    assert kinds == [*(now := ["MouseMove", "Resize", "AppBlur"]), "MouseDown", *now, "Key"]
    assert [message.x for message in messages if isinstance(message, events.MouseMove)] == [1, 1]
    assert [message.size.width for message in messages if isinstance(message, events.Resize)] == [
        90,
        90,
    ]


def test_output_says_once_that_its_terminal_has_gone() -> None:
    class Gone:
        def write(self, _: str) -> None:
            raise OSError(5, "gone")

        flush = fileno = write

    said: list[str] = []
    output = Output(Gone(), lambda: said.append("gone"))  # type: ignore[arg-type]
    output.write("a")
    output.write("b")
    output.flush()
    assert said == ["gone"]
