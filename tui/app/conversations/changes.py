"""Making changes of the walk that were found: an answer of seek, or what makes something follow."""

from tui.app.actions import key_of
from tui.app.host import Host
from tui.reason.engine.changes import Changes, applied
from tui.wording.phrases import changes_words


def make_changes(app: Host, changes: Changes) -> None:
    """Make some changes of the walk together, as one step."""
    session = app.session
    words = f"{'; '.join(changes_words(session.case, changes))}. {key_of('undo')} takes it back."
    app.change(applied(session.case, session.scenario, changes), words)
