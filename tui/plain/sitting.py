"""Where a plain walk stands, and how it asks and tells: what every command of it works on."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.case.model import Case, Decision
from tui.content.beside import Named, status_quo_of
from tui.content.model import Part
from tui.content.walk import Walk, walk_of
from tui.outside.problem import Refused
from tui.outside.text import clean_line
from tui.plain.pages import Pages, changed
from tui.plain.speech import Speech
from tui.reason.engine.changes import Changes
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner
from tui.scenario.history import History
from tui.scenario.library import lying_in
from tui.scenario.model import Scenario, decided, note
from tui.text.sheet import wrap
from tui.wording.plain import needs_number, no_number
from tui.wording.steps import NOTHING_TO_REDO, NOTHING_TO_UNDO, back_words, noted_words
from tui.wording.unsaved import differences

if TYPE_CHECKING:
    from tui.scenario.opening import Opened
    from tui.scenario.read import Saved

Ask = Callable[[str], str]
"""Shows a prompt and gives the answer. Raises EOFError when the input has ended."""

Tell = Callable[[str], None]
"""Shows some lines."""

Opener = Callable[[str], "Opened"]
"""Opens a case or a scenario by its path or its name. Raises `Refused`."""


MOST = 10**9
"""More than there is of anything that goes by a number."""


def number_in(typed: str) -> int | None:
    """The number that was typed, at most `MOST`, however many digits it has; None for words."""
    if not typed.isdecimal():
        return None
    return int(typed) if len(typed) < 10 else MOST


class Keeper(Protocol):
    """Where a walk is kept: its case, its file and what that holds, if it has one."""

    case_path: Path
    path: Path | None
    saved: "Saved | None"

    @property
    def folder(self) -> Path:
        """Where what is made of the walk is written."""

    def __call__(
        self, scenario: Scenario, findings: Findings, ask: Ask, tell: Tell, *, anew: bool = False
    ) -> Scenario | None:
        """Save, asking where if need be, or `anew`; None when the person thinks better of it.

        Raises:
            Refused: when it cannot be saved.
        """


class Sitting:
    """One walk as it stands now. `width` is that of every line that is told.

    `ways` are the changes that were listed last, to be taken by their number; `baseline` is what
    the walk is held against; `wanted` and `avoided` are consequences. None of these is a part of
    the walk. `opener` opens what somebody names, and `after` is what was opened to go on with.
    """

    def __init__(
        self,
        reasoner: Reasoner,
        scenario: Scenario,
        ask: Ask,
        tell: Tell,
        keep: Keeper,
        width: int,
        opener: Opener,
    ) -> None:
        self.reasoner = reasoner
        self.case: Case = reasoner.program.case
        self.decisions = tuple(self.case.decisions.values())
        self.history = History(scenario)
        self.kept = scenario
        self.keep = keep
        self.opener = opener
        self.width = width
        self.at = 0
        self.is_over = False
        self.baseline: Named = status_quo_of(self.case)
        self.wanted: frozenset[str] = frozenset()
        self.avoided: frozenset[str] = frozenset()
        self.ways: tuple[Changes, ...] = ()
        self.document = 0
        self.after: Opened | None = None
        self._ask, self.tell = ask, tell

    # What there is

    @property
    def scenario(self) -> Scenario:
        """The walk as it is now."""
        return self.history.present

    @property
    def decision(self) -> Decision | None:
        """The decision at hand; None at the outcome."""
        return self.decisions[self.at] if self.at < len(self.decisions) else None

    @property
    def is_unsaved(self) -> bool:
        """Whether something would be lost by leaving now."""
        return decided(self.scenario) != decided(self.kept)

    @property
    def findings(self) -> Findings:
        """What follows."""
        return self.reasoner.findings(self.scenario)

    @property
    def walk(self) -> Walk:
        """What there is to tell of the walk."""
        return walk_of(self.findings, self.scenario)

    @property
    def pages(self) -> Pages:
        """What is told of it at once."""
        return Pages(self.walk, self.width)

    @property
    def saved_walks(self) -> list[Path]:
        """The files of walks through the case, those written last first."""
        folders = (self.keep.case_path.parent, self.keep.folder)
        return [file.path for file in lying_in(folders, self.keep.case_path.name)]

    # Asking and telling

    def ask(self, prompt: str) -> str:
        """Ask, and give what was typed as one clean line. What is too wide is told before."""
        return clean_line(self.ask_as_typed(prompt)).strip()

    def ask_as_typed(self, prompt: str) -> str:
        """The same, and give it as it is: for what is cleaned where it is used."""
        lines = wrap(prompt, self.width - 1)
        if len(lines) > 1:
            self.tell("\n".join(lines[:-1]) + "\n")
        return self._ask(f"{lines[-1]} " if prompt.endswith(" ") else lines[-1])

    def speech(self) -> Speech:
        """Somewhere to say several things."""
        return Speech(self.case, self.width)

    def say(self, words: str, indent: str = "") -> None:
        """Say a sentence."""
        speech = self.speech()
        speech.say(words, indent)
        self.tell(speech.text())

    def set(self, parts: Iterable[Part]) -> None:
        """Say some parts."""
        speech = self.speech()
        speech.set(parts)
        self.tell(speech.text())

    def refuse(self, refused: Refused) -> None:
        """Say what is wrong, where, and how to mend it."""
        for problem in refused.problems:
            self.say(problem.in_a_line)

    def key_at(self, keys: Iterable[str], rest: str, command: str, lists: str) -> str:
        """The key of the number that was typed after a command; says so when there is none."""
        those = tuple(keys)
        number = number_in(rest)
        if not number:
            self.say(needs_number(command))
            return ""
        if number <= len(those):
            return those[number - 1]
        self.say(no_number(number, len(those), command, lists))
        return ""

    def consequence_at(self, rest: str, command: str) -> str:
        """The consequence of the number that was typed after a command."""
        return self.key_at(self.case.consequences, rest, command, "l")

    # Steps

    def then(self, scenario: Scenario) -> None:
        """Take a step, and tell what it has changed."""
        self.stand_at(self.history.then(scenario), "Nothing is changed.")

    def undo(self) -> None:
        """Take the last step back."""
        self._go_along(self.history.undo(), NOTHING_TO_UNDO, again=False)

    def redo(self) -> None:
        """Take it again."""
        self._go_along(self.history.redo(), NOTHING_TO_REDO, again=True)

    def _go_along(self, history: History, otherwise: str, *, again: bool) -> None:
        """Go back or forth in the history: say what that takes back or does again, first."""
        if history is not self.history:
            differs = differences(self.case, self.scenario, history.present)
            self.say(back_words(differs, again=again))
        self.stand_at(history, otherwise)

    def note(self, key: str, text: str) -> None:
        """Note something on a decision, a consequence or a piece of evidence, and say so."""
        before = self.scenario.notes.get(key, "")
        self.history = self.history.then(note(self.scenario, key, text))
        self.say(noted_words(before, text))

    def stand_at(self, history: History, otherwise: str) -> None:
        """Go to another point of the history, and tell what that has changed."""
        if history is self.history:
            self.say(otherwise)
            return
        before = self.findings
        self.history = history
        self.tell(changed(self.walk, before, self.width))
