"""Making a decision or an option of selected words."""

from tui.app.conversations.asking import (
    Field,
    Offer,
    ask,
    ask_until_given,
    offers_of,
    pick,
    reviewed,
)
from tui.app.conversations.desk import write
from tui.app.host import Host
from tui.authoring.edits import NewDecision, NewOption, OptionWords
from tui.authoring.selection import Selection
from tui.case.model import Choose, Posed
from tui.wording.authoring import CHOOSE_ANSWERS, POSED_ANSWERS
from tui.wording.words import listed

DECISION = "a decision"
OPTION = "an option"
LABEL_WORDS = 3
"""How many words of a question are suggested for its label."""

_POSED = Field(
    "posed",
    "How the document puts it",
    "implicit",
    offers_of(POSED_ANSWERS),
)
_NO_OPTION = ""


async def make_decision(app: Host, selection: Selection, words: str) -> None:
    """Ask for the question, a label and the options, and write the decision."""
    question = await ask_until_given(
        app, DECISION, f"What is to be decided, as a question?\n{words}"
    )
    if not question:
        return
    label = await ask(
        app,
        DECISION,
        f"Two or three words for it, for narrow places.\n{question}",
        _short(question),
    )
    if label is None:
        return
    options = await _options(app, question)
    if not options:
        return
    values = await reviewed(app, DECISION, f"{question}\n{listed(options)}", _fields(options))
    if values is None:
        return
    kept: list[OptionWords] = [
        OptionWords(option, posed=_posed(values), status_quo=option == values["quo"])
        for option in options
    ]
    edit = NewDecision(
        question,
        label,
        tuple(kept),
        selection.stretch,
        _posed(values),
        _choose(values),
        values["who"],
        values["when"],
    )
    write(app, edit, f"the decision “{label}” with {listed(options)}")


async def make_option(app: Host, selection: Selection, words: str) -> None:
    """Ask at which decision, and for a label, and write the option."""
    decisions = list(app.session.case.decisions.values())
    decision = decisions[0]
    if len(decisions) > 1:
        offers = [Offer(each, each.label, each.question) for each in decisions]
        picked = await pick(app, OPTION, f"At which decision?\n{words}", offers)
        if picked is None:
            return
        decision = picked.value
    said = f"What can be chosen, in a few words?\n{decision.question}\n{words}"
    label = await ask_until_given(app, OPTION, said)
    if not label:
        return
    fields = [_POSED]
    if not any(option.status_quo for option in decision.options):
        yes_no = (Offer("", "it changes them, or nobody says"), Offer("yes", "it leaves them so"))
        fields.append(Field("quo", "How things are now", "", yes_no))
    values = await reviewed(app, OPTION, f"{decision.label}: {label}", fields)
    if values is None:
        return
    option = OptionWords(label, selection.stretch, _posed(values), bool(values.get("quo")))
    write(app, NewOption(decision.id, option), f"the option “{decision.label}: {label}”")


async def _options(app: Host, question: str) -> list[str]:
    """The options of a new decision, one at least; none when the person thinks better of it."""
    first = await ask_until_given(app, DECISION, f"{question}\nAn option, in a few words.")
    options = [first] if first else []
    odd = ""
    while options:
        more = "One more, or enter alone: that is all."
        said = f"{question}\nSo far: {listed(options)}.\n{odd}{more}"
        option = await ask(app, DECISION, said)
        if not option:
            return [] if option is None else options
        odd = f"“{option}” is among them already. " if option in options else ""
        options += [] if odd else [option]
    return options


def _fields(options: list[str]) -> list[Field]:
    """What is taken for granted of a new decision: as little as can be."""
    none = Offer(_NO_OPTION, "none of them, or nobody says")
    return [
        _POSED,
        Field("choose", "How many can be chosen", "one",
              offers_of(CHOOSE_ANSWERS)),
        Field("quo", "What leaves things as they are", _NO_OPTION,
              (none, *(Offer(option, option) for option in options))),
        Field("who", "Who decides", "", question="Who decides, where the document says so?"),
        Field("when", "When", "", question="When, where the document says so?"),
    ]  # fmt: skip


def _posed(values: dict[str, str]) -> Posed:
    return next(posed for posed in POSED_ANSWERS if posed == values["posed"])


def _choose(values: dict[str, str]) -> Choose:
    return next(choose for choose in CHOOSE_ANSWERS if choose == values["choose"])


def _short(question: str) -> str:
    """The first words of a question that say something, for its label."""
    words = question.rstrip("?.! ").split()
    while len(words) > 1 and words[0].lower() in _EMPTY:
        words.pop(0)
    words = words[:LABEL_WORDS]
    while len(words) > 1 and words[-1].lower() in _EMPTY:
        words.pop()
    label = " ".join(words)
    return label[:1].upper() + label[1:]


_EMPTY = frozenset(
    (
        *("should", "shall", "whether", "the", "a", "an", "to", "is", "are", "do", "does"),
        *("which", "what", "how", "who", "we", "it", "be", "of", "in", "on"),
    )
)
"""Words that tell a label nothing where it begins or ends."""
