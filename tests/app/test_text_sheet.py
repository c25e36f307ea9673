"""The sheet of a document: it numbers, and measures, what it has not made."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reason.cases import case_of, consequence, decision, document, link
from tui.app.views.text_sheet import TextSheet
from tui.case.citations import citers
from tui.case.document import Document, Sentence
from tui.content.subject import NOTHING, Subject
from tui.content.walk import walk_of
from tui.reason.reasoner import Reasoner
from tui.scenario.model import new_scenario

WORDS = st.text(st.sampled_from("ab é🙂,.\n世"), min_size=1, max_size=30).filter(str.strip)
TEXTS = st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=9)


def sheet_of(texts: list[tuple[str, bool]]) -> TextSheet:
    """The sheet of a document of these sentences; True where one begins a paragraph."""
    text, sentences, paragraph = "", [], 0
    for words, begins in texts:
        paragraph += begins or not sentences
        start = len(text)
        text += words
        sentences.append(Sentence(len(sentences) + 1, paragraph, start, len(text)))
        text += " "
    shown: Document = replace(document(), text=text, sentences=tuple(sentences))
    case = case_of([decision("d", 2)], [consequence("c", link("d.o0"))])
    scenario = new_scenario(case)
    walk = walk_of(Reasoner(case).findings(scenario), scenario)
    return TextSheet(walk, shown, citers(case), ["unaccounted"] * len(sentences))


@given(TEXTS, st.integers(1, 60))
def test_it_is_as_high_as_its_rows(texts: list[tuple[str, bool]], width: int) -> None:
    sheet = sheet_of(texts)
    sheet.lay(width)
    measured = [sheet.height(index) for index in range(len(sheet))]
    assert measured == [len(sheet.rows(index)) for index in range(len(sheet))]


@given(TEXTS)
def test_every_sentence_is_found_where_it_stands(texts: list[tuple[str, bool]]) -> None:
    sheet = sheet_of(texts)
    sheet.lay(40)
    subjects = [sheet.subject(index) for index in range(len(sheet))]
    numbers = [subject.number for subject in subjects if subject]
    assert numbers == list(range(1, len(texts) + 1))
    for index, subject in enumerate(subjects):
        if subject:
            assert sheet.index(subject) == index


@pytest.mark.parametrize(
    "subject", [NOTHING, Subject("decision", "d"), Subject.numbered("sentence", 9)]
)
def test_what_does_not_stand_here_is_nowhere(subject: Subject) -> None:
    assert sheet_of([("One.", True), ("Two.", False)]).index(subject) == -1
