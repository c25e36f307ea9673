"""The smallest changes that reach what is wanted and avoid what is not, or why there are none."""

from dataclasses import dataclass

from tui.app.actions import key_of
from tui.app.rows import BLANK, HANG, INDENT, Item, Row, wrap
from tui.app.views.board.baseline import Flags
from tui.app.views.board.effect import Effect
from tui.app.views.setter import items
from tui.content.seek import answers, asked, effects
from tui.content.subject import NOTHING
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import Difference
from tui.reason.seek import Sought
from tui.wording.words import UNCHANGED

HOW_TO_BEGIN = (
    "Say what you want and what you would avoid: the smallest changes of your choices that do it"
    " are then listed here."
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What was sought, the answers, and what each of them would change."""

    flags: Flags
    sought: Sought
    changed: tuple[Difference, ...]

    def effect(self, number: int) -> Effect:
        """What an answer would change."""
        return Effect("if you apply this", self.changed[number], UNCHANGED)


def answered(findings: Findings, flags: Flags, sought: Sought) -> Answered:
    """The answers with what they change. Cost: one derivation for each."""
    return Answered(flags, sought, effects(findings, sought))


def seek_items(findings: Findings, seek: Answered | str | None, width: int) -> list[Item]:
    """The flags, then the answers, smallest first, or the proof that there is none."""
    if isinstance(seek, str):  # it is not worked out yet
        return [(NOTHING, wrap([(seek, "quiet")], width - 1, INDENT))]
    if seek is None:
        return [(NOTHING, _beginning(width))]
    wanted, avoided = (
        [key for key in findings.program.case.consequences if seek.flags.get(key) == flag]
        for flag in ("want", "avoid")
    )
    return [
        *items(asked(findings, wanted, avoided), width),
        (NOTHING, [BLANK]),
        *items(answers(findings, seek.sought, seek.changed), width),
    ]


def _beginning(width: int) -> list[Row]:
    rows = [*wrap([(HOW_TO_BEGIN, "quiet")], width - 1, INDENT), BLANK]
    for key, words in (
        (key_of("want"), "want the consequence under the cursor"),
        (key_of("avoid"), "avoid it"),
    ):
        rows += wrap([(words, "quiet")], width - 1, (*INDENT, (f"{key} ", "key")), HANG)
    return rows
