"""Sets content as printed text: a passage is quoted where it is first cited, a note once."""

from collections.abc import Iterable

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
    Role,
)
from tui.content.subject import Subject
from tui.text.sheet import Sheet
from tui.wording.standing import LOST
from tui.wording.words import CHANGE_GLYPHS, SIGN_GLYPHS, choice_glyph

_STYLES: dict[Role, str] = {
    "strong": "strong",
    "heading": "strong",
    "quiet": "quiet",
    "silent": "quote",
    "quote": "quote",
}
_STEP = "  "


class Setter:
    """Sets parts on a sheet, one after the other, and remembers what it has told."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._quoted: set[Subject] = set()
        self._noted: set[str] = set()

    def set(self, parts: Iterable[Part], indent: str = _STEP) -> None:
        """Set some parts, each further in by its depth."""
        again: list[Quote] = []
        for part in parts:
            if isinstance(part, Quote) and part.subject in self._quoted:
                again.append(part)
                continue
            self._named_again(again, indent)
            self._part(part, indent)
        self._named_again(again, indent)

    def _named_again(self, quotes: list[Quote], indent: str) -> None:
        """Name passages that have been quoted above, and forget them."""
        if quotes:
            places = ", ".join(quote.place for quote in quotes)
            bar = f"{indent}{_STEP * quotes[0].depth}│ "
            self.sheet.add(f"{places} (above)", bar, style="quiet")
            quotes.clear()

    def _part(self, part: Part, indent: str) -> None:
        sheet = self.sheet
        match part:
            case Gap():
                sheet.gap()
            case Heading(words, beside):
                beside = f" · {beside}" if beside else ""
                sheet.add(f"{words.upper()}{beside}", indent, style="strong")
            case Line():
                lead = f"{indent}{_STEP * part.depth}{part.mark[0]}"
                roles = {role for _, role in part.spans}
                style = _STYLES.get(part.spans[0][1], "") if len(roles) == 1 else ""
                sheet.add(part.words, lead, style=style)
            case Claim():
                self.claim(part, f"{indent}{_STEP * part.depth}")
            case Quote():
                self._quote(part, f"{indent}{_STEP * part.depth}")
            case Exhibit():
                inner = f"{indent}{_STEP * part.depth}"
                sheet.add(part.summary, f"{inner}∙ ")
                sheet.add(" · ".join(part.about), f"{inner}  ", style="quiet")
            case Note():
                self._note(part, f"{indent}{_STEP * part.depth}")
            case Change(way, lead, claim):
                glyph = SIGN_GLYPHS[claim.sign]
                words = f"{lead}{glyph} {claim.hedges}: {claim.statement}"
                sheet.add(words, f"{indent}{CHANGE_GLYPHS[way]} ")
            case Choice():
                marks = f" ({' · '.join(part.marks)})" if part.marks else ""
                glyph = choice_glyph(part.chosen, one=part.one or not part.number)
                sheet.add(f"{part.label}{marks}", f"{indent}{_STEP * part.depth}{glyph} ")

    def claim(self, claim: Claim, indent: str) -> None:
        """A consequence in three lines: how firmly, what, and on what footing."""
        sheet = self.sheet
        sheet.add(claim.hedges, f"{indent}{SIGN_GLYPHS[claim.sign]} ", style="strong")
        sheet.add(claim.statement, f"{indent}{_STEP}")
        sheet.add(" · ".join(claim.footing), f"{indent}{_STEP}", style="quiet")

    def _quote(self, quote: Quote, indent: str) -> None:
        self._quoted.add(quote.subject)
        bar = f"{indent}│ "
        self.sheet.add(quote.place, bar, style="quiet")
        self.sheet.add(f"“{quote.text}”" if quote.text else LOST, bar, bar, style="quote")
        if quote.doubt:
            self.sheet.add(quote.doubt, bar)

    def _note(self, note: Note, indent: str) -> None:
        if note.name not in self._noted:
            self._noted.add(note.name)
            mark = "! " if note.whose == "editor" else "∙ "
            self.sheet.add(f"{note.lead}{note.text}", f"{indent}{mark}")

    def has_told(self, name: str) -> bool:
        """Whether a note has been set already."""
        return name in self._noted
