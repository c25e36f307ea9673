"""What comes in from a terminal, cut into pieces of a length that somebody can have meant.

A terminal sends keys, and control sequences: the short ones that keys, the mouse and a change of
size are told by, and strings (DCS, OSC, SOS, PM, APC) that answer questions, of which one is asked:
what ground is written on. What is too long to be any of these is dropped up to its end, or up to
the next pause: a sequence that never ends shall not take along the key that is pressed after it.
Each character is looked at once.

Pure: it knows no clock, no terminal and no Textual.
"""

import re
from collections.abc import Iterator

from tui.app.pieces import ANSWER, Forget, Keys, Pasted, Piece, Sequence, answered
from tui.outside.text import clean

ESC = "\x1b"
MOST_OF_A_SEQUENCE = 32
"""Characters of a control sequence, which is as many as Textual looks at."""
MOST_OF_AN_ANSWER = 64
"""Characters of a string that are kept, which is more than the answer to what is asked has."""
MOST_PASTED = 1_000_000
"""Characters that are taken of what is pasted; a field takes fewer, and says so itself."""
MANY_AT_ONCE = 256
"""So many characters in one read are no keys: nobody types so fast. They are taken as pasted."""
PAUSES_OF_A_PASTE = 20
"""So many pauses end what is being pasted, in case its end never comes, or an awaited answer."""
PAUSES_IN_NUMBERS = 5
"""So many end a sequence that breaks off before or in its numbers: no key does, and a line may be
slow."""

_PASTE, _PASTE_END = "\x1b[200~", "\x1b[201~"
_STRINGS = frozenset("P]X^_")
_END_OF_STRING = re.compile("[\x00-\x07\x0e-\x1f\x7f\x9c]")
"""What cannot stand in a string: what ends it, and keys such as ctrl+c."""
_ENDS_OF_STRING = "\x07\x18\x1a\x9c"
_PART_OF_ANSWER = re.compile(r"1?1?;?r?g?b?a?:?[\da-f/]*", re.IGNORECASE)
_PARAMETERS = re.compile("[\x20-\x3f]*")


