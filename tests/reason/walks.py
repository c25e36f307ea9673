"""Two walks of one small random case, far apart or a few changes apart."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.reason.cases import (
    Choices,
    choices_in,
    completions,
    holding,
    keys,
    questions,
    terms_in,
)
from tui.case.model import DIRECTNESS, Case
from tui.reason.engine.changes import (
    Change,
    Choose,
    Demand,
    Doubt,
    Drop,
    Read,
    Reopen,
    Settle,
    Stand,
    Trust,
    changed,
)
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.scenario.model import PROOFS


def found_in(case: Case, terms: Terms, choices: Choices) -> Findings:
    return derive(label(compile_case(case), terms), choices)


def states_of(case: Case, stand: Stand) -> dict[str, str]:
    """The state of everything, by making the remaining decisions in every way."""
    now, could = holding(case, stand.terms, keys(stand.choices)), possible(case, stand)
    restored = possible(all_found(case), stand)

    def state(key: str) -> str:
        if key in now:
            return "follows"
        return "open" if key in could else "not found" if key in restored else "ruled out"

    return {key: state(key) for key in case.consequences}


def possible(case: Case, stand: Stand) -> frozenset[str]:
    """What holds under some way of making the remaining decisions."""
    ways = completions(case, stand.choices)
    return frozenset().union(*(holding(case, stand.terms, way) for way in ways))


def all_found(case: Case) -> Case:
    """The case as if every passage were found in its document."""
    found = {key: replace(passage, status="exact") for key, passage in case.passages.items()}
    return replace(case, passages=found)


small = questions().filter(lambda question: len(question[0].options) <= 5)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Case, Stand, Stand]:
    """A case and two walks of it that may differ in everything."""
    case, terms, choices = draw(small)
    after = Stand(draw(choices_in(case)), draw(terms_in(case)))
    return case, Stand(choices, terms), after


@st.composite
def steps_apart(draw: st.DrawFn) -> tuple[Case, Stand, Stand]:
    """A case and two walks of it that are a few changes apart."""
    case, terms, choices = draw(small)
    options = [(d.id, o.id) for d in case.decisions.values() for o in d.options]
    is_any = [(d, o) for d, o in options if case.decisions[d].choose == "any"]
    open_ended = [key for key, item in case.decisions.items() if item.choose == "any"]
    change: st.SearchStrategy[Change] = st.one_of(
        st.sampled_from(options).map(lambda pair: Choose(*pair)),
        st.sampled_from(is_any).map(lambda pair: Drop(*pair)) if is_any else st.nothing(),
        st.sampled_from(open_ended).map(Settle) if open_ended else st.nothing(),
        st.sampled_from(list(case.decisions)).map(Reopen),
        st.sampled_from(list(case.passages)).flatmap(
            lambda p: st.sampled_from([Doubt(p), Trust(p)])
        ),
        st.sampled_from(DIRECTNESS).map(Read),
        st.sampled_from(PROOFS).map(Demand),
    )
    before = Stand(choices, terms)
    return case, before, changed(case, before, draw(st.lists(change, min_size=1, max_size=4)))
