"""The screens in plain sentences, for a walk without a screen: read aloud, they still make sense.

Consequences and passages go by their number in the case, so that a number always means the same.
"""

from collections.abc import Iterable

from tui.brief.blocks import DOUBTED, LOST, NO_EVIDENCE, silence_words
from tui.brief.cards import card, groups
from tui.brief.sheet import Sheet
from tui.brief.words import (
    NO_CHANGE,
    NOT_FOUND,
    POSED_WORDS,
    SIGN_WORDS,
    chosen_words,
    cite,
    count,
    option_marks,
    source_words,
    voice_words,
)
from tui.case.model import Case, Caveat, Decision, Passage
from tui.reason.engine.derive import Findings, State
from tui.reason.engine.difference import Difference, difference
from tui.reason.preview import Preview
from tui.reason.weigh import Item, weigh
from tui.reason.why import Choice, Ground, Step, why
from tui.scenario.model import Scenario

_BEARING = {
    "stated": "as the document says",
    "beside": "the document only sets it beside this",
    "inferred": "a reader’s step, not the document’s",
}
_STANDING: dict[State, str] = {
    "follows": "It follows",
    "open": "It is open",
    "ruled out": "It is ruled out",
    "not found": f"It {NOT_FOUND}",
}
_MISSING = {
    "reading": "this step is looser than your reading accepts",
    "doubted": "no passage of it is accepted",
    "lost": "no passage that you accept is found in its document",
    "cause": "not everything that it needs holds",
}
_WIDER = {"beside": "what it only sets beside this", "inferred": "a reader’s inference"}


HELP = """\
Type a number to choose that option, and Enter. Where any number may be chosen, separate them
with commas; 0 chooses none of them. Enter alone goes on and leaves the decision as it is.

  ?2   what option 2 would change, before you choose it
  b    back to the decision before          n    on to the next
  x    leave this decision open again       u    undo; U redo
  l    all consequences, as they stand now
  w 3  why consequence 3 follows, or does not, with its evidence
  d 5  doubt passage 5, or accept it again
  i    note something on this decision      i 3  on consequence 3
  r    turn the reading: stated, beside, inferred
  f    turn the proof asked for: asserted, evidenced, unopposed
  s    save       q    quit       h    this help
"""


def spoken(words: str) -> str:
    """Words of a screen without the signs that a voice would spell out."""
    return words.replace(" → ", ", then ").replace(" · ", ", ")