class Sieve:
    """Takes what comes in, bit by bit, and hands on the pieces.

    `_held` is what has come of a sequence. Where its ESC was the last that came in one go, that has
    been handed on (`_is_escape_out`): it may be the escape key, unless much came with it. While
    the terminal's answer is awaited (`awaits`), a string may come in parts. `_said` is what has
    come of one that is an answer; None of one that is not.
    """

    def __init__(self, *, awaits: bool = False) -> None:
        self.awaits = awaits
        self._said: str | None = None
        self._state = self._typed
        self._text = ""
        self._at = 0
        self._held = ""
        self._is_escape_out = False
        self._is_much = False
        self._ends_string = False
        self._paste: list[str] = []
        self._length = 0
        self._pauses = 0

    def feed(self, text: str) -> Iterator[Piece]:
        """The pieces that are complete with `text`."""
        self._pauses = 0
        self._text, self._at, self._is_much = text, 0, len(text) >= MANY_AT_ONCE
        while self._at < len(self._text):
            yield from self._state()
        if self._state == self._escaped and not (self._is_escape_out or self._is_much):
            self._is_escape_out = True
            yield Keys(ESC)

    def pause(self) -> Iterator[Piece]:
        """The pieces that are complete since nothing has come for a while."""
        if self._pauses < self._patience:
            self._pauses += 1
            return
        if self._state == self._pasting:
            self._take(self._held)
        if self._state in (self._pasting, self._pasting_unsaid):
            yield self._pasted()
        elif self._state == self._in_control and self._held != "\x1b[":
            yield from self._whole()  # some keys of old terminals end in what is no end
        elif self._state == self._in_old_mouse:
            yield from self._drop()
        elif self._left:
            yield Keys(self._left)
        self._begin_anew()

    @property
    def _patience(self) -> int:
        """How many pauses may come where it is, beside the one that ends what has begun."""
        if self._state == self._pasting:
            return PAUSES_OF_A_PASTE - 1
        if self.awaits and self._is_in_answer:
            return PAUSES_OF_A_PASTE - 1
        is_cut = self._state == self._in_control and self._held[-1] in "[0123456789;:"
        is_cut |= self._state == self._escaped and self._is_much  # nobody types escape so
        return PAUSES_IN_NUMBERS - 1 if is_cut else 0

    @property
    def _is_in_answer(self) -> bool:
        """Whether what has come may be the beginning of the answer, or a part of it."""
        if self._state == self._in_string_or_not:
            return self._held == "\x1b]"
        return self._said is not None and bool(_PART_OF_ANSWER.fullmatch(self._said))

    # What is typed

    def _begin_anew(self) -> None:
        self._state, self._said = self._typed, None
        self._held, self._is_escape_out, self._ends_string = "", False, False

    def _typed(self) -> Iterator[Piece]:
        if self._text[self._at] == ESC:
            self._at += 1
            self._held, self._state = ESC, self._escaped
            return
        if self.awaits and not self._at and self._text.startswith((f"]{ANSWER}", f"{ANSWER}rgb")):
            self._state, self._said = self._in_string, ""  # its beginning was taken for a key
            self._at = self._text.index(ANSWER)
            return
        run = self._until_escape()
        if len(run) >= MANY_AT_ONCE:
            self._state = self._pasting_unsaid
            self._take(run)
        else:
            yield Keys(run)

    def _until_escape(self) -> str:
        begin, end = self._at, self._text.find(ESC, self._at)
        self._at = end if end >= 0 else len(self._text)
        return self._text[begin : self._at]

    def _escaped(self) -> Iterator[Piece]:
        next_ = self._text[self._at]
        if next_ == ESC:  # the escape key, and something that begins after it
            if self._left:
                yield Keys(self._left)
            self._begin_anew()
            return
        self._at += 1
        self._held += next_
        said, self._said = self._said, None
        if next_ == "\\" and self._ends_string:
            yield from self._drop()
            yield from answered(said)
        elif next_ == "[":
            self._state = self._in_control
        elif next_ == "O":
            self._state = self._in_one_more
        elif next_ in _STRINGS:
            self._state = self._in_string_or_not
        else:
            yield Keys(self._left)
            self._begin_anew()

    @property
    def _left(self) -> str:
        """What is held and has not been handed on."""
        return self._held[self._is_escape_out :]

    def _drop(self) -> Iterator[Piece]:
        if self._is_escape_out:
            yield Forget()
        self._begin_anew()

    # Control sequences

    def _whole(self) -> Iterator[Piece]:
        held = self._held
        yield from self._drop()
        yield Sequence(held)

    def _in_control(self) -> Iterator[Piece]:
        end = _between(_PARAMETERS, self._text, self._at)
        if len(self._held) + end - self._at >= MOST_OF_A_SEQUENCE:
            self._at = end
            yield from self._drop()
            self._state = self._in_endless
            return
        self._held += self._text[self._at : end]
        self._at = end
        if end == len(self._text):
            return
        last = self._text[end]
        if not "@" <= last <= "~":  # it breaks off, and something else begins
            yield from self._drop()
            return
        self._at += 1
        is_bare = self._held == "\x1b["
        self._held += last
        if is_bare and last == "[":  # the function keys of a bare Linux console
            self._state = self._in_one_more
        elif is_bare and last == "M":  # a mouse as it was told once, in three characters more
            self._state = self._in_old_mouse
        elif self._held == _PASTE:
            yield from self._drop()
            self._state = self._pasting
        elif self._held == _PASTE_END:
            yield from self._drop()
        else:
            yield from self._whole()

    def _in_one_more(self) -> Iterator[Piece]:
        last = self._text[self._at]
        if last == ESC:
            yield Keys(self._left)
            self._begin_anew()
        else:
            self._at += 1
            self._held += last
            yield from self._whole()

    def _in_old_mouse(self) -> Iterator[Piece]:
        self._held += self._text[self._at]
        self._at += 1
        if len(self._held) == len("\x1b[Mxyz"):
            yield from self._drop()

    def _in_endless(self) -> Iterator[Piece]:
        self._at = _between(_PARAMETERS, self._text, self._at)
        if self._at < len(self._text):
            self._at += "@" <= self._text[self._at] <= "~"
            self._begin_anew()
        yield from ()

    # Strings

    def _in_string_or_not(self) -> Iterator[Piece]:
        if self._text[self._at] == ESC:  # a key that was pressed together with alt
            yield Keys(self._left)
            self._begin_anew()
            return
        said = "" if self._held == "\x1b]" else None
        yield from self._drop()
        self._state, self._said = self._in_string, said

    def _in_string(self) -> Iterator[Piece]:
        end = _END_OF_STRING.search(self._text, self._at)
        begin, self._at = self._at, end.start() if end else len(self._text)
        if self._said is not None:
            self._said += self._text[begin : min(self._at, begin + MOST_OF_AN_ANSWER + 1)]
            if len(self._said) > MOST_OF_AN_ANSWER:
                self._said = None
        if end and end[0] == ESC:
            self._at += 1
            self._held, self._state, self._ends_string = ESC, self._escaped, True
        elif end:
            self._at += end[0] in _ENDS_OF_STRING
            said = self._said if end[0] in "\x07\x9c" else None
            self._begin_anew()
            yield from answered(said)

    # What is pasted

    def _pasting(self) -> Iterator[Piece]:
        text = self._held + self._text[self._at :]
        end = text.find(_PASTE_END)
        if end >= 0:
            self._take(text[:end])
            self._text, self._at = text, end + len(_PASTE_END)
            yield self._pasted()
            return
        begun = next((n for n in range(5, 0, -1) if text.endswith(_PASTE_END[:n])), 0)
        self._held = text[len(text) - begun :]
        self._take(text[: len(text) - begun])
        self._at = len(self._text)

    def _pasting_unsaid(self) -> Iterator[Piece]:
        """The terminal does not say that something is pasted."""
        if self._text[self._at] == ESC:
            yield self._pasted()
        else:
            self._take(self._until_escape())

    def _take(self, text: str) -> None:
        room = MOST_PASTED - sum(map(len, self._paste))
        self._length += len(text)
        if room > 0 and text:
            self._paste.append(text[:room])

    def _pasted(self) -> Pasted:
        text = "".join(self._paste).replace("\0", "").replace(ESC, clean(ESC))
        pasted = Pasted(text, self._length)
        self._paste, self._length = [], 0
        self._begin_anew()
        return pasted


def _between(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where what matches, and may be nothing, ends."""
    match = pattern.match(text, at)
    return match.end() if match else at
