"""Many walks through one case: what was chosen, what follows, what is doubted, who changed.

Each part is built from the findings of a walk on which nothing is chosen yet: the case, and each
consequence with the document's hedges.
"""

from collections.abc import Sequence

from tui.case.model import AIMS
from tui.content.claims import bare, claim_line
from tui.content.model import Gap, Heading, Line, Parts, Role, Share, Span, sentence
from tui.content.quotes import in_short, quote
from tui.content.subject import Subject
from tui.content.walk import Walk
from tui.gather.model import MOST_TURNS, Gathered
from tui.reason.engine.derive import Findings
from tui.reason.guesses import Guessed
from tui.wording.gathered import (
    BY_NAME,
    GUESSED_FIRST,
    LINKED,
    MOST_TURNS_TOLD,
    NO_DOUBTS,
    NO_LIKELIHOOD,
    NO_WALKS,
    NOBODY_CHANGED,
    NOBODY_RETURNED,
    NOT_LINKED,
    NOTHING_DECIDED,
    aimed_at_words,
    course_words,
    groups_words,
    guessed_by_words,
    loosely_words,
    looser_words,
    made_in_words,
    number_words,
    remark_words,
    returned_words,
    standing_in_words,
    turn_words,
    whys_words,
)
from tui.wording.proposed import called
from tui.wording.standing import WHATEVER
from tui.wording.words import NONE_CHOSEN, capital, count, option_words


def gathered_parts(nothing: Findings, gathered: Gathered, guessed: Sequence[Guessed] = ()) -> Parts:
    """Everything, under headings. `guessed` is what all have guessed, held against the document."""
    yield from in_numbers(gathered)
    if not gathered.walks:
        return
    for part in (choices, standing, doubts, groups, turns):
        yield Gap()
        yield from part(nothing, gathered)
    if guessed:
        yield Gap()
        yield from guesses(nothing, gathered, guessed)


def in_numbers(gathered: Gathered) -> Parts:
    """How many walks there are, and what else is to be said of the files."""
    yield sentence(number_words(gathered) if gathered.walks else NO_WALKS, "strong")
    for remark in remark_words(gathered):
        yield sentence(remark, "quiet")
    for problem in gathered.problems:
        words = f"{problem.place}: {problem.message}"
        yield Line(((words, "quiet"),), ("∙ ", "quiet"), 1)


def choices(nothing: Findings, gathered: Gathered) -> Parts:
    """How often each option was chosen, decision by decision."""
    yield Heading("what was chosen in how many walks")
    for at, decision in enumerate(nothing.program.case.decisions.values()):
        if at:
            yield Gap()
        made_in: Span = (f" · {made_in_words(gathered, decision.id)}", "quiet")
        subject = Subject("decision", decision.id)
        yield Line(((called(decision), "strong"), made_in), subject=subject)
        for option in decision.options:
            yield _chosen(called(option), Subject("option", option.key), gathered)
        if decision.choose == "any":
            yield _chosen(NONE_CHOSEN, Subject("none", decision.id), gathered)


def _chosen(words: str, subject: Subject, gathered: Gathered) -> Line:
    number = gathered.chosen.get(subject.id, 0)
    beside: Span = (f" · {count(number, 'walk')}", "strong" if number else "quiet")
    share = Share(number, 0, gathered.walks)
    return Line(((words, "text"), beside), ("∙ ", "quiet"), 1, subject, share)


def standing(nothing: Findings, gathered: Gathered) -> Parts:
    """In how many walks each consequence follows, the most first; what rests on no choice last."""
    yield Heading("what is said to follow in how many walks")
    yield sentence(NO_LIKELIHOOD, "quiet")
    if looser := looser_words(gathered):
        yield sentence(looser, "quiet")
    keys = sorted(
        nothing.program.case.consequences,
        key=lambda key: (-gathered.follows.get(key, 0), -gathered.open.get(key, 0)),
    )
    for heading, regardless in (("", False), (WHATEVER, True)):
        here = [key for key in keys if nothing.is_regardless(key) == regardless]
        if not here:
            continue
        yield Gap()
        if heading:
            yield Heading(heading)
        for key in here:
            yield Line(((claim_line(nothing, key), "text"),), subject=Subject("consequence", key))
            yield _standing(nothing, gathered, key)
            if loosely := loosely_words(gathered, key):
                yield Line(((loosely, "quiet"),), depth=1)


