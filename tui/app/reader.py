"""What comes in from a terminal, made into Textual's events: bounded, and of sane sizes.

Textual's parser is given keys and whole control sequences only, and where it has begun to wait for
more of one, another takes its place. Of it this relies on `feed`, on `tick` (to be called now and
then; by it a lone ESC becomes a key) and on what it knows of the mouse, which is public.
"""

import re
from collections.abc import Iterable, Iterator

from textual import events
from textual._xterm_parser import XTermParser
from textual.geometry import Size
from textual.message import Message
from textual.messages import InBandWindowResize

from tui.app.pieces import Forget, Keys, Pasted, Piece, Sequence, Told
from tui.app.sieve import Sieve
from tui.outside.sizes import HIGHEST, WIDEST

MOST_MEANINGLESS = 1000
"""Sequences that are remembered as such, so that they are not tried again and again."""

_MOUSE = re.compile(r"\x1b\[<\d{1,3};\d{1,5};\d{1,5}[Mm]")
_GROUND = re.compile(
    r"11;rgba?:([\da-f]{1,4})/([\da-f]{1,4})/([\da-f]{1,4})(?:/[\da-f]{1,4})?", re.IGNORECASE
)
_OTHER_KEY = re.compile(r"\x1b\[27;(\d{1,3});(\d{1,7})~")
"""A key held with others, as xterm tells it, and tmux: `modifyOtherKeys`."""
_ALT_ENTER = frozenset({"\x1b\r", "\x1b\n"})
"""What Textual would take for enter alone, when it came in one go: a lone ESC is no part of it."""
_SIZE = re.compile(r"\x1b\[48;(\d+)[:\d]*;(\d+)[:\d]*;(\d+)[:\d]*;(\d+)[:\d]*t")


class Cut(Message):
    """Not all that was pasted was taken."""

    def __init__(self, taken: int, length: int) -> None:
        super().__init__()
        self.taken = taken
        self.length = length


class Ground(Message):
    """The terminal has said what ground it writes on."""

    def __init__(self, *, is_light: bool) -> None:
        super().__init__()
        self.is_light = is_light


class Reader:
    """Takes what comes in, bit by bit, and hands on the events.

    `awaits_ground`: the terminal has been asked what ground it writes on.
    """

    def __init__(self, *, awaits_ground: bool = False) -> None:
        self._sieve = Sieve(awaits=awaits_ground)
        self._parser = XTermParser()
        self._takes_sizes = False
        self._meaningless: set[str] = set()

    def feed(self, text: str) -> Iterator[Message]:
        """The events that are complete with `text`."""
        return self._events(self._sieve.feed(text))

    def pause(self) -> Iterator[Message]:
        """The events that are complete since nothing has come for a while."""
        yield from self._events(self._sieve.pause())
        yield from self._sane(self._parser.tick())

    def _events(self, pieces: Iterator[Piece]) -> Iterator[Message]:
        for piece in pieces:
            match piece:
                case Keys(text) if text in _ALT_ENTER:
                    yield events.Key("alt+enter", None)
                case Keys(text):
                    yield from self._parsed(text)
                case Sequence(text):
                    yield from self._whole(text)
                case Pasted(text, length):
                    yield events.Paste(text)
                    if len(text) < length:
                        yield Cut(len(text), length)
                case Told(text):
                    yield from self._told(text)
                case Forget():
                    self._forget()

    def _told(self, text: str) -> Iterator[Message]:
        """What the terminal says of its ground; nothing, when it was not asked, or says no more."""
        match = _GROUND.fullmatch(text)
        if match and self._sieve.awaits:
            self._sieve.awaits = False
            red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in match.groups())
            yield Ground(is_light=0.299 * red + 0.587 * green + 0.114 * blue > 0.5)

    def _whole(self, text: str) -> Iterator[Message]:
        """The events of a control sequence; there may be none."""
        text = _OTHER_KEY.sub("\x1b[\\2;\\1u", text)
        told = _MOUSE.fullmatch(text) or _SIZE.fullmatch(text)
        if text in self._meaningless:
            return
        if not told:
            messages = self._parsed(text)
            if not messages:
                self._forget()  # it was not understood, and the parser may wait for more of it
                self._remember(text)
            yield from messages
        elif told.re is _SIZE:
            yield from self._size(*map(int, told.groups()))
        elif moved := self._moved(text):
            yield moved

    def _remember(self, text: str) -> None:
        if len(self._meaningless) == MOST_MEANINGLESS:
            self._meaningless.clear()
        self._meaningless.add(text)

    def _moved(self, text: str) -> Message | None:
        """What the mouse does, if it can be where it is said to be."""
        event = self._parser.parse_mouse_code(text)
        if not isinstance(event, events.MouseEvent):
            return None
        return event if event.screen_x < WIDEST and event.screen_y < HIGHEST else None

    def _size(
        self, height: int, width: int, pixel_height: int, pixel_width: int
    ) -> Iterator[Message]:
        """The terminal says how large it is, if it was asked to; and the mouse goes by pixels."""
        if self._takes_sizes and height and width:
            is_told = pixel_height > 0 and pixel_width > 0
            self._know(is_told, (width, height), (pixel_width, pixel_height))
            yield resized((width, height))

    def _parsed(self, text: str) -> list[Message]:
        before = self._parser
        sizes = before.mouse_pixels, before.terminal_size, before.terminal_pixel_size
        try:
            return list(self._sane(before.feed(text)))
        except (ArithmeticError, ValueError):  # a key, place or size that there cannot be
            self._forget()
            return []
        finally:  # it may have put together a size, of pieces that a pause came between
            self._know(*sizes)

    def _know(
        self, mouse_pixels: bool, size: tuple[int, int] | None, pixel_size: tuple[int, int] | None
    ) -> None:
        """Let the parser know how large the terminal is, and whether the mouse goes by pixels."""
        self._parser.mouse_pixels = mouse_pixels
        self._parser.terminal_size, self._parser.terminal_pixel_size = size, pixel_size

    def _forget(self) -> None:
        """Have a parser that waits for nothing, and knows what the other one knew."""
        before, self._parser = self._parser, XTermParser()
        self._parser.last_x, self._parser.last_y = before.last_x, before.last_y
        self._know(before.mouse_pixels, before.terminal_size, before.terminal_pixel_size)

    def _sane(self, messages: Iterable[Message]) -> Iterator[Message]:
        for message in messages:
            if isinstance(message, InBandWindowResize):
                self._takes_sizes = message.supported
            if isinstance(message, events.Key) and _is_half(message.character):
                continue
            if not isinstance(message, events.Resize | events.MouseEvent):
                yield message


def resized(size: tuple[int, int]) -> events.Resize:
    """The terminal has another size, or as much of it as is believed."""
    width, height = size
    bounded = Size(min(max(width, 1), WIDEST), min(max(height, 1), HIGHEST))
    return events.Resize(bounded, bounded)


def _is_half(character: str | None) -> bool:
    """Whether it is one half of a character, which is none, and cannot be written anywhere."""
    return character is not None and "\ud800" <= character <= "\udfff"
