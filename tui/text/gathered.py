"""Many walks through one case, as text for people: `juncture gather`."""

from collections.abc import Sequence

from tui.content.gathered import gathered_parts
from tui.gather.model import Gathered
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.text.setter import Setter
from tui.text.sheet import Sheet


def gathered_text(
    nothing: Findings,
    gathered: Gathered,
    guessed: Sequence[Guessed] = (),
    width: int = 80,
    *,
    styled: bool = False,
) -> str:
    """Everything. `nothing` is the findings of a walk on which nothing is chosen yet."""
    sheet = Sheet(width, styled=styled)
    sheet.add(nothing.program.case.title, style="strong")
    sheet.gap()
    Setter(sheet).set(gathered_parts(nothing, gathered, guessed), "")
    return sheet.text()
