"""Questions to `seek`: random ones, and ones on the bundled case."""

from collections.abc import Callable
from functools import cache

from hypothesis import strategies as st

from tests.reason.bundled import bundled
from tests.reason.cases import (
    case_of,
    choices_in,
    completions,
    consequence,
    decision,
    holding,
    link,
    mostly,
    questions,
    some,
)
from tui.case.model import Case
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import label
from tui.reason.engine.program import Terms, compile_case
from tui.reason.seek import Sought, seek

Held = Callable[[frozenset[str]], frozenset[str]]
Question = tuple[Case, Terms, dict[str, tuple[str, ...]], frozenset[str], frozenset[str]]


@st.composite
def dense(draw: st.DrawFn) -> tuple[Case, Terms, dict[str, tuple[str, ...]]]:
    """A case without passages to doubt, in which much can be brought about in several ways."""
    decisions = [
        decision(f"d{number}", draw(st.sampled_from([2, 2, 3])), draw(mostly("one", "any")))
        for number in range(draw(st.integers(1, 3)))
    ]
    options = [option.key for item in decisions for option in item.options]
    ids = [f"c{number}" for number in range(draw(st.integers(2, 5)))]
    sources = st.one_of(
        some(options, 1, least=1), some(options, 2, least=2), some([*options, *ids], 2, least=1)
    )
    links = st.lists(sources.map(lambda those: link(*those)), min_size=1, max_size=3)
    case = case_of(decisions, [consequence(key, *draw(links)) for key in ids])
    return case, Terms(), draw(choices_in(case))


@st.composite
def knotted(draw: st.DrawFn) -> Question:
    """Decisions no two of which are free of each other, with one thing to avoid."""
    decisions = [
        decision(f"d{number}", 2, draw(mostly("one", "one", "any")))
        for number in range(draw(st.integers(3, 4)))
    ]
    ways = st.lists(st.sampled_from(decisions), min_size=2, max_size=3, unique=True).flatmap(
        lambda those: st.tuples(*(st.sampled_from([o.key for o in d.options]) for d in those))
    )
    links = ways.map(lambda options: link(*options))
    bad = consequence("bad", *draw(st.lists(links, min_size=3, max_size=9)))
    good = consequence("good", *draw(st.lists(links, min_size=1, max_size=2)))
    case = case_of(decisions, [bad, good])
    reach = frozenset(draw(some(["good"], 1)))
    return case, Terms(), draw(choices_in(case)), reach, frozenset(["bad"])


@st.composite
def scattered(draw: st.DrawFn) -> Question:
    """A small case, the terms, some choices, and what to reach and to avoid, mostly possible."""
    few = questions().filter(lambda question: len(question[0].options) <= 5)
    case, terms, choices = draw(st.one_of(dense(), dense(), few))
    held = [holding(case, terms, chosen) for chosen in completions(case, {})]
    can = frozenset().union(*held)
    must = can.intersection(*held)
    ways = st.sampled_from(["reach", "avoid", "", draw(st.sampled_from(["reach", "avoid"]))])
    odd = not draw(st.integers(0, 9))  # then ask for what cannot be had, too
    asked = {key: draw(ways) for key in case.consequences if odd or key in can}
    reach = frozenset(key for key, way in asked.items() if way == "reach")
    avoid = frozenset(key for key, way in asked.items() if way == "avoid" and key not in must)
    return case, terms, choices, reach, avoid | (must - reach if odd else frozenset())


def sought() -> st.SearchStrategy[Question]:
    """Questions of both kinds."""
    return st.one_of(scattered(), scattered(), knotted())


def held_in(case: Case, terms: Terms) -> Held:
    return cache(lambda chosen: holding(case, terms, chosen))


def seeking(question: Question, most: int = 1000) -> Sought:
    case, terms, choices, reach, avoid = question
    return seek(derive(label(compile_case(case), terms), choices), reach, avoid, most)


CONTINUING = {
    "controls": ("continue",),
    "api": ("restrict",),
    "standards": ("not",),
    "bills": ("pass",),
    "dialogue": ("lapse",),
}


def bundled_seek(
    reach: tuple[str, ...],
    avoid: tuple[str, ...],
    findings: Findings | None = None,
    most: int = 24,
) -> Sought:
    return seek(findings or bundled(CONTINUING), frozenset(reach), frozenset(avoid), most)
