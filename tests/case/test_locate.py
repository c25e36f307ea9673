"""Finding passages: compared with a search that tries every stretch of the text."""

import unicodedata
from time import process_time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.case.locate import MOST_PLACES, Looks, Quote, TooMuchToSeekError, digest, locate, stands_in
from tui.case.normal import normal, normal_map

WORDS = st.sampled_from([
    "a", "b", "ab", "né", "ne\u0301", "q\u0303", "5", "33.8", "1,2", "it’s", "it's", "“a”", '"a"',
    "a-b", "a–b", "U.S.", "각", "(b)", "a.", "🙂",
])  # fmt: skip
SPACES = st.sampled_from([" ", " ", "\u00a0", "  ", "\n", "\u2003"])
TEXTS = st.lists(st.tuples(WORDS, SPACES), min_size=1, max_size=9).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)


def goes_on(text: str, at: int) -> bool:
    """Whether a character, word or number goes on across a place of the text."""
    if at < len(text) and unicodedata.combining(text[at]):
        return True
    before = unicodedata.normalize("NFC", text[:at])[-1:]
    after = unicodedata.normalize("NFC", text[at:])[:1]
    if before.isdigit() and after in {".", ","}:
        return text[at + 1 : at + 2].isdigit()
    if after.isdigit() and before in {".", ","}:
        return text[at - 2 : at - 1].isdigit()
    return before.isalnum() and after.isalnum()


def everywhere(words: str, text: str) -> list[tuple[int, int]]:
    """Each stretch that reads as `words`, found by trying all of them."""
    return [
        (start, end)
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if not (text[start].isspace() or text[end - 1].isspace())
        and not (goes_on(text, start) or goes_on(text, end))
        and normal(text[start:end]) == normal(words) != ""
    ]


def tried(quote: Quote, text: str) -> list[tuple[int, int]]:
    """What `locate` should answer."""
    found = []
    for start, stop in everywhere(quote.start, text):
        if not normal(text[:start]).endswith(normal(quote.prefix)):
            continue
        ends = [end for begin, end in everywhere(quote.end, text) if begin >= stop]
        for end in ends if quote.end else [stop]:
            if normal(text[end:]).startswith(normal(quote.suffix)):
                found.append((start, end))
                break
    return found


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text, and a stretch of it that begins and ends between words."""
    text = draw(TEXTS)
    places = [at for at in range(len(text) + 1) if not goes_on(text, at)]
    starts = [at for at in places if at < len(text) and not text[at].isspace()]
    start = draw(st.sampled_from(starts))
    ends = [at for at in places if at > start and not text[at - 1].isspace()]
    return text, start, draw(st.sampled_from(ends))


def respelled(words: str) -> str:
    """The same words, as somebody else might type them."""
    words = unicodedata.normalize("NFD", words)
    return " ".join(words.split()).translate(str.maketrans("’“”–", '\'""-'))


@given(cut())
def test_a_passage_given_in_full_is_found_where_it_was_cut(cutting: tuple[str, int, int]) -> None:
    text, start, end = cutting
    quote = Quote(respelled(text[start:end]))
    found = locate(quote, normal_map(text))
    assert (start, end) in found
    assert found == tried(quote, text)


@given(cut(), st.integers(1, 3), st.integers(1, 3))
def test_a_passage_given_by_its_ends(cutting: tuple[str, int, int], first: int, last: int) -> None:
    text, start, end = cutting
    words = text[start:end].split()
    assume(len(words) >= 2)
    first = min(first, len(words) - 1)
    last = min(last, len(words) - first)
    quote = Quote(respelled(" ".join(words[:first])), respelled(" ".join(words[-last:])))
    found = locate(quote, normal_map(text))
    assert found == tried(quote, text)
    assert any(begin == start and stop <= end for begin, stop in found)


@given(cut(), st.integers(0, 6), st.integers(0, 6))
def test_words_around_a_passage_tell_repeats_apart(
    cutting: tuple[str, int, int], before: int, after: int
) -> None:
    text, start, end = cutting
    quote = Quote(
        respelled(text[start:end]),
        prefix=respelled(text[:start][-before:] if before else ""),
        suffix=respelled(text[end:][:after]),
    )
    assume(not unicodedata.combining((quote.prefix or "a")[0]))
    assume(not unicodedata.combining((text[end:][after : after + 1] or "a")[0]))
    found = locate(quote, normal_map(text))
    assert (start, end) in found
    assert found == tried(quote, text)


@given(TEXTS, TEXTS, TEXTS)
def test_any_words_at_all(text: str, start: str, end: str) -> None:
    for quote in (Quote(start), Quote(start, end), Quote(start, end, prefix=end), Quote("", end)):
        assert locate(quote, normal_map(text)) == tried(quote, text)


@pytest.mark.parametrize(
    ("words", "text", "holds"),
    [
        ("7%", "up 33.7% on the year", False),
        ("33", "up 33.7%", False),
        ("33.7%", "up 33.7%.", True),
        ("2019", "in 2019.", True),
        ("1,200", "1,200,000", False),
        ("can", "cannot", False),
        ("can", "can’t", True),
        ("U.S", "the U.S. must", True),
        ("$3.7", "was $3.7 billion", True),
        ("may", "May be", False),
        ("", "anything", False),
        ("e", "e\u0301", False),
        ("q", "q\u0303", False),
        ("a", "a", True),
    ],
)
def test_stands_in(words: str, text: str, holds: bool) -> None:
    assert stands_in(words, text) is holds


def test_the_digest_ignores_what_the_match_ignores() -> None:
    assert digest("it’s  so\n") == digest("it's so")
    assert digest("it’s so") != digest("it’s not so")
    assert len(digest("")) == len(digest("\ud800")) == 16


def test_words_that_stand_everywhere_are_soon_given_up() -> None:
    document = normal_map("a b " * 100_000)
    began = process_time()
    assert locate(Quote("a", "nowhere"), document) == []
    assert locate(Quote("a", "b", suffix="nowhere"), document) == []
    assert len(locate(Quote("a", "b"), document)) == MOST_PLACES
    assert len(locate(Quote("a"), document)) == MOST_PLACES
    assert process_time() - began < 5


def test_places_within_a_word_are_passed_over_together() -> None:
    text = normal_map(f"{'ab' * 100_000} ab")
    assert locate(Quote("ab"), text, Looks(10)) == [(200_001, 200_003)]


def test_what_stands_everywhere_is_not_looked_through() -> None:
    text = normal_map("a " * 1_000)
    for quote in (Quote("a", prefix="b"), Quote("a", suffix="b"), Quote("a", "a", suffix="b")):
        assert locate(quote, text) == []
        with pytest.raises(TooMuchToSeekError):
            locate(quote, text, Looks(999))
    assert locate(Quote("a", "b"), text, Looks(999)) == []


def test_no_more_letters_are_gone_through_than_may_be() -> None:
    text = normal_map("nothing of it " * 100)
    looks = Looks(letters=4 * len(text.text))
    for _ in range(4):
        assert locate(Quote("absent"), text, looks) == []
    with pytest.raises(TooMuchToSeekError):
        locate(Quote("absent"), text, looks)
