"""Every branch of a decision at once: what the document links to each of its options."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.case.model import DIRECTNESS, Decision, Link
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import Terms, bits


@dataclass(frozen=True, slots=True)
class Branch:
    """That the document links a consequence to an option.

    `link` is the last step there, the firmest of those that lead from the option; `steps` is how
    many there are from the option to here. `within`: the whole way is within the reading. `with_`
    are the other options, by key, that the step needs as well.
    """

    link: Link
    steps: int
    within: bool
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A consequence that some option is said to bring: for each option its branch, or None.

    `depth` is how many of the rows before lead to it. `already`: it follows whatever is chosen
    here. `elsewhere` are the options at other decisions, by key, that bring it as chosen now.
    """

    consequence: str
    depth: int
    branches: tuple[Branch | None, ...]
    already: bool
    elsewhere: tuple[str, ...]

    @property
    def within(self) -> bool:
        """Whether some branch is within the reading."""
        return any(branch and branch.within for branch in self.branches)


@dataclass(frozen=True, slots=True)
class Branches:
    """The options of a decision by key, and a row for each consequence linked to one of them.

    Rows stand under what leads to them, else in the order of the case; those that only a looser
    reading links come last.
    """

    options: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, option: str) -> tuple[tuple[str, Branch], ...]:
        """The consequences linked to one option within the reading, each with its branch."""
        at = self.options.index(option)
        return tuple(
            (row.consequence, branch)
            for row in self.rows
            if (branch := row.branches[at]) and branch.within
        )


def branches(findings: Findings, decision: str) -> Branches:
    """What is linked to each option, the other decisions as they are made or may yet be.

    It does not matter what is chosen here, nor whether another choice has brought a consequence
    already. What the walk has closed elsewhere links nothing. Cost: for each option a few passes
    over the links, and one derivation.
    """
    asked = findings.program.case.decisions[decision]
    elsewhere = {key: made for key, made in findings.choices.items() if key != decision}
    rest = derive(findings.labelling, elsewhere)
    found = [_linked(rest, asked, option.key) for option in asked.options]
    keys = tuple(option.key for option in asked.options)
    return Branches(keys, tuple(_rows(rest, found)))


def _linked(rest: Findings, decision: Decision, option: str) -> dict[str, Branch]:
    """What is linked to one option: within the reading first, then by looser links."""
    near = _reached(rest, decision, option, rest.terms)
    loosest = replace(rest.terms, reading=DIRECTNESS[-1])
    far = _reached(rest, decision, option, loosest)
    return {key: replace(near.get(key, branch), within=key in near) for key, branch in far.items()}


def _reached(rest: Findings, decision: Decision, option: str, terms: Terms) -> dict[str, Branch]:
    """Everything that an option leads to on some terms, step by step away from it."""
    program = rest.program
    own, there = program.option_bits[option], program.decision_masks[decision.id]
    closed = program.decided_mask(rest.choices) & ~rest.chosen
    closed |= there & ~own if decision.choose == "one" else 0
    may_hold = rest.follows | rest.open
    waiting = [
        rule
        for rule in program.rules
        if not rule.options & closed
        and program.active(rule.link, terms)
        and program.proven(program.consequences[rule.head], terms)
    ]
    reached: dict[str, Branch] = {}
    held, steps = 0, 0
    while True:
        steps += 1
        step: dict[str, Branch] = {}
        for rule in waiting:
            key = program.consequences[rule.head]
            comes_from_here = rule.options & own or rule.causes & held
            if key in reached or not comes_from_here or rule.causes & ~held & ~may_hold:
                continue
            others = tuple(program.options[at] for at in bits(rule.options & ~own))
            branch = Branch(rule.link, steps, within=True, needs=others)
            if key not in step or _firmer(branch, step[key]):
                step[key] = branch
        if not step:
            return reached
        reached |= step
        for key in step:
            held |= program.consequence_bits[key]


def _firmer(one: Branch, other: Branch) -> bool:
    return DIRECTNESS.index(one.link.directness) < DIRECTNESS.index(other.link.directness)


def _rows(rest: Findings, columns: list[dict[str, Branch]]) -> Iterator[Row]:
    """The rows, each under the first of its causes that is a row too."""
    case = rest.program.case
    keys = [key for key in case.consequences if any(key in column for column in columns)]
    within = [key for key in keys if any(key in c and c[key].within for c in columns)]
    loose = [key for key in keys if key not in within]
    for part in (within, loose):
        children: dict[str, list[str]] = {}
        for key in part:
            children.setdefault(_parent(part, columns, key), []).append(key)
        for key, depth in _under(children, "", 0):
            yield Row(
                key,
                depth,
                tuple(column.get(key) for column in columns),
                rest.is_regardless(key),
                _bringing(rest, key),
            )


def _parent(part: list[str], columns: Sequence[Mapping[str, Branch]], key: str) -> str:
    """The consequence that leads there, in the first column that has it; empty: an option does."""
    branch = next(column[key] for column in columns if key in column)
    return next((source for source in branch.link.sources if source in part), "")


def _under(children: Mapping[str, list[str]], parent: str, depth: int) -> Iterator[tuple[str, int]]:
    for key in children.get(parent, ()):
        yield key, depth
        yield from _under(children, key, depth + 1)


def _bringing(rest: Findings, consequence: str) -> tuple[str, ...]:
    """The options chosen elsewhere without any one of which it would not follow."""
    if rest.state(consequence) != "follows" or rest.is_regardless(consequence):
        return ()
    bit = rest.program.consequence_bits[consequence]
    found = []
    for decision, chosen in rest.choices.items():
        lacking = {key: made for key, made in rest.choices.items() if key != decision}
        if not derive(rest.labelling, lacking).follows & bit:
            found += [f"{decision}.{option}" for option in chosen]
    return tuple(found)
