"""The words that a reader should not pass over."""

import pytest

from tui.documents.cues import cues


def told(text: str) -> list[tuple[str, str]]:
    return [(cue.kind, cue.words) for cue in cues(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It could well be.", [("hedge", "could")]),
        ("It couldn’t be.", [("negation", "couldn’t")]),
        ("According to  him, $3.7 billion.", [("report", "According to"), ("number", "3.7"),
                                              ("number", "billion")]),
        ("It acts in order\nto win.", [("purpose", "in order\nto")]),
        ("Unless it ends, 5% go.", [("condition", "Unless"), ("number", "5%")]),
        ("Mayor Mightly knots a canopy on the M25.", []),
        ("It cannot, nor will it.", [("negation", "cannot"), ("negation", "nor")]),
    ],
)  # fmt: skip
def test_cues_in_a_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_offsets_lead_to_the_words() -> None:
    text = "They said that it might, if asked, be likely."
    assert [text[cue.start : cue.end] for cue in cues(text)] == [cue.words for cue in cues(text)]


def test_a_word_may_tell_of_two_things() -> None:
    assert told("It suggests so.") == [("hedge", "suggests"), ("report", "suggests")]
