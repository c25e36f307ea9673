"""Making something of selected words: first what it is to be, then a few short steps."""

from collections.abc import Awaitable, Callable

from tui.app.conversations.asking import Offer, ask_until_given, pick
from tui.app.conversations.desk import write
from tui.app.conversations.making_argument import make_consequence, make_evidence
from tui.app.conversations.making_choices import make_decision, make_option
from tui.app.conversations.making_notes import cite_for, make_caveat
from tui.app.host import Host
from tui.authoring.edits import ChangeStage, NewSetAside
from tui.authoring.selection import Selection
from tui.case.coverage import coverage
from tui.case.model import Case
from tui.outside.problem import shorten
from tui.wording.words import count

HEADING = "make of this"
MOST_SHOWN = 240
"""How much of the selected words a dialog repeats, in characters."""

Make = Callable[[Host, Selection, str], Awaitable[None]]
"""A conversation about a selection, which is also given in words."""


def make_of(app: Host, selection: Selection) -> None:
    """Ask what some words are to become, and make that of them."""
    app.run_worker(_make_of(app, selection))


def quoted(case: Case, selection: Selection) -> str:
    """The selected words, with where they stand."""
    document = case.documents[selection.document]
    numbers = selection.sentences(document)
    place = f"s{numbers[0]}" if len(numbers) == 1 else f"s{numbers[0]}–{numbers[-1]}"
    return f"“{shorten(selection.text(document), MOST_SHOWN)}” {place}"


async def _make_of(app: Host, selection: Selection) -> None:
    selection = selection.shown(app.session.case.documents[selection.document])
    words = quoted(app.session.case, selection)
    picked = await pick(app, HEADING, words, list(_offers(app.session.case)))
    if picked:
        await picked.value(app, selection, words)


def _offers(case: Case) -> list[Offer[Make]]:
    """What some words can become, as far as the case has what that hangs on."""
    offers: list[Offer[Make]] = [
        Offer(make_decision, "A decision", "something that somebody has to choose, and the options")
    ]
    if case.decisions:
        offers.append(Offer(make_option, "An option", "one more that can be chosen at a decision"))
    offers.append(Offer(make_consequence, "A consequence", "what it says follows, or comes anyway"))
    if case.consequences:
        offers.append(Offer(make_evidence, "Evidence", "for or against a consequence"))
    offers.append(Offer(make_caveat, "A caveat", "a note of your own on it"))
    if case.decisions:
        offers.append(Offer(cite_for, "More words for what there is", "it says the same again"))
    offers.append(Offer(_set_aside, "Nothing: set it aside", "nothing is to rest on it, and why"))
    left = coverage(case).unaccounted
    if case.stage == "draft" and case.decisions and not left:
        offers.insert(
            0, Offer(_complete, "Call the case complete", "every sentence is accounted for")
        )
    return offers


async def _set_aside(app: Host, selection: Selection, words: str) -> None:
    question = f"Why does nothing rest on it?\n{words}"
    why = await ask_until_given(app, "set aside", question)
    if why:
        number = len(selection.sentences(app.session.case.documents[selection.document]))
        write(app, NewSetAside(selection.stretch, why), f"{count(number, 'sentence')} set aside")


async def _complete(app: Host, selection: Selection, words: str) -> None:
    write(app, ChangeStage("complete"), "the case is complete, no draft any more")
