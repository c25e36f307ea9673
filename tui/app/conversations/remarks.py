"""What a reader has to say of the document: doubts, notes, and passages to take along."""

from collections.abc import Callable

from tui.app.host import Host, Then, nothing_more
from tui.reason.engine.derive import Findings
from tui.reason.engine.difference import difference
from tui.scenario.model import Scenario, doubt, note, trust
from tui.wording.steps import noted_words, step_words
from tui.wording.words import cite


def doubt_or_trust(app: Host, passages: tuple[str, ...], then: Then = nothing_more) -> None:
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

        def doubted(reason: str) -> Scenario:
            return doubt(app.session.scenario, left, reason)

        def answered(reason: str | None) -> None:
            if reason is None:
                app.keeper.changed()
            else:
                before = app.findings
                app.change(doubted(reason))
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
        hint, typing = "a reason, or nothing", typed_as(app, doubted)
        from tui.app.dialogs.write import Write

        app.push_screen(Write(heading, words, placeholder=hint, typing=typing), answered)


def _fallen(before: Findings, after: Findings) -> str:
    """What a doubt has done: to what followed, and to what could still follow."""
    if words := step_words(difference(before, after)):
        return f"Doubted: {words}."
    return "Doubted. Nothing rests on it alone: all that followed still follows."


def typed_as(app: Host, change: Callable[[str], Scenario]) -> Callable[[str], None]:
    """Keeps what is being typed in the draft already, as the change that it will be."""

    def typing(text: str) -> None:
        if text:
            app.keeper.typing(change(text))

    return typing


def write_note(app: Host, key: str) -> None:
    """Write a note on a decision, consequence or piece of evidence; an empty one removes it."""

    def noted(text: str) -> Scenario:
        return note(app.session.scenario, key, text)

    def answered(text: str | None) -> None:
        if text is None:
            app.keeper.changed()
        else:
            app.change(noted(text), noted_words(before, text))

    case = app.session.case
    if key in case.decisions:
        subject = case.decisions[key].question
    elif key in case.consequences:
        subject = case.consequences[key].statement
    else:
        subject = case.evidence[key].summary
    before = app.session.scenario.notes.get(key, "")
    typing = typed_as(app, noted)
    from tui.app.dialogs.write import Write

    app.push_screen(Write("your note", subject, before, typing=typing), answered)
