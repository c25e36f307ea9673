"""Content in plain sentences, for a walk without a screen: read aloud, they still make sense.

Consequences and passages go by their number in the case, so that a number always means the same.
"""

from collections.abc import Iterable

from tui.case.model import Case
from tui.content.model import (
    Change,
    Choice,
    Claim,
    Exhibit,
    Gap,
    Heading,
    Line,
    Note,
    Part,
    Quote,
)
from tui.content.subject import Subject
from tui.text.sheet import Sheet
from tui.wording.standing import LOST
from tui.wording.words import SIGN_GLYPHS, capital

_STEP = "  "


_SIGNS = tuple(f"{sign} " for sign in (*SIGN_GLYPHS.values(), "→"))


def without_signs(words: str) -> str:
    """Words of a screen without the signs that a voice would spell out."""
    words = words.replace("\N{NO-BREAK SPACE}", " ")
    words = words.replace(" → ", ", then ").replace(" · ", ", ")
    for sign in _SIGNS:
        words = words.replace(sign, "")
    return words


def as_choice(words: str) -> str:
    """Words for a change of a choice: there an arrow leads to an option, not to what follows."""
    return without_signs(
        words.replace(" → ", ": ").replace(" + ", ": also ").replace(" − ", ": not ")
    )


def _ended(words: str) -> str:
    """Words as a sentence with an end."""
    return words if words.endswith((".", "?", "!", ":")) else f"{words}."


class Speech:
    """One answer of the plain walk: parts set as sentences; a passage is read out once in it."""

    def __init__(self, case: Case, width: int = 80) -> None:
        self._case = case
        self._sheet = Sheet(width)
        self._told: set[Subject | str] = set()
        self._numbers = {
            "consequence": {key: number for number, key in enumerate(case.consequences, 1)},
            "passage": {key: number for number, key in enumerate(case.passages, 1)},
            "evidence": {key: number for number, key in enumerate(case.evidence, 1)},
            "decision": {key: number for number, key in enumerate(case.decisions, 1)},
        }

    def say(self, words: str, indent: str = "") -> None:
        """A sentence."""
        self._sheet.add(words, indent)

    def gap(self) -> None:
        """A pause."""
        self._sheet.gap()

    def text(self) -> str:
        """Everything that was said."""
        return self._sheet.text()

    def set(self, parts: Iterable[Part], indent: str = "") -> None:
        """Say some parts, each further in by its depth."""
        for part in parts:
            match part:
                case Gap():
                    self._sheet.gap()
                case Heading(words, beside):
                    beside = f", {beside}" if beside else ""
                    self._add(f"{capital(words)}{beside}:", indent)
                case Change(_, lead, claim):
                    lead = capital(lead) or "Follows: "
                    self._add(f"{lead}{self._claimed(claim)}", indent)
                case _:
                    self._set_in(part, f"{indent}{_STEP * part.depth}")

    def _set_in(self, part: Line | Claim | Quote | Exhibit | Note | Choice, indent: str) -> None:
        match part:
            case Line():
                number = self._number(part.subject) if part.subject else ""
                is_choice = part.mark[0] == "→ " or part.subject.kind == "answer"
                words = as_choice(part.words) if is_choice else without_signs(part.words)
                self._add(f"{number}{_ended(capital(words))}", indent)
            case Claim():
                self._add(self._claimed(part), indent)
                self._add(f"{without_signs(' · '.join(part.footing))}.", f"{indent}{_STEP}")
            case Quote():
                self._quote(part, indent)
            case Exhibit():
                about = "; ".join((*part.about, f"evidence {self.number_of(part.subject)}"))
                summary = part.summary.rstrip(".")
                self._add(f"{capital(part.way)}: {summary} ({about}).", indent)
            case Note():
                if part.name not in self._told:
                    self._told.add(part.name)
                    self._add(f"{part.lead}{part.text}", indent)
            case Choice():
                marks = ", ".join((*part.marks, *(["chosen"] if part.chosen else [])))
                words = f"{part.label} ({marks})" if marks else part.label
                self._sheet.add(words, f"{indent}{_STEP}{part.number}. ")

    def _add(self, words: str, indent: str) -> None:
        self._sheet.add(words, indent, f"{indent}{_STEP}")

    def _claimed(self, claim: Claim) -> str:
        number = self._number(claim.subject)
        return f"{number}{without_signs(claim.hedges)}: {claim.statement.rstrip('.')}."

    def _quote(self, quote: Quote, indent: str) -> None:
        number = self._numbers["passage"][quote.subject.id]
        place = f"Passage {number}, {without_signs(quote.place)}"
        doubt = f" {capital(quote.doubt)}." if quote.doubt else ""
        if quote.subject in self._told:
            self._add(f"{place}, as above.{doubt}", indent)
            return
        self._told.add(quote.subject)
        words = f"“{quote.text}”" if quote.text else LOST
        self._add(f"{place}: {words}{doubt}", indent)

    def number_of(self, subject: Subject) -> int:
        """By which number something goes in every answer; 0: it goes by none."""
        return self._numbers.get(subject.kind, {}).get(subject.id, 0)

    def _number(self, subject: Subject) -> str:
        """The number before something that a line is about, or of an answer, where it stands."""
        if subject.kind in ("answer", "future"):
            return f"{subject.number + 1}. "
        number = self.number_of(subject) if subject.kind in ("consequence", "passage") else 0
        return f"{number}. " if number else ""
