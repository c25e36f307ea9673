"""What follows, what is open and what is ruled out, for choices made in full or in part."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tui.case.model import Link
from tui.reason.engine.budget import pulse
from tui.reason.engine.labels import Labelling
from tui.reason.engine.program import Program, Terms

State = Literal["follows", "open", "ruled out", "not found"]


@dataclass(frozen=True, slots=True)
class Findings:
    """The answer for one scenario. The masks are over `program.consequences`.

    `choices`: the decisions that are made, with the options chosen, all of the case and in its
    order. `follows`: holds now. `open`: does not hold now, and would under at least one way of
    making the decisions that remain. `not_found`: neither, and would be one of the two if every
    passage were found in its document. `ruled_out`: the rest. `regardless`: holds with nothing
    chosen at all. When `complete` is false, some of what is called open or not found may be ruled
    out already.
    """

    labelling: Labelling
    choices: Mapping[str, tuple[str, ...]]
    chosen: int
    follows: int
    open: int
    not_found: int
    ruled_out: int
    regardless: int
    complete: bool
    told: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The links worth telling of, where they were asked for: neighbours share most of them."""
    chains: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """How what was asked about comes about, in short: rows ask whenever they are drawn."""

    @property
    def program(self) -> Program:
        """The compiled case."""
        return self.labelling.program

    @property
    def terms(self) -> Terms:
        """The terms on which this holds."""
        return self.labelling.terms

    def is_made(self, decision: str) -> bool:
        """Whether a decision is made, be it for none of its options."""
        return decision in self.choices

    def chosen_at(self, decision: str) -> tuple[str, ...]:
        """The options chosen at a decision, by id; none, too, when it is not made."""
        return self.choices.get(decision, ())

    def state(self, consequence: str) -> State:
        """Whether a consequence follows, is open, is ruled out, or rests on what is not found."""
        bit = self.program.consequence_bits[consequence]
        if bit & self.follows:
            return "follows"
        if bit & self.open:
            return "open"
        return "not found" if bit & self.not_found else "ruled out"

    def holds(self, source: str) -> bool:
        """Whether a consequence follows, or an option is chosen."""
        bit = self.program.consequence_bits.get(source, 0)
        return bool(bit & self.follows or self.program.option_bits.get(source, 0) & self.chosen)

    def is_regardless(self, consequence: str) -> bool:
        """Whether a consequence follows with nothing chosen at all."""
        return bool(self.program.consequence_bits[consequence] & self.regardless)

    def fires(self, consequence: str, link: Link) -> bool:
        """Whether this link of that consequence brings it about now."""
        return (
            self.program.active(link, self.terms)
            and self.program.proven(consequence, self.terms)
            and all(self.holds(source) for source in link.sources)
        )


def derive(labelling: Labelling, choices: Mapping[str, tuple[str, ...]]) -> Findings:
    """Answer for some choices, as somebody wrote them: see `Program.decided` for what they decide.

    Cost: one pass over the environments of the labelling; when that stopped short, over the links.
    Twice that when passages are not found.
    """
    program = labelling.program
    choices = program.decided(choices)
    chosen = program.option_mask(choices)
    decided = program.decided_mask(choices)
    follows, possible, regardless = _reached(labelling, chosen, decided)
    is_open = possible & ~follows
    not_found, restored = 0, labelling.restored
    if restored:
        would_follow, would_be_open, _ = _reached(restored, chosen, decided)
        not_found = (would_follow | would_be_open) & ~follows & ~is_open
    everything = (1 << len(program.consequences)) - 1
    return Findings(
        labelling=labelling,
        choices=choices,
        chosen=chosen,
        follows=follows,
        open=is_open,
        not_found=not_found,
        ruled_out=everything & ~follows & ~is_open & ~not_found,
        regardless=regardless,
        complete=(labelling.complete or not is_open)
        and (restored is None or restored.complete or not not_found),
    )


def _reached(labelling: Labelling, chosen: int, decided: int) -> tuple[int, int, int]:
    """What follows, what else may still follow, and what follows regardless of any choice."""
    if not labelling.complete:
        at_most = chosen | labelling.program.all_options & ~decided
        return spread(labelling, chosen), spread(labelling, at_most), spread(labelling, 0)
    pulse(len(labelling.environments) + 1)
    follows = possible = regardless = 0
    closed = decided & ~chosen
    for environment, brought in labelling.environments:
        if not environment:
            regardless |= brought
        if environment & chosen == environment:
            follows |= brought
        elif not environment & closed:
            possible |= brought
    return follows, possible, regardless


def spread(labelling: Labelling, options: int) -> int:
    """Everything that the options bring about: the least fixpoint of the labelling's rules.

    Options that exclude each other may be given together; the answer is then an upper bound. Cost:
    the rules, once for a labelling, and then those that rest on what follows.
    """
    return labelling.network.spread(options)
