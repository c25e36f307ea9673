"""The rules of `juncture check` that need reasoning: what can follow, and what was expected to."""

from collections.abc import Iterator, Mapping

from tui.case.check.finding import Finding, quoted
from tui.case.model import DIRECTNESS, Case, Expectation
from tui.outside.positions import Path
from tui.reason.engine.derive import Findings, State, derive, spread
from tui.reason.engine.labels import Labelling, label
from tui.reason.engine.program import Program, Terms, bits, compile_case
from tui.reason.engine.said import is_silent
from tui.scenario.model import PROOFS


def reasoned_findings(case: Case) -> Iterator[Finding]:
    """Everything that the rules on reasoning find.

    Passages that are lost are told elsewhere; here they count, so that each fault is told once.
    Cost: the labels of the case for each reading, and for the terms of each expectation.
    """
    program = compile_case(case).restored()
    loosest = label(program, Terms(reading=DIRECTNESS[-1]))
    yield from _unreachable(program, loosest)
    yield from _silent(program)
    yield from _expectations(program)
    if not loosest.complete:
        message = "There are too many ways through this case to work out all of them."
        mend = "What can never follow may have gone unnoticed. Fewer options would help."
        yield Finding("reasoning-incomplete", ("decisions",), message, mend)


def _unreachable(program: Program, loosest: Labelling) -> Iterator[Finding]:
    """Each consequence can follow under some choice, or regardless, on the loosest terms."""
    if loosest.complete:
        never = unreachable(loosest)
    else:
        at_most = spread(loosest, sum(program.decision_masks.values()))
        never = program.ids((1 << len(program.consequences)) - 1 & ~at_most)
    for key in never:
        message = f"The consequence {quoted(key)} can follow under no choice at all."
        mend = "Look for options that exclude each other, or a loop, among what it comes from."
        path = ("consequences", program.consequences.index(key), "id")
        yield Finding("consequence-unreachable", path, message, mend)


def unreachable(labelling: Labelling) -> tuple[str, ...]:
    """The consequences that hold under no choice at all. Exact only when labelled whole."""
    reached = 0
    for _, brought in labelling.environments:
        reached |= brought
    everything = (1 << len(labelling.program.consequences)) - 1
    return tuple(labelling.program.consequences[index] for index in bits(everything & ~reached))


def _silent(program: Program) -> Iterator[Finding]:
    """Say which options the document is silent on, and up to which reading."""
    case = program.case
    for index, decision in enumerate(case.decisions.values()):
        for number, option in enumerate(decision.options):
            if not is_silent(case, DIRECTNESS[0], option.key):
                continue
            if firmest := case.firmest.get(option.key):
                message = f"Nothing stated follows from {quoted(option.key)}: only {firmest} links."
            else:
                message = f"Nothing is said to follow from {quoted(option.key)}."
            path: Path = ("decisions", index, "options", number, "id")
            mend = "If the document says no more, leave it: the option is shown as silent."
            yield Finding("option-silent", path, message, mend)


def _expectations(program: Program) -> Iterator[Finding]:
    """Each `[[expect]]` block holds. One whose choices cannot be made is told elsewhere."""
    for index, expectation in enumerate(program.case.expectations):
        if any(
            program.case.decisions[key].choose == "one" and len(chosen) != 1
            for key, chosen in expectation.choices.items()
        ):
            continue
        findings = derive(label(program, _terms(expectation)), expectation.choices)
        for name, state, keys in _expected(expectation):
            for number, key in enumerate(keys):
                path: Path = ("expect", index, name, number)
                yield from _expect(findings, path, expectation.title, key, state)


def _expect(
    findings: Findings, path: Path, title: str, key: str, expected: State
) -> Iterator[Finding]:
    state = findings.state(key)
    if state == expected:
        return
    if not findings.complete and "follows" not in (state, expected):
        message = (
            f"Whether {quoted(key)} {_TOLD[expected][0]} here is more than could be worked out."
        )
        mend = "Expect something of fewer open decisions."
        yield Finding("reasoning-incomplete", path, message, mend)
        return
    stands, wanted = _TOLD[state][0], _TOLD[expected][1]
    message = f"{quoted(key)} {stands}; {quoted(title)} expects it {wanted}."
    mend = "Correct the links that lead to it, or what is expected."
    yield Finding("expect-fails", path, message, mend)


_TOLD: Mapping[State, tuple[str, str]] = {
    "follows": ("follows", "to follow"),
    "open": ("is open", "to be open"),
    "ruled out": ("is not said to follow", "not to be said to follow"),
    "not found": ("rests on a passage that is not found", "to rest on one that is not found"),
}
"""How a consequence stands, and how it is expected to."""


def _terms(expectation: Expectation) -> Terms:
    proof = next(proof for proof in PROOFS if proof == expectation.proof)
    return Terms(expectation.reading, proof, frozenset(expectation.doubts))


def _expected(expectation: Expectation) -> tuple[tuple[str, State, tuple[str, ...]], ...]:
    return (
        ("follows", "follows", expectation.follows),
        ("ruled_out", "ruled out", expectation.ruled_out),
        ("open", "open", expectation.open),
    )
