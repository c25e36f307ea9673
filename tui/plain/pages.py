"""What the plain walk tells of: a decision, an option before it is chosen, a step, the outcome."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.case.model import Decision
from tui.content.changes import changes, previewed
from tui.content.claims import claim
from tui.content.decisions import decision_parts
from tui.content.documents import about_case
from tui.content.evidence import evidence
from tui.content.model import Part
from tui.content.outcome import everything, outcome
from tui.content.proofs import proof
from tui.content.quotes import caveats, own_note, quotes
from tui.content.walk import Walk
from tui.plain.speech import Speech, without_signs
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.reason.preview import Preview
from tui.scenario.model import Scenario
from tui.wording.authoring import NO_DECISIONS
from tui.wording.proposed import called
from tui.wording.standing import STATE_SENTENCES, counts_words, valence_words
from tui.wording.words import UNCHANGED, count

if TYPE_CHECKING:  # whoever does not guess does not wait for it
    from tui.reason.guesses import Guessed


class Pages:
    """Writes the answers of a plain walk of one case, each to be told at once."""

    def __init__(self, walk: Walk, width: int = 80) -> None:
        self._walk = walk
        self._width = width

    def _speech(self) -> Speech:
        return Speech(self._walk.case, self._width)

    def welcome(self) -> str:
        """What is walked here, and how."""
        walk, speech = self._walk, self._speech()
        speech.say(walk.case.title)
        speech.set(about_case(walk))
        speech.gap()
        decisions = count(len(walk.case.decisions), "decision")
        speech.say(
            f"{decisions}, one at a time, and then the outcome."
            if walk.case.decisions
            else NO_DECISIONS
        )
        speech.say("Type the number of an option, h for help, or q to quit.")
        if walk.title:
            speech.say(f"You are walking “{walk.title}”.")
        return speech.text()

    def decision(self, decision: Decision, number: int) -> str:
        """A decision with its framing, its passages and its options, numbered."""
        speech = self._speech()
        of = len(self._walk.case.decisions)
        speech.say(f"Decision {number} of {of}: {called(decision)}.")
        speech.set(decision_parts(self._walk, decision))
        return speech.text()

    def option(self, decision: Decision, place: int, seen: Preview) -> str:
        """What choosing the option at `place` would change, and the passages it rests on."""
        speech, option = self._speech(), decision.options[place]
        speech.say(f"If you choose {place + 1}, {called(option)}:")
        if self._walk.findings.holds(option.key):
            speech.say("It is chosen already. What rests on it:", "  ")
        speech.set(previewed(self._walk, decision, option.id, seen), "  ")
        speech.set(quotes(self._walk, option.passages), "  ")
        return speech.text()

    def everything(self) -> str:
        """All consequences by how they stand."""
        speech = self._speech()
        speech.say(f"{without_signs(counts_words(self._walk.findings))}.")
        speech.set(everything(self._walk), "  ")
        return speech.text()

    def outcome(self, guessed: "Sequence[Guessed]" = ()) -> str:
        """The end of the walk: what was chosen, all that follows or does not; what was guessed."""
        speech = self._speech()
        speech.set(outcome(self._walk))
        if guessed:
            from tui.content.guesses import guesses_parts

            speech.gap()
            speech.set(guesses_parts(self._walk.findings, guessed))
        return speech.text()

    def why(self, key: str, rests: Iterable[Part] = ()) -> str:
        """Why a consequence holds or does not, with its passages, evidence and editor's notes.

        `rests`: what it rests on, or what would make it follow.
        """
        walk, speech = self._walk, self._speech()
        speech.set([claim(walk.findings, key)])
        speech.say(STATE_SENTENCES[walk.findings.state(key)], "  ")
        speech.say(f"This is {valence_words(walk.case.consequences[key].valence)}.", "  ")
        speech.set(proof(walk, key), "  ")
        speech.set(rests, "  ")
        speech.set(evidence(walk, key, quoted=True), "  ")
        speech.set(caveats(walk, "consequence", key), "  ")
        speech.set(own_note(walk, key), "  ")
        return speech.text()

    def passage(self, key: str) -> str:
        """One passage by itself."""
        speech = self._speech()
        speech.set(quotes(self._walk, (key,)))
        return speech.text()


def changed(walk: Walk, before: Findings, width: int = 80) -> str:
    """What a step has changed that led from `before` to where the walk stands."""
    after, speech = walk.findings, Speech(walk.case, width)
    if step := difference(before, after):
        speech.set(changes(before, step, after), "  ")
    else:
        speech.say(UNCHANGED, "  ")
    return speech.text()


def terms(scenario: Scenario) -> str:
    """How much is accepted."""
    doubted = count(len(scenario.doubts), "passage") if scenario.doubts else "nothing"
    return f"Reading: {scenario.reading}. Proof: {scenario.proof}. Doubted: {doubted}."
