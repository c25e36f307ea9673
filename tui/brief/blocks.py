"""The parts that a printed text is made of: a consequence, its links, its evidence, a quotation.

A passage is quoted in full where it is first cited, and only named after that.
"""

from collections.abc import Iterable

from tui.brief.cards import card
from tui.brief.sheet import Sheet
from tui.brief.words import KIND_WORDS, SIGN_WORDS, SILENT, cite, source_words, voice_words
from tui.case.model import Caveat, Link
from tui.reason.engine.derive import Findings
from tui.reason.silences import said_of
from tui.reason.weigh import Item, weigh
from tui.scenario.model import Scenario

NO_EVIDENCE = "No evidence is given, for or against."
LOST = "This passage is not found in its document."
DOUBTED = "You doubt this passage"
NO_FOOTING = "Nothing that is said to follow counts on these terms."

_INDENT = "    "
_BEARING = {
    "stated": "the document says so",
    "beside": "the document only sets it beside this",
    "inferred": "a reader’s step, not the document’s",
}
_BASIS = {"stated": "", "implied": " (implied)", "title": " (by the title)"}


def silence_words(findings: Findings, option: str) -> str:
    """What to say of an option of which nothing is said; empty when something is.

    Links that are too loose for the reading are told of; where links are only kept from counting by
    doubts or the proof asked for, the document is not called silent.
    """
    said = said_of(findings, option)
    match said.standing:
        case "speaks":
            return ""
        case "uncounted":
            return NO_FOOTING
        case "silent":
            return SILENT
        case "looser":
            told = ", ".join(f"{number} {directness}" for directness, number in said.looser)
            return f"{SILENT} Looser links: {told}."


