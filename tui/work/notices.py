"""What a person should know of a scenario that was opened: what has changed, and what is odd."""

from tui.scenario.opening import Opened


def notices(opened: Opened) -> list[str]:
    """Sentences, none for a new walk. Cost: the findings of the scenario."""
    if opened.saved is None:
        return []
    from tui.reason.outcome import outcome_of
    from tui.reason.reasoner import Reasoner
    from tui.scenario.changes import changes

    now = outcome_of(Reasoner(opened.case).findings(opened.scenario))
    odd = [warning.in_a_line for warning in opened.saved.warnings]
    return [*changes(opened.scenario, opened.case, now), *odd]
