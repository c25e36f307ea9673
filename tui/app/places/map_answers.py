"""What the map asks of a reasoner, each worked out once for a case, some terms or some choices."""

from tui.app.views.graph.argument_graph import Plans
from tui.app.views.map.argument_list import Entry, outline
from tui.app.views.map.futures import Outlook, outlook
from tui.graphs.argument import Argument, argue
from tui.reason.engine.derive import Findings
from tui.reason.reasoner import Reasoner, grounds_of


def outline_of(reasoner: Reasoner, findings: Findings) -> tuple[Entry, ...]:
    """The outline at the reading."""
    reading, case = findings.terms.reading, findings.program.case
    return reasoner.once("outline", reading, lambda: outline(case, reading))


def argument_of(reasoner: Reasoner, findings: Findings) -> tuple[Argument, Plans]:
    """The graph at the reading, and where its parts went so far."""
    reading, program = findings.terms.reading, findings.program
    return reasoner.once("argument", reading, lambda: (argue(program, reading), {}))


def outlook_of(reasoner: Reasoner, findings: Findings) -> Outlook:
    """The futures on the terms, and what the choices leave of them."""
    whole, left = reasoner.futures(findings.terms), reasoner.futures_left(findings)
    return reasoner.once("outlook", grounds_of(findings), lambda: outlook(findings, whole, left))
