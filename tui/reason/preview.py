"""What an option would change, before it is chosen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.case.model import DIRECTNESS, Directness
from tui.reason.derive import Findings, derive
from tui.reason.labels import Field
from tui.reason.program import Terms, bits

FieldOf = Callable[[Terms], Field]
"""How a preview asks for the field of wider terms; callers keep those they have made."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What making a decision differently would do. All masks are over the consequences.

    `adds` would follow and do not now; `removes` follow now and would not; `rules_out` are open now
    and would be closed. `brings` is what rests on the choice: it follows with it, and does not with
    the decision left open. `silent`: no link that counts on these terms names any of the options.
    `wider` gives, for each looser reading, what the choice would bring beyond the readings before.
    """

    adds: int
    removes: int
    rules_out: int
    brings: int
    silent: bool
    wider: tuple[tuple[Directness, int], ...]


def preview(
    findings: Findings, decision: str, chosen: tuple[str, ...], field_of: FieldOf
) -> Preview:
    """What would change if `decision` were made for the options `chosen`.

    Cost: a handful of derivations, and the labels of the looser readings the first time.
    """
    after = derive(findings.field, {**findings.choices, decision: chosen})
    brings = _brings(findings, decision, chosen, findings.field)
    seen, wider = brings, []
    for reading in DIRECTNESS[DIRECTNESS.index(findings.terms.reading) + 1 :]:
        field = field_of(replace(findings.terms, reading=reading))
        found = _brings(findings, decision, chosen, field) & ~seen & ~after.follows
        seen |= found
        wider.append((reading, found))
    return Preview(
        adds=after.follows & ~findings.follows,
        removes=findings.follows & ~after.follows,
        rules_out=findings.open & after.ruled_out,
        brings=brings,
        silent=all(is_silent(findings.field, f"{decision}.{option}") for option in chosen),
        wider=tuple(wider),
    )


def _brings(findings: Findings, decision: str, chosen: tuple[str, ...], field: Field) -> int:
    others = {key: options for key, options in findings.choices.items() if key != decision}
    without = derive(field, others)
    return derive(field, {**others, decision: chosen}).follows & ~without.follows


def is_silent(field: Field, option: str) -> bool:
    """Whether nothing that counts on these terms is said to follow from an option."""
    bit = field.program.option_bits[option]
    return not any(rule.options & bit for rule in field.rules)


def unreachable(field: Field) -> tuple[str, ...]:
    """The consequences that hold under no choice at all. Exact only when the field is complete."""
    reached = 0
    for _, brought in field.environments:
        reached |= brought
    everything = (1 << len(field.program.consequences)) - 1
    return tuple(field.program.consequences[index] for index in bits(everything & ~reached))