class Speaker:
    """Writes sheets of plain sentences about one case."""

    def __init__(self, case: Case, width: int = 80) -> None:
        self.case = case
        self.consequences = tuple(case.consequences)
        self.passages = tuple(case.passages)
        self._width = width
        self._told: set[str] = set()
        self._number = {key: number for number, key in enumerate(self.consequences, 1)}
        self._passage_number = {key: number for number, key in enumerate(self.passages, 1)}

    def sheet(self) -> Sheet:
        """An empty sheet of the width asked for, on which nothing has been quoted yet."""
        self._told.clear()
        return Sheet(self._width)

    def decision(
        self, findings: Findings, scenario: Scenario, decision: Decision, number: int
    ) -> str:
        """A decision with its framing, its passages and its options, numbered."""
        sheet = self.sheet()
        sheet.add(f"Decision {number} of {len(self.case.decisions)}: {decision.label}.")
        sheet.add(decision.question)
        whose = f"Who decides: {decision.who or 'nobody is named'}."
        when = f"When: {decision.when or 'no date is given'}."
        posed = POSED_WORDS[decision.posed]
        sheet.add(f"{whose} {when} {posed[0].upper()}{posed[1:]}.")
        self._quote(sheet, decision.passages, scenario.doubts)
        self._notes(sheet, self.case.caveats_about("decision", decision.id))
        self._own_note(sheet, scenario, decision.id)
        sheet.gap()
        for place, option in enumerate(decision.options, 1):
            marks = [spoken(option_marks(option))] if option_marks(option) else []
            if option.id in findings.chosen_at(decision.id):
                marks.append("chosen")
            sheet.add(option.label + (f" ({', '.join(marks)})" if marks else ""), f"  {place}. ")
            if silence := silence_words(findings, option.key):
                sheet.add(silence, "     ")
        if decision.choose == "any":
            made = findings.is_made(decision.id) and not findings.chosen_at(decision.id)
            sheet.add(f"None of these{' (chosen)' if made else ''}", "  0. ")
        return sheet.text()

    def option(
        self, findings: Findings, scenario: Scenario, decision: Decision, place: int, told: Preview
    ) -> str:
        """What choosing the option at `place` would change, the passages it rests on, and notes."""
        option = decision.options[place]
        sheet = self.sheet()
        sheet.add(f"If you choose {place + 1}, {option.label}:")
        taken = option.id in findings.chosen_at(decision.id)
        if taken:
            sheet.add("It is chosen already. What rests on it:", "  ")
            changed = self.changes(sheet, findings, Difference(appears=told.brings))
        else:
            changed = self.changes(sheet, findings, told.difference)
        if silence := silence_words(findings, option.key):
            sheet.add(silence, "  ")
        elif not changed:
            sheet.add(NO_CHANGE, "  ")
        for reading, mask in told.wider:
            if number := mask.bit_count():
                sheet.add(f"{number} more if you accept {_WIDER[reading]} (r).", "  ")
        self._quote(sheet, option.passages, scenario.doubts)
        self._notes(sheet, self.case.caveats_about("option", option.key))
        return sheet.text()

    def changes(self, sheet: Sheet, findings: Findings, changed: Difference) -> bool:
        """Tell of consequences that come and go. False when there are none."""
        for lead, mask in (
            ("Follows: ", changed.appears),
            ("No longer follows: ", changed.disappears),
            ("Is ruled out: ", changed.closes),
        ):
            for key in findings.program.ids(mask):
                sheet.add(f"{lead}{self._name(findings, key)}", "  ", "    ")
        return bool(changed)

    def changed(self, before: Findings, after: Findings) -> str:
        """What a step has changed."""
        sheet = self.sheet()
        if not self.changes(sheet, after, difference(before, after)):
            sheet.add("What follows is as before.", "  ")
        return sheet.text()

    def everything(self, findings: Findings) -> str:
        """All consequences by how they stand."""
        sheet = self.sheet()
        numbers = (findings.follows, findings.open, findings.ruled_out, findings.not_found)
        follow, is_open, out, lost = (mask.bit_count() for mask in numbers)
        told = f"Follow: {follow}. Open: {is_open}. Ruled out: {out}."
        sheet.add(f"{told} Not found: {lost}." if lost else told)
        if not findings.complete:
            sheet.add("There are too many combinations to weigh: some of what is called open may")
            sheet.add("be ruled out.")
        for group in groups(findings):
            sheet.gap()
            sheet.add(f"{group.heading[0].upper()}{group.heading[1:]}:")
            for key in findings.program.ids(group.mask):
                sheet.add(self._name(findings, key), "  ", "    ")
                sheet.add(f"{spoken(card(findings, key).footing)}.", "    ")
        return sheet.text()

    def outcome(self, findings: Findings, scenario: Scenario) -> str:
        """The end of the walk: what was chosen, and all that follows or does not."""
        sheet = self.sheet()
        sheet.add("The outcome. You have chosen:")
        for decision in self.case.decisions.values():
            chosen, made = findings.chosen_at(decision.id), findings.is_made(decision.id)
            words = chosen_words(decision, chosen, made)
            sheet.add(f"{decision.label}: {words}.", "  ", "    ")
        sheet.gap()
        return sheet.text() + "\n" + self.everything(findings)

    def why(self, findings: Findings, scenario: Scenario, key: str) -> str:
        """Why a consequence holds or does not, with its passages, evidence and editor's notes."""
        sheet = self.sheet()
        told = card(findings, key)
        valence = self.case.consequences[key].valence
        whom = f" for {valence.for_whom}" if valence.for_whom else ""
        sheet.add(f"{self._name(findings, key)} This is {SIGN_WORDS[told.sign]}{whom}.")
        self._step(sheet, findings, scenario, why(findings, key), "  ")
        scales = weigh(findings.program, findings.terms, key)
        for lead, items in (("For: ", scales.speaks_for), ("Against: ", scales.speaks_against)):
            for item in items:
                self._evidence(sheet, item, lead, scenario)
        if not (scales.speaks_for or scales.speaks_against):
            sheet.add(NO_EVIDENCE, "  ")
        self._notes(sheet, self.case.caveats_about("consequence", key))
        self._own_note(sheet, scenario, key)
        return sheet.text()

    def _name(self, findings: Findings, key: str) -> str:
        told = card(findings, key)
        return f"{self._number[key]}. {spoken(told.hedges)}: {told.statement.rstrip('.')}."

    def _step(
        self, sheet: Sheet, findings: Findings, scenario: Scenario, step: Step, indent: str
    ) -> None:
        proof = "; it lacks the proof that you ask for" if step.unproven else ""
        sheet.add(f"{_STANDING[step.state]}{proof}.", indent)
        for ground in step.grounds:
            self._ground(sheet, findings, scenario, ground, indent)

    def _ground(
        self, sheet: Sheet, findings: Findings, scenario: Scenario, ground: Ground, indent: str
    ) -> None:
        link = ground.link
        whose = f"{voice_words(self.case.voices[link.voice], short=False)}, {link.directness}"
        hedges = f", “{', '.join(link.hedges)}”" if link.hedges else ""
        lead = "Because" if not ground.missing else "It would"
        regardless = "" if link.sources else " It needs no choice."
        sheet.add(f"{lead}: {whose}{hedges}.{regardless}", f"{indent}- ", f"{indent}  ")
        for reason in ground.missing:
            sheet.add(f"But {_MISSING[reason]}.", f"{indent}  ")
        self._quote(sheet, link.passages, scenario.doubts, f"{indent}  ")
        for need in ground.needs:
            inner = f"{indent}    "
            if isinstance(need, Choice):
                state = "chosen" if need.chosen else "not chosen"
                words = f"Needs {source_words(self.case, need.option)}: {state}."
                sheet.add(words, f"{indent}  ", inner)
            else:
                name = self._name(findings, need.consequence)
                sheet.add(f"Needs {name}", f"{indent}  ", inner)
                if need.repeated:
                    sheet.add("It is told above.", inner)
                else:
                    self._step(sheet, findings, scenario, need, inner)

    def _evidence(self, sheet: Sheet, item: Item, lead: str, scenario: Scenario) -> None:
        evidence = item.evidence
        whose = voice_words(self.case.voices[evidence.voice], short=False)
        doubted = " Every passage of it is doubted or lost." if item.doubted else ""
        summary = evidence.summary.rstrip(".")
        how = f"({evidence.kind}; {whose}; {_BEARING[item.bearing.directness]})"
        sheet.add(f"{lead}{summary} {how}.{doubted}", "  ", "    ")
        self._quote(sheet, evidence.passages, scenario.doubts, "    ")
        self._notes(sheet, self.case.caveats_about("evidence", evidence.id), "    ")

    def _quote(
        self, sheet: Sheet, keys: Iterable[str], doubts: Iterable[str], indent: str = "  "
    ) -> None:
        for key in keys:
            passage = self.case.passages[key]
            words = (
                self._place(passage) + ", as above."
                if key in self._told
                else self.quotation(passage)
            )
            self._told.add(key)
            sheet.add(words + (f" {DOUBTED}." if key in doubts else ""), indent, f"{indent}  ")

    def quotation(self, passage: Passage) -> str:
        """A passage with its number and its place."""
        words = LOST if passage.status == "lost" else f"“{' '.join(passage.text.split())}”"
        return f"{self._place(passage)}: {words}"

    def _place(self, passage: Passage) -> str:
        return f"Passage {self._passage_number[passage.id]}, {spoken(cite(self.case, passage))}"

    def _notes(self, sheet: Sheet, caveats: Iterable[Caveat], indent: str = "  ") -> None:
        for caveat in caveats:
            if caveat.id in self._told:
                continue
            self._told.add(caveat.id)
            source = f" Source: {caveat.source.rstrip('.')}." if caveat.source else ""
            sheet.add(f"Editor’s note: {caveat.text}{source}", indent, f"{indent}  ")

    def _own_note(self, sheet: Sheet, scenario: Scenario, key: str) -> None:
        if text := scenario.notes.get(key):
            sheet.add(f"Your note: {text}", "  ", "    ")

    def terms(self, scenario: Scenario) -> str:
        """How much is accepted."""
        doubted = count(len(scenario.doubts), "passage") if scenario.doubts else "nothing"
        return f"Reading: {scenario.reading}. Proof: {scenario.proof}. Doubted: {doubted}.\n"
