"""The bundled case, opened and compiled once, for expectations worked out by hand."""

from collections.abc import Iterable, Mapping
from functools import cache

from tui.case.model import Case, Directness
from tui.outside.places import bundled_case
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import Terms
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Proof
from tui.scenario.opening import open_file


@cache
def reasoner() -> Reasoner:
    """A reasoner on the bundled case."""
    return Reasoner(open_file(bundled_case()).case)


def case() -> Case:
    """The bundled case."""
    return reasoner().program.case


def bundled(
    choices: Mapping[str, tuple[str, ...]] | None = None,
    reading: Directness = "stated",
    proof: Proof = "asserted",
    doubts: Iterable[str] = (),
) -> Findings:
    """Findings on the bundled case. Ids that it does not have are the test's mistake."""
    known = case()
    chosen = choices or {}
    keys = {f"{decision}.{option}" for decision, those in chosen.items() for option in those}
    terms = Terms(reading, proof, frozenset(doubts))
    unknown = (chosen.keys() - known.decisions.keys()) | (keys - known.options.keys())
    unknown |= terms.doubts - known.passages.keys()
    assert not unknown, f"not in the bundled case: {sorted(unknown)}"
    return derive(reasoner().labelling(terms), chosen)