def _standing(nothing: Findings, gathered: Gathered, key: str) -> Line:
    follows, is_open = gathered.follows.get(key, 0), gathered.open.get(key, 0)
    if nothing.program.case.consequences[key].kind in AIMS:
        words, is_open = aimed_at_words(gathered, key), 0  # it is not said to come about
    else:
        words = standing_in_words(gathered, key)
    return Line(((words, "quiet"),), depth=1, share=Share(follows, is_open, gathered.walks))


def doubts(nothing: Findings, gathered: Gathered) -> Parts:
    """The passages that some walks doubt, the most doubted first, and why."""
    yield Heading("passages that are doubted")
    if not gathered.doubts:
        yield sentence(NO_DOUBTS, "silent")
    walk = Walk(nothing, "", "", {}, {})
    for doubted in gathered.doubts:
        words = f"in {count(doubted.walks, 'walk')}: {whys_words(doubted)}"
        yield in_short(quote(walk, doubted.passage))
        yield Line(((words, "text"),), depth=1)


def groups(nothing: Findings, gathered: Gathered) -> Parts:
    """The courses that most walks share."""
    yield Heading("walks that choose alike")
    yield sentence(groups_words(gathered), "quiet")
    case = nothing.program.case
    for at, group in enumerate(gathered.groups):
        chosen = " · ".join(course_words(case, group.course)) or NOTHING_DECIDED
        number: Span = (count(group.walks, "walk"), "strong")
        subject = Subject.numbered("answer", at)
        yield Line((number, (f": {chosen}", "text")), ("∙ ", "quiet"), subject=subject)


def turns(nothing: Findings, gathered: Gathered) -> Parts:
    """The readers with several walks: what their last one chooses otherwise than their first."""
    case = nothing.program.case
    yield Heading("readers who chose otherwise later")
    if not gathered.returned:
        yield sentence(NOBODY_RETURNED, "silent")
        return
    yield sentence(f"{returned_words(gathered)} {BY_NAME}", "quiet")
    known = [turn for turn in gathered.turns if turn.decision in case.decisions]
    if not known:
        yield sentence(NOBODY_CHANGED, "silent")
    if len(gathered.turns) == MOST_TURNS:
        yield sentence(MOST_TURNS_TOLD, "quiet")
    for turn in known:
        number: Span = (count(turn.readers, "reader"), "strong")
        turned: Span = (f": {turn_words(case, turn)}", "text")
        yield Line((number, turned), ("∙ ", "quiet"), subject=Subject("decision", turn.decision))


def guesses(nothing: Findings, gathered: Gathered, guessed: Sequence[Guessed]) -> Parts:
    """How many guessed what of an option, those things first that the document links to it."""
    yield Heading("what was guessed")
    yield sentence(GUESSED_FIRST, "quiet")
    case = nothing.program.case
    for one in guessed:
        yield Gap()
        guessers = gathered.guessers[one.option]
        subject = Subject("option", one.option)
        words: Span = (option_words(case, one.option), "strong")
        yield Line((words, (f" · {count(guessers, 'walk')}", "quiet")), subject=subject)
        parts = ((LINKED, (*one.drawn, *one.missed)), (NOT_LINKED, one.silent))
        for lead, keys in parts:
            if keys:
                yield Line(((f"{capital(lead)}:", "quiet"),), depth=1)
            for key in keys:
                yield _guessed(nothing, gathered, one.option, key, is_linked=lead == LINKED)


def _guessed(
    nothing: Findings, gathered: Gathered, option: str, key: str, *, is_linked: bool
) -> Line:
    """How many guessed something of an option; what the document does not link is only named."""
    number = gathered.guesses.get(option, {}).get(key, 0)
    guessers = gathered.guessers[option]
    named = bare(nothing.program.case, key)
    words = claim_line(nothing, key) if is_linked else named.words
    role: Role = "strong" if number and is_linked else "quiet"
    beside: Span = (f" · {guessed_by_words(number, guessers)}", role)
    return Line(((words, "text"), beside), ("∙ ", "quiet"), 2, named.subject)
