"""Splitting a body into sentences."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.case.sentences import split

SEED = Path(__file__).parents[2] / "seeds" / "gu-2024-sputnik-moment.txt"
PIECES = st.sampled_from([
    "U.S.", "Dr.", "Co.", "a", "The", "(see", "“Yes.”", "end.", "What?", "!", "\n", "\n\n", " ",
    "\n \n", "\u00a0", "3.7", "é", "🙂", "...", "”", ",", "[1]", "。", "\u200b", "\u2028", "|",
])  # fmt: skip
TEXTS = (
    st.lists(PIECES, max_size=25).map(" ".join)
    | st.lists(PIECES, max_size=25).map("".join)
    | st.text(max_size=60)
)


def told(text: str, join: tuple[str, ...] = (), break_: tuple[str, ...] = ()) -> list[str]:
    return [text[s.start : s.end] for s in split(text, (0, len(text)), join, break_)]


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_nothing_but_white_space_stands_between(text: str, before: int, after: int) -> None:
    start, end = min(before, len(text)), max(len(text) - after, min(before, len(text)))
    at, paragraph = start, 1
    for number, sentence in enumerate(split(text, (start, end)), 1):
        assert sentence.number == number
        assert paragraph <= sentence.paragraph <= paragraph + 1
        assert not text[at : sentence.start].strip()
        words = text[sentence.start : sentence.end]
        assert words
        assert words == words.strip()
        at, paragraph = sentence.end, sentence.paragraph
    assert not text[at:end].strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Congress met in Washington.",
        "Toyota Motor Corp and Nissan Motor Co. announced it.",
        "Just days later, Dr. Brook came.",
        "It rose by 3.7 percent, to No. 5.",
        "He asked Mr. J. Hale, e.g. about the mill.",
        "Is it so?",
    ],
)
def test_abbreviations_end_no_sentence(sentence: str) -> None:
    assert told(f"{sentence} This is another one.") == [sentence, "This is another one."]


def test_paragraphs_end_at_blank_lines_of_any_kind() -> None:
    text = "One. Two.\n\n\n\nThree.\n \t \nFour,\nfive.\r\n\r\nSix."
    sentences = split(text, (0, len(text)))
    assert [s.paragraph for s in sentences] == [1, 1, 2, 3, 4]


def test_a_paragraph_counts_once_however_many_line_ends_come_before_it() -> None:
    text = "One.\n\n\nTwo.\n\n\n\n\nThree."
    assert [s.paragraph for s in split(text, (0, len(text)))] == [1, 2, 3]


def test_breaks_can_be_taken_away_and_added() -> None:
    text = "It’s open until 5 p.m. Mondays. It belongs to Hale & Co. Nobody knows; so be it."
    assert told(text, ("until 5 p.m. | Mondays",), ("Co.|Nobody", "knows; | so")) == [
        "It’s open until 5 p.m. Mondays.",
        "It belongs to Hale & Co.",
        "Nobody knows;",
        "so be it.",
    ]
    assert told(text, ("It's open\nuntil 5 p.m.|Mondays.",))[0].endswith("Mondays.")


@pytest.mark.parametrize("mark", ["not there | at all", "no bar", "|", "One. |", "a|b|c", "x | y"])
def test_a_mark_that_does_not_fit_changes_nothing(mark: str) -> None:
    text = "One. Two x. Three."
    assert told(text, (mark,), (mark,)) == told(text)


def test_a_join_never_takes_a_paragraph_away() -> None:
    assert told("One.\n\nTwo.", ("One. | Two.",)) == ["One.", "Two."]


def test_the_first_document() -> None:
    text = SEED.read_bytes().decode("utf-8")
    start = text.index("The United States is at a critical")
    sentences = split(text, (start, len(text)))
    assert len(sentences) == 44
    assert sentences[-1].paragraph == 12
    at = start
    for sentence in sentences:
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert at == len(text)
