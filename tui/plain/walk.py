"""The walk as questions and answers in plain text, for pipes, simple terminals and screen readers.

It knows neither keyboard nor screen: questions and answers go through functions that it is given.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from tui.case.model import Decision
from tui.content.walk import Walk, walk_of
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.plain.pages import HELP, Pages, changed, terms
from tui.plain.speech import Speech
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.history import History
from tui.scenario.model import (
    Scenario,
    choose,
    choose_none,
    decided,
    doubt,
    next_proof,
    next_reading,
    note,
    trust,
    unmake,
)
from tui.wording.proposed import called
from tui.wording.silence import silence_words
from tui.wording.standing import YOUR_NOTE
from tui.wording.unsaved import KEPT_AS_DRAFT, NOTHING_SAVED

Ask = Callable[[str], str]
"""Shows a prompt and gives the answer. Raises EOFError when the input has ended."""

Tell = Callable[[str], None]
"""Shows some lines."""

Save = Callable[[Scenario, Findings, Ask, Tell], Scenario | None]
"""Saves a scenario, asking where if need be, and tells; gives it as saved, or None when it is not.
May raise `Refused`."""

_NUMBERS = re.compile(r"\d{1,6}(?:[\s,]+\d{1,6})*,?")
_COMMAND = re.compile(r"([?a-zA-Z])\s*(\d{1,6})?")


class PlainWalk:
    """One walk. `run` asks until the person quits or the input ends.

    `kept` is what the file of the walk holds, where that is another than the scenario to begin
    with; `drafts` keeps what is not saved after each answer, and forgets it when given None.
    """

    def __init__(
        self,
        reasoner: Reasoner,
        scenario: Scenario,
        ask: Ask,
        tell: Tell,
        save: Save,
        width: int = 80,
        *,
        kept: Scenario | None = None,
        drafts: Callable[[Scenario | None], None] | None = None,
    ) -> None:
        self._reasoner = reasoner
        self._case = reasoner.program.case
        self._decisions = tuple(self._case.decisions.values())
        self._history = History(scenario)
        self._kept = scenario if kept is None else kept
        self._ask, self._tell, self._save = ask, tell, save
        self._drafts = drafts
        self._width = width
        self._at = 0
        self._shown = -1
        self._is_over = False

    def run(self) -> None:
        """Walk to the end."""
        self._welcome()
        try:
            while not self._is_over:
                if self._shown != self._at:
                    self._tell("\n" + self._page())
                    self._shown = self._at
                self._answer(self._ask(self._prompt()).strip())
                if self._drafts:
                    is_wanted = self._is_unsaved() and not self._is_over
                    self._drafts(self._scenario if is_wanted else None)
        except EOFError:
            lost = KEPT_AS_DRAFT if self._drafts else NOTHING_SAVED
            self._say(f"\nThe input has ended.{f' {lost}' if self._is_unsaved() else ''}")

    @property
    def _scenario(self) -> Scenario:
        return self._history.present

    def _findings(self) -> Findings:
        return self._reasoner.findings(self._scenario)

    def _walk(self) -> Walk:
        return walk_of(self._findings(), self._scenario)

    def _pages(self) -> Pages:
        return Pages(self._walk(), self._width)

    def _is_unsaved(self) -> bool:
        return decided(self._scenario) != decided(self._kept)

    def _decision(self) -> Decision | None:
        """The decision at hand; None at the outcome."""
        return self._decisions[self._at] if self._at < len(self._decisions) else None

    def _welcome(self) -> None:
        self._tell(self._pages().welcome() + terms(self._scenario))

    def _page(self) -> str:
        decision = self._decision()
        if decision is None:
            return self._pages().outcome()
        number = self._at + 1
        return self._pages().decision(decision, number)

    def _prompt(self) -> str:
        decision = self._decision()
        if decision is None:
            return "w N why, b back, s save, q quit, h help: "
        return "One number: " if decision.choose == "one" else "Numbers, or 0 for none: "

    def _answer(self, answer: str) -> None:
        if not answer:
            self._go(1)
        elif _NUMBERS.fullmatch(answer):
            self._choose([int(number) for number in re.findall(r"\d+", answer)])
        elif command := _COMMAND.fullmatch(answer):
            self._command(command[1], int(command[2]) if command[2] else 0)
        else:
            self._say(f"“{clean_line(answer)[:60]}” is not an answer; h tells what is.")

    def _command(self, letter: str, number: int) -> None:
        plain: dict[str, Callable[[], None]] = {
            "?": lambda: self._tell(HELP),
            "h": lambda: self._tell(HELP),
            "n": lambda: self._go(1),
            "b": lambda: self._go(-1),
            "p": lambda: self._go(-1),
            "x": self._leave_open,
            "u": lambda: self._step(self._history.undo()),
            "U": lambda: self._step(self._history.redo()),
            "l": lambda: self._tell(self._pages().everything()),
            "r": lambda: self._turn(next_reading(self._scenario)),
            "f": lambda: self._turn(next_proof(self._scenario)),
            "i": self._note_decision,
            "s": self._keep,
            "q": self._quit,
        }
        numbered: dict[str, Callable[[int], None]] = {
            "?": self._preview,
            "w": self._why,
            "d": self._doubt,
            "i": self._note_consequence,
        }
        if number and letter in numbered:
            numbered[letter](number)
        elif not number and letter in plain:
            plain[letter]()
        elif letter in numbered:
            self._say(f"{letter} needs a number: {letter} 1, for example.")
        else:
            self._say("There is no such command; h tells what there is.")

    def _go(self, steps: int) -> None:
        to = min(max(self._at + steps, 0), len(self._decisions))
        if to == self._at:
            end = "This is the outcome; q quits." if steps > 0 else "This is the first decision."
            self._say(end)
        self._at = to

    def _choose(self, numbers: list[int]) -> None:
        decision = self._decision()
        if decision is None:
            self._say("There is nothing to choose here; b goes back.")
            return
        most = len(decision.options)
        least = 0 if decision.choose == "any" else 1
        if (decision.choose == "one" or 0 in numbers) and len(set(numbers)) > 1:
            only = "one of them" if decision.choose == "one" else "others, or 0 for none of them"
            self._say(f"Choose {only}.")
            return
        if wrong := [number for number in numbers if not least <= number <= most]:
            self._say(f"There is no option {wrong[0]}; they go from {least} to {most}.")
            return
        scenario = choose_none(self._scenario, decision.id)
        for number in dict.fromkeys(n for n in numbers if n):
            scenario = choose(scenario, self._case, decision.id, decision.options[number - 1].id)
        self._step(self._history.then(scenario))
        for number in dict.fromkeys(n for n in numbers if n):
            option = decision.options[number - 1]
            if silence := silence_words(self._findings(), option.key):
                self._say(f"{called(option)}: {silence}", "  ")
        self._at += 1

    def _say(self, words: str, indent: str = "") -> None:
        speech = Speech(self._case, self._width)
        speech.say(words, indent)
        self._tell(speech.text())

    def _leave_open(self) -> None:
        if decision := self._decision():
            self._step(self._history.then(unmake(self._scenario, decision.id)))

    def _step(self, history: History) -> None:
        """Take a step, and tell what it has changed."""
        if history is self._history:
            self._say("Nothing is changed.")
            return
        before = self._findings()
        self._history = history
        self._tell(changed(self._walk(), before, self._width))

    def _turn(self, scenario: Scenario) -> None:
        self._step(self._history.then(scenario))
        self._tell(terms(self._scenario))

    def _preview(self, number: int) -> None:
        decision = self._decision()
        if decision is None or number > len(decision.options):
            self._say(f"There is no option {number} here.")
            return
        findings = self._findings()
        option = decision.options[number - 1].id
        seen = self._reasoner.preview(findings, decision.id, option)
        self._tell(self._pages().option(decision, number - 1, seen))

    def _numbered(self, keys: tuple[str, ...], number: int) -> str:
        """The key of that number; says so when there is none."""
        if number <= len(keys):
            return keys[number - 1]
        self._say(f"There is no number {number}; they go up to {len(keys)}. l lists them.")
        return ""

    def _why(self, number: int) -> None:
        if key := self._numbered(tuple(self._case.consequences), number):
            self._tell(self._pages().why(key))

    def _doubt(self, number: int) -> None:
        key = self._numbered(tuple(self._case.passages), number)
        if not key:
            return
        accepted = key in self._scenario.doubts
        self._say(f"You {'accept this passage again' if accepted else 'doubt this passage'}.")
        self._tell(self._pages().passage(key))
        if accepted:
            changed = trust(self._scenario, (key,))
        else:
            reason = clean_line(self._ask("Why? (Enter for no reason) "))
            changed = doubt(self._scenario, (key,), reason)
        self._step(self._history.then(changed))

    def _note_decision(self) -> None:
        if decision := self._decision():
            self._note(decision.id)
        else:
            self._say("i needs the number of a consequence here: i 1, for example.")

    def _note_consequence(self, number: int) -> None:
        if key := self._numbered(tuple(self._case.consequences), number):
            self._note(key)

    def _note(self, key: str) -> None:
        text = clean_line(self._ask(f"{YOUR_NOTE}(Enter for none) "))
        self._history = self._history.then(note(self._scenario, key, text))

    def _keep(self) -> None:
        try:
            saved = self._save(self._scenario, self._findings(), self._ask, self._tell)
        except Refused as refused:
            for problem in refused.problems:
                self._say(problem.in_a_line)
            return
        if saved:
            self._history = replace(self._history, present=saved)
            self._kept = saved

    def _quit(self) -> None:
        if self._is_unsaved():
            answer = self._ask("Save before you quit? y yes, n no, anything else stays: ")
            decided = answer.strip().lower()[:1]
            if decided == "y":
                self._keep()
            elif decided != "n":
                return
            if decided == "y" and self._is_unsaved():
                return
        self._is_over = True
