"""The graphs of everything that comes with the program, as files that a change shows in."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tui.content.comparison import Side, side_of
from tui.graphs.build import argument_graph, difference_graph, scenario_graph
from tui.graphs.formats import SUFFIXES, Format, set_as
from tui.graphs.model import Graph
from tui.interchange.formats import SUFFIXES as CASE_SUFFIXES
from tui.interchange.formats import CaseFormat
from tui.interchange.formats import set_as as set_case_as
from tui.reason.reasoner import Reasoner
from tui.scenario.opening import Opened
from tui.start import open_named

GOLDENS = Path(__file__).parent / "goldens"

CASES = ("town-baths", "us-china-ai")
AGAINST = "status-quo"
WALKS = {
    "town-baths": ("joint-pool-by-bus", "what-the-association-asks", AGAINST),
    "us-china-ai": ("argued-against", "recommended", AGAINST),
}

NAMES = (
    *CASES,
    *(f"{case}.{walk}" for case in CASES for walk in WALKS[case]),
    *(f"{case}.{WALKS[case][1]}.against.{AGAINST}" for case in CASES),
)
"""A case, one of its walks, or what differs between two of them."""


@cache
def reasoner(case: str) -> Reasoner:
    return Reasoner(open_named(case).case)


@cache
def opened(name: str) -> Opened:
    """A case or a walk that comes with the program."""
    return open_named(name.replace(".", "/"))


def side(name: str) -> Side:
    walk = opened(name)
    case = name.partition(".")[0]
    return side_of(name, walk.scenario, reasoner(case).findings(walk.scenario))


@cache
def graph(name: str) -> Graph:
    """One of the graphs, by its name."""
    case, _, walk = name.partition(".")
    if not walk:
        return argument_graph(reasoner(case))
    walk, _, against = walk.partition(".against.")
    if against:
        return difference_graph(side(f"{case}.{walk}"), side(f"{case}.{against}"))
    return scenario_graph(side(f"{case}.{walk}"))


def files() -> Iterator[tuple[Path, str, Format | CaseFormat]]:
    """The file, and what is in it: a graph in a format, or a whole case in another."""
    for name in NAMES:
        for as_format, (suffix, *_) in SUFFIXES.items():
            yield GOLDENS / f"{name}{suffix}", name, as_format
    for name in CASES:
        for case_format, (suffix, *_) in CASE_SUFFIXES.items():
            yield GOLDENS / f"{name}{suffix}", name, case_format


def text(name: str, as_format: Format | CaseFormat) -> str:
    """What such a file holds."""
    if as_format in ("aif", "annotations", "argdown"):
        return set_case_as(as_format, opened(name).case)
    return set_as(as_format, graph(name))
