"""Making a consequence, or evidence, of selected words."""

from tui.app.conversations.asking import (
    Field,
    Offer,
    ask_until_given,
    offers_of,
    pick,
    pick_several,
    reviewed,
)
from tui.app.conversations.desk import write
from tui.app.dialogs.several import Choice
from tui.app.host import Host
from tui.authoring.edits import (
    BearingWords,
    LinkWords,
    NewConsequence,
    NewEvidence,
    NewTheme,
    NewVoice,
)
from tui.authoring.hedges import hedges_in
from tui.authoring.selection import Selection
from tui.case.model import Case, Directness, Kind
from tui.wording.authoring import (
    BEARING_ANSWERS,
    EVIDENCE_ANSWERS,
    KIND_ANSWERS,
    SIGN_ANSWERS,
    STEP_ANSWERS,
    WAY_ANSWERS,
)
from tui.wording.words import listed, source_words

CONSEQUENCE = "a consequence"
EVIDENCE = "evidence"


async def make_consequence(app: Host, selection: Selection, words: str) -> None:
    """Ask what it comes from, how sure the document is and what it says; write the consequence."""
    case = app.session.case
    keys, choices = _sources(case)
    said = f"What does it come from? Several, where it needs them all.\n{words}"
    marked = await pick_several(app, CONSEQUENCE, said, choices)
    if marked is None:
        return
    sources = tuple(keys[number] for number in marked)
    text = selection.text(case.documents[selection.document])
    hedges = await _hedges(app, text)
    if hedges is None:
        return
    directness: Directness = "stated"
    if sources:
        causes = listed([source_words(case, source) for source in sources])
        offers = offers_of(STEP_ANSWERS)
        step = await pick(
            app, CONSEQUENCE, f"Who says that it comes from this?\n{causes}\n{words}", offers
        )
        if step is None:
            return
        directness = step.value
    said = f"What comes, in your own words, and no firmer than it is said?\n{words}"
    statement = await ask_until_given(app, CONSEQUENCE, said)
    if not statement:
        return
    kind: Kind = "prediction" if sources else "forecast"
    values = await reviewed(app, CONSEQUENCE, statement, _consequence_fields(case, kind))
    if values is None:
        return
    link = LinkWords(sources, selection.stretch, hedges, _voice(case, values["voice"]), directness)
    edit = NewConsequence(
        statement,
        (link,),
        next(kind for kind in KIND_ANSWERS if kind == values["kind"]),
        next(sign for sign in SIGN_ANSWERS if sign == values["sign"]),
        values["whom"],
        _theme(case, values["theme"]),
    )
    write(app, edit, f"the consequence “{statement}”")


async def make_evidence(app: Host, selection: Selection, words: str) -> None:
    """Ask for or against what it speaks, and what it says; write the evidence."""
    case = app.session.case
    consequences = list(case.consequences.values())
    offers = [Offer(consequence, consequence.statement) for consequence in consequences]
    on = await pick(app, EVIDENCE, f"On which consequence does it bear?\n{words}", offers)
    if on is None:
        return
    ways = offers_of(WAY_ANSWERS)
    way = await pick(app, EVIDENCE, f"For it, or against it?\n{on.value.statement}\n{words}", ways)
    if way is None:
        return
    summary = await ask_until_given(app, EVIDENCE, f"What is brought forward?\n{words}")
    if not summary:
        return
    said = f"{summary}\n{way.label}: {on.value.statement}"
    title = case.documents[selection.document].title
    values = await reviewed(app, EVIDENCE, said, _evidence_fields(case, title))
    if values is None:
        return
    directness = next(step for step in BEARING_ANSWERS if step == values["directness"])
    edit = NewEvidence(
        summary,
        selection.stretch,
        (BearingWords(on.value.id, way.value, directness),),
        next(kind for kind in EVIDENCE_ANSWERS if kind == values["kind"]),
        _voice(case, values["voice"]),
        values["origin"],
    )
    write(app, edit, f"evidence {way.value} “{on.value.statement}”")


def _sources(case: Case) -> tuple[list[str], list[Choice]]:
    """What a consequence can come from, by key and in words: nothing, options, consequences."""
    keys, choices = [""], [Choice("Nothing: it is said to come whatever is chosen", alone=True)]
    for decision in case.decisions.values():
        for option in decision.options:
            keys.append(option.key)
            choices.append(Choice(option.label, group=decision.question))
    for consequence in case.consequences.values():
        keys.append(consequence.id)
        choices.append(Choice(consequence.statement, group="Another consequence"))
    return keys, choices


async def _hedges(app: Host, text: str) -> tuple[str, ...] | None:
    """Which of the hedges that stand in some words belong to the step: all, unless one says so."""
    offered = hedges_in(text)
    if not offered:
        return ()
    said = f"How sure does it say it is? Leave marked what hedges this.\n“{text}”"
    choices = [Choice(hedge) for hedge in offered]
    every = range(len(offered))
    marked = await pick_several(app, CONSEQUENCE, said, choices, every, may_be_none=True)
    return None if marked is None else tuple(offered[number] for number in marked)


def _consequence_fields(case: Case, kind: Kind) -> list[Field]:
    kinds = sorted(offers_of(KIND_ANSWERS), key=lambda offer: offer.value != kind)
    signs = offers_of(SIGN_ANSWERS)
    return [
        Field("kind", "How it is said", kind, tuple(kinds)),
        Field("voice", "Who says so", "", question=_whose(case), unset="the author"),
        Field("sign", "A risk, or a benefit", "none", signs),
        Field("whom", "For whom", "", question="For whom is it that, where the document says so?"),
        Field("theme", "Area of life", _first_theme(case), question=_areas(case)),
    ]


def _evidence_fields(case: Case, title: str) -> list[Field]:
    kinds = offers_of(EVIDENCE_ANSWERS)
    steps = offers_of(BEARING_ANSWERS)
    origin = "Where does it come from? What comes from one place counts once."
    return [
        Field("kind", "What it is", "background", kinds),
        Field("directness", "Who sets it for or against that", "inferred", steps),
        Field("voice", "Who says so", "", question=_whose(case), unset="the author"),
        Field("origin", "Where it comes from", title, question=origin),
    ]


def _whose(case: Case) -> str:
    """The question for a voice, with those that there are."""
    names = [voice.name for voice in case.voices.values() if voice.reported]
    so_far = f" So far: {listed(names)}." if names else ""
    return f"Whom does it report, by the name it prints? Empty: nobody, the author says so.{so_far}"


def _voice(case: Case, name: str) -> str | NewVoice:
    """The voice of that name: one there is, or a new one; empty for the author."""
    for voice in case.voices.values():
        if name and name.casefold() in (voice.name.casefold(), voice.short.casefold()):
            return voice.id
    return NewVoice(name) if name else ""


def _first_theme(case: Case) -> str:
    return next((theme.label for theme in case.themes.values()), "General")


def _areas(case: Case) -> str:
    names = [theme.label for theme in case.themes.values()]
    so_far = f" So far: {listed(names)}." if names else ""
    return f"Which area of life does it fall under?{so_far}"


def _theme(case: Case, label: str) -> str | NewTheme:
    """The theme of that label: one there is, or a new one."""
    for theme in case.themes.values():
        if theme.label.casefold() == label.casefold():
            return theme.id
    return NewTheme(label) if label else ""
