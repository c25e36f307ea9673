"""Accepting what somebody has proposed for the case: one by one, beside its passages, by name."""

from tui.app.conversations.asking import Offer, ask_until_given, pick
from tui.app.conversations.desk import write
from tui.app.host import Host
from tui.authoring.edits import Accept
from tui.case.model import Case
from tui.case.proposed import Proposal, proposals, quoted_passages
from tui.content.proposed import name_of
from tui.content.subject import Subject
from tui.outside.person import login_name
from tui.outside.places import is_ours
from tui.wording.authoring import NOT_OURS
from tui.wording.proposed import KINDS, proposed_words
from tui.wording.words import cite

ACCEPT = "accept"
NONE_WAITS = "Nothing is proposed that nobody has accepted."


def accept(app: Host, selected: Subject) -> None:
    """Show what waits for a person, what is selected first, and write who accepts it."""
    waiting = proposals(app.session.case)
    reference = f"{selected.kind}.{selected.id}" if selected else ""
    ordered = sorted(waiting, key=lambda proposal: proposal.reference != reference)
    if not waiting:
        app.say(NONE_WAITS)
    elif not is_ours(app.session.case_path):
        app.say(NOT_OURS, stays=True)
    else:
        app.run_worker(_accept(app, ordered))


async def _accept(app: Host, waiting: list[Proposal]) -> None:
    from datetime import date

    walk, case = app.walk, app.session.case
    offers = [Offer(proposal, name_of(walk, proposal), _what(proposal)) for proposal in waiting]
    picked = await pick(app, ACCEPT, "What do you want to look at?", offers)
    if picked is None:
        return
    passages = _passages(case, picked.value)
    name = app.session.scenario.author or login_name()
    words = "\n".join([f"{_what(picked.value)}: {picked.label}", *_quotes(case, picked.value)])
    answers: list[Offer[str | None]] = [
        Offer(name, f"I accept it, as {name}", _with(passages)),
        Offer("", "I accept it under another name"),
        Offer(None, "Not now", "it stays, and stays marked"),
    ]
    answer = await pick(app, ACCEPT, words, answers if name else answers[1:])
    if answer is None or answer.value is None:
        return
    by = answer.value or await ask_until_given(app, ACCEPT, "Under which name do you accept it?")
    if by:
        today = date.today().isoformat()
        together = (picked.value.reference, *passages)
        edits = tuple(Accept(reference, by, today) for reference in together)
        write(app, edits, f"{by} accepts “{picked.label}”")


def _what(proposal: Proposal) -> str:
    return f"{KINDS[proposal.kind]} {proposed_words(proposal.by)}"


def _passages(case: Case, proposal: Proposal) -> list[str]:
    """The proposed passages that an entry quotes: whoever accepts it has read them."""
    quoted = quoted_passages(case, proposal)
    return [f"passage.{key}" for key in quoted if case.passages[key].proposed]


def _quotes(case: Case, proposal: Proposal) -> list[str]:
    """The words of the document that a proposed entry stands on."""
    keys = (proposal.key,) if proposal.kind == "passage" else quoted_passages(case, proposal)
    passages = [case.passages[key] for key in keys]
    return [f"“{' '.join(each.text.split())}” {cite(case, each)}" for each in passages]


def _with(passages: list[str]) -> str:
    return "and the passages proposed with it" if passages else ""
