"""What an option would change, before it is chosen."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.case.model import DIRECTNESS, Directness
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.difference import Difference, difference
from tui.reason.engine.labels import Labelling
from tui.reason.engine.program import Terms
from tui.reason.engine.said import is_silent

LabellingOf = Callable[[Terms], Labelling]
"""How a preview asks for the labelling of wider terms; callers keep those they have made."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What choosing an option would do. All masks are over the consequences.

    `difference` is what would change. `brings` is what rests on the option: it follows with it and
    does not without it, the other choices as they are. `silent`: no link within the reading names
    the option. `wider` gives, for each looser reading, what the option would bring beyond that.
    """

    difference: Difference
    brings: int
    silent: bool
    wider: tuple[tuple[Directness, int], ...]


def preview(findings: Findings, decision: str, option: str, labelling_of: LabellingOf) -> Preview:
    """What would change if `option` were chosen at `decision`, in place of or beside the others.

    An empty `option` is the choice of none at a decision of any. Cost: a handful of derivations,
    and the labels of the looser readings the first time.
    """
    chosen = findings.chosen_at(decision)
    rest = {key: options for key, options in findings.choices.items() if key != decision}
    if findings.program.case.decisions[decision].choose == "one":
        having, lacking = {**rest, decision: (option,)}, rest
    elif option:
        having = {**rest, decision: (*(o for o in chosen if o != option), option)}
        lacking = {**rest, decision: tuple(o for o in chosen if o != option)}
    else:
        having, lacking = {**rest, decision: ()}, rest

    def brings(after: Findings) -> int:
        return after.follows & ~derive(after.labelling, lacking).follows

    after = derive(findings.labelling, having)
    seen, wider = after.follows, []
    for reading in DIRECTNESS.after(findings.terms.reading):
        looser = labelling_of(replace(findings.terms, reading=reading))
        more = brings(derive(looser, having)) & ~seen
        seen |= more
        wider.append((reading, more))
    return Preview(
        difference=difference(findings, after),
        brings=brings(after),
        silent=bool(option)
        and is_silent(findings.program.case, findings.terms.reading, f"{decision}.{option}"),
        wider=tuple(wider),
    )
