"""What the map works out once for a case, some terms or some choices, and then remembers."""

from collections.abc import Callable

from tui.app.views.graph.argument import Argument, Plans, argue
from tui.app.views.map.futures import Outlook, outlook
from tui.app.views.map.outline import Entry, outline
from tui.case.model import Directness
from tui.reason.engine.derive import Findings
from tui.reason.engine.program import Program, Terms
from tui.reason.futures import Futures, futures
from tui.reason.remember import remembered
from tui.reason.silences import Silences, silences

MOST = 32
"""How many answers of one kind are remembered."""


class Known:
    """Answers by what they depend on. Another case forgets them all."""

    def __init__(self, futures_on: Callable[[Terms], Futures]) -> None:
        self._futures_on = futures_on
        self._program: Program | None = None
        self._forget()

    def _forget(self) -> None:
        self._outlines: dict[Directness, tuple[Entry, ...]] = {}
        self._arguments: dict[Directness, tuple[Argument, Plans]] = {}
        self._futures: dict[Terms, Futures] = {}
        self._outlooks: dict[object, Outlook] = {}
        self._silences: dict[Directness, Silences] = {}

    def _ask(self, findings: Findings) -> None:
        if self._program is not findings.program:
            self._program = findings.program
            self._forget()

    def outline(self, findings: Findings) -> tuple[Entry, ...]:
        """The outline at the reading."""
        self._ask(findings)
        reading, case = findings.terms.reading, findings.program.case
        return remembered(self._outlines, reading, lambda: outline(case, reading), MOST)

    def argument(self, findings: Findings) -> tuple[Argument, Plans]:
        """The graph at the reading, and where its parts go."""
        self._ask(findings)
        reading, program = findings.terms.reading, findings.program
        return remembered(self._arguments, reading, lambda: (argue(program, reading), {}), MOST)

    def outlook(self, findings: Findings) -> Outlook:
        """The futures on the terms, and what the choices leave of them."""
        self._ask(findings)
        labelling, choices, terms = findings.labelling, findings.choices, findings.terms
        whole = remembered(self._futures, terms, lambda: self._futures_on(terms), MOST)

        def made() -> Outlook:
            return outlook(findings, whole, futures(labelling, choices) if choices else whole)

        return remembered(self._outlooks, (terms, tuple(sorted(choices.items()))), made, MOST)

    def futures(self, findings: Findings) -> Futures | None:
        """The futures on the terms, if anybody has asked for them yet."""
        self._ask(findings)
        return self._futures.get(findings.terms)

    def silences(self, findings: Findings) -> Silences:
        """Where the document speaks, at the reading."""
        self._ask(findings)
        reading, program = findings.terms.reading, findings.program
        return remembered(self._silences, reading, lambda: silences(program, reading), MOST)
