"""What a check draws conclusions from, a reader is pointed at too."""

import pytest

from tui.documents import telling
from tui.documents.cues import cues

LISTS = {
    "hedge": telling.HEDGES,
    "report": (*telling.REPORTING, *telling.ACCORDING),
    "purpose": telling.AIMS,
    "condition": telling.CONDITIONS,
    "negation": tuple(sorted(telling.NEGATIONS)),
}


@pytest.mark.parametrize("kind", LISTS)
def test_every_telling_word_is_a_cue(kind: str) -> None:
    assert [w for w in LISTS[kind] if kind not in {cue.kind for cue in cues(w)}] == []


def test_a_month_is_no_hedge_and_words_are_whole() -> None:
    pattern = telling.pattern_of(telling.HEDGES)
    assert not pattern.search("In May the mayor maybes")
    assert [match[0] for match in pattern.finditer("It may, Perhaps, close")] == ["may", "Perhaps"]
