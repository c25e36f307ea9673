"""What is said reads the same on the screen, in print and in plain sentences."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.reason.bundled import case as bundled_case
from tests.reason.bundled import reasoner
from tests.reason.cases import questions, walk_of
from tui.app.rows import text_of
from tui.app.views.setter import rows_of
from tui.case.model import Case
from tui.content.changes import previewed, turned
from tui.content.comparison import about, caused, cell, remarks, sections, side_of
from tui.content.consequences import in_full
from tui.content.decisions import decision_parts
from tui.content.documents import about_case
from tui.content.futures import future, in_numbers, in_short
from tui.content.model import (
    Change,
    Choice,
    Claim,
    Exhibit,
    Gap,
    Heading,
    Line,
    Note,
    Part,
    Parts,
    Quote,
)
from tui.content.outcome import outcome
from tui.content.proofs import proof
from tui.content.relations import following, leading
from tui.content.seek import answers, asked, effects
from tui.content.silences import apart, of_cell, unsaid
from tui.content.support import supports, ways
from tui.content.walk import Walk
from tui.content.walk import walk_of as told_of
from tui.plain.speech import Speech, as_choice, without_signs
from tui.reason.compare import causes, compare
from tui.reason.prospect import prospect
from tui.reason.reasoner import Reasoner
from tui.reason.seek import seek
from tui.scenario.model import Scenario, choose, doubt, new_scenario, note
from tui.text.setter import Setter
from tui.text.sheet import Sheet
from tui.wording.standing import LOST

WIDTH = 2000
"""Cells in which nothing has to be cut."""


def on_screen(_: Case, part: Part) -> str:
    return " ".join(map(text_of, rows_of(part, WIDTH)))


def in_print(_: Case, part: Part) -> str:
    sheet = Sheet(WIDTH)
    Setter(sheet).set([part])
    return sheet.text()


def aloud(case: Case, part: Part) -> str:
    speech = Speech(case, WIDTH)
    speech.set([part])
    return speech.text()


SETTERS: tuple[Callable[[Case, Part], str], ...] = (on_screen, in_print, aloud)


def plain(words: str) -> str:
    """Words without the signs that a voice leaves out, the way they are set, and full stops."""
    return " ".join(without_signs(words).casefold().replace(".", " ").split())


def said_in(part: Part) -> tuple[str, ...]:
    """Everything that a part has to say."""
    match part:
        case Gap():
            return ()
        case Heading(words, beside):
            return words, beside
        case Line():
            return (part.words,)
        case Claim():
            return part.hedges, part.statement, *part.footing
        case Quote():
            return part.place, part.text or LOST, part.doubt
        case Exhibit():
            return part.summary, *part.about
        case Note():
            return part.lead, part.text
        case Change(_, lead, claim):
            return lead, claim.hedges, claim.statement
        case Choice():
            return part.label, *part.marks


def everything(walk: Walk, reasoner: Reasoner) -> Iterator[Part]:
    """All content of a walk."""
    findings = walk.findings
    yield from about_case(walk)
    yield from outcome(walk)
    for decision in walk.case.decisions.values():
        yield from decision_parts(walk, decision)
        for option in ("", *(option.id for option in decision.options)):
            if option or decision.choose == "any":
                seen = reasoner.preview(findings, decision.id, option)
                yield from previewed(walk, decision, option, seen)
    for key in walk.case.consequences:
        yield from in_full(walk, key, support=True)
        yield from proof(walk, key)
        yield from supports(walk, reasoner.supports(findings, key))
        yield from ways(walk, reasoner.why_not(findings, key))[0]
        yield from leading(walk, key)
        yield from following(walk, (key,), "it leads to")
    yield from answers_to_questions(walk, reasoner)


def answers_to_questions(walk: Walk, reasoner: Reasoner) -> Iterator[Part]:
    """What is told of comparing with no choices at all, of seeking, and of what lies ahead."""
    findings, case = walk.findings, walk.case
    start = new_scenario(case)
    now = Scenario(case.id, "", choices=findings.choices, reading=findings.terms.reading)
    sides = side_of("a", now, findings), side_of("b", start, reasoner.findings(start))
    comparison = compare([side.findings for side in sides])
    yield from remarks(comparison)
    for section in sections(comparison, everything=True):
        for subject in section.subjects:
            yield about(case, subject)
            for side in sides:
                yield from (*cell(side, subject), *cell(side, subject, in_full=True))
    for key in comparison.consequences[:4]:
        yield from caused(case, causes(findings, sides[1].findings, key), "a", "b")
    for key in list(case.consequences)[:3]:
        sought = seek(findings, frozenset({key}), frozenset())
        yield from asked(findings, (key,), ())
        yield from answers(findings, sought, effects(findings, sought))
    ahead = prospect(findings, 4, from_here=False)
    yield in_numbers(findings, ahead)
    for at in range(min(4, len(ahead.space.found))):
        yield from (*future(findings, ahead, at), *in_short(findings, ahead, at))
    for hinge in reasoner.hinges(findings).values():
        for turn in hinge.turns:
            yield from turned(findings, hinge.decision, turn)
    silences = reasoner.silences(findings.terms.reading)
    yield from unsaid(case, silences)
    for cells in silences.rows:
        for theme in cells:
            yield from of_cell(findings, theme)
    for decision in ("", *case.decisions):
        yield from apart(case, silences, decision)


def assert_told_alike(parts: Parts | Iterator[Part], case: Case) -> int:
    """Each part says all of its words, whoever sets it. Gives how many parts there were."""
    told = dict.fromkeys(parts)
    for part in told:
        for set_by in SETTERS:
            shown = plain(set_by(case, part))
            for words in said_in(part):
                chosen = plain(as_choice(words)) if set_by is aloud else plain(words)
                assert plain(words) in shown or chosen in shown, (set_by.__name__, part)
    return len(told)


def walked() -> tuple[Scenario, ...]:
    """Walks of the bundled case: nothing chosen; some choices; doubts, notes, a wide reading."""
    case = bundled_case()
    start = new_scenario(case)
    chosen = choose(choose(start, case, "controls", "intensify"), case, "sharing", "cancer")
    remarked = note(note(chosen, "controls", "Mine."), "arms-race", "Mine too.")
    doubted = doubt(remarked, tuple(case.passages)[3:9], "not shown")
    return start, chosen, replace(doubted, reading="inferred", proof="evidenced")


@pytest.mark.parametrize("scenario", walked(), ids=["start", "chosen", "doubted"])
def test_the_bundled_case_reads_the_same_whoever_sets_it(scenario: Scenario) -> None:
    walk = told_of(reasoner().findings(scenario), scenario)
    assert assert_told_alike(everything(walk, reasoner()), walk.case) > 200


@settings(max_examples=50)
@given(questions())
def test_any_case_reads_the_same_whoever_sets_it(question: Any) -> None:
    case, terms, choices = question
    scenario = walk_of(case, terms, choices, "no")
    asked = Reasoner(case)
    walk = told_of(asked.findings(scenario), scenario)
    assert assert_told_alike(everything(walk, asked), case)
