"""Where the document speaks, and where it does not: decision by theme, and choices together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from tui.case.model import AIMS, DIRECTNESS, Directness
from tui.reason.engine.labels import Labelling, label
from tui.reason.engine.partial_labels import leading_to, partial_labels
from tui.reason.engine.program import Program, Terms, bits

Standing = Literal["asserted", "contested", "aim only", "inferred only", "silent", "not worked out"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What the document says of the effects of a decision under a theme.

    `asserted`: some consequence of that theme rests on the decision through stated links alone;
    `contested`: and evidence within the reading speaks against one of those; `aim only`: all of
    those are aims, of which the document does not say that they come about; `inferred only`: one
    rests on it only with looser links; `silent`: not at all. `not worked out`: something comes
    about in too many ways to tell whether it is one of the last two, or more. `consequences` are
    those meant, in the order of the case.
    """

    decision: str
    theme: str
    standing: Standing
    consequences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Silences:
    """The matrix, a row for each decision with a cell for each theme, in the order of the case.

    `options` (by key): no link at all names them; `stepped`: only links that are not stated do.
    `together`: sets of options (by key) of several decisions that some consequence is stated to
    need all of. `apart`: of a decision, those after it that no consequence ever needs together with
    it, by any link: how their options work in combination, the document does not assess. When
    `complete` is false, some consequences come about in too many ways: they are left out of sets,
    and neither a silence nor a pair is claimed that one of them might belie.
    """

    rows: tuple[tuple[Cell, ...], ...]
    options: tuple[str, ...]
    stepped: tuple[str, ...]
    together: tuple[tuple[str, ...], ...]
    apart: Mapping[str, tuple[str, ...]]
    complete: bool

    @property
    def pairs_apart(self) -> Iterator[tuple[str, str]]:
        """The pairs of decisions that are apart: of thousands of decisions, millions."""
        return ((one, other) for one, others in self.apart.items() for other in others)


def silences(program: Program, reading: Directness) -> Silences:
    """What the document says nothing of, whatever a reader chooses, doubts, or wants proven.

    A consequence rests on a decision when one of the smallest sets of options that bring it about
    has an option of that decision. The reading says which evidence contests; passages that are lost
    carry neither a link nor evidence. Cost: the labels of the case at two readings.
    """
    stated, loosest = (label(program, Terms(r)) for r in (DIRECTNESS[0], DIRECTNESS[-1]))
    firm, loose = partial_labels(stated), partial_labels(loosest)
    together, needed = (
        {environment for environments in labels.values() for environment in environments}
        for labels in (firm, loose)
    )
    perhaps = _perhaps(program, loosest, firm, loose)
    doubtful = {
        decision: frozenset(program.consequences[i] for i, may in perhaps.items() if may & mask)
        for decision, mask in program.decision_masks.items()
    }
    unnamed = dict.fromkeys(_unnamed(program, loosest))
    unknown = (may for index, may in perhaps.items() if index not in loose)
    return Silences(
        rows=_rows(program, _resting(program, firm), _resting(program, loose), doubtful, reading),
        options=tuple(unnamed),
        stepped=tuple(key for key in _unnamed(program, stated) if key not in unnamed),
        together=_together(program, together),
        apart=_apart(program, [*needed, *unknown]),
        complete=len(firm) == len(loose) == len(program.consequences),
    )


def _resting(program: Program, labels: Mapping[int, Iterable[int]]) -> dict[str, frozenset[str]]:
    """The consequences that rest on each decision."""
    reached = {index: _union(environments) for index, environments in labels.items()}
    return {
        decision: frozenset(program.consequences[i] for i, on in reached.items() if on & mask)
        for decision, mask in program.decision_masks.items()
    }


def _rows(
    program: Program,
    firm: Mapping[str, frozenset[str]],
    loose: Mapping[str, frozenset[str]],
    doubtful: Mapping[str, frozenset[str]],
    reading: Directness,
) -> tuple[tuple[Cell, ...], ...]:
    themes: dict[str, list[str]] = {theme: [] for theme in program.case.themes}
    for consequence in program.case.consequences.values():
        themes[consequence.theme].append(consequence.id)
    contested = {key for key in program.consequences if _is_contested(program, key, reading)}

    def cell(decision: str, theme: str) -> Cell:
        asserted = tuple(key for key in themes[theme] if key in firm[decision])
        if asserted:
            kinds = {program.case.consequences[key].kind for key in asserted}
            standing: Standing = "asserted" if contested.isdisjoint(asserted) else "contested"
            standing = "aim only" if kinds <= AIMS else standing
            return Cell(decision, theme, standing, asserted)
        may = loose[decision] | doubtful[decision]
        inferred = tuple(key for key in themes[theme] if key in may)
        standing = "inferred only" if inferred else "silent"
        if not doubtful[decision].isdisjoint(inferred):
            standing = "not worked out"
        return Cell(decision, theme, standing, inferred)

    return tuple(tuple(cell(key, theme) for theme in themes) for key in program.case.decisions)


def _is_contested(program: Program, consequence: str, reading: Directness) -> bool:
    terms = Terms(reading)
    return program.accepts(program.speaking(consequence, "against", terms), terms)


def _unnamed(program: Program, labelling: Labelling) -> tuple[str, ...]:
    """The options that no link names that counts in a labelling, and that avert nothing."""
    named = _union(rule.options for rule in labelling.rules)
    averting = {key for key, option in program.case.options.items() if option.averts}
    return tuple(
        key for key, bit in program.option_bits.items() if not bit & named and key not in averting
    )


def _together(program: Program, needed: Iterable[int]) -> tuple[tuple[str, ...], ...]:
    """Smaller sets first, then in the order of the case."""
    several = [e for e in needed if len(_decisions(program, e)) > 1]
    sets = sorted((e.bit_count(), tuple(bits(e))) for e in several)
    return tuple(tuple(program.options[at] for at in positions) for _, positions in sets)


def _apart(program: Program, masks: Iterable[int]) -> dict[str, tuple[str, ...]]:
    """For each decision, those after it that no mask has an option of together with its own."""
    met: dict[str, set[str]] = {}
    for mask in masks:
        for one, other in combinations(_decisions(program, mask), 2):
            met.setdefault(one, set()).add(other)
    decisions = tuple(program.case.decisions)
    apart = {
        one: tuple(key for key in decisions[at:] if key not in met.get(one, ()))
        for at, one in enumerate(decisions, start=1)
    }
    return {one: others for one, others in apart.items() if others}


def _perhaps(
    program: Program, labelling: Labelling, *labelled: Mapping[int, object]
) -> dict[int, int]:
    """For each consequence, by index, that is not known everywhere, all options it might need."""
    size = len(program.consequences)
    if all(len(those) == size for those in labelled):
        return {}
    return {
        index: options
        for index, (_, options) in enumerate(leading_to(labelling.rules, size))
        if not all(index in those for those in labelled)
    }


def _decisions(program: Program, options: int) -> tuple[str, ...]:
    return tuple(key for key, mask in program.decision_masks.items() if mask & options)


def _union(masks: Iterable[int]) -> int:
    union = 0
    for mask in masks:
        union |= mask
    return union
