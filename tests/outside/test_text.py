"""Outside text is harmless after cleaning, and keeps its length and its markup."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.outside.text import clean, clean_line, clean_values

ANYTHING = st.text(st.characters(exclude_categories=[])) | st.text(
    st.sampled_from([*map(chr, range(0xA0)), *"\u061c\u200e\u200f\u2028\u202e\u2066\u2069\ufeff"])
)
MARKUP = "[bold]x[/bold] [link=file:///]y[/] \\[ &amp; <b>z</b> **s** `c` {{ }} %s $HOME [@click=q]"


def harmful() -> list[str]:
    """Escape sequences of every introducer and kind, and bidi tricks of every control."""
    introducers = ["\x1b[", "\x9b", "\x1b]", "\x9d", "\x1bP", "\x90", "\x1b_", "\x9f", "\x1b^"]
    introducers += ["\x9e", "\x1bX", "\x98", "\x1b#", "\x1b(", "\x1b"]
    bodies = ["2J", "31m", "6n", "?1049h", "?2004l", "1;1H", "0;title\x07", "52;c;aGk=\x07"]
    bodies += [
        "8;;http://x\x1b\\y\x1b]8;;\x1b\\",
        "1337;File=:x\x07",
        "4;1;rgb:0/0/0\x9c",
        "c",
        "8",
    ]
    bodies += ["?u", ">c", "=0q", "200~rm -rf\r\x1b[201~"]
    escapes = [f"a{start}{body}b" for start in introducers for body in bodies]
    controls = [chr(code) for code in (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F))]
    controls += [chr(code) for code in range(0x2066, 0x2070)]
    bidi = [pattern.replace("@", mark) for mark in controls for pattern in ("a@b", "@", "pay @1@2")]
    pairs = [f"{one}abc{other}def" for one in controls for other in controls]
    singles = [f"a{chr(code)}b" for code in (*range(0x20), *range(0x7F, 0xA0)) if code != 0x0A]
    return escapes + bidi + pairs + singles


HARMFUL = harmful()


def is_harmless(character: str) -> bool:
    return character == "\n" or (
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        and unicodedata.bidirectional(character)
        not in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        and character not in "\u061c\u200e\u200f\ufeff\ufff9\ufffa\ufffb"
        and not 0x206A <= ord(character) <= 0x206F
        and not 0xE0000 <= ord(character) <= 0xE007F
    )


def test_there_are_enough_harmful_strings() -> None:
    assert len(set(HARMFUL)) >= 300


@pytest.mark.parametrize("piece", range(10))
def test_harmful_strings_become_harmless(piece: int) -> None:
    for text in HARMFUL[piece::10]:
        cleaned = clean(text)
        assert len(cleaned) == len(text)
        assert all(map(is_harmless, cleaned)), ascii(text)
        assert cleaned != text


@given(ANYTHING)
def test_the_length_is_kept_and_nothing_harmful_survives(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert all(map(is_harmless, cleaned))
    cleaned.encode("utf-8")


@given(ANYTHING)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    for before, after in zip(text, clean(text), strict=True):
        assert after == before or not is_harmless(before)


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_code_point() -> None:
    everything = "".join(map(chr, range(0x110000)))
    assert all(map(is_harmless, clean(everything)))


@given(st.randoms(use_true_random=False))
def test_markup_is_left_alone(shuffler: random.Random) -> None:
    characters = list(MARKUP)
    shuffler.shuffle(characters)
    assert clean("".join(characters)) == "".join(characters)
    assert clean(MARKUP) == MARKUP


@pytest.mark.parametrize(
    "text", ["日本語", "العربية", "עברית", "नमस्ते", "e\u0301", "👩\u200d🚀", "“a”—b…"]
)
def test_other_scripts_are_left_alone(text: str) -> None:
    assert clean(text) == text


def test_what_stood_there_is_seen() -> None:
    assert clean("\x1b[31m\x00\x7f") == "␛[31m␀␡"
    assert clean("a\tb\rc\nd") == "a b c\nd"
    assert clean("\u202egnp.exe") == "\ufffdgnp.exe"


@given(ANYTHING)
def test_a_line_is_one_line(text: str) -> None:
    line = clean_line(text)
    assert "\n" not in line
    assert line == line.strip()
    assert "  " not in line


def test_values_are_cleaned_wherever_they_stand() -> None:
    assert clean_values({"a\x1b": ["b\x07", {"c": "d\x9b", "e": 1}], "f": True}) == {
        "a␛": ["b␇", {"c": "d\ufffd", "e": 1}],
        "f": True,
    }
