"""What comes in is cut into bounded pieces, however it is chopped up, in linear time."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.pieces import Forget, Keys, Pasted, Piece, Sequence, Told
from tui.app.sieve import (
    ESC,
    MANY_AT_ONCE,
    MOST_OF_A_SEQUENCE,
    MOST_OF_AN_ANSWER,
    MOST_PASTED,
    PAUSES_OF_A_PASTE,
    Sieve,
)

KEYS = ["j", "\x1b[A", "\x1bOP", "\x1b[15~", "\x1b[[A", "\x1b[97;5u", "é", "\x1b[<0;10;20M", "\r"]
DROPPED = [
    "\x1b]0;a title\x07",
    "\x1b]52;c;aGk=\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1b_Ga=T;AAAA\x9c",
    "\x1b^private\x18",
    "\x1bXstart\x1b\\",
    "\x1b[" + "1;" * 100 + "m",
    "\x1b[Mabc",
    "\x1b[201~",
]


def pieces(*chunks: str) -> list[Piece]:
    """What becomes of what comes in without a pause."""
    sieve = Sieve()
    return [piece for chunk in chunks for piece in sieve.feed(chunk)]


def heard(*chunks: str) -> str:
    """The same put together, with what is forgotten taken away; pastes between brackets."""
    text = ""
    for piece in pieces(*chunks):
        match piece:
            case Keys(part) | Sequence(part):
                text += part
            case Pasted(part):
                text += f"⟦{part}⟧"
            case Told():
                pass
            case Forget():
                assert text.endswith(ESC)
                text = text.removesuffix(ESC)
    return text


def chopped(text: str, cuts: list[int]) -> list[str]:
    ends = sorted({0, len(text), *(cut % (len(text) + 1) for cut in cuts)})
    return [text[begin:end] for begin, end in pairwise(ends)]


@pytest.mark.parametrize("key", KEYS)
def test_keys_pass(key: str) -> None:
    assert heard(key) == key
    assert heard(*key) == key


@pytest.mark.parametrize("dropped", DROPPED)
def test_what_is_no_key_is_dropped_and_the_next_key_passes(dropped: str) -> None:
    for key in KEYS:
        assert heard(dropped + key) == key
        assert heard(*dropped, key) == key


@given(
    st.lists(st.sampled_from([*KEYS, *DROPPED, "\x1b[200~pasted\x1b[201~"]), max_size=12),
    st.lists(st.integers(0, 1000), max_size=8),
)
def test_it_matters_not_where_it_is_cut_up(parts: list[str], cuts: list[int]) -> None:
    text = "".join(parts)
    assert heard(*chopped(text, cuts)) == heard(text)


@given(
    st.lists(
        st.sampled_from([*"[]PO_MA~;1\\", ESC, "\x07", "\x1b[200~", "\x1b[201~", "x" * 300]),
        max_size=40,
    ),
    st.lists(st.integers(0, 12000), max_size=8),
)
def test_any_rubbish_comes_to_an_end(parts: list[str], cuts: list[int]) -> None:
    sieve = Sieve()
    for chunk in chopped("".join(parts), cuts):
        for piece in sieve.feed(chunk):
            assert not isinstance(piece, Sequence) or len(piece.text) <= MOST_OF_A_SEQUENCE
            assert not isinstance(piece, Keys) or len(piece.text) < MANY_AT_ONCE
    for _ in range(PAUSES_OF_A_PASTE):
        list(sieve.pause())
    assert list(sieve.feed("j")) == [Keys("j")]


BLACK = "11;rgb:0000/0000/0000"
ENDS = ["\x07", "\x1b\\", "\x9c"]


@pytest.mark.parametrize("end", ENDS)
def test_an_answer_is_told_however_it_is_cut_up(end: str) -> None:
    text = f"j\x1b]{BLACK}{end}k"
    for cut in range(len(text)):
        told = [piece for piece in pieces(text[:cut], text[cut:]) if isinstance(piece, Told)]
        assert told == [Told(BLACK)]
        assert heard(text[:cut], text[cut:]) == "jk"


@pytest.mark.parametrize("end", ENDS)
def test_an_answer_that_is_awaited_is_never_taken_for_keys(end: str) -> None:
    """Even where a line is so slow that pauses come between its halves."""
    text = f"\x1b]{BLACK}{end}"
    for cut in range(1, len(text)):
        sieve = Sieve(awaits=True)
        came = list(sieve.feed(text[:cut]))
        for _ in range(5):
            came += sieve.pause()
        came += sieve.feed(text[cut:] + "j")
        typed = "".join(piece.text for piece in came if isinstance(piece, Keys))
        assert typed in ("j", f"{ESC}j", f"{ESC}]j"), (
            "at most the first two are a key by themselves"
        )
        assert Told(BLACK) in came


def test_an_answer_that_breaks_off_does_not_take_keys_along() -> None:
    sieve = Sieve(awaits=True)
    assert list(sieve.feed("\x1b]11;rgb:0000/")) == []
    for _ in range(PAUSES_OF_A_PASTE):
        assert list(sieve.pause()) == []
    assert list(sieve.feed("j")) == [Keys("j")]


def test_a_long_string_is_no_answer() -> None:
    assert pieces(f"\x1b]11;{'0' * MOST_OF_AN_ANSWER}\x07j") == [Keys("j")]


@pytest.mark.parametrize("begin", ["\x1bP", "\x1b]", "\x1b_", "\x1b^", "\x1bX", "\x1b["])
def test_what_never_ends_ends_at_a_pause(begin: str) -> None:
    sieve = Sieve()
    assert list(sieve.feed(begin + "1" * 10_000)) == []
    assert list(sieve.feed("1" * 10_000)) == []
    assert list(sieve.pause()) == []
    assert list(sieve.feed("j")) == [Keys("j")]


@pytest.mark.parametrize("key", ["\x03", "\x1b[A"])
def test_a_key_that_is_no_letter_ends_a_string(key: str) -> None:
    assert heard("\x1bPaaaa", key, "j") == f"{key}j"


def test_the_escape_key_is_heard_at_once_and_alt_at_a_pause() -> None:
    sieve = Sieve()
    assert list(sieve.feed("\x1b")) == [Keys("\x1b")]
    assert list(sieve.pause()) == []
    assert list(sieve.feed("P")) == [Keys("P")]
    assert list(sieve.feed("\x1bP")) == []
    assert list(sieve.pause()) == [Keys("\x1bP")]


def test_what_is_pasted_is_whole_whatever_it_holds() -> None:
    assert heard("\x1b[200~a\x1bPb\x1b[Ac\x1b[201~j") == "⟦a␛Pb␛[Ac⟧j"
    assert pieces("\x1b[200~", "abc\x1b[20", "1~") == [Pasted("abc", 3)]


def test_a_long_paste_is_cut_and_a_paste_without_an_end_ends() -> None:
    long = "x" * (MOST_PASTED + 10)
    assert pieces(f"\x1b[200~{long}\x1b[201~") == [Pasted("x" * MOST_PASTED, len(long))]
    sieve = Sieve()
    assert list(sieve.feed("\x1b[200~abc")) == []
    ends = [piece for _ in range(PAUSES_OF_A_PASTE) for piece in sieve.pause()]
    assert ends == [Pasted("abc", 3)]


def test_much_at_once_is_taken_as_pasted() -> None:
    sieve = Sieve()
    assert list(sieve.feed("q" * MANY_AT_ONCE)) == []
    assert list(sieve.feed("q" * 5)) == []
    assert list(sieve.pause()) == [Pasted("q" * (MANY_AT_ONCE + 5), MANY_AT_ONCE + 5)]


FLOODS = {
    "a string": ("\x1bP", "a"),
    "a control sequence": ("\x1b[", "1;"),
    "escapes": ("", "\x1b"),
    "a paste": ("\x1b[200~", "\x1b[20"),
    "letters": ("", "a"),
    "keys": ("", "\x1b[A"),
    "beginnings": ("", "\x1b]"),
}


@pytest.mark.parametrize(("begin", "more"), FLOODS.values(), ids=FLOODS)
def test_it_takes_as_long_as_the_input_is(begin: str, more: str) -> None:
    """Twenty times as much takes at most some sixty times as long."""

    def seconds(length: int) -> float:
        sieve, before = Sieve(), time.process_time()
        text = begin + more * (length // len(more))
        for at in range(0, len(text), 4096):
            for _ in sieve.feed(text[at : at + 4096]):
                pass
        return time.process_time() - before

    few = min(seconds(10_000) for _ in range(3))
    assert seconds(200_000) < 60 * few + 0.2
