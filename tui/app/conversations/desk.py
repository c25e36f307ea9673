"""The case in its file: written to, taken back, and read anew when somebody else has changed it."""

from dataclasses import replace

from tui.app.actions import key_of
from tui.app.host import Host
from tui.app.session import Desk
from tui.authoring.edits import Edit
from tui.outside.problem import Refused
from tui.wording.authoring import (
    ALL_ACCOUNTED,
    KEPT,
    reread_words,
    taken_back,
    written,
    written_again,
)


def write(app: Host, edit: Edit | tuple[Edit, ...], what: str) -> bool:
    """Write an edit, or several as one step, into the file of the case, and go on from there.

    `what` says what it is: “the consequence “Families leave””. False when nothing was written.
    """
    from tui.case.coverage import coverage
    from tui.work.author import write_edit

    session = app.session
    before = coverage(session.case).unaccounted
    try:
        done = write_edit(session.case_path, session.case, edit, what, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        return False
    desk = session.desk.then(done.step, len(session.history.past))
    app.reread(session.reread(done.case, desk))
    words = written(what, key_of("undo"))
    if before and not coverage(done.case).unaccounted:
        words = f"{words} {ALL_ACCOUNTED}"
    app.say(words, stays=True)
    app.tell(done.problems)
    return True


def can_undo(app: Host) -> bool:
    """Whether what was done last was done to the case, and not to the walk."""
    past, walked = app.session.desk.past, len(app.session.history.past)
    return bool(past) and past[-1][1] >= walked


def can_redo(app: Host) -> bool:
    """Whether what was taken back last was done to the case."""
    return bool(app.session.desk.future) and not app.session.history.future


def undo(app: Host) -> None:
    """Take the last change of the case back, out of its file too."""
    from tui.work.author import take_back

    session = app.session
    step = session.desk.past[-1][0]
    try:
        case = take_back(session.case_path, step, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        return
    app.reread(session.reread(case, session.desk.undone()))
    app.say(taken_back(step.words))


def redo(app: Host) -> None:
    """Make the change of the case again that was taken back."""
    from tui.work.author import make_again

    session = app.session
    step = session.desk.future[0][0]
    try:
        case = make_again(session.case_path, step, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        return
    app.reread(session.reread(case, session.desk.redone()))
    app.say(written_again(step.words))


def look(app: Host) -> None:
    """Read the case anew if its file has changed; where it is no case now, keep the last.

    What was written here before cannot be taken back any more: the file is another.
    """
    from tui.work.author import reread

    session = app.session
    try:
        case = reread(session.case_path, session.case, app.cache)
    except Refused as refused:
        if refused.problems != session.desk.problems:
            app.arrange(replace(session, desk=replace(session.desk, problems=refused.problems)))
            first, *others = refused.problems
            # As the end of its words, which is in sight wherever they are cut.
            app.tell([replace(first, mend=f"{first.mend} {KEPT}"), *others])
        return
    if case is not None:
        app.reread(session.reread(case, Desk()))
        app.say(reread_words(session.case, case), stays=True)
    elif session.desk.problems:
        app.arrange(replace(session, desk=replace(session.desk, problems=())))