class Blocks:
    """Writes parts to a sheet, and remembers which passages have been quoted on it."""

    def __init__(
        self, sheet: Sheet, findings: Findings, scenario: Scenario, *, support: bool = False
    ) -> None:
        self.sheet = sheet
        self.findings = findings
        self.case = findings.program.case
        self._support = support
        self._doubts = scenario.doubts
        self._notes = scenario.notes
        self._quoted: set[str] = set()
        self._told: set[str] = set()

    def consequence(self, key: str) -> None:
        """A consequence in full: its card, every way it comes about, and its evidence."""
        told = card(self.findings, key)
        self.sheet.add(told.hedges, f"  {told.glyph} ", style="strong")
        self.sheet.add(told.statement, _INDENT)
        self.sheet.add(told.footing, _INDENT, style="quiet")
        if self._support and told.state == "follows":
            self._rests(key)
        self.sheet.add(self._nature(key), _INDENT, style="quiet")
        for number, link in enumerate(self.case.consequences[key].links):
            self._link(key, link, "or " if number else "")
        self.evidence(key)
        self.caveats("consequence", key)
        self.note(key)
        self.sheet.gap()

    def _rests(self, key: str) -> None:
        """How few doubts fell a consequence that follows, and whose voices state it."""
        from tui.brief.phrases import READERS_STEP, fragility_words, threads_words
        from tui.reason.support import fragility, threads

        words = fragility_words(fragility(self.findings, key))
        whose = threads(self.findings, key)
        parts = (words, threads_words(whose), READERS_STEP if whose.reader else "")
        self.sheet.add(" · ".join(filter(None, parts)), _INDENT, style="quiet")

    def _nature(self, key: str) -> str:
        """Theme, kind and valence in one line; who says that it is a risk, unless that is said."""
        consequence = self.case.consequences[key]
        valence = consequence.valence
        whom = f" for {valence.for_whom}" if valence.for_whom else ""
        sign = f"{SIGN_WORDS[valence.sign]}{whom}"
        if valence.sign != "none":
            sign += _BASIS[valence.basis]
        theme = self.case.themes[consequence.theme].label
        return " · ".join((theme, KIND_WORDS[consequence.kind], sign))

    def _link(self, consequence: str, link: Link, lead: str) -> None:
        """One way in which a consequence comes about, and the passages that say so."""
        sources = [source_words(self.case, source) for source in link.sources]
        for index, words in enumerate(sources or ["no choice: it holds regardless"]):
            joined = "and from " if index else f"{lead}from "
            self.sheet.add(words, f"{_INDENT}{joined}")
        is_active = self.findings.program.active(link, self.findings.terms)
        if len(self.case.consequences[consequence].links) > 1 or not is_active:
            self.sheet.add(self._standing(consequence, link), _INDENT, style="quiet")
        self.passages(link.passages)

    def _standing(self, consequence: str, link: Link) -> str:
        """Hedges, voice and directness of one link among several, and whether it counts."""
        program, terms = self.findings.program, self.findings.terms
        parts = [
            " · ".join(link.hedges),
            voice_words(self.case.voices[link.voice]),
            link.directness,
        ]
        if not terms.reads(link.directness):
            parts.append("looser than the reading")
        elif not program.accepts(link.passages, terms):
            parts.append("no passage of it is accepted")
        elif self.findings.fires(consequence, link):
            parts.append("holds")
        return " · ".join(part for part in parts if part)

    def evidence(self, consequence: str) -> None:
        """The evidence on a consequence, for and against."""
        scales = weigh(self.findings.program, self.findings.terms, consequence)
        for lead, items in (("for     ", scales.speaks_for), ("against ", scales.speaks_against)):
            for item in items:
                self._item(item, lead)

    def _item(self, item: Item, lead: str) -> None:
        evidence = item.evidence
        self.sheet.add(evidence.summary, f"{_INDENT}{lead}")
        parts = [
            evidence.kind,
            voice_words(self.case.voices[evidence.voice]),
            _BEARING[item.bearing.directness],
        ]
        if item.doubted:
            parts.append("every passage of it is doubted or lost")
        hang = " " * (len(_INDENT) + len(lead))
        self.sheet.add(" · ".join(parts), hang, style="quiet")
        self.passages(evidence.passages, hang)
        self.caveats("evidence", evidence.id, hang)
        self.note(evidence.id, hang)

    def passages(self, keys: Iterable[str], indent: str = _INDENT) -> None:
        """Where passages stand, and their words when they have not been quoted yet."""
        again = []
        for key in keys:
            passage = self.case.passages[key]
            if key in self._quoted:
                again.append(cite(self.case, passage))
                continue
            self._quoted.add(key)
            self.sheet.add(cite(self.case, passage), f"{indent}│ ", style="quiet")
            words = f"“{passage.text}”" if passage.status != "lost" else LOST
            self.sheet.add(" ".join(words.split()), f"{indent}│ ", f"{indent}│ ", style="quote")
            if key in self._doubts:
                self.sheet.add(f"{DOUBTED}.", f"{indent}│ ")
        if again:
            self.sheet.add(", ".join(again) + " (above)", f"{indent}│ ", style="quiet")

    def caveats(self, kind: str, key: str, indent: str = _INDENT) -> None:
        """The editor's notes on one thing; each is written once."""
        for caveat in self.case.caveats_about(kind, key):
            self.caveat(caveat, indent)

    def caveat(self, caveat: Caveat, indent: str = _INDENT) -> None:
        """An editor's note, marked as one; the same note again is left out."""
        if caveat.id not in self._told:
            self._told.add(caveat.id)
            source = f" Source: {caveat.source.rstrip('.')}." if caveat.source else ""
            self.sheet.add(f"Editor’s note: {caveat.text}{source}", f"{indent}! ")

    def note(self, key: str, indent: str = _INDENT) -> None:
        """What the person has noted on one thing."""
        if text := self._notes.get(key):
            self.sheet.add(f"Your note: {text}", f"{indent}∙ ")

    def untold(self) -> list[Caveat]:
        """The editor's notes that have not been written yet."""
        return [caveat for caveat in self.case.caveats if caveat.id not in self._told]
