"""Making a caveat of selected words, or citing them for what the case has already."""

from tui.app.conversations.asking import Field, Offer, ask_until_given, pick, reviewed
from tui.app.conversations.desk import write
from tui.app.host import Host
from tui.authoring.edits import Cite, NewCaveat
from tui.authoring.selection import Selection
from tui.case.citations import citers
from tui.case.model import Case
from tui.content.sentences import passages_in
from tui.wording.words import listed, source_words

CAVEAT = "a caveat"
MORE = "more words for it"


async def make_caveat(app: Host, selection: Selection, words: str) -> None:
    """Ask what it is about, and for the note; write it."""
    case = app.session.case
    offers = [Offer("", "These words"), *_resting(case, selection)]
    about = offers[0]
    if len(offers) > 1:
        picked = await pick(app, CAVEAT, f"What is your note on?\n{words}", offers)
        if picked is None:
            return
        about = picked
    text = await ask_until_given(
        app, CAVEAT, f"Your note, which is never shown as the document’s.\n{words}"
    )
    if not text:
        return
    question = "If you know it from elsewhere: from where? Empty: from the document."
    fields = [Field("source", "Known from", "", question=question, unset="the document")]
    values = await reviewed(app, CAVEAT, text, fields)
    if values is None:
        return
    stretch = None if about.value else selection.stretch
    references = (about.value,) if about.value else ()
    edit = NewCaveat(text, references, stretch, values["source"])
    write(app, edit, f"a caveat on {about.label.lower() if stretch else about.label}")


async def cite_for(app: Host, selection: Selection, words: str) -> None:
    """Ask what it says again, and cite it for that too."""
    case = app.session.case
    offers = _entries(case)
    picked = await pick(app, MORE, f"What does it say again?\n{words}", offers)
    if picked is None:
        return
    entry, link = picked.value
    write(app, Cite(entry, selection.stretch, link), f"more words for {picked.label}")


def _resting(case: Case, selection: Selection) -> list[Offer[str]]:
    """What rests on the selected sentences, by reference."""
    document, citing = case.documents[selection.document], citers(case)
    resting = {
        f"{citer.kind}.{citer.key}": citer
        for number in selection.sentences(document)
        for passage in passages_in(case, document, document.sentences[number - 1])
        for citer in citing[passage.id]
        if citer.kind != "caveat"
    }
    return [Offer(key, f"{citer.kind}: {citer.words}") for key, citer in resting.items()]


def _entries(case: Case) -> list[Offer[tuple[str, int]]]:
    """Everything that passages can be cited for; of a consequence, each way in which it comes."""
    offers: list[Offer[tuple[str, int]]] = []
    for decision in case.decisions.values():
        offers.append(Offer((f"decision.{decision.id}", 0), f"decision: {decision.question}"))
        for option in decision.options:
            label = f"option: {decision.label}: {option.label}"
            offers.append(Offer((f"option.{option.key}", 0), label))
    for consequence in case.consequences.values():
        for number, link in enumerate(consequence.links):
            causes = listed([source_words(case, source) for source in link.sources])
            detail = f"from {causes}" if causes else "whatever is chosen"
            label = f"consequence: {consequence.statement}"
            offers.append(Offer((f"consequence.{consequence.id}", number), label, detail))
    offers += [
        Offer((f"evidence.{item.id}", 0), f"evidence: {item.summary}")
        for item in case.evidence.values()
    ]
    return offers
