"""What the screens ask of a reasoner, each within a frame: else it is None, and comes later."""

from functools import partial
from typing import TYPE_CHECKING

from tui.app.working import WALK, Work
from tui.reason.engine.derive import Findings, derive
from tui.reason.engine.program import terms_of
from tui.reason.reasoner import Reasoner, grounds_beside, grounds_of
from tui.scenario.model import Scenario
from tui.wording import working as words

if TYPE_CHECKING:  # each is loaded when it is first asked for
    from collections.abc import Mapping

    from tui.app.views.board.seek import Answered
    from tui.app.views.graph.argument_graph import Plans
    from tui.app.views.map.argument_list import Entry
    from tui.app.views.map.futures import Outlook
    from tui.case.model import Case, Decision
    from tui.content.branches import BranchTable
    from tui.content.walk import Walk
    from tui.graphs.argument import Argument
    from tui.reason.branches import Branches
    from tui.reason.compare import Causes
    from tui.reason.futures import Futures
    from tui.reason.hinges import Hinge
    from tui.reason.preview import Preview
    from tui.reason.silences import Silences
    from tui.reason.support import Firmness, Supports
    from tui.reason.why_not import WhyNot

    Branched = tuple[Branches, BranchTable]


class Answers:
    """Questions about scenarios of the case of a reasoner."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._reasoner: Reasoner

    def begin(self, reasoner: Reasoner) -> None:
        """Ask another reasoner from now on."""
        self._reasoner = reasoner
        self.work.begin(reasoner.program)

    def findings(self, scenario: Scenario, name: str = WALK) -> Findings:
        """What follows from a scenario. Until its labels are there, that they are not is said."""
        terms = terms_of(scenario)
        labelled = partial(self._reasoner.labelling, terms)
        labelling = self.work.ask(name, terms, words.ALL_THAT_FOLLOWS, labelled)
        return derive(labelling or self._reasoner.unlabelled(terms), scenario.choices)

    def at_first(self, scenario: Scenario) -> Findings:
        """The same before anything is shown: of a large case, no more than can be had at once."""
        if not self.work.is_large:
            return self._reasoner.findings(scenario)
        return derive(self._reasoner.unlabelled(terms_of(scenario)), scenario.choices)

    def words_for(self, name: str) -> str:
        """What to say in the place of an answer that is not there."""
        return words.pending_words(stopped=self.work.is_stopped(name))

    def branches(self, walk: "Walk", decision: "Decision") -> "Branched | None":
        """What is linked to each option of a decision, and as a table."""
        from tui.content.branches import branch_table

        def answer() -> "Branched":
            branches = self._reasoner.branches(walk.findings, decision.id)
            return branches, branch_table(walk, decision, branches)

        on = grounds_beside(walk.findings, decision.id)
        return self.work.ask("branches", on, words.BRANCHES, answer)

    def preview(self, findings: Findings, decision: str, option: str) -> "Preview | None":
        """What choosing an option would change."""
        on = (grounds_of(findings), decision, option)
        answer = partial(self._reasoner.preview, findings, decision, option)
        return self.work.ask("preview", on, words.PREVIEW, answer)

    def firmness(self, findings: Findings, consequence: str) -> "Firmness | None":
        """How firmly a consequence stands; None, too, for one that does not follow."""
        if findings.state(consequence) != "follows":
            return None
        on = (grounds_of(findings), consequence)
        answer = partial(self._reasoner.firmness, findings, consequence)
        return self.work.ask("firmness", on, words.FIRMNESS, answer)

    def turning(self, findings: Findings) -> "Mapping[str, Hinge] | None":
        """What depends on each decision."""
        answer = partial(self._reasoner.hinges, findings)
        return self.work.ask("turning", grounds_of(findings), words.TURNS, answer)

    def sought(
        self, findings: Findings, reach: frozenset[str], avoid: frozenset[str]
    ) -> "Answered | None":
        """The smallest changes that reach some consequences and avoid others, and their effects."""
        from tui.app.views.board.baseline import flags_of
        from tui.app.views.board.seek import answered

        def answer() -> "Answered":
            sought = self._reasoner.sought(findings, reach, avoid)
            return answered(findings, flags_of(reach, avoid), sought)

        on = (grounds_of(findings), reach, avoid)
        return self.work.ask("sought", on, words.SEEKING, answer)

    def futures(self, findings: Findings) -> "Futures | None":
        """Every future that the terms leave, with nothing chosen yet."""
        on = (findings.terms, findings.labelling.complete)
        answer = partial(self._reasoner.futures, findings.terms)
        return self.work.ask("futures", on, words.FUTURES, answer)

    def outlook(self, findings: Findings) -> "Outlook | None":
        """The futures on the terms, and what the choices leave of them."""
        from tui.app.views.map.futures import outlook

        def answer() -> "Outlook":
            whole = self._reasoner.futures(findings.terms)
            return outlook(findings, whole, self._reasoner.futures_left(findings))

        return self.work.ask("outlook", grounds_of(findings), words.FUTURES, answer)

    def silences(self, findings: Findings) -> "Silences | None":
        """Where the document speaks, at the reading."""
        reading = findings.terms.reading
        return self.work.ask(
            "silences", reading, words.SILENCES, partial(self._reasoner.silences, reading)
        )

    def has_cited(self, case: "Case") -> bool:
        """Whether it is known what cites each sentence: `citers`, `accounts`, `touching`."""
        from tui.case.citations import citers
        from tui.case.coverage import accounts
        from tui.case.indexes import touching

        def answer() -> bool:
            return all(index(case) is not None for index in (citers, accounts, touching))

        return bool(self.work.ask("cited", 0, words.CITED, answer))

    def outline(self, findings: Findings) -> "tuple[Entry, ...] | None":
        """The argument as an outline, at the reading."""
        from tui.app.views.map.argument_list import outline

        reading, case = findings.terms.reading, findings.program.case
        return self.work.ask("outline", reading, words.OUTLINE, lambda: outline(case, reading))

    def argument(self, findings: Findings) -> "tuple[Argument, Plans] | None":
        """The argument as a graph, at the reading, and where its parts went so far."""
        from tui.graphs.argument import argue

        reading, program = findings.terms.reading, findings.program
        return self.work.ask(
            "argument", reading, words.GRAPH, lambda: (argue(program, reading), {})
        )

    def causes(self, before: Findings, after: Findings, consequence: str) -> "Causes | None":
        """What causes a consequence to stand otherwise in one than in the other."""
        on = (grounds_of(before), grounds_of(after), consequence)
        answer = partial(self._reasoner.causes, before, after, consequence)
        return self.work.ask("causes", on, words.CAUSES, answer)

    def ways(self, findings: Findings, consequence: str) -> "WhyNot | None":
        """What would make a consequence follow."""
        on = (grounds_of(findings), consequence)
        answer = partial(self._reasoner.why_not, findings, consequence)
        return self.work.ask("ways", on, words.WAYS, answer)

    def supports(self, findings: Findings, consequence: str) -> "Supports | None":
        """Every smallest set of options and passages under which a consequence would hold."""
        on = (findings.terms, consequence)
        answer = partial(self._reasoner.supports, findings, consequence)
        return self.work.ask("supports", on, words.PROOF, answer)
