"""The first page of a whole brief: what was chosen and what is said to follow, before all else."""

from dataclasses import replace

import pytest

from tests.brief.goldens import WALKS, made, opened
from tui.brief.formats import briefed
from tui.content.brief.model import Entry, Origin, Section
from tui.content.claims import claim
from tui.content.model import Line
from tui.scenario.model import doubt
from tui.wording import brief as words
from tui.wording.proposed import called
from tui.wording.words import chosen_words


def glance(walk: str) -> Section:
    first = made(walk, is_short=False).brief.sections[0]
    assert first.name == "glance"
    return first


def lines(entries: tuple[Entry, ...]) -> list[Line]:
    return [entry.part for entry in entries if isinstance(entry.part, Line)]


@pytest.mark.parametrize("walk", WALKS)
def test_each_that_follows_is_named_first_no_firmer_than_with_its_proof(walk: str) -> None:
    findings = made(walk, is_short=False).findings
    following = [
        (section.heading, line) for section in glance(walk).inner for line in lines(section.entries)
    ]
    assert {line.subject.id for _, line in following} == set(findings.program.ids(findings.follows))
    for heading, line in following:
        claimed = claim(findings, line.subject.id)
        footing = " · ".join(claimed.footing)
        said = f"{claimed.hedges}: {claimed.statement} ({footing}"
        assert line.words.startswith(said)
        assert line.words.removeprefix(said).strip(" ·)") == words.notes_words(claimed.caveats)
        assert ("aims" in heading) == claimed.is_aim


@pytest.mark.parametrize("walk", WALKS)
def test_what_was_chosen_and_on_what_terms_it_counts_stand_with_them(walk: str) -> None:
    brief = made(walk, is_short=False)
    said = [line.words for line in lines(glance(walk).entries)]
    for decision in brief.findings.program.case.decisions.values():
        chosen = chosen_words(brief.findings, decision)
        assert f"{called(decision)}: {chosen}" in said
    reading, proof = brief.scenario.reading, brief.scenario.proof
    assert f"{words.READING_MEANS[reading]} {words.PROOF_MEANS[proof]}" in said


def test_that_passages_are_doubted_is_said_where_what_follows_is() -> None:
    there, reasoner = opened("town-baths/joint-pool-by-bus")
    sure = made("town-baths/joint-pool-by-bus", is_short=False).brief.sections[0]
    assert not [line for line in lines(sure.entries) if "doubted" in line.words]
    doubting = doubt(replace(there.scenario, author="Ada"), [next(iter(there.case.passages))], "No")
    brief = briefed(reasoner, doubting, Origin()).brief
    assert "1 passage is doubted by Ada: see further on." in [
        line.words for line in lines(brief.sections[0].entries)
    ]


def test_more_than_a_page_holds_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.content.brief.glance.MOST", 3)
    there, reasoner = opened("town-baths/joint-pool-by-bus")
    inner = briefed(reasoner, there.scenario, Origin()).brief.sections[0].inner
    said = [line.words for section in inner for line in lines(section.entries)]
    assert said[3:] == ["and 9 more, further on", "and 2 more, further on"]
