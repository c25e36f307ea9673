"""Every branch of a decision at once: what the document links to each of its options."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from tui.case.model import DIRECTNESS, Decision, Link
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.labels import consistent
from tui.reason.engine.program import Program, bits
from tui.reason.preview import LabellingOf


@dataclass(frozen=True, slots=True)
class Branch:
    """That the document links a consequence to an option.

    `link` is the last step there, the firmest of those that lead from the option; `steps` is how
    many there are from the option to here. `within`: the whole way is within the reading. `needs`
    are the smallest sets of other options, by key, one of which it takes as well; none where the
    option is enough.
    """

    link: Link
    steps: int
    within: bool
    needs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A consequence that some option is said to bring: for each option its branch, or None.

    `depth` is how many of the rows before lead to it. `already`: it follows whatever is chosen
    here. `elsewhere` are options chosen at other decisions, by key, that together bring it now;
    where more than one set of them does, one set.
    """

    consequence: str
    depth: int
    branches: tuple[Branch | None, ...]
    already: bool
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branches:
    """The options of a decision by key, and a row for each consequence linked to one of them.

    Rows stand under what leads to them, else in the order of the case; those that only a looser
    reading links come last.
    """

    options: tuple[str, ...]
    rows: tuple[Linked, ...]

    def column(self, option: str) -> tuple[tuple[str, Branch], ...]:
        """The consequences linked to one option within the reading, each with its branch."""
        at = self.options.index(option)
        return tuple(
            (row.consequence, branch)
            for row in self.rows
            if (branch := row.branches[at]) and branch.within
        )

    def branch(self, consequence: str, column: int) -> Branch | None:
        """How a consequence is linked to the option of a column; else to the first that it is.

        What is linked within the reading goes before what is not.
        """
        row = next((row for row in self.rows if row.consequence == consequence), None)
        if row is None:
            return None
        here = [branch for branch in row.branches[column : column + 1] if branch]
        linked = [*here, *filter(None, row.branches)]
        return next((branch for branch in linked if branch.within), next(iter(linked), None))


Reached = dict[str, Branch]
"""What is linked to one option, by consequence."""


def branches(findings: Findings, decision: str, labelling_of: LabellingOf) -> Branches:
    """What is linked to each option, the other decisions as they are made or may yet be.

    It does not matter what is chosen here, nor whether another choice has brought a consequence
    already. What the walk has closed elsewhere links nothing. Of a step that needs several things,
    each must be able to hold beside the option, and so must what it leads to; that all can at once
    is not asked. Cost: for each option two derivations and a few passes over the links, and the
    labels of the loosest reading the first time.
    """
    asked = findings.program.case.decisions[decision]
    elsewhere = {key: chosen for key, chosen in findings.choices.items() if key != decision}
    loosest = labelling_of(replace(findings.terms, reading=DIRECTNESS[-1]))
    columns = []
    for option in asked.options:
        taken = {decision: (option.id,)} if asked.choose == "one" else {}
        near, far = (
            derive(labelling, elsewhere | taken) for labelling in (findings.labelling, loosest)
        )
        looser = _reached(far, asked, option.key, within=False)
        columns.append(looser | _reached(near, asked, option.key, within=True))
    rest = derive(findings.labelling, elsewhere)
    keys = tuple(option.key for option in asked.options)
    return Branches(keys, tuple(_rows(rest, columns)))


