"""The graph of an argument, of one scenario, or of the difference of two."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui.case.model import AIMS, DIRECTNESS, Consequence, Directness, Link, Option
from tui.content.comparison import Side
from tui.graphs.model import NO_CHOICE, Edge, Exhibit, Graph, Node, Shows
from tui.reason.engine.derive import Findings
from tui.reason.engine.said import said_of
from tui.reason.reasoner import Reasoner
from tui.reason.weigh import weigh
from tui.scenario.model import new_scenario
from tui.wording.graphs import (
    AVERTS_WORDS,
    CHOSEN,
    NOT_AVERTED,
    NOT_CHOSEN,
    QUOTED,
    SAID_WORDS,
    TURN_WORDS,
    WHOLE_ARGUMENT,
    Turn,
    looser_words,
    state_in_picture,
    step_words,
    terms_words,
    turn_in_picture,
    whose_step,
)
from tui.wording.proposed import called, waiting_words
from tui.wording.standing import WHATEVER, counts_words, reviewed_words
from tui.wording.words import (
    KIND_WORDS,
    capital,
    cite,
    count,
    evidence_words,
    made_words,
    option_marks,
    voice_words,
)


def argument_graph(reasoner: Reasoner) -> Graph:
    """All that a case says, with every link: no choice is made, and no state shown."""
    case = reasoner.program.case
    loosest = replace(new_scenario(case), reading=DIRECTNESS[-1])
    findings = reasoner.findings(loosest)
    return _graph(_Pair("argument", findings, findings), (WHOLE_ARGUMENT,))


def scenario_graph(side: Side) -> Graph:
    """A walk: what is chosen, and how each consequence stands, by the links that it reads."""
    findings = side.findings
    lines = (
        f"{side.name}: {made_words(findings)} · {counts_words(findings)}",
        terms_words(findings),
    )
    return _graph(_Pair("scenario", findings, findings), lines)


def difference_graph(side: Side, against: Side) -> Graph:
    """A walk held against another of the same case: what is new in it, gone from it, the same."""
    pair = _Pair("difference", against.findings, side.findings)
    turns = [pair.turn(key) for key in side.findings.program.consequences]
    numbers = " · ".join(f"{turns.count(turn)} {words}" for turn, words in TURN_WORDS.items())
    lines = [f"{side.name}, held against {against.name}: {numbers}"]
    lines += dict.fromkeys(map(terms_words, (side.findings, against.findings)))
    return _graph(pair, tuple(lines))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is drawn: `after`, and what it is held against; the same twice where it is not."""

    shows: Shows
    before: Findings
    after: Findings

    def turn(self, source: str) -> Turn:
        """What became of an option or a consequence."""
        return _turn(self.before.holds(source), self.after.holds(source))

    def reads(self, directness: Directness) -> bool:
        """Whether a link that direct is drawn."""
        return self.before.terms.reads(directness) or self.after.terms.reads(directness)


def _turn(before: bool, after: bool) -> Turn:
    if before and after:
        return "same"
    return "new" if after else "gone" if before else ""


def _graph(pair: _Pair, lines: tuple[str, ...]) -> Graph:
    case = pair.after.program.case
    edges = tuple(_edges(pair))
    options = (_option(pair, option) for option in case.options.values())
    consequences = (_consequence(pair, item) for item in case.consequences.values())
    looser = sum(
        not pair.reads(link.directness)
        for item in case.consequences.values()
        for link in item.links
    )
    proposers = [option.proposed for option in case.options.values()]
    proposers += [item.proposed for item in case.consequences.values()]
    notes = (
        QUOTED,
        NOT_AVERTED if pair.shows != "argument" else "",
        looser_words(looser),
        waiting_words(len([*filter(None, proposers)])),
        reviewed_words(case),
    )
    nodes = [*options, *consequences]
    if any(edge.sources == (NO_CHOICE,) for edge in edges):
        nodes.insert(
            len(case.options),
            Node(NO_CHOICE, "whatever", capital(WHATEVER), holds=True, regardless=True),
        )
    return Graph(
        shows=pair.shows,
        case=case.id,
        title=case.title,
        lines=lines,
        notes=tuple(filter(None, notes)),
        groups={key: called(decision) for key, decision in case.decisions.items()},
        nodes={node.key: node for node in nodes},
        edges=edges,
        exhibits=tuple(_exhibits(pair)),
    )


