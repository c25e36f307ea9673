"""The same is said in the same words, whichever place, command or walk one asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest

from tests.content.test_setters import WIDTH, plain
from tui.app.rows import Item, Row, text_of
from tui.app.views.board.baseline import BaselineSheet
from tui.app.views.board.effect import standing_rows
from tui.app.views.board.seek import answered, seek_items
from tui.app.views.compare.cause import cause_items
from tui.app.views.detail import detail_items
from tui.app.views.map.about import consequence_items
from tui.app.views.outcome import outcome_items
from tui.app.views.source import rests_items
from tui.case.citations import citers
from tui.case.model import Case
from tui.case.read import open_case
from tui.content.claims import claim
from tui.content.comparison import Side, side_of
from tui.content.evidence import evidence
from tui.content.model import Claim, Exhibit, Note
from tui.content.quotes import caveats, quote
from tui.content.subject import NOTHING, Subject
from tui.content.walk import Walk, walk_of
from tui.outside.places import bundled_cases
from tui.plain.pages import Pages
from tui.reason.compare import compare
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.reason.seek import seek
from tui.reason.support import Firmness
from tui.reason.why import passages_of
from tui.scenario.model import Scenario, choose, doubt, new_scenario
from tui.text.compare import compare_text
from tui.text.seek import seek_text
from tui.text.show import show_text
from tui.wording.standing import LOST, STATE_WORDS

GOOD = Path(__file__).parent.parent / "case" / "corpus" / "good"
CASES = [*bundled_cases(), *sorted(GOOD.glob("*.toml"))]

ENOUGH = 8
"""How many consequences of a case are looked at: others are told in the same ways."""


def text_in(items: Iterable[Item], about: Subject = NOTHING) -> str:
    """The text of some items, or only of the one that is about something."""
    shown: list[Row] = []
    for subject, rows in items:
        if not about or subject == about:
            shown += rows() if callable(rows) else rows
    return " ".join(map(text_of, shown))


@dataclass(frozen=True)
class Asked:
    """A walk of a case, and everything that places, commands and the plain walk say of it."""

    reasoner: Reasoner
    scenario: Scenario

    @property
    def case(self) -> Case:
        return self.reasoner.program.case

    @cached_property
    def findings(self) -> Findings:
        return self.reasoner.findings(self.scenario)

    @cached_property
    def walk(self) -> Walk:
        return walk_of(self.findings, self.scenario)

    @cached_property
    def sides(self) -> tuple[Side, Side]:
        start = new_scenario(self.case)
        other = self.reasoner.findings(start)
        return side_of("a", self.scenario, self.findings), side_of("b", start, other)

    @cached_property
    def show(self) -> str:
        return show_text(self.findings, self.scenario, WIDTH)

    @cached_property
    def compare(self) -> str:
        comparison = compare([side.findings for side in self.sides])
        return compare_text(self.sides, comparison, WIDTH, everything=True)

    @cached_property
    def outcome(self) -> str:
        return text_in(outcome_items(self.walk, WIDTH, unfolded=True))

    def aloud(self, key: str) -> str:
        return Pages(self.walk, WIDTH).why(key)

    def rest(self, key: str) -> Firmness | None:
        follows = self.findings.state(key) == "follows"
        return self.reasoner.firmness(self.findings, key) if follows else None

    def on_the_walk(self, key: str) -> str:
        subject = Subject("consequence", key)
        rest = self.rest(key)
        return text_in(detail_items(self.walk, subject, rest, WIDTH, unfolded=True))

    def on_the_board(self, key: str) -> str:
        """In the list, and beneath the table as the one that is selected."""
        sheet = BaselineSheet(self.findings, self.sides[1].findings, {}, {})
        sheet.lay(WIDTH)
        at = next(at for at in range(len(sheet)) if sheet.subject(at).id == key)
        rest = self.rest(key)
        rows = [*sheet.rows(at), *standing_rows(self.walk, key, rest, WIDTH, 99)]
        return " ".join(map(text_of, rows))

    def on_the_map(self, key: str) -> str:
        rest = self.rest(key)
        return text_in(consequence_items(self.walk, key, None, rest, WIDTH))

    def in_compare(self, key: str) -> str:
        return text_in(cause_items(Subject("consequence", key), self.sides, 0, None, WIDTH))

    def in_source(self, key: str) -> str:
        passage = self.case.passages[self.case.consequences[key].links[0].passages[0]]
        document = self.case.documents[passage.document]
        sentence = document.sentences[passage.sentences[0] - 1]
        items = rests_items(self.walk, document, sentence, citers(self.case), WIDTH)
        return text_in(items, Subject("consequence", key))

    def sought(self, key: str) -> tuple[str, str]:
        """On the board, and printed."""
        answer = seek(self.findings, frozenset({key}), frozenset())
        shown = answered(self.findings, {key: "want"}, answer)
        printed = seek_text(self.findings, self.scenario, (key,), (), answer, WIDTH)
        return text_in(seek_items(self.findings, shown, WIDTH)), printed


def walks(case: Case) -> Iterator[Scenario]:
    """Nothing chosen; the first option of each decision; the last ones, with doubts and reading."""
    start = new_scenario(case)
    yield start
    first = last = start
    for decision in case.decisions.values():
        first = choose(first, case, decision.id, decision.options[0].id)
        last = choose(last, case, decision.id, decision.options[-1].id)
    yield first
    doubted = doubt(last, tuple(case.passages)[1:4], "not shown")
    yield replace(doubted, reading="inferred", proof="evidenced")


@pytest.fixture(scope="module", params=CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def asked(request: pytest.FixtureRequest) -> list[Asked]:
    case = open_case(request.param)
    reasoner = Reasoner(case)
    return [Asked(reasoner, scenario) for scenario in walks(case)]


def looked_at(asked: list[Asked]) -> Iterator[tuple[Asked, Claim]]:
    for one in asked:
        for key in list(one.case.consequences)[:ENOUGH]:
            yield one, claim(one.findings, key)


def assert_said(words: str, *places: str) -> None:
    for shown in places:
        assert plain(words) in plain(shown)


def test_a_claim_reads_the_same_everywhere(asked: list[Asked]) -> None:
    for one, claimed in looked_at(asked):
        key = claimed.subject.id
        in_full = (one.show, one.aloud(key), one.on_the_map(key))
        assert_said(claimed.statement, *in_full, one.on_the_board(key), one.outcome, one.compare)
        assert_said(claimed.statement, one.in_compare(key), one.in_source(key), *one.sought(key))
        assert_said(claimed.hedges, *in_full, *one.sought(key))
        if claimed.state == "follows":
            assert_said(claimed.hedges, one.on_the_board(key), one.in_compare(key))
        for words in claimed.footing:
            assert_said(words, *in_full, one.on_the_walk(key), one.on_the_board(key))


def test_how_something_stands_reads_the_same_everywhere(asked: list[Asked]) -> None:
    for one, claimed in looked_at(asked):
        key = claimed.subject.id
        state = STATE_WORDS[claimed.state]
        assert_said(state, one.in_compare(key), one.in_source(key), *one.sought(key))
        assert_said(f"{claimed.statement}, {state}", one.aloud(key))
        row = next(row for row in one.compare.split("\n") if claimed.statement in row)
        assert state in row


def test_a_quotation_reads_the_same_everywhere(asked: list[Asked]) -> None:
    for one, claimed in looked_at(asked):
        key = claimed.subject.id
        first = quote(one.walk, passages_of(one.findings, key)[0])
        in_full = (one.show, one.aloud(key), one.on_the_map(key), one.on_the_walk(key))
        assert_said(first.text or LOST, *in_full)
        assert_said(first.place, *in_full)
        assert_said(first.doubt, *in_full)


def test_evidence_and_notes_read_the_same_everywhere(asked: list[Asked]) -> None:
    for one, claimed in looked_at(asked):
        key = claimed.subject.id
        in_full = (one.show, one.aloud(key), one.on_the_map(key))
        parts = [*evidence(one.walk, key, quoted=False), *caveats(one.walk, "consequence", key)]
        for part in parts:
            if isinstance(part, Exhibit):
                for words in (part.summary, *part.about):
                    assert_said(words, *in_full)
                assert_said(part.summary, one.on_the_walk(key))
            if isinstance(part, Note):
                assert_said(f"{part.lead}{part.text}", *in_full, one.on_the_walk(key))
