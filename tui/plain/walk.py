"""The walk as questions and answers in plain text, for pipes, simple terminals and screen readers.

It knows neither keyboard nor screen: questions and answers go through functions that it is given.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.outside.text import clean_line
from tui.plain.commands import BY_NAME
from tui.plain.pages import terms
from tui.plain.sitting import Ask, Keeper, Opener, Sitting, Tell
from tui.plain.steps import choose_numbers, on
from tui.reason.reasoner import Reasoner
from tui.scenario.model import Scenario
from tui.wording.plain import INSTEAD, NO_SUCH_COMMAND, needs_number, no_answer
from tui.wording.unsaved import KEPT_AS_DRAFT, NOTHING_SAVED

if TYPE_CHECKING:
    from tui.scenario.opening import Opened

_NUMBERS = re.compile(r"\d{1,6}(?:[\s,]+\d{1,6})*,?")
_WORDED = re.compile(r"([a-zA-Z]{2,})(?:\s+(.*))?")
_LETTER = re.compile(r"([?/a-zA-Z])(?:\s*(\d{1,6}(?:[\s.,:]+.+)?)|\s+(.+))?")
_FIND = re.compile(r"/\s*(.*)")


class PlainWalk:
    """One walk. `run` asks until the person quits or the input ends.

    `kept` is what the file of the walk holds, where that is another than the scenario to begin
    with; `drafts` keeps what is not saved after each answer, and forgets it when given None;
    `opener` opens what somebody names.
    """

    def __init__(
        self,
        reasoner: Reasoner,
        scenario: Scenario,
        ask: Ask,
        tell: Tell,
        keep: Keeper,
        width: int = 80,
        *,
        opener: Opener,
        kept: Scenario | None = None,
        drafts: Callable[[Scenario | None], None] | None = None,
    ) -> None:
        self._sitting = Sitting(reasoner, scenario, ask, tell, keep, width, opener)
        self._sitting.kept = scenario if kept is None else kept
        self._drafts = drafts
        self._shown = -1

    def run(self) -> "Opened | None":
        """Walk to the end; the answer is what was opened in place of the walk, if anything was."""
        sitting = self._sitting
        self._welcome()
        try:
            while not sitting.is_over:
                if self._shown != sitting.at:
                    sitting.tell("\n" + self._page())
                    self._shown = sitting.at
                self._answer(sitting.ask_as_typed(self._prompt()).strip())
                if self._drafts:
                    is_wanted = sitting.is_unsaved and not sitting.is_over
                    self._drafts(sitting.scenario if is_wanted else None)
        except EOFError:
            lost = KEPT_AS_DRAFT if self._drafts else NOTHING_SAVED
            sitting.tell("\n")
            sitting.say(f"The input has ended.{f' {lost}' if sitting.is_unsaved else ''}")
        return sitting.after

    def _welcome(self) -> None:
        sitting = self._sitting
        sitting.tell(sitting.pages.welcome())
        sitting.say(terms(sitting.scenario))

    def _page(self) -> str:
        sitting = self._sitting
        decision = sitting.decision
        if decision is None:
            guessed = sitting.reasoner.guessed(sitting.findings, sitting.scenario)
            return sitting.pages.outcome(guessed)
        return sitting.pages.decision(decision, sitting.at + 1)

    def _prompt(self) -> str:
        decision = self._sitting.decision
        if decision is None:
            return "w N why, b back, s save, q quit, h help: "
        return "One number: " if decision.choose == "one" else "Numbers, or 0 for none: "

    def _answer(self, answer: str) -> None:
        if not answer:
            on(self._sitting, "")
        elif _NUMBERS.fullmatch(answer):
            choose_numbers(self._sitting, [int(number) for number in re.findall(r"\d+", answer)])
        elif sought := _FIND.fullmatch(answer):
            self._command("/", clean_line(sought[1]))
        elif (worded := _WORDED.fullmatch(answer)) and worded[1].lower() in BY_NAME:
            self._command(worded[1].lower(), clean_line(worded[2] or "").strip())
        elif worded and (elsewhere := INSTEAD.get(worded[1].lower())):
            self._sitting.say(elsewhere)
        elif letter := _LETTER.fullmatch(answer):
            self._command(letter[1], clean_line(letter[2] or letter[3] or "").strip())
        else:
            self._sitting.say(no_answer(clean_line(answer)[:60]))

    def _command(self, name: str, rest: str) -> None:
        name = "help" if name == "?" and not rest else name
        command = BY_NAME.get(name)
        if command is None or (rest and not command.takes):
            self._sitting.say(NO_SUCH_COMMAND)
        elif not rest and command.takes and not command.takes.startswith("["):
            self._sitting.say(needs_number(name))
        else:
            command.does(self._sitting, rest)