def _reached(findings: Findings, decision: Decision, option: str, *, within: bool) -> Reached:
    """Everything that an option leads to on the terms of some findings, step by step from it."""
    program = findings.program
    own, there = program.option_bits[option], program.decision_masks[decision.id]
    closed = program.decided_mask(findings.choices) & ~findings.chosen
    closed |= there & ~own if decision.choose == "one" else 0
    may_hold = findings.follows | findings.open
    rules = [
        rule
        for rule in findings.labelling.rules
        if not rule.options & closed
        and not (rule.causes | 1 << rule.head) & ~may_hold
        and list(consistent((rule.options,), program.exclusive))
    ]
    resting_on: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for cause in bits(rule.causes):
            resting_on.setdefault(program.consequences[cause], []).append(number)
    needed = _needed(findings, own, closed)
    reached: Reached = {}
    following = [number for number, rule in enumerate(rules) if rule.options & own]
    steps = 1
    while following:
        step: Reached = {}
        besides: dict[int, set[int]] = {}
        for rule in (rules[number] for number in following):
            besides.setdefault(rule.head, set()).add(rule.options & ~own)
        for rule in (rules[number] for number in following):
            key = program.consequences[rule.head]
            if key in reached:
                continue
            needs = _alternatives(program, needed.get(rule.head, besides[rule.head]))
            branch = Branch(rule.link, steps, within, needs)
            if key not in step or _firmer(branch, step[key]):
                step[key] = branch
        reached |= step
        # In the order of the case: of links that are equally firm, the first is told of.
        following = sorted({number for key in step for number in resting_on.get(key, ())})
        steps += 1
    return reached


def _alternatives(program: Program, masks: Set[int]) -> tuple[tuple[str, ...], ...]:
    """Sets of options, the smallest first; none where nothing at all will do as well."""
    ordered = sorted(masks, key=lambda mask: (mask.bit_count(), mask)) if 0 not in masks else []
    return tuple(tuple(program.options[at] for at in bits(mask)) for mask in ordered)


def _needed(findings: Findings, own: int, closed: int) -> dict[int, set[int]]:
    """What else each consequence takes, by index, where an option is one of those that bring it.

    Empty where there are too many ways to have been worked out. Cost: the environments, once.
    """
    needed: dict[int, set[int]] = {}
    for environment, brought in findings.labelling.environments:
        if environment & own and not environment & closed:
            for index in bits(brought):
                needed.setdefault(index, set()).add(environment & ~own)
    return needed


def _firmer(one: Branch, other: Branch) -> bool:
    return one.link.directness in DIRECTNESS.before(other.link.directness)


def _rows(rest: Findings, columns: Sequence[Reached]) -> Iterator[Linked]:
    """The rows, each under the first of its causes that is a row too."""
    case = rest.program.case
    keys = [key for key in case.consequences if any(key in column for column in columns)]
    within = {key for key in keys if any(key in c and c[key].within for c in columns)}
    for part in (within, set(keys) - within):
        children: dict[str, list[str]] = {}
        for key in keys:
            if key in part:
                children.setdefault(_parent(part, columns, key), []).append(key)
        for key, depth in _outlined(children):
            yield Linked(
                key,
                depth,
                tuple(column.get(key) for column in columns),
                rest.is_regardless(key),
                _bringing(rest, key),
            )


def _parent(part: Set[str], columns: Sequence[Reached], key: str) -> str:
    """The consequence that leads there, in the first column that tells of it; empty: an option.

    Only one that is fewer steps away will do, so that no two rows stand under each other.
    """
    telling = [column for column in columns if key in column]
    column = next((column for column in telling if column[key].within), telling[0])
    return next(
        (
            source
            for source in column[key].link.sources
            if source in part and source in column and column[source].steps < column[key].steps
        ),
        "",
    )


def _outlined(children: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, int]]:
    """Each one before what stands under it, and how deep it stands: rows may run very deep."""
    waiting = [(key, 0) for key in reversed(children.get("", ()))]
    while waiting:
        key, depth = waiting.pop()
        yield key, depth
        waiting += [(child, depth + 1) for child in reversed(children.get(key, ()))]


def _bringing(rest: Findings, consequence: str) -> tuple[str, ...]:
    """Options chosen elsewhere that bring it, none of which could be left out."""
    bit = rest.program.consequence_bits[consequence]
    if not rest.follows & bit or rest.regardless & bit:
        return ()
    kept = [(key, option) for key, chosen in rest.choices.items() for option in chosen]
    for pair in tuple(kept):
        fewer = [other for other in kept if other != pair]
        if derive(rest.labelling, _choices(fewer)).follows & bit:
            kept = fewer
    return tuple(f"{decision}.{option}" for decision, option in kept)


def _choices(pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    choices: dict[str, tuple[str, ...]] = {}
    for decision, option in pairs:
        choices[decision] = (*choices.get(decision, ()), option)
    return choices