def _option(pair: _Pair, option: Option) -> Node:
    turn = pair.turn(option.key)
    decision = pair.after.program.case.decision_of(option.key)
    standing = {
        "argument": "",
        "scenario": CHOSEN if turn else NOT_CHOSEN,
        "difference": f"{CHOSEN}: {TURN_WORDS[turn]}" if turn else "",
    }[pair.shows]
    said = SAID_WORDS[said_of(pair.after, option.key).standing]
    return Node(
        option.key,
        "option",
        called(option),
        group=decision.id,
        standing=standing,
        about=tuple(filter(None, (*option_marks(option), said))),
        holds=bool(turn) and pair.shows != "argument",
        one=decision.choose == "one",
        turn=turn if pair.shows == "difference" else "",
    )


def _consequence(pair: _Pair, item: Consequence) -> Node:
    findings, key = pair.after, item.id
    turn = pair.turn(key)
    standing = {
        "argument": KIND_WORDS[item.kind],
        "scenario": state_in_picture(item, findings.state(key)),
        "difference": turn_in_picture(item, turn, pair.before.state(key), findings.state(key)),
    }[pair.shows]
    always = findings.is_regardless(key) and pair.before.is_regardless(key)
    scales = weigh(findings.program, findings.terms, key)
    notes = len(findings.program.case.caveats_about("consequence", key))
    about = (
        WHATEVER if always else "",
        evidence_words(scales),
        count(notes, "editor’s note") if notes else "",
    )
    return Node(
        key,
        "consequence",
        called(item),
        theme=item.theme,
        sign=item.valence.sign,
        standing=standing,
        about=tuple(filter(None, about)),
        holds=bool(turn) and pair.shows != "argument",
        regardless=always,
        aim=item.kind in AIMS,
        turn=turn if pair.shows == "difference" else "",
    )


def _edges(pair: _Pair) -> Iterator[Edge]:
    case = pair.after.program.case
    for item in case.consequences.values():
        for link in filter(lambda link: pair.reads(link.directness), item.links):
            yield _link(pair, item, link)
    for option in case.options.values():
        decision = case.decision_of(option.key)
        places = _places(pair, decision.passages_for(option.id))
        turn = pair.turn(option.key)
        for key in option.averts:
            yield Edge(
                (option.key,),
                key,
                "averts",
                "stated",
                AVERTS_WORDS,
                "",
                places,
                fires=bool(turn) and pair.shows != "argument",
                turn=turn if pair.shows == "difference" else "",
            )


def _link(pair: _Pair, item: Consequence, link: Link) -> Edge:
    turn = _turn(pair.before.fires(item.id, link), pair.after.fires(item.id, link))
    return Edge(
        link.sources or (NO_CHOICE,),
        item.id,
        "link",
        link.directness,
        step_words(item, link),
        whose_step(pair.after.program.case, link),
        _places(pair, link.passages),
        fires=bool(turn) and pair.shows != "argument",
        turn=turn if pair.shows == "difference" else "",
    )


def _places(pair: _Pair, passages: tuple[str, ...]) -> tuple[str, ...]:
    case = pair.after.program.case
    return tuple(cite(case, case.passages[key]) for key in passages)


def _exhibits(pair: _Pair) -> Iterator[Exhibit]:
    case = pair.after.program.case
    for item in case.evidence.values():
        about = f"{item.kind} · {voice_words(case, item.voice)}"
        bears = tuple((bearing.on, bearing.way, bearing.directness) for bearing in item.bears)
        yield Exhibit(item.id, called(item), about, bears)
