"""Outside text is harmless after cleaning, and keeps its length and its markup."""

import json
import random
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import payloads
from tests.payloads import NAUGHTY, OWN, PAYLOADS
from tui.outside.text import (
    MOST_MARKS,
    REPLACEMENT,
    clean,
    clean_line,
    clean_values,
    escaped,
    is_mark,
    written,
)

ANYTHING = st.text(st.characters(exclude_categories=[])) | st.text(
    st.sampled_from([*map(chr, range(0xA0)), *"\u061c\u200e\u200f\u2028\u202e\u2066\u2069\ufeff"])
)
KEPT = (
    "می\u200cخواهم",
    "क्\u200dष",
    "❤\ufe0f\u200d🔥",
    "葛\U000e0100城",
    "ᠨᠢᠭ\u180b",
    "שָׁלוֹם",
    "ສິ່ງ",
    "Z̮̞̠͙͔ͅḀ̗̞͈̻̗",
)
"""What languages and emoji are written with, though some of it shows nothing by itself."""

LINE_ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
MARKUP = "[bold]x[/bold] [link=file:///]y[/] \\[ &amp; <b>z</b> **s** `c` {{ }} %s $HOME [@click=q]"


UNSEEN = frozenset(
    (
        *(
            0x00AD,
            0x034F,
            0x17B4,
            0x17B5,
            0x180E,
            0x200B,
            0x3164,
            0xFEFF,
            0xFFA0,
            0xFFF9,
            0xFFFA,
            0xFFFB,
        ),
        *(*range(0x2060, 0x2070), *range(0xFFF0, 0xFFF9), *range(0x1BCA0, 0x1BCA4)),
        *(*range(0x1D173, 0x1D17B), *range(0xE0000, 0xE0100), *range(0xE01F0, 0xE1000)),
    )
)
"""What Unicode calls default-ignorable, without what scripts and emoji are written with."""


def is_harmless(character: str) -> bool:
    return character == "\n" or (
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        and unicodedata.bidirectional(character)
        not in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
        and character not in "\u061c\u200e\u200f"
        and ord(character) not in UNSEEN
    )


def is_tame(text: str) -> bool:
    """Whether nothing is left in a text that acts, hides or heaps up."""
    marks = 0
    for character in text:
        marks = marks + 1 if is_mark(character) else 0
        if not is_harmless(character) or marks > MOST_MARKS:
            return False
    return not re.search("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{2}", text)


def test_there_are_enough_payloads() -> None:
    assert len(OWN) >= 300
    assert len(NAUGHTY) >= 500
    assert (Path(payloads.__file__).parent / "blns.LICENSE").read_text("utf-8").count("MIT")


def test_payloads_become_harmless() -> None:
    for text in PAYLOADS:
        cleaned = clean(text)
        assert len(cleaned) == len(text)
        assert is_tame(cleaned), ascii(text)
        assert (cleaned == text) == is_tame(text), ascii(text)
        assert clean(cleaned) == cleaned


@given(ANYTHING)
def test_the_length_is_kept_and_nothing_harmful_survives(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert is_tame(cleaned)
    cleaned.encode("utf-8")


@given(ANYTHING)
def test_what_is_harmless_is_left_alone(text: str) -> None:
    assert is_tame(text) == (clean(text) == text)


@given(ANYTHING)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_every_code_point() -> None:
    everything = "x".join(map(chr, range(0x110000)))
    cleaned = clean(everything)
    assert len(cleaned) == len(everything)
    for before, after in zip(everything[::2], cleaned[::2], strict=True):
        assert is_harmless(before) == (after == before)


def test_accents_of_every_kind_are_thinned() -> None:
    marks = [chr(code) for code in range(0x110000) if is_mark(chr(code))]
    selectors = {chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))}
    for mark in filter(is_harmless, set(marks) - selectors):
        assert clean(f"e{mark * 40}n") == f"e{mark * MOST_MARKS}{REPLACEMENT * 10}n", ascii(mark)


def test_a_heap_of_accents_is_soon_put_in_order() -> None:
    heap = clean("e" + "\u0301\u0316" * 200_000)
    begun = time.process_time()
    unicodedata.normalize("NFC", heap)
    assert time.process_time() - begun < 5, "it takes minutes where all of them stay"


@given(st.randoms(use_true_random=False))
def test_markup_is_left_alone(shuffler: random.Random) -> None:
    characters = list(MARKUP)
    shuffler.shuffle(characters)
    assert clean("".join(characters)) == "".join(characters)
    assert clean(MARKUP) == MARKUP


@pytest.mark.parametrize(
    "text", ["日本語", "العربية", "עברית", "नमस्ते", "e\u0301", "👩\u200d🚀", "“a”—b…", *KEPT]
)
def test_other_scripts_are_left_alone(text: str) -> None:
    assert clean(text) == text


def test_what_stood_there_is_seen() -> None:
    assert clean("\x1b[31m\x00\x7f") == "␛[31m␀␡"
    assert clean("a\tb\rc\nd") == "a b c\nd"
    assert clean("\u202egnp.exe") == "\ufffdgnp.exe"
    assert clean("so\xadcial") == "so‐cial"
    assert clean("not\u200bhing") == "not hing"
    assert clean("A\ufe00\ufe01\ufe02") == "A\ufe00\ufffd\ufffd"


@given(ANYTHING)
def test_what_is_written_is_kept_once_and_for_all(text: str) -> None:
    kept = written(text)
    assert is_tame(kept)
    assert written(kept) == kept
    assert kept == kept.strip()


@given(st.text(st.characters(exclude_categories=["C", "Z", "M"])), st.sampled_from(LINE_ENDS))
def test_lines_that_are_written_stay_lines(line: str, end: str) -> None:
    assert written(f"a{line}{end}{line}b") == f"a{line}\n{line}b"


@given(st.dictionaries(ANYTHING, ANYTHING))
def test_json_reads_back_and_holds_nothing_that_acts(values: dict[str, str]) -> None:
    printed = escaped(json.dumps(values, ensure_ascii=False))
    assert all(map(is_harmless, printed))
    assert json.loads(printed) == json.loads(json.dumps(values))


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
