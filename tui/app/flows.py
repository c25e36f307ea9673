"""What takes more than one step: saving, opening, leaving, doubting, changing, writing a note.

Most are short conversations: a question, then a change of the session. Whatever goes wrong with a
file is told in a sentence, and the app stays up.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tui.app.host import Host
from tui.app.screens.prompt import Ask, Pick
from tui.app.session import Session, start
from tui.brief.phrases import changes_words
from tui.brief.words import cite, count
from tui.outside.paths import shown_path
from tui.outside.places import bundled_cases, scenario_folder
from tui.outside.problem import Problem, Refused
from tui.outside.text import clean_line
from tui.reason.engine.changes import Changes, applied
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.scenario.model import doubt, note, trust
from tui.scenario.naming import is_path, path_for

Then = Callable[[], None]

LONG = 12
"""Seconds for a word that has to be read with care."""


def _nothing() -> None:
    pass


# Changes that were found


def make_changes(app: Host, changes: Changes) -> None:
    """Make some changes of the walk together, as one step."""
    session = app.session
    words = f"{'; '.join(changes_words(session.case, changes))}. u takes it back."
    app.change(applied(session.case, session.scenario, changes), words)


# Doubts and notes


def doubt_or_trust(app: Host, passages: tuple[str, ...], then: Then = _nothing) -> None:
    """Doubt some passages for a reason, or accept them again when all are doubted already.

    One that is doubted already keeps its reason.
    """
    case, doubts = app.session.case, app.session.scenario.doubts
    left = tuple(key for key in passages if key not in doubts)
    if not passages:
        app.say("There is no passage here to doubt.")
    elif not left:
        app.change(trust(app.session.scenario, passages), "Accepted again.")
        then()
    else:

        def answered(reason: str | None) -> None:
            if reason is not None:
                before = app.findings
                app.change(doubt(app.session.scenario, left, reason))
                app.say(_fallen(before, app.findings))
                then()

        one = len(left) == 1
        heading = "doubt a passage" if one else f"doubt {len(left)} passages"
        words = (
            "Why do you not accept this? What rests on it alone will fall."
            if one
            else "Why do you not accept these? What rests on them alone will fall."
        )
        for passage in (case.passages[key] for key in left):
            words += f"\n“{passage.text.replace(chr(10), ' ')}” {cite(case, passage)}"
        app.push_screen(Ask(heading, words, placeholder="a reason, or nothing"), answered)


def _fallen(before: Findings, after: Findings) -> str:
    """What a doubt has done: to what followed, and to what could still follow."""
    changed = difference(before, after)
    fallen, closed = changed.disappears.bit_count(), changed.closes.bit_count()
    told = [count(fallen, "consequence no longer follows", "consequences no longer follow")]
    told = told if fallen else []
    if closed:
        told.append(f"{closed} that {'was' if closed == 1 else 'were'} open can follow no more")
    if not told:
        return "Doubted. Nothing rests on it alone: all that followed still follows."
    return f"Doubted: {', and '.join(told)}."


def write_note(app: Host, key: str) -> None:
    """Write a note on a decision, consequence or piece of evidence; an empty one removes it."""

    def answered(text: str | None) -> None:
        if text is not None:
            app.change(note(app.session.scenario, key, text), "Noted." if text else "Note removed.")

    case = app.session.case
    if key in case.decisions:
        subject = case.decisions[key].question
    elif key in case.consequences:
        subject = case.consequences[key].statement
    else:
        subject = case.evidence[key].summary
    app.push_screen(Ask("your note", subject, app.session.scenario.notes.get(key, "")), answered)


def copy_passages(app: Host, passages: tuple[str, ...]) -> None:
    """Send the passages with their citations to the clipboard of the terminal."""
    case = app.session.case
    quotes = [
        f"“{passage.text}” ({case.documents[passage.document].title}, {cite(case, passage)})"
        for passage in (case.passages[key] for key in passages)
        if passage.text
    ]
    if quotes:
        app.copy_to_clipboard("\n".join(quotes))
        app.say("Sent to the clipboard, with its citation.")
    else:
        app.say("There is no passage here to copy.")


# Saving


def save(app: Host, then: Then = _nothing) -> None:
    """Save where the walk is kept; ask for a place the first time."""
    if app.session.path is None:
        save_as(app, then)
    else:
        _write(app, app.session.path, then)


def save_as(app: Host, then: Then = _nothing) -> None:
    """Ask for a title, then save under a name made from it, or under the path given."""
    session = app.session
    folder = session.path.parent if session.path else folder_for(session)

    def answered(name: str | None) -> None:
        if name:
            path = path_for(name, folder)
            title = session.scenario.title if is_path(name) else name
            _write(app, path, then, title=title)
        elif name == "":
            app.say("Nothing is saved: it needs a name.")

    words = (
        f"It is kept as a TOML file in {shown_path(folder)}. Give it a name, or a path of your own."
    )
    value = clean_line(session.path.name if session.path else session.scenario.title)
    app.push_screen(Ask("save this walk", words, value, "my course"), answered)


def folder_for(session: Session) -> Path:
    """Where scenarios of this case are kept."""
    return scenario_folder(session.case_path, session.case.id)


def _write(
    app: Host, path: Path, then: Then, *, title: str | None = None, overwrite: bool = False
) -> None:
    from tui.brief.saving import ASKABLE, keep

    session = app.session
    try:
        saved = keep(
            session.scenario if title is None else replace(session.scenario, title=title),
            app.findings,
            session.case_path,
            path,
            session.saved,
            overwrite=overwrite,
        )
    except Refused as refused:
        if refused.problems[0].rule in ASKABLE:
            _ask_overwrite(app, path, then, refused.problems[0], title)
        else:
            app.tell(refused.problems)
    else:
        app.session = replace(
            session,
            kept=saved.scenario,
            saved=saved,
            path=path,
            history=replace(session.history, present=saved.scenario),
        )
        app.forget_draft()
        app.draw()
        app.say(f"Saved to {shown_path(path)}.")
        then()


def _ask_overwrite(app: Host, path: Path, then: Then, problem: Problem, title: str | None) -> None:
    def answered(answer: str | None) -> None:
        if answer == "overwrite":
            _write(app, path, then, title=title, overwrite=True)
        elif answer == "other":
            save_as(app, then)

    answers = [
        ("other", "Save under another name", "Both are kept."),
        ("overwrite", "Write over it", "What the file holds now is lost."),
    ]
    app.push_screen(Pick("save", f"{problem.message} {problem.mend}", answers), answered)


# Leaving and opening


def unless_unsaved(app: Host, then: Then) -> None:
    """Do something that would lose unsaved work, after asking."""
    if not app.session.is_dirty:
        then()
        return

    def answered(answer: str | None) -> None:
        if answer == "save":
            save(app, then)
        elif answer == "discard":
            app.forget_draft()
            then()

    answers = [
        (
            "save",
            "Save it",
            f"as {app.session.name}" if app.session.path else "you choose the name",
        ),
        ("discard", "Leave it", "the changes since the last save are lost"),
        ("stay", "Stay here", ""),
    ]
    app.push_screen(
        Pick("not saved", "This walk has changes that are not saved.", answers), answered
    )


def leave(app: Host) -> None:
    """Leave the app."""
    unless_unsaved(app, app.exit)


def open_library(app: Host) -> None:
    """List the cases and the scenarios saved for this one, and open what is picked."""

    def picked(answer: str | None) -> None:
        if answer == "path":
            words = "The path of a case or scenario file."
            app.push_screen(Ask("open a file", words, "", "~/walks/mine.toml"), typed)
        elif answer == "new":
            unless_unsaved(app, lambda: open_path(app, app.session.case_path))
        elif answer:
            unless_unsaved(app, lambda: open_path(app, Path(answer)))

    def typed(name: str | None) -> None:
        if name:
            path = Path(os.path.expanduser(name))  # noqa: PTH111 - unlike Path's, it never raises
            unless_unsaved(app, lambda: open_path(app, path))

    answers = [("new", f"A new walk through {app.session.case.title}", "")]
    answers += [(str(p), clean_line(p.stem), shown_path(p)) for p in scenarios_of(app.session)]
    answers += [
        (str(path), f"Case: {clean_line(path.parent.name)}", shown_path(path))
        for path in bundled_cases()
        if path != app.session.case_path
    ]
    answers.append(("path", "Another file …", "give its path"))
    app.push_screen(Pick("library", "", answers, tall=True), picked)


def scenarios_of(session: Session) -> list[Path]:
    """The scenario files that lie beside the case and where scenarios are kept, by name."""
    folders = dict.fromkeys((session.case_path.parent, folder_for(session)))
    found = {
        path.resolve(): path
        for folder in folders
        if folder.is_dir()
        for path in sorted(folder.glob("*.toml"))
        if path.name != session.case_path.name
    }
    return list(found.values())


def open_path(app: Host, path: Path) -> None:
    """Open a case or a scenario in place of what is open; on failure, say why and stay."""
    from tui.brief.notices import notices
    from tui.scenario.opening import open_file

    try:
        opened = open_file(path, app.cache)
    except Refused as refused:
        app.tell(refused.problems)
        return
    app.begin(start(opened))
    for notice in notices(opened):
        app.say(notice, timeout=LONG)
