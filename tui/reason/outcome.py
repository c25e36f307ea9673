"""What a saved scenario keeps of its findings, so that opening it can tell what has changed."""

from tui.reason.engine.derive import Findings
from tui.scenario.model import Outcome


def outcome_of(findings: Findings) -> Outcome:
    """What follows, and the digest of every passage that the links which fire rest on.

    A passage that is doubted or lost carries no link, so none rests on it. Both are in the order of
    the case. Cost: the links of what follows.
    """
    program, terms = findings.program, findings.terms
    follows = program.ids(findings.follows)
    rested_on = {
        passage
        for consequence in follows
        for link in program.case.consequences[consequence].links
        if findings.fires(consequence, link)
        for passage in link.passages
        if program.accepts((passage,), terms)
    }
    passages = program.case.passages
    return Outcome(follows, {key: passages[key].digest for key in passages if key in rested_on})
